import { recordAct } from '#platform/audit/record-act.ts'
import { holds, personOf } from '#platform/auth/actor.ts'
import { atLocalTime, nowOf, todayOf } from '#platform/clock/clock.ts'
import { actorOf, councilOf } from '#platform/db/in-council.ts'
import { json } from '#platform/db/json.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Refused, Unacceptable } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/new-id.ts'
import { sendJob } from '#platform/jobs/job-sender.ts'
import { readSetting } from '#rooms/council/index.ts'
import type { ReturnFile } from '../engine/scorecard.ts'
import type { Terms } from '../engine/terms.ts'
import { deleteImportJob, readImportJob } from './import-jobs.ts'
import { serverImport } from './import-setting.ts'
import { fileLabel, sealBytes } from './seal-bytes.ts'

export interface NewImport {
  readonly bodyId: string
  readonly asAt: string
  readonly terms: Terms
  readonly populationSource: string
  readonly files: readonly ReturnFile[]
}

/**
 * Keeps files sealed and asks for them to be read; the day of their deletion is set at once.
 * @returns the import's id. Throws `Refused` where the council does not allow it.
 */
export async function keepImport(tx: Tx, given: NewImport): Promise<string> {
  if (!holds(actorOf(tx), 'analyst', given.bodyId)) throw new Refused()
  const rule = await readSetting(tx, serverImport, todayOf(tx))
  if (!rule.on) throw new Refused('This council reads its returns in the browser only.')
  if (given.asAt > todayOf(tx).toString())
    throw new Unacceptable({ 'as-at': 'The date of the scorecard is still to come.' })
  const importId = newId()
  const deleteOn = todayOf(tx).add({ days: rule.days })
  const bytes = given.files.reduce((sum, file) => sum + file.bytes.byteLength, 0)
  await tx
    .insertInto('hearth.returns_import')
    .values({
      council_id: councilOf(tx).id,
      import_id: importId,
      body_id: given.bodyId,
      as_at: given.asAt,
      terms: json(given.terms),
      population_source: given.populationSource,
      state: 'waiting',
      file_count: given.files.length,
      byte_count: bytes,
      sent_by: personOf(actorOf(tx)).personId,
      sent_at: nowOf(tx).toString(),
      delete_on: deleteOn.toString(),
      deleted_at: null,
      problems: null,
      scorecard_id: null,
    })
    .execute()
  for (const [position, file] of given.files.entries()) await keepFile(tx, importId, position, file)
  await sendJob(tx, readImportJob, { importId })
  const seconds = nowOf(tx).until(atLocalTime(deleteOn, MIDNIGHT)).total('seconds')
  await sendJob(tx, deleteImportJob, { importId }, { afterSeconds: Math.ceil(seconds) })
  await recordAct(tx, {
    act: 'returns.sent',
    subject: { kind: 'returns_import', id: importId },
    details: { files: given.files.length, bytes, asAt: given.asAt, deleteOn: deleteOn.toString() },
  })
  return importId
}

const MIDNIGHT = '00:00'

async function keepFile(
  tx: Tx,
  importId: string,
  position: number,
  { name, bytes }: ReturnFile,
): Promise<void> {
  const label = fileLabel(importId, position)
  await tx
    .insertInto('hearth.returns_import_file')
    .values({
      council_id: councilOf(tx).id,
      import_id: importId,
      position,
      sealed_name: sealBytes(tx, `${label} name`, new TextEncoder().encode(name)),
      sealed: sealBytes(tx, label, bytes),
    })
    .execute()
}
