import { sql } from 'kysely'
import type { Actor } from '../auth/actor.ts'
import type { Clock } from '../clock/clock.ts'
import type { EventBus } from '../events/event-bus.ts'
import type { JobSender } from '../jobs/job-sender.ts'
import type { FileStore } from '../storage/file-store.ts'
import type { Db, Tx } from './tables.ts'

export interface Council {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly shortName: string
}

/** What a domain function may lean on besides rows; it travels with the transaction. */
export interface TxContext {
  readonly council: Council
  readonly actor: Actor
  readonly clock: Clock
  readonly events: EventBus
  readonly jobs: JobSender
  readonly files: FileStore
  /** Keys hashes of codes and signs links. */
  readonly secret: string
  /** The address people type, without a slash at its end. */
  readonly publicUrl: string
}

const contexts = new WeakMap<Tx, TxContext>()

/** The context of a running transaction. Throws outside one that `inCouncil` opened. */
export function contextOf(tx: Tx): TxContext {
  const context = contexts.get(tx)
  if (!context) throw new Error('This transaction was not opened by inCouncil.')
  return context
}

/** Who acts in this transaction. */
export const actorOf = (tx: Tx): Actor => contextOf(tx).actor

/** The council of this transaction. */
export const councilOf = (tx: Tx): Council => contextOf(tx).council

/**
 * Runs work in one transaction for one council, under a role that cannot bypass row-level
 * security. `public` may read what was published and nothing else.
 */
export async function inCouncil<T>(
  db: Db,
  role: 'app' | 'public',
  context: TxContext,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    // One round trip: set_config('role', …, true) is SET LOCAL ROLE.
    await sql`select set_config('app.council_id', ${context.council.id}, true),
      set_config('role', ${role === 'public' ? 'hearth_public' : 'hearth_app'}, true)`.execute(tx)
    contexts.set(tx, context)
    return work(tx)
  })
}
