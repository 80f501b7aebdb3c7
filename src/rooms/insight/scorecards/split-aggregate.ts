import type { AggregateIndicator, AggregateScorecard } from '../engine/aggregate.ts'

/**
 * What the engine says of the whole run. The indicators are kept beside it, a row each; who lives where,
 * figures that were entered and figures of others have rooms of their own.
 */
export type ScorecardHead = Pick<
  AggregateScorecard,
  'format' | 'asAt' | 'window' | 'queries' | 'choices'
>

/** Takes totals apart for keeping: the head, and a row for each indicator. */
export function splitAggregate(totals: AggregateScorecard): {
  head: ScorecardHead
  indicators: readonly AggregateIndicator[]
} {
  const { format, asAt, window, queries, choices, indicators } = totals
  return { head: { format, asAt, window, queries, choices }, indicators }
}

/** The head and its indicators together again, as suppression weighs them. */
export const joinAggregate = (
  head: ScorecardHead,
  indicators: readonly AggregateIndicator[],
): AggregateScorecard => ({
  ...head,
  indicators,
  entered: [],
  benchmarks: [],
  sufficiency: null,
})
