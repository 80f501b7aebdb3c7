import type { ChartPoint } from '#ui/charts/points.ts'
import type { Polarity, Unit } from '../engine/indicator.ts'
import type { Audience } from './figure.ts'
import { writeFigure } from './write-figure.ts'

/** Which way a figure went, and whether that is good: by its polarity, never by its sign. */
export interface Direction {
  readonly text: string
  readonly way: 'up' | 'down' | 'flat'
  readonly meaning: 'better' | 'worse' | 'same' | 'none'
  /** The figure of a year before, as people read it. */
  readonly before: string
}

export interface DirectionInput {
  readonly unit: Unit
  readonly polarity: Polarity
  readonly points: readonly ChartPoint[]
  readonly audience: Audience
}

/**
 * Compares the latest figure with the one twelve months before, because in care the seasons matter.
 * Undefined where either is missing or hidden: an arrow from a figure to a hidden one would reveal it.
 */
export function tellDirection(input: DirectionInput): Direction | undefined {
  const { unit, polarity, points, audience } = input
  const latest = points.findLast((point) => point.suppressed || point.value !== null)
  if (!latest) return undefined
  const now = shownAt(points, latest.date)
  const before = shownAt(points, aYearBefore(latest.date))
  if (now === undefined || before === undefined) return undefined
  const was = writeFigure(before, unit, audience)
  if (Math.abs(now - before) < smallestChange(unit, before)) {
    return {
      text: `About the same as a year before (${was})`,
      way: 'flat',
      meaning: 'same',
      before: was,
    }
  }
  const way = now > before ? 'up' : 'down'
  const meaning = polarity === 'none' ? 'none' : way === polarity ? 'better' : 'worse'
  const word = { better: 'Better', worse: 'Worse', none: way === 'up' ? 'Higher' : 'Lower' }[
    meaning
  ]
  return { text: `${word} than a year before (${was})`, way, meaning, before: was }
}

function shownAt(points: readonly ChartPoint[], date: string): number | undefined {
  const point = points.find((one) => one.date === date && !one.suppressed)
  return point?.value ?? undefined
}

/** The same month's last day a year before: 28 February follows 29 February. */
function aYearBefore(date: string): string {
  const day = Temporal.PlainDate.from(date)
  const before = day.subtract({ years: 1 })
  const wasMonthEnd = day.day === day.daysInMonth
  return (wasMonthEnd ? before.with({ day: before.daysInMonth }) : before).toString()
}

/**
 * Less than this is "about the same": two points of a percentage, half a score, a tenth of a point of
 * progress, one in 10,000, a week, or one in fifty of a count.
 */
export function smallestChange(unit: Unit, before: number): number {
  if (unit === 'number') return Math.max(1, Math.abs(before) * 0.02)
  if (unit === 'percent') return 2
  if (unit === 'score') return 0.5
  if (unit === 'points') return 0.1
  return unit === 'days' ? 7 : 1
}
