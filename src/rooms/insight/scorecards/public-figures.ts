import type { ChartPoint } from '#ui/charts/points.ts'
import type { AggregateIndicator } from '../engine/aggregate.ts'
import {
  hideSmallNumbers,
  type EarlierLine,
  type PublicIndicator,
  type PublicPoint,
} from '../engine/suppression.ts'
import type { KnownFigure } from '../readings/figure.ts'
import { fillMonths } from '../readings/known-figure.ts'
import type { StoredLine, StoredScorecard } from './find-scorecard.ts'
import { publicNotes } from './public-notes.ts'
import { joinAggregate } from './split-aggregate.ts'

/**
 * The figures that the public may know; of a hidden one nothing is taken over but its name. What
 * earlier publications showed is known for ever, so it is held together with what is shown now.
 */
export function figuresForPublic(
  { head, lines }: Pick<StoredScorecard, 'head' | 'lines'>,
  threshold: number,
  earlier: readonly EarlierLine[] = [],
): KnownFigure[] {
  const totals = joinAggregate(
    head,
    lines.map((line) => line.figures),
  )
  const shown = hideSmallNumbers(totals, { threshold, earlier }).indicators
  return shown.flatMap((indicator) => {
    const line = lines.find((one) => one.id === indicator.id)
    return line ? [figureOf(indicator, line)] : []
  })
}

function figureOf(indicator: PublicIndicator, { figures }: StoredLine): KnownFigure {
  const { id, title, unit, polarity, figure, trend, trendNote } = indicator
  return {
    id,
    title,
    unit,
    polarity,
    // Unrounded where it is shown, because rounding comes after a figure is held against its target.
    value: figure.suppressed ? null : figures.value,
    hidden: figure.suppressed,
    numerator: null,
    denominator: figure.suppressed ? null : (figure.denominator ?? null),
    notes: figure.suppressed ? [] : [...publicNotes(figures), trendNote].filter(Boolean),
    points: fillMonths(trend.map((point) => pointOf(point, figures))),
  }
}

/** Unrounded where it is shown, for the same reason; a reading rounds it before it is drawn. */
function pointOf(point: PublicPoint, figures: AggregateIndicator): ChartPoint {
  if (point.suppressed) return { date: point.asAt, value: null, suppressed: true }
  const exact = figures.trend.find((one) => one.asAt === point.asAt)
  return { date: point.asAt, value: exact?.value ?? null }
}
