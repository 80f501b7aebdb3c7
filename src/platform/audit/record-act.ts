import { createHash } from 'node:crypto'
import { contextOf } from '../db/in-council.ts'
import { json } from '../db/json.ts'
import type { Tx } from '../db/tables.ts'

export interface Act {
  /** What was done, as a verb in the past on a noun: 'agenda.published'. */
  readonly act: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly why?: string | undefined
  /**
   * Written in place of who acted, where the house promised to keep no such link: "The young person
   * who wrote it". The act itself is in the chain like any other.
   */
  readonly unnamed?: string
  /** Facts an auditor needs. Never a child's words, name or contact. */
  readonly details?: Record<string, unknown>
}

/** What the hash of an entry covers, in a fixed order. */
export interface HashedEntry {
  councilId: string
  at: string
  actorId: string | null
  actorLine: string
  act: string
  subjectKind: string
  subjectId: string
  why: string | null
  details: Record<string, unknown>
}

/**
 * Writes the audit row in the transaction of the act itself: if it fails, the act fails.
 * Rows cannot be changed or deleted by the application's database role.
 */
export async function recordAct(tx: Tx, act: Act): Promise<void> {
  const { council, actor, clock } = contextOf(tx)
  const entry: HashedEntry = {
    councilId: council.id,
    at: clock.now().round('millisecond').toString({ smallestUnit: 'millisecond' }),
    actorId: actor.kind === 'person' && act.unnamed === undefined ? actor.personId : null,
    actorLine: act.unnamed ?? actor.line,
    act: act.act,
    subjectKind: act.subject.kind,
    subjectId: act.subject.id,
    why: act.why ?? null,
    details: act.details ?? {},
  }
  const entryHash = hashEntry(entry)
  const { entry_id } = await tx
    .insertInto('hearth.audit_entry')
    .values({
      council_id: entry.councilId,
      at: entry.at,
      actor_id: entry.actorId,
      actor_line: entry.actorLine,
      act: entry.act,
      subject_kind: entry.subjectKind,
      subject_id: entry.subjectId,
      why: entry.why,
      details: json(entry.details),
      entry_hash: entryHash,
    })
    .returning('entry_id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('hearth.audit_pending')
    .values({ council_id: entry.councilId, entry_id, entry_hash: entryHash })
    .execute()
}

/** The fingerprint of one entry. Keys of details are sorted, because jsonb does not keep their order. */
export function hashEntry(entry: HashedEntry): string {
  const canonical = JSON.stringify([
    entry.councilId,
    entry.at,
    entry.actorId,
    entry.actorLine,
    entry.act,
    entry.subjectKind,
    entry.subjectId,
    entry.why,
    sortKeys(entry.details),
  ])
  return createHash('sha256').update(canonical).digest('hex')
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]))
}
