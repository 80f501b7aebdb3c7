import { describe, expect, it } from 'vitest'
import { fanChart, type PointAhead } from './fan-chart.ts'
import type { ChartPoint } from './points.ts'

const dateOf = (month: number) =>
  Temporal.PlainDate.from('2026-01-31').add({ months: month }).toString()
const points = (values: readonly (number | null | 'hidden')[]): ChartPoint[] =>
  values.map((value, at) =>
    value === 'hidden'
      ? { date: dateOf(at), value: null, suppressed: true }
      : { date: dateOf(at), value },
  )
const ahead = (start: number, values: readonly number[]): PointAhead[] =>
  values.map((expected, at) => ({
    date: dateOf(start + at),
    low: expected - 5,
    expected,
    high: expected + 5,
  }))
const chart = (came: readonly ChartPoint[], next: readonly PointAhead[]) =>
  fanChart({ points: came, ahead: next, title: 'Children', description: 'About the same.' })

describe('a fan chart', () => {
  it('names itself, draws what came and what is expected, and begins at nought', () => {
    const drawn = chart(points([120, 124, 118]), ahead(3, [120, 121]))
    expect(drawn).toContain('role="img" aria-label="Children. About the same."')
    expect(drawn.match(/class="chart__own-line"/g)).toHaveLength(2)
    expect(drawn.match(/class="chart__band"/g)).toHaveLength(1)
    expect(drawn).toContain('>0<')
    for (const month of ['Jan 2026', 'Mar 2026', 'May 2026']) expect(drawn).toContain(`>${month}<`)
  })

  it('draws no range where nothing is expected', () => {
    expect(chart(points([3, 4]), [])).not.toContain('chart__band')
  })

  it('marks what is not shown, and draws the same whatever it was', () => {
    const hidden = chart(points([120, 'hidden', 118]), ahead(3, [120]))
    expect(hidden.match(/class="chart__hatch"/g)).toHaveLength(1)
    const carrying = points([120, 'hidden', 118]).map((point) =>
      point.suppressed ? { ...point, value: 4 } : point,
    )
    expect(chart(carrying, ahead(3, [120]))).toBe(hidden)
  })

  it('does not lead from a hidden last month into the range', () => {
    const fromKnown = chart(points([10, 10]), ahead(2, [10]))
    const fromHidden = chart(points([10, 'hidden']), ahead(2, [10]))
    const fan = (drawn: string) => /chart__band" d="([^"]*)"/.exec(drawn)![1]!
    expect(fan(fromHidden).length).toBeLessThan(fan(fromKnown).length)
  })
})
