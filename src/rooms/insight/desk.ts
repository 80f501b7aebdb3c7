import { holds, type PersonActor } from '#platform/auth/actor.ts'
import { todayOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { DeskEntry } from '#platform/http/house.ts'
import { listBodies } from '#rooms/council/index.ts'
import { findNextOpenMeeting } from '#rooms/governance/index.ts'
import { listFigureEntries } from './entry/desk-entries.ts'
import { dayInWords } from './measures/indicators.ts'
import { paths } from './paths.ts'
import { listScorecards } from './scorecards/find-scorecard.ts'
import { listCommentEntries } from './workflow/desk-entries.ts'

const SOON_DAYS = 21

/** What waits for somebody: the words beside figures, figures to enter, and the analyst's scorecard. */
export async function listDeskEntries(tx: Tx, person: PersonActor): Promise<DeskEntry[]> {
  if (person.isYoung || person.roles.length === 0) return []
  return [
    ...(await listScorecardEntries(tx, person)),
    ...(await listCommentEntries(tx, person)),
    ...(await listFigureEntries(tx, person)),
  ]
}

/** What waits for the analyst: a draft to finish, or a meeting without a scorecard. */
async function listScorecardEntries(tx: Tx, person: PersonActor): Promise<DeskEntry[]> {
  const boards = (await listBodies(tx, ['board'])).filter((board) =>
    holds(person, 'analyst', board.body_id),
  )
  const entries: DeskEntry[] = []
  for (const board of boards) {
    const entry = await entryOf(tx, board.body_id)
    if (entry) entries.push(entry)
  }
  return entries
}

async function entryOf(tx: Tx, bodyId: string): Promise<DeskEntry | undefined> {
  const scorecards = await listScorecards(tx, [bodyId])
  const meeting = await findNextOpenMeeting(tx, bodyId)
  const served = scorecards.some((one) => meeting && one.meetingId === meeting.meeting_id)
  const draft = scorecards.find((one) => one.state === 'draft')
  if (draft) {
    return {
      text: `Finish the scorecard at ${dayInWords(draft.asAt)}`,
      href: paths.scorecard(draft.id),
      ...(meeting && !served
        ? { detail: `For the meeting on ${dayInWords(meeting.meets_on)}` }
        : {}),
      urgency: meeting && !served ? urgencyOf(tx, meeting.meets_on) : 'open',
    }
  }
  if (!meeting || served) return undefined
  return {
    text: `Make a scorecard for the meeting on ${dayInWords(meeting.meets_on)}`,
    href: paths.returns,
    detail: 'Read the returns, then send their totals',
    urgency: urgencyOf(tx, meeting.meets_on),
  }
}

/** Papers close before the agenda is published, five clear days ahead (Local Government Act 1972 s.100B). */
function urgencyOf(tx: Tx, meetsOn: string): DeskEntry['urgency'] {
  const days = todayOf(tx).until(meetsOn, { largestUnit: 'day' }).days
  return days <= SOON_DAYS ? 'soon' : 'open'
}
