import type { Unit } from '../engine/indicator.ts'
import { monthOf, shownValue, type ChartPoint } from '#ui/charts/points.ts'
import type { Audience } from './figure.ts'
import { writeFigure } from './write-figure.ts'

/** A sentence or two that say what the drawing shows; also its alternative text. */
export function sayTrend(points: readonly ChartPoint[], unit: Unit, audience: Audience): string {
  const shown = points.flatMap((point) => {
    const value = shownValue(point)
    return value === null
      ? []
      : [{ value, words: writeFigure(value, unit, audience), month: monthOf(point.date) }]
  })
  const first = shown[0]
  const last = shown.at(-1)
  if (!first || !last) return 'There is no earlier figure to draw yet.'
  if (shown.length === 1) return `There is one figure so far: ${last.words} in ${last.month}.`
  const sentences = [
    first.words === last.words
      ? `It was ${last.words} in ${first.month} and again in ${last.month}.`
      : `It ${last.value > first.value ? 'rose' : 'fell'} from ${first.words} in ${first.month} to ${last.words} in ${last.month}.`,
    ...extremes(shown),
  ]
  if (points.some((point) => point.suppressed)) {
    sentences.push('Where the line breaks, the number is too small to show.')
  }
  return sentences.join(' ')
}

function extremes(shown: readonly { value: number; words: string; month: string }[]): string[] {
  const ends = [shown[0], shown.at(-1)]
  const highest = shown.reduce((a, b) => (b.value > a.value ? b : a))
  const lowest = shown.reduce((a, b) => (b.value < a.value ? b : a))
  const said = ends.map((end) => end?.words)
  const parts = [
    said.includes(highest.words) ? '' : `highest in ${highest.month} (${highest.words})`,
    said.includes(lowest.words) ? '' : `lowest in ${lowest.month} (${lowest.words})`,
  ].filter((part) => part !== '')
  return parts.length > 0 ? [`It was ${parts.join(' and ')}.`] : []
}

/**
 * The points worth drawing. A figure that only exists once a year (the March return) is drawn from
 * year to year; the months between are not gaps, they were never counted.
 */
export function drawnPoints(points: readonly ChartPoint[]): readonly ChartPoint[] {
  const told = points.filter((point) => point.value !== null || point.suppressed)
  const months = new Set(told.map((point) => point.date.slice(5, 7)))
  if (told.length > 1 && months.size === 1) return told
  const from = points.findIndex((point) => point.value !== null || point.suppressed)
  return from < 0 ? [] : points.slice(from)
}
