import type { DemoAs } from '#platform/demo/demo-as.ts'
import { setOwners } from './owners.ts'

export interface DemoOwners {
  readonly analyst: string
  readonly board: string
  readonly headOfFostering: string
  readonly headOfCareLeavers: string
}

const FOSTERING = ['S7', 'S8', 'S9', 'F1', 'F2', 'F3', 'F4']
const LEAVING_CARE = ['V5', 'E11', 'L1', 'L2', 'L3', 'L4-staying-put']

/** Says whose figures are whose in Wrenshire: each service enters its own and drafts the words beside them. */
export async function seedDemoOwners(
  as: DemoAs,
  people: DemoOwners,
  at: Temporal.Instant,
): Promise<void> {
  const owned = (ids: readonly string[], person: string) => ids.map((id) => [id, person] as const)
  await as(people.analyst, at, (tx) =>
    setOwners(
      tx,
      people.board,
      new Map([
        ...owned(FOSTERING, people.headOfFostering),
        ...owned(LEAVING_CARE, people.headOfCareLeavers),
      ]),
    ),
  )
}
