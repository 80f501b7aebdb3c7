import type { PersonActor } from '#platform/auth/actor.ts'
import { todayOf } from '#platform/clock/clock.ts'
import { NotFound } from '#platform/http/errors.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { PersonKind } from '../tables.ts'
import type { Role } from './roles.ts'

export interface PersonSummary {
  readonly id: string
  readonly name: string
  readonly line: string
  readonly kind: PersonKind
}

/** A person with the roles held today, as an actor; undefined when there is no such person. */
export async function findActor(tx: Tx, personId: string): Promise<PersonActor | undefined> {
  const person = await tx
    .selectFrom('hearth.person')
    .select(['person_id', 'name', 'line', 'kind'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!person) return undefined
  const held = await currentRoles(tx).where('person_id', '=', personId).execute()
  return {
    kind: 'person',
    personId: person.person_id,
    name: person.name,
    line: person.line,
    isYoung: person.kind === 'young_person',
    roles: held.map((row) => ({ role: row.role, bodyId: row.body_id })),
  }
}

/** Name and line of a person. Throws `NotFound`. */
export async function getPerson(tx: Tx, personId: string): Promise<PersonSummary> {
  const [person] = await namePeople(tx, [personId])
  if (!person) throw new NotFound('There is no such person.')
  return person
}

/** Names and lines of several people, in the order of their names. */
export async function namePeople(tx: Tx, ids: readonly string[]): Promise<PersonSummary[]> {
  if (ids.length === 0) return []
  return tx
    .selectFrom('hearth.person')
    .select(['person_id as id', 'name', 'line', 'kind'])
    .where('person_id', 'in', [...new Set(ids)])
    .orderBy('name')
    .execute()
}

/** Everyone who holds one of some roles today: for one body (or the whole council), or for any. */
export async function listPeopleByRole(
  tx: Tx,
  wanted: readonly Role[],
  bodyId?: string,
): Promise<(PersonSummary & { role: Role })[]> {
  let query = currentRoles(tx)
    .innerJoin('hearth.person', (join) =>
      join
        .onRef('hearth.person.council_id', '=', 'hearth.role_held.council_id')
        .onRef('hearth.person.person_id', '=', 'hearth.role_held.person_id'),
    )
    .select(['hearth.person.name', 'hearth.person.line', 'hearth.person.kind'])
    .where('role', 'in', [...wanted])
    .orderBy('hearth.person.name')
  if (bodyId)
    query = query.where((or) => or.or([or('body_id', '=', bodyId), or('body_id', 'is', null)]))
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.person_id,
    name: row.name,
    line: row.line,
    kind: row.kind,
    role: row.role as Role,
  }))
}

/** The names of every young person we know: public words are checked against them, never shown. */
export async function listNamesOfYoungPeople(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('hearth.person')
    .select('name')
    .where('kind', '=', 'young_person')
    .orderBy('name')
    .execute()
  return rows.map((row) => row.name)
}

/** Where messages for a person go; null when we have no address. For the outbox only. */
export async function findContact(tx: Tx, personId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('hearth.person')
    .select('email')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.email ?? null
}

function currentRoles(tx: Tx) {
  const today = todayOf(tx).toString()
  return tx
    .selectFrom('hearth.role_held')
    .select(['hearth.role_held.person_id', 'hearth.role_held.role', 'hearth.role_held.body_id'])
    .where('from_on', '<=', today)
    .where((or) => or.or([or('until_on', 'is', null), or('until_on', '>=', today)]))
}
