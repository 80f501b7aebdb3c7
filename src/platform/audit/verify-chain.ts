import type { Tx } from '../db/tables.ts'
import { councilOf } from '../db/in-council.ts'
import { hashEntry } from './record-act.ts'
import { CHAIN_START, hashSeal } from './seal-chain.ts'

export interface ChainReport {
  readonly sound: boolean
  readonly entries: number
  readonly seals: number
  /** Written, but not yet in a sealed batch. */
  readonly unsealed: number
  /** One sentence a fault. */
  readonly faults: readonly string[]
}

/** Recomputes every fingerprint of the council's chain and says, in sentences, what does not hold. */
export async function verifyChain(tx: Tx): Promise<ChainReport> {
  const councilId = councilOf(tx).id
  const entries = await tx
    .selectFrom('hearth.audit_entry')
    .selectAll()
    .orderBy('entry_id')
    .execute()
  const seals = await tx.selectFrom('hearth.audit_seal').selectAll().orderBy('number').execute()
  const faults: string[] = []
  const hashes = new Map<number, string>()
  for (const entry of entries) {
    const computed = hashEntry({
      councilId,
      at: entry.at.toISOString(),
      actorId: entry.actor_id,
      actorLine: entry.actor_line,
      act: entry.act,
      subjectKind: entry.subject_kind,
      subjectId: entry.subject_id,
      why: entry.why,
      details: entry.details,
    })
    if (computed !== entry.entry_hash)
      faults.push(`Entry ${entry.entry_id} was changed after it was written.`)
    hashes.set(entry.entry_id, computed)
  }
  const sealed = new Set<number>()
  let previous = CHAIN_START
  seals.forEach((seal, index) => {
    faults.push(...checkSeal(seal, index + 1, previous, hashes))
    for (const id of seal.entry_ids) sealed.add(Number(id))
    previous = seal.hash
  })
  const unsealed = entries.filter((entry) => !sealed.has(entry.entry_id)).length
  return {
    sound: faults.length === 0,
    entries: entries.length,
    seals: seals.length,
    unsealed,
    faults,
  }
}

interface Seal {
  number: number
  previous_hash: string
  hash: string
  entry_ids: number[]
}

function checkSeal(
  seal: Seal,
  expected: number,
  previous: string,
  hashes: Map<number, string>,
): string[] {
  const faults: string[] = []
  if (seal.number !== expected) faults.push(`Seal ${expected} is missing.`)
  if (seal.previous_hash !== previous)
    faults.push(`Seal ${seal.number} does not follow the one before it.`)
  const found: string[] = []
  for (const id of seal.entry_ids) {
    const hash = hashes.get(Number(id))
    if (hash === undefined) faults.push(`Entry ${id}, sealed in ${seal.number}, is gone.`)
    else found.push(hash)
  }
  if (hashSeal(seal.previous_hash, seal.number, found) !== seal.hash) {
    faults.push(`Seal ${seal.number} does not fit its entries.`)
  }
  return faults
}
