import type { AggregateScorecard } from '#rooms/insight/engine/aggregate.ts'
import { INDICATORS } from '#rooms/insight/engine/indicators/all.ts'

export const AS_AT = '2025-03-31'

/** What lines count, and out of how many. */
export type Counts = Readonly<Record<string, readonly [number, number | null]>>

/** A scorecard in which only these indicators have figures. */
export function scorecard(
  counts: Counts,
  past: Readonly<Record<string, Counts>> = {},
): AggregateScorecard {
  const figureOf = (id: string, unit: string, from: Counts) => {
    const [numerator, denominator] = from[id] ?? [null, null]
    if (numerator === null) return { numerator, denominator: null, value: null }
    if (unit === 'number') return { numerator, denominator: null, value: numerator }
    const factor = unit === 'rate' ? 10_000 : unit === 'score' ? 1 : 100
    const value = denominator ? (numerator * factor) / denominator : null
    return { numerator, denominator, value }
  }
  return {
    format: 2,
    choices: {},
    entered: [],
    benchmarks: [],
    sufficiency: null,
    asAt: AS_AT,
    window: { from: '2024-04-01', to: AS_AT },
    queries: [],
    indicators: INDICATORS.map(({ id, title, unit, polarity }) => ({
      id,
      title,
      unit,
      polarity,
      ...figureOf(id, unit, counts),
      provisional: false,
      notes: counts[id] ? [] : ['The files cannot tell.'],
      trendNote: '',
      trend: Object.entries(past).flatMap(([asAt, from]) => {
        const figure = figureOf(id, unit, from)
        return figure.value === null
          ? []
          : [{ asAt, ...figure, value: figure.value, provisional: false }]
      }),
    })),
  }
}
