/** One figure at one date. A hidden one has no value here at all: nothing drawn can give it away. */
export interface ChartPoint {
  readonly date: string
  readonly value: number | null
  /** True where a figure exists but is not shown, because it would point at a child. */
  readonly suppressed?: boolean
  /** True where the figure may still change; the words beside the drawing say so. */
  readonly provisional?: boolean
}

export interface Shown {
  readonly at: number
  readonly value: number
}

/** The figure of a point that may be drawn; a hidden point never gives one, whatever it carries. */
export function shownValue(point: ChartPoint): number | null {
  return point.suppressed ? null : point.value
}

/** Unbroken stretches of drawn points; a gap of either kind breaks the line. */
export function stretches(points: readonly ChartPoint[]): Shown[][] {
  const found: Shown[][] = []
  let current: Shown[] = []
  for (const [at, point] of points.entries()) {
    const value = shownValue(point)
    if (value !== null) current.push({ at, value })
    else if (current.length > 0) {
      found.push(current)
      current = []
    }
  }
  return current.length > 0 ? [...found, current] : found
}

/** Runs of hidden points, as first and last place. */
export function hiddenRuns(points: readonly ChartPoint[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (const [at, point] of points.entries()) {
    if (!point.suppressed) continue
    const last = runs.at(-1)
    if (last && last.to === at - 1) runs[runs.length - 1] = { from: last.from, to: at }
    else runs.push({ from: at, to: at })
  }
  return runs
}

/** A figure with its unit, as the pages write it. */
export function inUnit(value: number, unit: string): string {
  const rounded = Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 10) / 10
  return `${rounded.toLocaleString('en-GB')}${unit === '%' ? '%' : ''}`
}

/** 'Mar 2025' */
export function monthOf(date: string): string {
  return Temporal.PlainDate.from(date)
    .toLocaleString('en-GB', { month: 'short', year: 'numeric' })
    .replace('Sept', 'Sep')
}
