import type { Tx } from '#platform/db/tables.ts'
import { isEntered } from '../engine/entered/entered-series.ts'
import { readTimeTold } from './due-weeks.ts'
import { readVersions, type EnteredVersion } from './entered-figures.ts'
import { listToEnter } from './to-enter.ts'
import { listRows, type EntryRow } from './what-is-due.ts'

/**
 * What is in, due and late for a board today. A line that a file of its own answers (the virtual
 * school's, for one) is not asked for by hand: the newest scorecard tells.
 */
export async function readRows(
  tx: Tx,
  bodyId: string,
): Promise<{ readonly rows: EntryRow[]; readonly versions: EnteredVersion[] }> {
  const versions = await readVersions(tx, bodyId)
  const computed = await readComputed(tx, bodyId)
  const rows = listRows(versions, await readTimeTold(tx, bodyId))
  return { versions, rows: rows.filter((row) => row.latest || !computed.has(row.indicator.id)) }
}

/** Lines that are entered where nothing computes them, and that the newest scorecard did compute. */
async function readComputed(tx: Tx, bodyId: string): Promise<Set<string>> {
  const newest = await tx
    .selectFrom('hearth.scorecard')
    .select('scorecard_id')
    .where('body_id', '=', bodyId)
    .orderBy('as_at', 'desc')
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const ids = listToEnter().map(({ id }) => id)
  if (!newest || ids.length === 0) return new Set()
  const lines = await tx
    .selectFrom('hearth.scorecard_indicator')
    .select(['indicator_id as id', 'figures'])
    .where('scorecard_id', '=', newest.scorecard_id)
    .where('indicator_id', 'in', ids)
    .execute()
  const computed = lines.filter(({ figures }) => figures.value !== null && !isEntered(figures))
  return new Set(computed.map(({ id }) => id))
}
