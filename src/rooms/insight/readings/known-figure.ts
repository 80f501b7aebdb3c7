import type { ChartPoint } from '#ui/charts/points.ts'
import type { AggregateIndicator } from '../engine/aggregate.ts'
import type { KnownFigure } from './figure.ts'

/** An indicator with everything in it, for members. */
export function figureForMembers(indicator: AggregateIndicator): KnownFigure {
  const { id, title, unit, polarity, value, numerator, denominator, notes, trend } = indicator
  const points = trend.map((point) => ({ date: point.asAt, value: point.value }))
  return {
    id,
    title,
    unit,
    polarity,
    value,
    hidden: false,
    numerator,
    denominator,
    notes: [...notes, indicator.trendNote].filter((note) => note !== ''),
    points: fillMonths(points),
  }
}

/** Puts in the months that the files cannot tell, so that the line has a gap where there is one. */
export function fillMonths(points: readonly ChartPoint[]): ChartPoint[] {
  const last = points.at(-1)
  if (!last) return []
  const told = new Map(points.map((point) => [point.date, point]))
  const filled: ChartPoint[] = []
  let month = Temporal.PlainDate.from(points[0]?.date ?? last.date).with({ day: 1 })
  for (let date = endOf(month); date <= last.date; date = endOf(month)) {
    filled.push(told.get(date) ?? { date, value: null })
    month = month.add({ months: 1 })
  }
  return filled
}

const endOf = (month: Temporal.PlainDate): string =>
  month.with({ day: month.daysInMonth }).toString()
