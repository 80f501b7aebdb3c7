import type { AggregateIndicator, AggregateScorecard } from '../engine/aggregate.ts'

/** What the engine says of the whole run; the indicators are kept beside it, a row each. */
export type ScorecardHead = Omit<AggregateScorecard, 'indicators'>

/** Takes totals apart for keeping: the head, and a row for each indicator. */
export function splitAggregate(totals: AggregateScorecard): {
  head: ScorecardHead
  indicators: readonly AggregateIndicator[]
} {
  const { indicators, ...head } = totals
  return { head, indicators }
}

/** Puts the totals together again as they came. */
export const joinAggregate = (
  head: ScorecardHead,
  indicators: readonly AggregateIndicator[],
): AggregateScorecard => ({ ...head, indicators })
