import { atLocalTime } from '#platform/clock/clock.ts'
import { addWorkingDays } from '#platform/clock/working-days.ts'
import type { Tx } from '#platform/db/tables.ts'
import { readSetting } from '#rooms/council/index.ts'
import { longDate, time } from '#ui/dates-in-words.ts'
import {
  clearDays,
  CLEAR_DAYS_NEEDED,
  countsAsPublishedOn,
  latestDayToPublish,
  warnAboutPublishingOn,
  type ClosedDays,
  type Deadline,
} from './clear-days.ts'
import { listClosedDays } from './closed-days.ts'
import type { Meeting } from './find-meeting.ts'
import { participationRule, publicationCutoff, reportsDueBefore } from './settings.ts'

export interface MeetingDeadlines extends Deadline {
  readonly closedDays: ClosedDays
  /** Publishing at this time of day or later counts from the next day. */
  readonly cutoff: string
  /** When signed-off reports have to be with the clerk. */
  readonly reportsDue: Temporal.PlainDate
  /** Until when the public can send questions and statements. */
  readonly questionsUntil: Temporal.Instant
  readonly allowance: string
}

/** Every date that a meeting's own date decides, by the rules in force on a day. */
export async function deadlinesOf(
  tx: Tx,
  meeting: Pick<Meeting, 'meets_on' | 'body_id'>,
): Promise<MeetingDeadlines> {
  const meetsOn = Temporal.PlainDate.from(meeting.meets_on)
  const closedDays = await listClosedDays(tx)
  const closed = new Set(closedDays.keys())
  const deadline = latestDayToPublish(meetsOn, closedDays)
  const cutoff = await readSetting(tx, publicationCutoff, meetsOn, meeting.body_id)
  const dueBefore = await readSetting(tx, reportsDueBefore, meetsOn, meeting.body_id)
  const rule = await readSetting(tx, participationRule, meetsOn, meeting.body_id)
  return {
    ...deadline,
    closedDays,
    cutoff,
    reportsDue: addWorkingDays(deadline.latest, -dueBefore, closed),
    questionsUntil: atLocalTime(addWorkingDays(meetsOn, -rule.workingDays, closed), rule.time),
    allowance: rule.allowance,
  }
}

export interface Notice {
  /** The day that the publication counts for. */
  readonly countsAs: Temporal.PlainDate
  readonly clearDays: number
  readonly isShort: boolean
  readonly warning: string | undefined
}

/** How much notice a publication at an instant gives. */
export function noticeGiven(
  at: Temporal.Instant,
  meetsOn: string,
  deadlines: Pick<MeetingDeadlines, 'closedDays' | 'cutoff'>,
): Notice {
  const countsAs = countsAsPublishedOn(at, deadlines.cutoff)
  const days = clearDays(countsAs, Temporal.PlainDate.from(meetsOn), deadlines.closedDays).length
  return {
    countsAs,
    clearDays: days,
    isShort: days < CLEAR_DAYS_NEEDED,
    warning: warnAboutPublishingOn(countsAs, deadlines.closedDays),
  }
}

/** The working of a deadline in plain words, for whoever wants to check it. */
export function workingInWords(deadline: Deadline) {
  return {
    latest: deadline.latest.toString(),
    counted: deadline.counted.map((day) => day.toString()),
    skipped: deadline.skipped.map(({ date, why }) => ({ date: date.toString(), why })),
  }
}

/** What the front sheet and the meeting's page say about taking part. */
export function participationInWords(deadlines: MeetingDeadlines, clerkEmail: string): string[] {
  const until = deadlines.questionsUntil
  return [
    `Anyone who lives, works or studies here may send ${deadlines.allowance}, about what the Board does. They have to reach ${clerkEmail} by ${time(until)} on ${longDate(until)}.`,
    'Anyone may film, photograph, record and report what happens while the meeting is open to the public (Openness of Local Government Bodies Regulations 2014). Please tell the clerk beforehand, and do not film children.',
  ]
}
