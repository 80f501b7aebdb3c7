import { holds, type Actor, type PersonActor } from '#platform/auth/actor.ts'
import { todayOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { DeskEntry } from '#platform/http/house.ts'
import { longDate, shortDate } from '#ui/dates-in-words.ts'
import { checkAgenda } from './agenda/check-agenda.ts'
import { deadlinesOf } from './meetings/deadlines.ts'
import type { Meeting } from './meetings/find-meeting.ts'
import { paths } from './paths.ts'
import {
  anyoneWhoHandlesReports,
  anyoneWithAPartInTheBoardsWork,
  theChairOfTheBoard,
  theClerkOfTheBoard,
  thoseEntitledToRestrictedPapers,
} from './policies.ts'
import { listReports, waitsFor } from './reports/report-list.route.ts'
import type { ReportState } from './reports/tables.ts'

/** The Board's part of the menu. */
export function boardNavigation(actor: Actor): { text: string; href: string }[] {
  return [
    ...(anyoneWithAPartInTheBoardsWork(actor, undefined)
      ? [{ text: 'Meetings', href: paths.workMeetings }]
      : []),
    ...(anyoneWhoHandlesReports(actor, undefined)
      ? [{ text: 'Reports', href: paths.reports }]
      : []),
  ]
}

/** What waits for somebody in the preparation of meetings. */
export async function preparationDesk(tx: Tx, actor: PersonActor): Promise<DeskEntry[]> {
  const today = todayOf(tx)
  const meetings = await tx
    .selectFrom('hearth.meeting')
    .selectAll()
    .where('meets_on', '>=', today.toString())
    .where('state', 'in', ['scheduled', 'published'])
    .orderBy('meets_on')
    .execute()
  const entries: DeskEntry[] = []
  for (const meeting of meetings) entries.push(...(await meetingEntries(tx, actor, meeting, today)))
  entries.push(...(await reportEntries(tx, actor, today)))
  return entries
}

async function meetingEntries(
  tx: Tx,
  actor: PersonActor,
  meeting: Meeting,
  today: Temporal.PlainDate,
): Promise<DeskEntry[]> {
  const href = paths.workMeeting(meeting.slug)
  const day = shortDate(meeting.meets_on)
  if (meeting.state === 'published') {
    return thoseEntitledToRestrictedPapers(actor, meeting)
      ? [
          {
            text: `Read your pack for ${day}`,
            href: paths.restrictedPack(meeting.slug),
            detail: `The Board meets on ${longDate(meeting.meets_on)}.`,
            urgency: 'open',
          },
        ]
      : []
  }
  const { latest } = await deadlinesOf(tx, meeting)
  const daysLeft = today.until(latest).days
  if (daysLeft > A_MONTH) return []
  const urgency = urgencyOf(daysLeft)
  const checks = await checkAgenda(tx, meeting)
  if (theClerkOfTheBoard(actor, meeting)) {
    const open = checks.filter((check) => !check.ok).length
    const detail = `By ${longDate(latest)}. ${open === 0 ? 'Everything is in place.' : `Still missing: ${open} of ${checks.length} things.`}`
    return [{ text: `Publish the agenda for ${day}`, href, detail, urgency }]
  }
  if (theChairOfTheBoard(actor, meeting) && meeting.chair_agreed_at === null) {
    const detail = `It is to be published by ${longDate(latest)}.`
    return [{ text: `Agree the agenda for ${day}`, href, detail, urgency }]
  }
  return []
}

/** An agenda further off than this does not press on anybody yet. */
const A_MONTH = 31

const stepWords: Readonly<Partial<Record<ReportState, string>>> = {
  drafting: 'Write your report',
  in_review: 'Sign off',
  signed_off: 'Receive',
  received: 'Put on an agenda',
}

async function reportEntries(
  tx: Tx,
  actor: PersonActor,
  today: Temporal.PlainDate,
): Promise<DeskEntry[]> {
  const handles = (['report_author', 'director', 'clerk'] as const).some((role) =>
    holds(actor, role),
  )
  if (!handles) return []
  const entries: DeskEntry[] = []
  for (const report of await listReports(tx)) {
    if (!waitsFor(actor, report)) continue
    const due =
      report.meets_on === null
        ? undefined
        : (await deadlinesOf(tx, { meets_on: report.meets_on, body_id: report.body_id })).reportsDue
    entries.push({
      text: `${stepWords[report.state] ?? 'Look at'}: ${report.title}`,
      href: paths.report(report.report_id),
      ...(due ? { detail: `Signed off and with the clerk by ${longDate(due)}.` } : {}),
      urgency: due ? urgencyOf(today.until(due).days) : 'open',
    })
  }
  return entries
}

const urgencyOf = (daysLeft: number): DeskEntry['urgency'] =>
  daysLeft < 0 ? 'late' : daysLeft <= 5 ? 'soon' : 'open'
