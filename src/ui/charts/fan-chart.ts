import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { hatch } from './hatch.ts'
import { drawing, element, escapeXml } from './markup.ts'
import { paperPalette, type ChartPalette } from './palette.ts'
import { hiddenRuns, monthOf, stretches, type ChartPoint, type Shown } from './points.ts'

/** One month ahead: what is expected, and between what it probably lies. */
export interface PointAhead {
  readonly date: string
  readonly low: number
  readonly expected: number
  readonly high: number
}

export interface FanChartOptions {
  /** What came, oldest first. */
  readonly points: readonly ChartPoint[]
  /** What is expected, the nearest month first; none where nothing can be told. */
  readonly ahead: readonly PointAhead[]
  readonly title: string
  /** What the drawing shows, in a sentence: its alternative text. */
  readonly description: string
  readonly width?: number
  readonly height?: number
  readonly palette?: ChartPalette
}

interface Frame {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly x: (at: number) => number
  readonly y: (value: number) => number
  readonly ticks: readonly number[]
}

const FONT = { 'font-family': 'Atkinson Hyperlegible Next', 'font-size': 15 }
const HIDDEN_HEIGHT = 24

/**
 * What came as a strong line, what is expected as a broken one within its range. The scale begins at
 * nought, so that drawings of many and of few stand beside each other honestly.
 */
export function fanChart(options: FanChartOptions): string {
  const { points, ahead, title, description } = options
  const { width = 500, height = 240, palette = paperPalette } = options
  const frame = frameOf(points, ahead, width, height)
  const runs = stretches(points)
  const parts = [
    ...grid(frame, palette),
    ...fan(points, ahead, frame, palette),
    ...hiddenMarks(points, frame, palette),
    ...runs.map((run) => strongLine(run, frame, palette)),
    ...months(points, ahead, frame, palette),
  ]
  return drawing({ width, height, name: title, description }, element('g', FONT, ...parts))
}

function frameOf(
  points: readonly ChartPoint[],
  ahead: readonly PointAhead[],
  width: number,
  height: number,
): Frame {
  const values = [
    ...stretches(points)
      .flat()
      .map(({ value }) => value),
    ...ahead.map(({ high }) => high),
  ]
  const edges = { left: 46, right: width - 8, bottom: height - 32 }
  const y = scaleLinear([0, Math.max(4, ...values)], [edges.bottom, 12]).nice(3)
  const count = points.length + ahead.length
  const x = scaleLinear([0, Math.max(count - 1, 1)], [edges.left + 4, edges.right - 4])
  // Children come in whole numbers.
  const ticks = y.ticks(3).filter((tick) => Number.isInteger(tick))
  return { ...edges, x, y, ticks }
}

function grid({ left, right, y, ticks }: Frame, palette: ChartPalette): string[] {
  return ticks.flatMap((tick) => [
    element('line', {
      class: 'chart__grid',
      x1: left,
      x2: right,
      y1: y(tick),
      y2: y(tick),
      stroke: palette.grid,
    }),
    words(tick.toLocaleString('en-GB'), left - 8, y(tick) + 5, 'end', palette),
  ])
}

/** The range widens from the last figure that is known, when there is one to widen from. */
function fan(
  points: readonly ChartPoint[],
  ahead: readonly PointAhead[],
  { x, y }: Frame,
  palette: ChartPalette,
): string[] {
  if (ahead.length === 0) return []
  const run = stretches(points).at(-1)
  const last = run?.at(-1)
  const known = last && last.at === points.length - 1 ? last.value : null
  const start =
    known === null ? [] : [{ low: known, expected: known, high: known, at: points.length - 1 }]
  const all = [...start, ...ahead.map((one, at) => ({ ...one, at: points.length + at }))]
  const range = area<(typeof all)[number]>()
    .x((one) => x(one.at))
    .y0((one) => y(one.low))
    .y1((one) => y(one.high))
    .digits(1)
  const middle = line<(typeof all)[number]>()
    .x((one) => x(one.at))
    .y((one) => y(one.expected))
    .digits(1)
  return [
    element('path', { class: 'chart__band', d: range(all) ?? '', fill: palette.band }),
    element('path', {
      class: 'chart__own-line',
      d: middle(all) ?? '',
      fill: 'none',
      stroke: palette.own,
      'stroke-width': 2.5,
      'stroke-dasharray': '3 5',
      'stroke-linecap': 'round',
    }),
  ]
}

function hiddenMarks(points: readonly ChartPoint[], frame: Frame, palette: ChartPalette): string[] {
  const { x, bottom, left, right } = frame
  const half = Math.min((x(1) - x(0)) / 2, 9)
  return hiddenRuns(points).map((run) =>
    hatch(
      {
        left: Math.max(x(run.from) - half, left),
        right: Math.min(x(run.to) + half, right),
        bottom,
        height: HIDDEN_HEIGHT,
      },
      palette,
    ),
  )
}

function strongLine(run: readonly Shown[], { x, y }: Frame, palette: ChartPalette): string {
  const only = run.length === 1 ? run[0] : undefined
  if (only)
    return element('circle', {
      class: 'chart__own-dot',
      cx: x(only.at),
      cy: y(only.value),
      r: 3.5,
      fill: palette.own,
    })
  const path = line<Shown>()
    .x((one) => x(one.at))
    .y((one) => y(one.value))
    .digits(1)
  return element('path', {
    class: 'chart__own-line',
    d: path([...run]) ?? '',
    fill: 'none',
    stroke: palette.own,
    'stroke-width': 3,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  })
}

/** The first month, the last that came and the last ahead; where they would touch, the first and last. */
function months(
  points: readonly ChartPoint[],
  ahead: readonly PointAhead[],
  { x, left, right, bottom }: Frame,
  palette: ChartPalette,
): string[] {
  const dates = [...points, ...ahead].map(({ date }) => date)
  const end = dates.length - 1
  if (end < 0) return []
  const today = points.length - 1
  const places = [0, ...(today > 0 && today < end && right - left > 300 ? [today] : []), end]
  return [...new Set(places)].map((at) => {
    const anchor = at === 0 && end > 0 ? 'start' : at === end && end > 0 ? 'end' : 'middle'
    const place = at === 0 && end > 0 ? left : at === end && end > 0 ? right : x(at)
    return words(monthOf(dates[at]!), place, bottom + 22, anchor, palette)
  })
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
