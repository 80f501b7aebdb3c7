import { toAggregate, type AggregateScorecard } from './aggregate.ts'
import { computeScorecard, type Scorecard, type ScorecardRequest } from './scorecard.ts'
import type { Problem } from './reading/problems.ts'
import type { Returns } from './returns.ts'
import { toSufficiency } from './sufficiency/sufficiency.ts'
import { computeTrend } from './trend.ts'

export type TotalsResult =
  | {
      readonly ok: true
      /** For the person at the machine: its queries name children. */
      readonly scorecard: Scorecard
      readonly returns: Returns
      /** What may leave the machine. */
      readonly totals: AggregateScorecard
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * The whole run from files to totals: the one way that the browser, the command line, the server's own
 * import and the demo take, so that their figures are the same. Throws when the date is none.
 */
export function computeTotals(request: ScorecardRequest, onTrend?: () => void): TotalsResult {
  const result = computeScorecard(request)
  if (!result.ok) return result
  const { scorecard, returns } = result
  onTrend?.()
  const trend = computeTrend(returns, request)
  return {
    ok: true,
    scorecard,
    returns,
    totals: toAggregate(scorecard, trend, toSufficiency(returns, request)),
  }
}
