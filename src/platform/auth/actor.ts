/** A role held today, for one body or for the whole council. Role names belong to the council room. */
export interface RoleHeld {
  readonly role: string
  readonly bodyId: string | null
}

export interface PersonActor {
  readonly kind: 'person'
  readonly personId: string
  readonly name: string
  /** What they are, in a few words; printed beside the name and in the audit. */
  readonly line: string
  /** Young people get the young skin and shorter sessions. */
  readonly isYoung: boolean
  readonly roles: readonly RoleHeld[]
}

export type Actor =
  | PersonActor
  | { readonly kind: 'public'; readonly line: string }
  | { readonly kind: 'system'; readonly line: string }

export const thePublic: Actor = { kind: 'public', line: 'The public' }
export const theSystem: Actor = { kind: 'system', line: 'Hearth itself' }

/** Whether the actor holds a role today: for that body, or for any when none is named. */
export function holds(actor: Actor, role: string, bodyId?: string): boolean {
  if (actor.kind !== 'person') return false
  return actor.roles.some(
    (held) =>
      held.role === role &&
      (bodyId === undefined || held.bodyId === null || held.bodyId === bodyId),
  )
}

/** The person who acts. Throws when nobody signed in: a policy must have ruled that out before. */
export function personOf(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new Error('This needs a person who has signed in.')
  return actor
}
