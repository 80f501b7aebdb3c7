import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { hatch } from './hatch.ts'
import { drawing, element } from './markup.ts'
import { paperPalette, type ChartPalette } from './palette.ts'
import { hiddenRuns, stretches, type ChartPoint, type Shown } from './points.ts'

export interface SparklineOptions {
  readonly points: readonly ChartPoint[]
  readonly band?: { readonly low: number; readonly high: number }
  /** Read out instead of the drawing; without it the drawing is decoration beside words. */
  readonly description?: string
  readonly width?: number
  readonly height?: number
  readonly palette?: ChartPalette
}

/** A small drawn history for a tile: the line, its latest point, the band and the hidden stretches. */
export function sparkline(options: SparklineOptions): string {
  const { points, band, width = 240, height = 52, palette = paperPalette } = options
  const runs = stretches(points)
  const values = [
    ...runs.flat().map((point) => point.value),
    ...(band ? [band.low, band.high] : []),
  ]
  const x = scaleLinear([0, Math.max(points.length - 1, 1)], [5, width - 6])
  const y = scaleLinear(
    [Math.min(...values, Infinity), Math.max(...values, -Infinity)],
    [height - 6, 6],
  )
  if (values.length === 0 || y.domain()[0] === y.domain()[1])
    y.domain([(values[0] ?? 0) - 1, (values[0] ?? 0) + 1])
  const parts: string[] = []
  if (band) parts.push(bandMark(y(band.high), y(band.low), width, palette))
  for (const run of hiddenRuns(points)) {
    const box = { left: x(run.from) - 3, right: x(run.to) + 3, bottom: height - 4, height: 18 }
    parts.push(hatch(box, palette))
  }
  for (const run of runs) parts.push(ownLine(run, x, y, palette))
  const last = runs.at(-1)?.at(-1)
  if (last) {
    const dot = { cx: x(last.at), cy: y(last.value), r: 4.5, fill: palette.own }
    parts.push(element('circle', { class: 'chart__own-dot', ...dot }))
  }
  return drawing({ width, height, name: options.description ?? '' }, ...parts)
}

function bandMark(top: number, bottom: number, width: number, palette: ChartPalette): string {
  const box = { x: 0, y: top, width, height: Math.max(bottom - top, 2), fill: palette.band }
  return element('rect', { class: 'chart__band', ...box })
}

function ownLine(
  run: readonly Shown[],
  x: (at: number) => number,
  y: (value: number) => number,
  palette: ChartPalette,
): string {
  const path = line<Shown>()
    .x((point) => x(point.at))
    .y((point) => y(point.value))
    .digits(1)
  const stroke = { stroke: palette.own, 'stroke-width': 2.5, 'stroke-linecap': 'round' }
  const d = path([...run]) ?? ''
  return element('path', {
    class: 'chart__own-line',
    d,
    fill: 'none',
    'stroke-linejoin': 'round',
    ...stroke,
  })
}
