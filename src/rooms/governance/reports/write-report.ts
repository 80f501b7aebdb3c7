import { actorOf } from '#platform/db/in-council.ts'
import { personOf } from '#platform/auth/actor.ts'
import { recordAct } from '#platform/audit/record-act.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { councilOf } from '#platform/db/in-council.ts'
import { json } from '#platform/db/json.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/new-id.ts'
import { findContact, getPerson } from '#rooms/council/index.ts'
import { time } from '#ui/dates-in-words.ts'
import { getMeeting } from '../meetings/find-meeting.ts'
import type { AskedFor } from '../meetings/tables.ts'
import { getReport, type Report } from './find-report.ts'
import { recordStep } from './record-step.ts'
import { defaultTemplate, templateOf } from './template.ts'
import type { Recommendation, Risk } from './tables.ts'

/** Begins a report for a meeting, on the council's template. @returns its id */
export async function startReport(
  tx: Tx,
  begun: { meetingId: string; title: string },
): Promise<string> {
  const author = personOf(actorOf(tx))
  const meeting = await getMeeting(tx, begun.meetingId)
  if (meeting.state !== 'scheduled') {
    throw new Unacceptable({ meeting: 'The agenda of that meeting is closed. Choose a later one.' })
  }
  const reportId = newId()
  await tx
    .insertInto('hearth.report')
    .values({
      council_id: councilOf(tx).id,
      report_id: reportId,
      body_id: meeting.body_id,
      meeting_id: meeting.meeting_id,
      author_id: author.personId,
      template: defaultTemplate.key,
      title: begun.title,
      asked_for: '',
      purpose: '',
      words: json({ author_email: (await findContact(tx, author.personId)) ?? '' }),
      recommendations: json([]),
      risk_now: '',
      risk_after: '',
      publicity: '',
      public_title: '',
      paragraphs: json([]),
      public_interest: '',
      proper_officer_id: null,
      decided_on: null,
      review_on: null,
      state: 'drafting',
      item_id: null,
      last_changed_by: author.personId,
      last_changed_at: nowOf(tx).toString(),
    })
    .execute()
  await recordStep(tx, reportId, 'started')
  await recordAct(tx, { act: 'report.started', subject: { kind: 'report', id: reportId } })
  return reportId
}

export interface ReportDraft {
  readonly title: string
  readonly askedFor: AskedFor | ''
  readonly purpose: string
  /** Head fields and sections of the template, by key. */
  readonly words: Readonly<Record<string, string>>
  readonly recommendations: readonly Recommendation[]
  readonly riskNow: Risk | ''
  readonly riskAfter: Risk | ''
  readonly publicity: 'public' | 'exempt' | ''
  readonly publicTitle: string
  readonly paragraphs: readonly number[]
  readonly publicInterest: string
}

/** Saves a draft. Whoever saved second is told what the other changed, and keeps their words. */
export async function saveReport(
  tx: Tx,
  reportId: string,
  draft: ReportDraft,
  version: number,
): Promise<void> {
  const report = await getReport(tx, reportId)
  if (report.state !== 'drafting' && report.state !== 'in_review') {
    throw new Unacceptable(
      'This report is signed off. Ask the clerk to send it back if it has to change.',
    )
  }
  if (report.version !== version) throw await tooLate(tx, report, draft)
  const writer = personOf(actorOf(tx))
  await tx
    .updateTable('hearth.report')
    .set({
      title: draft.title,
      asked_for: draft.askedFor,
      purpose: draft.purpose,
      words: json(draft.words),
      recommendations: json(draft.recommendations),
      risk_now: draft.riskNow,
      risk_after: draft.riskAfter,
      publicity: draft.publicity,
      public_title: draft.publicTitle,
      paragraphs: json(draft.paragraphs),
      public_interest: draft.publicInterest,
      version: report.version + 1,
      last_changed_by: writer.personId,
      last_changed_at: nowOf(tx).toString(),
    })
    .where('report_id', '=', reportId)
    .execute()
  await recordAct(tx, {
    act: 'report.saved',
    subject: { kind: 'report', id: reportId },
    details: { version: report.version + 1 },
  })
}

async function tooLate(tx: Tx, now: Report, draft: ReportDraft): Promise<Unacceptable> {
  const other = await getPerson(tx, now.last_changed_by)
  const template = templateOf(now.template)
  const parts = [
    { name: 'Title', theirs: now.title, yours: draft.title },
    { name: 'Line on the agenda', theirs: now.purpose, yours: draft.purpose },
    ...[...template.fields, ...template.sections].map((part) => ({
      name: 'label' in part ? part.label : part.heading,
      theirs: now.words[part.key] ?? '',
      yours: draft.words[part.key] ?? '',
    })),
  ].filter((part) => part.theirs !== part.yours)
  const differences = parts.map((part) => `“${part.name}” there says: ${shorten(part.theirs)}`)
  return new Unacceptable(
    [
      `${other.name} saved this report at ${time(now.last_changed_at)}, while you were writing.`,
      ...differences,
      'Your words are still below. Bring in what you need from theirs, then save again.',
    ].join(' '),
  )
}

const shorten = (text: string): string =>
  text === '' ? '(nothing).' : text.length > 300 ? `${text.slice(0, 300)}…` : text
