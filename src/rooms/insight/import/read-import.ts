import { recordAct } from '#platform/audit/record-act.ts'
import { holds } from '#platform/auth/actor.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { json } from '#platform/db/json.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { JobHandler } from '#platform/jobs/job-sender.ts'
import { findActor } from '#rooms/council/index.ts'
import { keepTotals } from '../returns/receive-totals.ts'
import { askImportProcess } from './ask-import-process.ts'
import { getImport, openFiles, type Import } from './find-import.ts'
import { deleteImportJob, readImportJob } from './import-jobs.ts'
import type { ImportAnswer } from './import-task.ts'

export const importHandlers: readonly JobHandler<{ importId: string }>[] = [
  { job: readImportJob, run: (tx, { importId }) => readImport(tx, importId) },
  { job: deleteImportJob, run: (tx, { importId }) => deleteFiles(tx, importId) },
]

/** Reads what was sent, once, and makes the analyst's draft of its totals. */
export async function readImport(tx: Tx, importId: string): Promise<void> {
  const given = await getImport(tx, importId)
  if (given.state !== 'waiting' || given.deleted_at !== null) return
  const answer = await askAgain(tx, given)
  // Who left, or is no analyst any more, makes no scorecard.
  const sender = await findActor(tx, given.sent_by)
  const allowed = sender !== undefined && holds(sender, 'analyst', given.body_id)
  await keepAnswer(tx, given, allowed ? answer : { kind: 'failed' })
}

/** Asks the reading process about the sealed files. What it says of rows is kept nowhere. */
export async function askAgain(tx: Tx, given: Import): Promise<ImportAnswer> {
  const { population, choices, area } = given.terms
  return askImportProcess({
    files: await openFiles(tx, given.import_id),
    asAt: given.as_at,
    choices,
    ...(population ? { population } : {}),
    ...(area === null ? {} : { area }),
  })
}

async function keepAnswer(tx: Tx, given: Import, answer: ImportAnswer): Promise<void> {
  const update = (values: { problems?: string; scorecard_id?: string }) =>
    tx
      .updateTable('hearth.returns_import')
      .set({ state: answer.kind, ...values })
      .where('import_id', '=', given.import_id)
      .execute()
  if (answer.kind === 'read') {
    const { scorecardId } = await keepTotals(tx, {
      bodyId: given.body_id,
      totals: answer.totals,
      populationSource: given.population_source,
      madeBy: given.sent_by,
    })
    await update({ scorecard_id: scorecardId })
  } else
    await update(answer.kind === 'refused' ? { problems: json(answer.problems.slice(0, 200)) } : {})
  await recordAct(tx, {
    act: `returns.${answer.kind}`,
    subject: { kind: 'returns_import', id: given.import_id },
    details: { asAt: given.as_at },
  })
}

/** Deletes the files of an import; that there were some, and who sent them, stays. */
export async function deleteFiles(tx: Tx, importId: string): Promise<void> {
  const given = await getImport(tx, importId)
  if (given.deleted_at !== null) return
  await tx.deleteFrom('hearth.returns_import_file').where('import_id', '=', importId).execute()
  await tx
    .updateTable('hearth.returns_import')
    .set({ deleted_at: nowOf(tx).toString() })
    .where('import_id', '=', importId)
    .execute()
  await recordAct(tx, {
    act: 'returns.deleted',
    subject: { kind: 'returns_import', id: importId },
    details: { files: given.file_count },
  })
}

/** Deletes the files of every import of the council: reading on the server was switched off. */
export async function deleteEveryFile(tx: Tx): Promise<void> {
  const kept = await tx
    .selectFrom('hearth.returns_import')
    .select('import_id')
    .where('deleted_at', 'is', null)
    .execute()
  for (const { import_id } of kept) await deleteFiles(tx, import_id)
}
