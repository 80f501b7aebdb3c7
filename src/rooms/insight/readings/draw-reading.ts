import { sparkline } from '#ui/charts/sparkline.ts'
import { trendChart } from '#ui/charts/trend-chart.ts'
import { monthOf } from '#ui/charts/points.ts'
import type { Unit } from '../engine/indicator.ts'
import type { Audience } from './figure.ts'
import type { Reading } from './reading.ts'
import { writeFigure } from './write-figure.ts'

/** The trend with its benchmark band, or nothing where there is no more than one figure. */
export function drawTrend(
  reading: Reading,
  how: { width?: number; height?: number; narrow?: boolean } = {},
): string | null {
  if (countShown(reading) < 2) return null
  const band = reading.benchmarks.find((one) => one.isBand)
  const lines = reading.benchmarks.filter((one) => !one.isBand && one.low === one.high)
  return trendChart({
    points: reading.points,
    ...(band
      ? { band: { low: band.low, high: band.high, label: `${band.name} ${band.year}` } }
      : {}),
    lines: lines.map((one) => ({ label: `${one.name} ${one.year}`, value: one.low })),
    ...(reading.target ? { target: reading.target.value } : {}),
    unit: axisUnit(reading.unit),
    title: reading.title,
    description: reading.trend,
    latest:
      reading.points.at(-1)?.value === reading.shown ? (reading.value ?? undefined) : undefined,
    ...how,
  })
}

/** The small drawing of a tile; decoration beside words, so it has no text of its own. */
export function drawSpark(reading: Reading): string | null {
  if (countShown(reading) < 2) return null
  const band = reading.benchmarks.find((one) => one.isBand)
  return sparkline({
    points: reading.points,
    ...(band ? { band: { low: band.low, high: band.high } } : {}),
  })
}

/** The table beneath a drawing, oldest first; a hidden figure is words, and so is a missing one. */
export function trendRows(reading: Reading, audience: Audience): string[][] {
  return reading.points.map((point) => [
    monthOf(point.date),
    point.suppressed
      ? 'Not shown'
      : point.value === null
        ? 'Not known'
        : `${writeFigure(point.value, reading.unit, audience)}${point.provisional ? ' (provisional)' : ''}`,
  ])
}

const countShown = (reading: Reading): number =>
  reading.points.filter((point) => point.value !== null && !point.suppressed).length

const axisUnit = (unit: Unit): string =>
  ({
    percent: '%',
    rate: 'Children per 10,000',
    number: 'Number',
    score: 'Average score',
    points: 'Average',
    days: 'Days',
    'yes-no': '',
  })[unit]
