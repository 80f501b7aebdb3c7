import type { Tx } from '#platform/db/tables.ts'
import { NotFound } from '#platform/http/errors.ts'
import { isId } from '#platform/ids/new-id.ts'
import type { ReturnFile } from '../engine/scorecard.ts'
import { fileLabel, openBytes } from './seal-bytes.ts'

/** An import as it is kept; its files apart. Throws `NotFound`. */
export async function getImport(tx: Tx, id: string) {
  const row = isId(id)
    ? await tx
        .selectFrom('hearth.returns_import')
        .selectAll()
        .where('import_id', '=', id)
        .executeTakeFirst()
    : undefined
  if (!row) throw new NotFound('There is no such import.')
  return { ...row, bodyId: row.body_id }
}

export type Import = Awaited<ReturnType<typeof getImport>>

/** The imports of some boards, newest first. */
export async function listImports(tx: Tx, bodyIds: readonly string[]) {
  if (bodyIds.length === 0) return []
  return tx
    .selectFrom('hearth.returns_import')
    .select(['import_id', 'as_at', 'state', 'file_count', 'sent_at', 'delete_on', 'deleted_at'])
    .where('body_id', 'in', [...bodyIds])
    .orderBy('sent_at', 'desc')
    .limit(50)
    .execute()
}

/** The files of an import, opened. Throws when the house's secret is not the one they were sealed with. */
export async function openFiles(tx: Tx, importId: string): Promise<ReturnFile[]> {
  const rows = await tx
    .selectFrom('hearth.returns_import_file')
    .select(['position', 'sealed_name', 'sealed'])
    .where('import_id', '=', importId)
    .orderBy('position')
    .execute()
  return rows.map(({ position, sealed_name, sealed }) => {
    const label = fileLabel(importId, position)
    return {
      name: new TextDecoder().decode(openBytes(tx, `${label} name`, sealed_name)),
      bytes: openBytes(tx, label, sealed),
    }
  })
}
