import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { councilOf } from '../db/in-council.ts'
import type { Tx } from '../db/tables.ts'
import { nowOf } from '../clock/clock.ts'

export const CHAIN_START = '0'.repeat(64)

/** The fingerprint of a batch: all before it, and the fingerprints of its entries in order. */
export function hashSeal(
  previousHash: string,
  number: number,
  entryHashes: readonly string[],
): string {
  return createHash('sha256')
    .update(JSON.stringify([previousHash, number, entryHashes]))
    .digest('hex')
}

/**
 * Seals the entries written since the last seal into the council's one chain. It runs apart from
 * the acts, in short batches, so that the chain never makes two writers wait for each other.
 * @returns how many entries were sealed
 */
export async function sealChain(tx: Tx, batchSize = 500): Promise<number> {
  const councilId = councilOf(tx).id
  await sql`select pg_advisory_xact_lock(hashtext(${`audit:${councilId}`}))`.execute(tx)
  const last = await tx
    .selectFrom('hearth.audit_seal')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const entries = await takePending(tx, batchSize)
  if (entries.length === 0) return 0
  const number = (last?.number ?? 0) + 1
  const previousHash = last?.hash ?? CHAIN_START
  await tx
    .insertInto('hearth.audit_seal')
    .values({
      council_id: councilId,
      number,
      previous_hash: previousHash,
      hash: hashSeal(
        previousHash,
        number,
        entries.map((entry) => entry.entry_hash),
      ),
      sealed_at: nowOf(tx).toString(),
      entry_ids: entries.map((entry) => entry.entry_id),
    })
    .execute()
  return entries.length
}

/**
 * Takes the next entries off the worklist. Numbers of concurrent writers may commit out of order,
 * so a seal names its entries one by one instead of by a range that could close over a late one.
 */
async function takePending(tx: Tx, limit: number) {
  const pending = await tx
    .selectFrom('hearth.audit_pending')
    .select(['entry_id', 'entry_hash'])
    .orderBy('entry_id')
    .limit(limit)
    .execute()
  if (pending.length > 0) {
    const ids = pending.map((entry) => entry.entry_id)
    await tx.deleteFrom('hearth.audit_pending').where('entry_id', 'in', ids).execute()
  }
  return pending
}
