import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { hatch } from './hatch.ts'
import { endLabels, type EndLabel } from './end-labels.ts'
import { keyOf } from './key.ts'
import { drawing, element, escapeXml } from './markup.ts'
import { paperPalette, type ChartPalette } from './palette.ts'
import { hiddenRuns, inUnit, monthOf, stretches, type ChartPoint, type Shown } from './points.ts'

export interface TrendChartOptions {
  readonly points: readonly ChartPoint[]
  /** The quiet benchmark band, for example the good-and-outstanding range. */
  readonly band?: { readonly low: number; readonly high: number; readonly label: string }
  readonly lines?: readonly { readonly label: string; readonly value: number }[]
  readonly target?: number
  readonly unit: string
  readonly title: string
  /** What the drawing shows, in a sentence: its alternative text. */
  readonly description: string
  readonly width?: number
  readonly height?: number
  /** Draws for a phone: lettered lines with their names beneath, so that words keep their size. */
  readonly narrow?: boolean
  /** The latest figure as the page writes it; else it is rounded here. */
  readonly latest?: string | undefined
  readonly palette?: ChartPalette
}

interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly x: (at: number) => number
  readonly y: (value: number) => number
  readonly ticks: readonly number[]
}

const FONT = { 'font-family': 'Atkinson Hyperlegible Next, Verdana, sans-serif', 'font-size': 15 }
const HIDDEN_HEIGHT = 30
/** What 'Mar 2025' takes, with a little room. */
const MONTH_WIDTH = 74
const WIDE = { width: 500, height: 260, right: 122 }
const NARROW = { width: 330, height: 250, right: 66 }

/** The Board's own figure over time, strong, over its benchmarks, quiet, with labels where they belong. */
export function trendChart(options: TrendChartOptions): string {
  const { palette = paperPalette, narrow = false } = options
  const { width, height, right } = { ...(narrow ? NARROW : WIDE), ...sizeOf(options) }
  const frame = frameOf(options, width - right, height)
  const runs = stretches(options.points)
  const last = runs.at(-1)?.at(-1)
  const labels = labelsOf(options, frame, last)
  const key = narrow ? keyOf(labels, { width, top: height }, palette) : null
  const parts = [
    ...bandAndGrid(options, frame, palette),
    ...hiddenMarks(options.points, frame, palette),
    ...benchmarkLines(options, frame, palette),
    ...runs.map((run) => ownStretch(run, frame, palette)),
    ...(last ? [dot(frame.x(last.at), frame.y(last.value), 5.5, palette)] : []),
    ...endLabels(key?.labels ?? labels, { ...frame, left: frame.right + 12 }, palette),
    ...monthLabels(options.points, frame, palette),
    ...(key?.rows ?? []),
  ]
  const { title, description } = options
  const size = { width, height: key?.bottom ?? height }
  return drawing({ ...size, name: title, description }, element('g', FONT, ...parts))
}

const sizeOf = ({ width, height }: TrendChartOptions) => ({
  ...(width === undefined ? {} : { width }),
  ...(height === undefined ? {} : { height }),
})

function frameOf(options: TrendChartOptions, right: number, height: number): Frame {
  const drawn = stretches(options.points)
    .flat()
    .map((point) => point.value)
  const marks = [options.target, options.band?.low, options.band?.high]
  const others = [...marks, ...(options.lines ?? []).map((mark) => mark.value)]
  const values = [...drawn, ...others.filter((value) => value !== undefined)]
  const low = Math.min(...values, Infinity)
  const high = Math.max(...values, -Infinity)
  const room = values.length > 0 ? Math.max((high - low) * 0.15, Math.abs(high) * 0.02, 0.5) : 0
  const floor = values.length > 0 ? Math.max(low - room, low >= 0 ? 0 : -Infinity) : 0
  const roof = values.length > 0 ? Math.min(high + room, ceilingOf(options.unit, high)) : 1
  const edges = {
    left: 46,
    right,
    top: options.unit === '%' ? 12 : 34,
    bottom: height - 34,
  }
  // Hidden months stand in a strip of their own beneath the lowest figure: no line crosses them.
  const strip = hiddenRuns(options.points).length > 0 ? HIDDEN_HEIGHT + 26 : 0
  const y = scaleLinear([floor, roof], [edges.bottom - strip, edges.top]).nice(4)
  const x = scaleLinear(
    [0, Math.max(options.points.length - 1, 1)],
    [edges.left + 12, edges.right - 6],
  )
  return { ...edges, x, y, ticks: values.length > 0 ? y.ticks(4) : [] }
}

function ceilingOf(unit: string, high: number): number {
  return unit === '%' && high <= 100 ? 100 : Infinity
}

