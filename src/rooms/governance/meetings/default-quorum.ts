import type { Tx } from '#platform/db/tables.ts'
import { listPeopleByRole, readSetting, votingRoles } from '#rooms/council/index.ts'
import { quorumSetting } from './settings.ts'

/** The board's own quorum, or one quarter of its voting seats rounded up and never below three. */
export async function defaultQuorum(
  tx: Tx,
  bodyId: string,
  on: Temporal.PlainDate,
): Promise<number> {
  const own = await readSetting(tx, quorumSetting, on, bodyId)
  if (own !== null) return own
  const voting = await listPeopleByRole(tx, votingRoles, bodyId)
  const seats = new Set(voting.map((person) => person.id)).size
  return Math.max(3, Math.ceil(seats / 4))
}
