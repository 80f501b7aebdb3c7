import { contextOf } from '../db/in-council.ts'
import type { Tx } from '../db/tables.ts'

/**
 * What rooms announce. Each room adds its own by declaration merging:
 * `declare module '#platform/events/event-bus.ts' { interface HouseEvents { 'minutes.published': {…} } }`
 */

export interface HouseEvents {
  'outbox.sent': { messageId: string; aboutKind: string; aboutId: string }
  'outbox.failed': { messageId: string; aboutKind: string; aboutId: string }
}

type Listener<K extends keyof HouseEvents> = (tx: Tx, event: HouseEvents[K]) => Promise<void>

export interface EventBus {
  on<K extends keyof HouseEvents>(name: K, listener: Listener<K>): void
  emit<K extends keyof HouseEvents>(tx: Tx, name: K, event: HouseEvents[K]): Promise<void>
}

/** Listeners run one after the other in the announcer's own transaction: all of it, or none. */
export function createEventBus(): EventBus {
  const listeners = new Map<string, Listener<never>[]>()
  return {
    on(name, listener) {
      listeners.set(name, [...(listeners.get(name) ?? []), listener])
    },
    async emit(tx, name, event) {
      for (const listener of listeners.get(name) ?? []) await listener(tx, event as never)
    },
  }
}

/** Announces something to whoever listens, inside this transaction. */
export async function announce<K extends keyof HouseEvents>(
  tx: Tx,
  name: K,
  event: HouseEvents[K],
): Promise<void> {
  await contextOf(tx).events.emit(tx, name, event)
}
