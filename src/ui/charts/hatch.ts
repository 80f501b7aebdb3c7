import { element } from './markup.ts'
import type { ChartPalette } from './palette.ts'

/** A hatched block of fixed height: it says that a figure is not shown, and nothing about its size. */
export function hatch(
  box: { left: number; right: number; bottom: number; height: number },
  palette: ChartPalette,
): string {
  const { left, right, bottom, height } = box
  const top = bottom - height
  const strokes: string[] = []
  for (let foot = left - height + 5; foot < right; foot += 5) {
    const x1 = Math.max(foot, left)
    const x2 = Math.min(foot + height, right)
    strokes.push(
      `M${round(x1)} ${round(bottom - (x1 - foot))}L${round(x2)} ${round(bottom - (x2 - foot))}`,
    )
  }
  const frame = `M${round(left)} ${round(top)}H${round(right)}V${round(bottom)}H${round(left)}Z`
  return element('path', {
    class: 'chart__hatch',
    d: frame + strokes.join(''),
    fill: 'none',
    stroke: palette.hatch,
    'stroke-width': 1,
  })
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
