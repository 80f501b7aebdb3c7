import { atLocalTime } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { publish } from '#platform/publish/publish.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { recordPaths } from '../meeting-room/paths.ts'
import type { Outcome } from '../meeting-room/tables.ts'
import { outcomeWords } from '../meeting-room/words.ts'
import type { Meeting } from '../meetings/find-meeting.ts'
import type { ItemKind } from '../meetings/tables.ts'
import type { PublicMinute, PublicMinutes } from '../minutes/public-minutes.ts'

/** What the Board did with one item, in the register. A private item stands by its public title alone. */
export interface PublicDecision {
  readonly number: string
  readonly minuteNumber: number
  readonly title: string
  readonly outcome: Outcome
  readonly decisions: readonly string[]
  readonly votes: string | null
  readonly isPrivate: boolean
  /** Business of every meeting that was only noted: on the meeting's page, not in the register. */
  readonly isRoutine: boolean
  readonly meetingSlug: string
  readonly meetsOn: string
  readonly year: string
  readonly board: { readonly slug: string; readonly name: string }
}

/** Enters every outcome of a meeting in the register of decisions. */
export async function publishDecisions(
  tx: Tx,
  meeting: Meeting,
  minutes: PublicMinutes,
): Promise<void> {
  for (const minute of minutes.minutes) {
    if (minute.outcomeLabel === null) continue
    await publish(tx, {
      kind: 'decision',
      slug: `${meeting.slug}-${minute.itemNumber}`,
      title: minute.title,
      summary: summaryOf(minute, minutes),
      boardSlug: minutes.board.slug,
      url: recordPaths.minute(meeting.slug, minute.number),
      data: dataOf(minute, minutes),
      searchText: minute.decisions.join('\n'),
      happenedAt: atLocalTime(meeting.meets_on, meeting.starts_at),
    })
  }
}

const summaryOf = (minute: PublicMinute, minutes: PublicMinutes): string =>
  minute.decisions.length > 0
    ? `${outcomeWords[minute.outcome]}: ${minute.decisions.join(' ')}`
    : `${outcomeWords[minute.outcome]}, ${minutes.board.name}, ${longDate(minutes.meetsOn)}.`

const routine: readonly ItemKind[] = [
  'minutes',
  'public_participation',
  'urgent',
  'tracker',
  'forward_plan',
]

function dataOf(minute: PublicMinute, minutes: PublicMinutes): PublicDecision {
  return {
    number: minute.itemNumber,
    minuteNumber: minute.number,
    title: minute.title,
    outcome: minute.outcome,
    decisions: minute.decisions,
    votes: minute.votes,
    isPrivate: minute.isPrivate,
    isRoutine:
      minute.outcome === 'noted' && minute.decisions.length === 0 && routine.includes(minute.kind),
    meetingSlug: minutes.slug,
    meetsOn: minutes.meetsOn,
    year: minutes.year,
    board: minutes.board,
  }
}
