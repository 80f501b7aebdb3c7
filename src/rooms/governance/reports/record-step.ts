import { actorOf, councilOf } from '#platform/db/in-council.ts'
import { nowOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { newId } from '#platform/ids/new-id.ts'
import type { ReportStep } from './tables.ts'

/** Writes down who did what to a report, with their words. */
export async function recordStep(
  tx: Tx,
  reportId: string,
  step: ReportStep,
  words = '',
): Promise<void> {
  const actor = actorOf(tx)
  await tx
    .insertInto('hearth.report_step')
    .values({
      council_id: councilOf(tx).id,
      step_id: newId(),
      report_id: reportId,
      step,
      person_id: actor.kind === 'person' ? actor.personId : null,
      at: nowOf(tx).toString(),
      words,
    })
    .execute()
}
