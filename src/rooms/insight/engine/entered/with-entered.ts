import type { AggregateIndicator } from '../aggregate.ts'
import { findIndicator, readAsAt } from '../scorecard.ts'
import type { TimeTold } from './due.ts'
import type { EnteredFigure } from './entered-figure.ts'
import { isEntered, leadingSeries, seriesOf, type EnteredSeries } from './entered-series.ts'

/**
 * Lines with the entered figures in force on the scorecard's day. A computed figure stays: entered
 * ones stand beside it as series of their own. A line without one, or whose figure was itself
 * entered, takes the latest of its own kind of time, with its notes and its points.
 */
export function linesWithEntered(
  lines: readonly AggregateIndicator[],
  entered: readonly EnteredFigure[],
  asAt: string,
  told: TimeTold = {},
): AggregateIndicator[] {
  const day = readAsAt(asAt)
  return lines.map((line) => {
    const indicator = findIndicator(line.id)
    if (!indicator || (line.value !== null && !isEntered(line))) return line
    const series = leadingSeries(indicator, entered, day, told)
    if (!series) return line
    const { figure, points, trendNote } = series
    return { ...line, ...figure, provisional: false, trend: points, trendNote }
  })
}

/**
 * What sources gave of an indicator by a day, a series for each source and kind of time, with whether
 * it is late. The one with `leads` is in the line already when the line was entered (`isEntered`).
 */
export function enteredSeries(
  entered: readonly EnteredFigure[],
  indicator: string,
  asAt: string,
  told: TimeTold = {},
): EnteredSeries[] {
  const known = findIndicator(indicator)
  return known ? seriesOf(known, entered, readAsAt(asAt), told) : []
}

/** The series that stand beside a line: all of them next to a computed figure, else all but its own. */
export function furtherSeries(
  line: Pick<AggregateIndicator, 'id' | 'notes'>,
  entered: readonly EnteredFigure[],
  asAt: string,
  told: TimeTold = {},
): EnteredSeries[] {
  const all = enteredSeries(entered, line.id, asAt, told)
  return isEntered(line) ? all.filter((one) => !one.leads) : all
}
