import type { ChartPoint } from '#ui/charts/points.ts'
import { hideSmallNumbers, type PublicIndicator, type PublicPoint } from '../engine/suppression.ts'
import type { KnownFigure } from '../readings/figure.ts'
import { fillMonths } from '../readings/known-figure.ts'
import type { StoredLine, StoredScorecard } from './find-scorecard.ts'
import { publicNotes } from './public-notes.ts'
import { NOTHING_EARLIER, type Earlier } from './read-earlier.ts'
import { joinAggregate } from './split-aggregate.ts'

/**
 * The figures that the public may know; of a hidden one nothing is taken over but its name. What
 * earlier publications showed is known for ever, so it is held together with what is shown now.
 */
export function figuresForPublic(
  { head, lines }: Pick<StoredScorecard, 'head' | 'lines'>,
  threshold: number,
  earlier: Earlier = NOTHING_EARLIER,
): KnownFigure[] {
  const totals = joinAggregate(
    head,
    lines.map((line) => line.figures),
  )
  const shown = hideSmallNumbers(totals, {
    threshold,
    earlier: earlier.lines,
    known: earlier.totals,
  }).indicators
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
    // Rounded before anything is said of it. Members are told by the exact figure whether it meets its
    // target and which way it went; in public that would say on which side of its rounding it lies, and
    // so narrow down the number of children. Where the two disagree, children come first.
    value: figure.suppressed ? null : figure.value,
    hidden: figure.suppressed,
    numerator: null,
    denominator: figure.suppressed ? null : (figure.denominator ?? null),
    notes: figure.suppressed ? [] : [...publicNotes(figures), trendNote].filter(Boolean),
    points: fillMonths(trend.map(pointOf)),
  }
}

const pointOf = (point: PublicPoint): ChartPoint =>
  point.suppressed
    ? { date: point.asAt, value: null, suppressed: true }
    : { date: point.asAt, value: point.value }
