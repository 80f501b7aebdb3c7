import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hiddenRuns, inUnit, stretches, type ChartPoint } from './points.ts'
import { sparkline } from './sparkline.ts'
import { trendChart, type TrendChartOptions } from './trend-chart.ts'

const months = (values: readonly (number | null | 'hidden')[]): ChartPoint[] =>
  values.map((value, at) => {
    const date = Temporal.PlainDate.from('2025-01-31').add({ months: at }).toString()
    return value === 'hidden' ? { date, value: null, suppressed: true } : { date, value }
  })

const chart = (points: readonly ChartPoint[], more: Partial<TrendChartOptions> = {}) =>
  trendChart({ points, unit: '%', title: 'Health checks', description: 'A rise.', ...more })

describe('a trend chart', () => {
  it('names itself for people who cannot see it', () => {
    expect(chart(months([1, 2]))).toContain('role="img" aria-label="Health checks. A rise."')
  })

  it('labels its end, its benchmarks and its target directly', () => {
    const drawn = chart(months([58, 61, 64.96]), {
      band: { low: 66, high: 71, label: 'Good councils' },
      lines: [{ label: 'England', value: 62 }],
      target: 70,
    })
    expect(drawn).toMatch(/chart__own-text[^>]*>.*>65%</)
    expect(drawn).toContain('>England 62%<')
    expect(drawn).toContain('>Target 70%<')
    expect(drawn).toContain('>Good councils<')
    expect(drawn).toContain('>Jan 2025<')
  })

  it('breaks the line at a month that is not shown, and marks it', () => {
    const drawn = chart(months([50, 52, 'hidden', 54, 55]))
    expect(drawn.match(/class="chart__own-line"/g)).toHaveLength(2)
    expect(drawn.match(/class="chart__hatch"/g)).toHaveLength(1)
    expect(drawn).toContain('>not shown<')
  })

  it('breaks the line at a month without a figure, and marks nothing', () => {
    const drawn = chart(months([50, 52, null, 54, 55]))
    expect(drawn.match(/class="chart__own-line"/g)).toHaveLength(2)
    expect(drawn).not.toContain('chart__hatch')
  })

  it('draws the same whatever a hidden figure was', () => {
    const shown = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null })
    const some = fc.array(shown, { minLength: 1, maxLength: 24 })
    fc.assert(
      fc.property(
        some,
        fc.nat(),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (values, seed, secret) => {
          const points = months(values)
          const at = seed % points.length
          const hide = (value: number | null) =>
            points.map((point, index) =>
              index === at ? { ...point, value, suppressed: true } : point,
            )
          expect(chart(hide(secret))).toBe(chart(hide(null)))
          expect(sparkline({ points: hide(secret) })).toBe(sparkline({ points: hide(null) }))
        },
      ),
    )
  })

  it('holds no number that is not a number, however odd the figures', () => {
    for (const values of [
      [],
      [5],
      [7, 7, 7],
      [null, null],
      ['hidden'],
      [0, 0],
      [100, 100],
    ] as const) {
      const both = chart(months(values)) + sparkline({ points: months(values) })
      expect(both).not.toMatch(/NaN|Infinity|undefined/)
    }
  })

  it('never lets two end labels cover each other', () => {
    const drawn = chart(months([60, 62]), {
      lines: [
        { label: 'England', value: 62 },
        { label: 'Neighbours', value: 62.1 },
      ],
      target: 62.2,
    })
    const labels = drawn.slice(drawn.indexOf('<tspan'))
    const heights = [...labels.matchAll(/<tspan x="[^"]+" y="([^"]+)"/g)].map((match) =>
      Number(match[1]),
    )
    const sorted = [...heights].sort((a, b) => a - b)
    for (const [at, y] of sorted.entries()) {
      if (at > 0) expect(y - (sorted[at - 1] ?? 0)).toBeGreaterThanOrEqual(13)
    }
    // One of the four labels takes two lines.
    expect(heights).toHaveLength(5)
  })

  it('has a version for a phone: letters at the lines, their names beneath, nothing lost', () => {
    const drawn = chart(months([58, 61, 64.96]), {
      narrow: true,
      band: { low: 66, high: 71, label: 'Good and outstanding neighbours 2024/25' },
      lines: [{ label: 'England 2024', value: 62 }],
      target: 70,
      latest: '65.0%',
    })
    expect(drawn).toMatch(/chart__own-text[^>]*>.*>65\.0%</)
    expect(drawn.match(/<tspan[^>]*>[ABC]</g)).toHaveLength(3)
    expect(drawn).toContain('>England 2024 62%<')
    expect(drawn).toContain('>Target 70%<')
    expect(drawn).toContain('>Good and outstanding neighbours 2024/25<')
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(drawn) ?? []
    expect(Number(width)).toBeLessThan(340)
    const lowest = Math.max(
      ...[...drawn.matchAll(/<text x="[^"]+" y="([\d.]+)"/g)].map((m) => Number(m[1])),
    )
    expect(Number(height)).toBeGreaterThan(lowest)
  })

  it('does not print an old figure as the latest one', () => {
    const drawn = chart(months([50, 52, 'hidden']))
    expect(drawn).not.toContain('chart__own-text')
    expect(drawn).toMatch(/>52% in Feb<.*>2025</)
  })

  it('never lets two dates cover each other, however few or many they are', () => {
    for (const narrow of [false, true]) {
      for (let count = 2; count <= 40; count += 1) {
        const drawn = chart(months(Array.from({ length: count }, () => 50)), { narrow })
        const dates = [
          ...drawn.matchAll(/<text x="([^"]+)"[^>]*text-anchor="(\w+)"[^>]*>\w{3} \d{4}</g),
        ]
        const spans = dates.map(([, x, anchor]) => {
          const left = Number(x) - { start: 0, middle: 32, end: 64 }[anchor ?? 'start']!
          return { left, right: left + 64 }
        })
        expect(spans.length).toBeGreaterThan(1)
        for (const [at, span] of spans.entries())
          if (at > 0) expect(span.left).toBeGreaterThan(spans[at - 1]!.right)
      }
    }
  })

  it('writes labels as text, never as markup', () => {
    const drawn = chart(months([1, 2]), { title: '<b>"x"', lines: [{ label: '<i>', value: 1 }] })
    expect(drawn).not.toMatch(/<b>|<i>/)
    expect(drawn).toContain('&lt;i&gt;')
  })

  it('carries its colours in itself and styles nothing inline, for paper and for a strict page', () => {
    const drawn = chart(months([1, 2]))
    expect(drawn).toContain('stroke="#6a1a4c"')
    expect(drawn).not.toMatch(/style=|var\(/)
  })
})

describe('the points of a chart', () => {
  it('fall into stretches and hidden runs', () => {
    const points = months([1, 'hidden', 'hidden', 2, null, 3, 'hidden'])
    expect(stretches(points).map((run) => run.map((point) => point.value))).toEqual([[1], [2], [3]])
    expect(hiddenRuns(points)).toEqual([
      { from: 1, to: 2 },
      { from: 6, to: 6 },
    ])
  })

  it('are written with their unit', () => {
    expect(inUnit(64.96, '%')).toBe('65%')
    expect(inUnit(7.25, 'per 10,000')).toBe('7.3')
    expect(inUnit(1482.6, 'children')).toBe('1,483')
  })
})
