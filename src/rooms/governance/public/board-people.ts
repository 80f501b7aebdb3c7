import type { Tx } from '#platform/db/tables.ts'
import { findContact, listPeopleByRole, roles, votingRoles } from '#rooms/council/index.ts'
import type { PublicContact, PublicMember } from './facts.ts'

/** The members of a board for its pages and front sheet: the Chair first, co-opted members last. */
export async function membershipOf(tx: Tx, bodyId: string): Promise<PublicMember[]> {
  const order = [...votingRoles, 'co_opted'] as const
  const held = await listPeopleByRole(tx, order, bodyId)
  const seen = new Set<string>()
  const members: PublicMember[] = []
  for (const role of order) {
    for (const person of held.filter((one) => one.role === role)) {
      if (seen.has(person.id)) continue
      seen.add(person.id)
      members.push({
        name: person.name,
        role: role === 'member' ? 'Member' : roles[role],
        votes: votingRoles.includes(role),
      })
    }
  }
  return members
}

/** Whom the public asks: the clerk of the board, by name, post and e-mail. */
export async function clerkContact(tx: Tx, bodyId: string): Promise<PublicContact | null> {
  for (const clerk of await listPeopleByRole(tx, ['clerk'], bodyId)) {
    const email = await findContact(tx, clerk.id)
    if (email) return { name: clerk.name, post: clerk.line, email }
  }
  return null
}