function bandAndGrid(options: TrendChartOptions, frame: Frame, palette: ChartPalette): string[] {
  const { left, right, y, ticks } = frame
  const { band, unit } = options
  const parts: string[] = []
  if (band) {
    const box = { x: left, y: y(band.high), width: right - left, fill: palette.band }
    const tall = Math.max(y(band.low) - y(band.high), 2)
    parts.push(element('rect', { class: 'chart__band', ...box, height: tall }))
  }
  for (const tick of ticks) {
    const rule = { x1: left, x2: right, y1: y(tick), y2: y(tick), stroke: palette.grid }
    parts.push(element('line', { class: 'chart__grid', ...rule }))
    parts.push(words(inUnit(tick, unit), left - 8, y(tick) + 5, 'end', palette))
  }
  if (unit !== '%') parts.push(words(unit, 0, 15, 'start', palette))
  return parts
}

function hiddenMarks(points: readonly ChartPoint[], frame: Frame, palette: ChartPalette): string[] {
  const { x, bottom, left, right } = frame
  const half = Math.min((x(1) - x(0)) / 2, 9)
  let labelledTo = -Infinity
  return hiddenRuns(points).flatMap((run) => {
    const box = {
      left: Math.max(x(run.from) - half, left),
      right: Math.min(x(run.to) + half, right),
    }
    const mark = hatch({ ...box, bottom, height: HIDDEN_HEIGHT }, palette)
    const middle = Math.min(Math.max((box.left + box.right) / 2, left + 32), right - 32)
    if (middle - labelledTo < 72) return [mark]
    labelledTo = middle
    return [mark, words('not shown', middle, bottom - HIDDEN_HEIGHT - 6, 'middle', palette)]
  })
}

function benchmarkLines(options: TrendChartOptions, frame: Frame, palette: ChartPalette): string[] {
  const { left, right, y } = frame
  const across = (value: number, dash: string, name: string) =>
    element('line', {
      class: name,
      x1: left,
      x2: right,
      y1: y(value),
      y2: y(value),
      stroke: palette.words,
      'stroke-width': 1.5,
      'stroke-dasharray': dash,
    })
  const marks = (options.lines ?? []).map((mark) => across(mark.value, '2 4', 'chart__line'))
  if (options.target === undefined) return marks
  return [...marks, across(options.target, '9 5', 'chart__target')]
}

function ownStretch(run: readonly Shown[], frame: Frame, palette: ChartPalette): string {
  const only = run.length === 1 ? run[0] : undefined
  if (only) return dot(frame.x(only.at), frame.y(only.value), 3.5, palette)
  const path = line<Shown>()
    .x((point) => frame.x(point.at))
    .y((point) => frame.y(point.value))
    .digits(1)
  return element('path', {
    class: 'chart__own-line',
    d: path([...run]) ?? '',
    fill: 'none',
    stroke: palette.own,
    'stroke-width': 3.5,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  })
}

function labelsOf(options: TrendChartOptions, frame: Frame, last: Shown | undefined): EndLabel[] {
  const { unit, band, target, lines = [] } = options
  const quiet = lines.map((mark) => ({
    y: frame.y(mark.value),
    text: `${mark.label} ${inUnit(mark.value, unit)}`,
  }))
  const all: EndLabel[] = [...quiet]
  if (target !== undefined) all.push({ y: frame.y(target), text: `Target ${inUnit(target, unit)}` })
  if (band) all.push({ y: (frame.y(band.low) + frame.y(band.high)) / 2, text: band.label })
  if (last) all.push(lastLabel(options, frame, last))
  return all
}

/** The latest figure, big; where later ones are not shown or not known, the last that is, with its month. */
function lastLabel(options: TrendChartOptions, frame: Frame, last: Shown): EndLabel {
  const y = frame.y(last.value)
  const { points, unit } = options
  if (last.at === points.length - 1)
    return { y, text: options.latest ?? inUnit(last.value, unit), own: true }
  return { y, text: `${inUnit(last.value, unit)} in ${monthOf(points[last.at]?.date ?? '')}` }
}

function monthLabels(points: readonly ChartPoint[], frame: Frame, palette: ChartPalette): string[] {
  const end = points.length - 1
  const write = (at: number, x: number, anchor: 'start' | 'middle' | 'end') =>
    words(monthOf(points[at]?.date ?? ''), x, frame.bottom + 24, anchor, palette)
  const apart = frame.x(1) - frame.x(0)
  // A few dates have room beneath their points; of many, the first, the middle and the last are told.
  if (end < 4 && (end < 1 || apart >= MONTH_WIDTH))
    return [...points.keys()].map((at) => write(at, frame.x(at), 'middle'))
  const middle = Math.round(end / 2)
  const hasRoom = (end - middle) * apart > 2 * MONTH_WIDTH - 30
  return [
    write(0, frame.left, 'start'),
    ...(hasRoom ? [write(middle, frame.x(middle), 'middle')] : []),
    write(end, frame.right, 'end'),
  ]
}

function dot(cx: number, cy: number, r: number, palette: ChartPalette): string {
  return element('circle', { class: 'chart__own-dot', cx, cy, r, fill: palette.own })
}

function words(
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  palette: ChartPalette,
): string {
  return element('text', { x, y, 'text-anchor': anchor, fill: palette.words }, escapeXml(text))
}
