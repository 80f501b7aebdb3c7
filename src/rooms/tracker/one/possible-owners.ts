import type { Tx } from '#platform/db/tables.ts'
import { listPeopleByRole, type Role } from '#rooms/council/index.ts'

/** Who can own an action: officers and councillors with a part in the Board's work. */
const owningRoles: readonly Role[] = [
  'card_owner',
  'report_author',
  'director',
  'corporate_parenting_officer',
  'analyst',
  'clerk',
  'chair',
  'vice_chair',
  'member',
  'youth_voice',
]

/** Those who can own an action of a body, each once. */
export async function listPossibleOwners(tx: Tx, bodyId: string) {
  const people = await listPeopleByRole(tx, owningRoles, bodyId)
  const each = new Map(people.map((person) => [person.id, person]))
  return [...each.values()].map((person) => ({
    value: person.id,
    text: `${person.name}, ${person.line}`,
  }))
}
