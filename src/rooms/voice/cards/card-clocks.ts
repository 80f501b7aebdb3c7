import { atLocalTime, dateInEngland } from '#platform/clock/clock.ts'
import { addWorkingDays, isWorkingDay } from '#platform/clock/working-days.ts'
import type { CardState } from './card-states.ts'

/** All due dates end at 17:00 in England. */
export const END_OF_DAY = '17:00'

/** A worker looks for danger within a day and reads in full within five. */
export const SKIM_DAYS = 1
export const READ_DAYS = 5
export const ACCEPT_DAYS = 5
export const ANSWER_DAYS = 20
export const CHECK_DAYS = 3
export const CLEAR_DAYS_BEFORE_BOARD = 5
export const LEAD_MEMBER_DAYS = 20
/** How long an answer waits before the group is taken to have it. */
export const DAYS_TO_GROUP = 10
/** How often somebody says how it goes, while things are being done. */
export const PROGRESS_DAYS = 30

export interface RunningClock {
  readonly what: 'skim' | 'read' | 'accept' | 'answer' | 'check' | 'lead_member'
  readonly dueOn: Temporal.PlainDate
}

interface Clocked {
  readonly state: CardState
  readonly state_since: Date
  readonly sent_at: Date | null
  readonly due_on: string | null
}

/** The clock that runs for a card now: what is owed next, and by which day. */
export function clockOf(card: Clocked): RunningClock | undefined {
  const since = dateInEngland(card.state_since.toTemporalInstant())
  const sent = card.sent_at ? dateInEngland(card.sent_at.toTemporalInstant()) : since
  const answerDue = card.due_on ? Temporal.PlainDate.from(card.due_on) : undefined
  switch (card.state) {
    case 'sent':
      return { what: 'skim', dueOn: addWorkingDays(sent, SKIM_DAYS) }
    case 'checking':
      return { what: 'read', dueOn: addWorkingDays(sent, READ_DAYS) }
    case 'asked': {
      const accept = addWorkingDays(since, ACCEPT_DAYS)
      if (!answerDue || Temporal.PlainDate.compare(accept, answerDue) < 0)
        return { what: 'accept', dueOn: accept }
      return { what: 'answer', dueOn: answerDue }
    }
    case 'answering':
      return answerDue && { what: 'answer', dueOn: answerDue }
    case 'answer_check':
      return { what: 'check', dueOn: addWorkingDays(since, CHECK_DAYS) }
    case 'lead_member':
      return { what: 'lead_member', dueOn: addWorkingDays(since, LEAD_MEMBER_DAYS) }
    default:
      return undefined
  }
}

/** Whether a day's end has passed. */
export const isPast = (dueOn: Temporal.PlainDate, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, atLocalTime(dueOn, END_OF_DAY)) > 0

/** How many working days late; 0 on the due day itself, and before. */
export function workingDaysLate(dueOn: Temporal.PlainDate, now: Temporal.Instant): number {
  if (!isPast(dueOn, now)) return 0
  const today = dateInEngland(now)
  let late = 0
  for (
    let day = dueOn.add({ days: 1 });
    Temporal.PlainDate.compare(day, today) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (isWorkingDay(day)) late += 1
  }
  return late
}

/**
 * When an answer is due: the earlier of 20 working days and 5 clear working days before the next
 * board. A board so near that nobody could answer in the time they have to accept does not count.
 */
export function answerDueOn(
  askedOn: Temporal.PlainDate,
  nextBoardOn: Temporal.PlainDate | undefined,
): Temporal.PlainDate {
  const inTwenty = addWorkingDays(askedOn, ANSWER_DAYS)
  if (!nextBoardOn) return inTwenty
  // Five clear days lie between the two, so the answer is due on the sixth working day before.
  const beforeBoard = addWorkingDays(nextBoardOn, -(CLEAR_DAYS_BEFORE_BOARD + 1))
  const earliest = addWorkingDays(askedOn, ACCEPT_DAYS)
  if (Temporal.PlainDate.compare(beforeBoard, earliest) < 0) return inTwenty
  return Temporal.PlainDate.compare(beforeBoard, inTwenty) < 0 ? beforeBoard : inTwenty
}

/** Who hears of it when an answer is late, by working days. The director stands for the head of service. */
export const lateSteps = [
  { after: 1, tell: ['owner', 'youth_voice'] },
  { after: 10, tell: ['director'] },
  { after: 20, tell: ['director', 'chair'] },
] as const
