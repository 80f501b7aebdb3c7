import { dayFromIso, type Day } from '../days.ts'
import type { EnteredFigure } from './entered-figure.ts'

/**
 * The entered figure that is in force on a day: the latest that is not of a later time. Two sources
 * are two series, so a source is always named.
 */
export function enteredAt(
  entered: readonly EnteredFigure[],
  indicator: string,
  source: string,
  day: Day,
): EnteredFigure | null {
  let best: EnteredFigure | null = null
  for (const one of entered) {
    if (one.indicator !== indicator || one.source !== source) continue
    if (dayFromIso(one.asAt)! <= day && (best === null || one.asAt > best.asAt)) best = one
  }
  return best
}

/** The sources that gave figures of an indicator, in the order in which they first came. */
export function sourcesOf(entered: readonly EnteredFigure[], indicator: string): string[] {
  const given = entered.filter((one) => one.indicator === indicator)
  return [...new Set(given.map(({ source }) => source))]
}
