import { councilOf } from '#platform/db/in-council.ts'
import { json } from '#platform/db/json.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { SufficiencyAggregate } from '../engine/sufficiency/sufficiency.ts'

/**
 * Keeps who lives where beside the scorecard it came with, in place of what was there for that draft.
 * It must have been checked; the act is recorded with the scorecard's own.
 */
export async function keepSufficiency(
  tx: Tx,
  scorecardId: string,
  data: SufficiencyAggregate | null,
): Promise<void> {
  if (data === null) {
    await tx.deleteFrom('hearth.sufficiency').where('scorecard_id', '=', scorecardId).execute()
    return
  }
  await tx
    .insertInto('hearth.sufficiency')
    .values({ council_id: councilOf(tx).id, scorecard_id: scorecardId, data: json(data) })
    .onConflict((conflict) =>
      conflict
        .columns(['council_id', 'scorecard_id'])
        .doUpdateSet((excluded) => ({ data: excluded.ref('excluded.data') })),
    )
    .execute()
}

/** Who lives where, as it came with a scorecard; null when the scorecard came without it. */
export async function getSufficiency(
  tx: Tx,
  scorecardId: string,
): Promise<SufficiencyAggregate | null> {
  const row = await tx
    .selectFrom('hearth.sufficiency')
    .select('data')
    .where('scorecard_id', '=', scorecardId)
    .executeTakeFirst()
  return row?.data ?? null
}
