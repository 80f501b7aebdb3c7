import type { Scorecard, ScorecardLine } from './scorecard.ts'
import type { Choices } from './choices.ts'
import type { EnteredFigure, GivenBenchmark } from './entered/entered-figure.ts'
import type { SufficiencyAggregate } from './sufficiency/sufficiency-aggregate.ts'
import type { Trend, TrendPoint } from './trend.ts'

/** One indicator as it may leave the machine. */
export interface AggregateIndicator extends ScorecardLine {
  readonly trend: readonly TrendPoint[]
  /** What each point of the trend is of. */
  readonly trendNote: string
}

/** How many queries of a rule there were; not which rows, and not which children. */
export interface QueryCount {
  readonly rule: string
  readonly count: number
}

/**
 * All that may leave the machine on which returns were read: totals, and nothing about a child, a
 * row or a file.
 */
export interface AggregateScorecard {
  readonly format: 2
  readonly asAt: string
  readonly window: { readonly from: string; readonly to: string }
  readonly indicators: readonly AggregateIndicator[]
  readonly queries: readonly QueryCount[]
  /** The answers to questions of definition that the figures were computed with. */
  readonly choices: Choices
  /** What the files hold of figures entered by hand, and of figures of others: nothing about a child. */
  readonly entered: readonly EnteredFigure[]
  readonly benchmarks: readonly GivenBenchmark[]
  /** Who lives where, and the forecast: counts. Null where nobody asked for them. */
  readonly sufficiency: SufficiencyAggregate | null
}

/** Takes from a scorecard and its trend what may leave the machine, name by name. */
export function toAggregate(
  scorecard: Scorecard,
  trend: Trend,
  sufficiency: SufficiencyAggregate | null = null,
): AggregateScorecard {
  const counts = new Map<string, number>()
  for (const { rule } of scorecard.queries) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return {
    format: 2,
    asAt: scorecard.asAt,
    window: { from: scorecard.window.from, to: scorecard.window.to },
    indicators: scorecard.indicators.map((line) => {
      const { id, title, unit, polarity, numerator, denominator, value, provisional, notes } = line
      const past = trend.find((one) => one.id === id)
      return {
        id,
        title,
        unit,
        polarity,
        numerator,
        denominator,
        value,
        provisional,
        notes: [...notes],
        trend: (past?.points ?? []).map(pointOf),
        trendNote: past?.note ?? '',
      }
    }),
    queries: [...counts].map(([rule, count]) => ({ rule, count })),
    choices: { ...scorecard.choices },
    entered: scorecard.entered.map(enteredOf),
    benchmarks: scorecard.benchmarks.map(benchmarkOf),
    sufficiency,
  }
}

function pointOf({ asAt, numerator, denominator, value, provisional }: TrendPoint): TrendPoint {
  return { asAt, numerator, denominator, value, provisional }
}

function enteredOf(one: EnteredFigure): EnteredFigure {
  const { indicator, window, asAt, numerator, denominator, value, source, note } = one
  return { indicator, window, asAt, numerator, denominator, value, source, note }
}

function benchmarkOf(one: GivenBenchmark): GivenBenchmark {
  const { indicator, kind, year, low, high, source, note } = one
  return { indicator, kind, year, low, high, source, note }
}
