import { dayFromIso, plainText, type Day } from '../days.ts'
import type { Basis } from '../indicator.ts'
import { windowOn } from '../windows.ts'
import type { EnteredWindow } from './entered-figure.ts'

/** How many weeks after a time has ended its figure is due, by the kind of time. */
export type DueWeeks = Readonly<Record<EnteredWindow, number>>

/** Six weeks to gather a month; half a year for what is published about a year. A council sets its own. */
export const DUE_WEEKS: DueWeeks = {
  day: 6,
  month: 6,
  quarter: 6,
  term: 6,
  year: 26,
  'twelve-months': 6,
}

/** From when a figure is looked at. Nothing told: from the scorecard's own day. */
export interface TimeTold {
  /** The day of the reader, as 2026-10-14. */
  readonly today?: string | undefined
  readonly dueWeeks?: DueWeeks | undefined
}

/** A day stands at the end of its month, and twelve months end with one: both are told month by month. */
const BASES: Readonly<Record<EnteredWindow, Basis>> = {
  day: 'month',
  month: 'month',
  quarter: 'quarter',
  term: 'term',
  year: 'year-end',
  'twelve-months': 'month',
}

/** The end of the last time of a kind that had ended by a day. */
export function lastEnd(window: EnteredWindow, day: Day): Day {
  return windowOn(BASES[window], day).to
}

/** The ends of the last times of a kind that had ended by a day, newest first. */
export function lastEnds(window: EnteredWindow, day: Day, count: number): Day[] {
  const ends: Day[] = []
  for (let end = lastEnd(window, day); ends.length < count; end = lastEnd(window, end - 1))
    ends.push(end)
  return ends
}

/** The day on which the figure of a time that ended is due: so many weeks, from the day after its end. */
export function dueOn(window: EnteredWindow, end: Day, weeks: DueWeeks = DUE_WEEKS): Day {
  return end + 1 + weeks[window] * 7
}

/** The end of the last time, on or before a day, whose figure is due by now. */
export function lastDue(window: EnteredWindow, day: Day, told: TimeTold = {}): Day {
  const today = told.today === undefined ? day : dayFromIso(told.today)!
  const weeks = told.dueWeeks ?? DUE_WEEKS
  return lastEnd(window, Math.min(day, today - weeks[window] * 7 - 1))
}

/**
 * Says that a figure is late: one of a later time was due by now, and did not come. Null when it is
 * not: `Late: figures for September 2026 were due on 12 November 2026; this is of July 2026.`
 */
export function sayLate(
  window: EnteredWindow,
  end: Day,
  day: Day,
  told: TimeTold = {},
): string | null {
  const expected = lastDue(window, day, told)
  if (end >= expected) return null
  const due = dueOn(window, expected, told.dueWeeks)
  return `Late: figures for ${timeInWords(window, expected)} were due on ${plainText(due)}; this is of ${timeInWords(window, end)}.`
}

/** `September 2026`, `July to September 2026`, `the year to 31 March 2026`. */
export function timeInWords(window: EnteredWindow, end: Day): string {
  if (window === 'day') return plainText(end)
  if (window === 'month') return monthOf(end)
  if (window === 'quarter') {
    const { from } = windowOn('quarter', end)
    return `${monthOf(from).replace(/ \d+$/, '')} to ${monthOf(end)}`
  }
  if (window === 'term') return `the term to ${plainText(end)}`
  return window === 'year'
    ? `the year to ${plainText(end)}`
    : `the twelve months to ${plainText(end)}`
}

const monthOf = (day: Day): string => plainText(day).replace(/^\d+ /, '')
