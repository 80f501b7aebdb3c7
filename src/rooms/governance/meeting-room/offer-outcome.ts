import type { Tx } from '#platform/db/tables.ts'
import type { Recommendation, RecommendationVerb } from '../reports/tables.ts'
import type { Outcome } from './tables.ts'

export interface OfferedOutcome {
  readonly outcome: Outcome
  readonly decisions: readonly string[]
}

const verbs: Readonly<Record<RecommendationVerb, string>> = {
  note: 'note',
  agree: 'agree',
  endorse: 'endorse',
  recommend: 'recommend to',
}

/** What a report asks for, as the clerk is offered it; undefined for an item without a report. */
export async function offerFromReport(tx: Tx, itemId: string): Promise<OfferedOutcome | undefined> {
  const report = await tx
    .selectFrom('hearth.report')
    .select('recommendations')
    .where('item_id', '=', itemId)
    .executeTakeFirst()
  return report && report.recommendations.length > 0
    ? offerOutcome(report.recommendations)
    : undefined
}

/** The strongest verb names the outcome: to ask another body, to decide, or only to note. */
export function offerOutcome(recommendations: readonly Recommendation[]): OfferedOutcome {
  const asked = new Set(recommendations.map((one) => one.verb))
  const decides = asked.has('agree') || asked.has('endorse')
  return {
    outcome: decides ? 'resolved' : asked.has('recommend') ? 'recommended' : 'noted',
    decisions: recommendations.map(
      ({ verb, text }) => `That the Board ${verbs[verb]} ${text.trim().replace(/\.$/, '')}.`,
    ),
  }
}
