import type { Day } from '../days.ts'
import { homesOnDay } from '../indicators/homes-on-day.ts'
import { readKinds } from '../sufficiency/kind-of-home.ts'
import type { View } from '../view.ts'
import { BANDS, FIRST_YEAR, NO_AGE } from './cells.ts'
import { bandDays } from './learn-rates.ts'

/** Further ahead than any forecast looks, in days from its first. */
export const NEVER = 1_000_000

/** The children in care on the day a forecast starts from. Days are counted from that day. */
export interface Present {
  readonly count: number
  readonly kinds: Uint8Array
  readonly bands: Uint8Array
  /** Four for each child: when they turn 5, 10, 16 and 18. */
  readonly birthdays: Int32Array
  /** When they have been in care for a year; nought or less when they have. */
  readonly settled: Int32Array
}

/**
 * Takes down who is in care on the day of a view, in an order that does not depend on the order of the
 * files: the same chance numbers must meet the same children wherever the files are read.
 */
export function takePresent(view: View): Present {
  const { history, tables } = view.returns
  const { kindOn } = readKinds(tables.episodes)
  const rows = homesOnDay(view)
  const ordered = Array.from(view.children, (child, at) => {
    const period = history.period[view.rows[at]!]!
    const known = history.periods.startKnown[period] === 1
    return {
      born: history.born[child]!,
      kind: kindOn(rows[at]!, view.day),
      settled: known ? history.periods.start[period]! + FIRST_YEAR - view.day : 0,
    }
  }).sort((a, b) => a.born - b.born || a.kind - b.kind || a.settled - b.settled)
  const birthdays = new Int32Array(ordered.length * (BANDS - 1)).fill(NEVER)
  const bands = new Uint8Array(ordered.length)
  ordered.forEach(({ born }, at) => {
    const days = bandDays(born)
    bands[at] = bandAt(days, view.day)
    days.forEach((day, step) => (birthdays[at * (BANDS - 1) + step] = day - view.day))
  })
  return {
    count: ordered.length,
    kinds: Uint8Array.from(ordered, ({ kind }) => kind),
    bands,
    birthdays,
    settled: Int32Array.from(ordered, ({ settled }) => settled),
  }
}

function bandAt(days: readonly Day[], day: Day): number {
  return days.length === 0 ? NO_AGE : days.findIndex((turn) => day < turn)
}
