import { theSystem } from '../auth/actor.ts'
import { inCouncil, type Council } from '../db/in-council.ts'
import type { Tx } from '../db/tables.ts'
import type { House } from '../http/house.ts'
import { contextFor } from '../http/reader.ts'

/** Runs a domain verb as a person (or as the house itself) at an instant of the past. */
export type DemoAs = <T>(
  personId: string | undefined,
  at: Temporal.Instant,
  work: (tx: Tx) => Promise<T>,
) => Promise<T>

/** The demo acts through the rooms' own verbs, so nothing in it could not have happened. */
export function createDemoAs(house: House, council: Council): DemoAs {
  return async (personId, at, work) => {
    const context = { ...contextFor(house, council, theSystem), clock: { now: () => at } }
    const find = (tx: Tx) => (personId === undefined ? undefined : house.findPerson(tx, personId))
    const actor = (await inCouncil(house.db, 'app', context, async (tx) => find(tx))) ?? theSystem
    return inCouncil(house.db, 'app', { ...context, actor }, work)
  }
}
