import {
  addMonths,
  calendarDate,
  dayOf,
  endOfYear,
  lastYearEnd,
  plainText,
  startedBy,
  type Day,
} from './days.ts'
import type { Basis } from './indicator.ts'

/** The time that a figure is of. */
export interface Window {
  readonly from: Day
  readonly to: Day
}

/** Months in which a school term ends: Christmas, Easter, summer. */
const TERM_ENDS = [3, 7, 12]

/** The time that a figure of a scorecard of some day is of: the last one that had ended by then. */
export function windowOn(basis: Basis, day: Day): Window {
  switch (basis) {
    case 'day':
      return { from: day, to: day }
    case 'twelve-months':
      return { from: startedBy(day, 12), to: day }
    case 'month':
      return lastMonths(
        lastMonthEnd(day, () => true),
        1,
      )
    case 'quarter':
      return lastMonths(
        lastMonthEnd(day, (month) => month % 3 === 0),
        3,
      )
    case 'term': {
      const to = lastMonthEnd(day, (month) => TERM_ENDS.includes(month))
      return { from: lastMonthEnd(to - 1, (month) => TERM_ENDS.includes(month)) + 1, to }
    }
    case 'year-end': {
      const to = lastYearEnd(day)
      return { from: startedBy(to, 12), to }
    }
    case 'three-years': {
      const to = lastYearEnd(day)
      return { from: endOfYear(calendarDate(to).year - 3) + 1, to }
    }
  }
}

/** `1 October 2026 to 31 October 2026`, for sentences; a single day by itself. */
export function windowText({ from, to }: Window): string {
  return from === to ? plainText(to) : `${plainText(from)} to ${plainText(to)}`
}

/** Whether a time of this kind ends on a day. */
export function endsOn(basis: Basis, day: Day): boolean {
  return basis === 'day' || basis === 'twelve-months' || windowOn(basis, day).to === day
}

function lastMonths(to: Day, months: number): Window {
  return { from: startedBy(to, months), to }
}

/** The last end of a month that fits, on or before a day. */
function lastMonthEnd(day: Day, fits: (month: number) => boolean): Day {
  const next = calendarDate(day + 1)
  let first = dayOf(next.year, next.month, 1)
  while (!fits(calendarDate(first - 1).month)) first = addMonths(first, -1)
  return first - 1
}
