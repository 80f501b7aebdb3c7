import { recordAct } from '#platform/audit/record-act.ts'
import { personOf } from '#platform/auth/actor.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { actorOf, councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/new-id.ts'
import { listPeopleByRole, type PersonSummary, type Role } from '#rooms/council/index.ts'
import { getIndicator } from '../measures/indicators.ts'
import { mainOf } from './to-enter.ts'

/** Which person a main indicator belongs to. An indicator that is not here is the analyst's own. */
export type Owners = ReadonlyMap<string, string>

/** Roles of officers whose service may own a figure. */
const OWNING: readonly Role[] = [
  'report_author',
  'card_owner',
  'director',
  'corporate_parenting_officer',
  'analyst',
]

/** Whose figures are whose on a board, today. */
export async function readOwners(tx: Tx, bodyId: string): Promise<Owners> {
  const rows = await tx
    .selectFrom('hearth.indicator_owner')
    .select(['indicator_id as id', 'person_id as person'])
    .where('body_id', '=', bodyId)
    .orderBy('number')
    .execute()
  const newest = new Map(rows.map(({ id, person }) => [id, person]))
  return new Map([...newest].flatMap(([id, person]) => (person === null ? [] : [[id, person]])))
}

/** The owner of an indicator or of one of its series; undefined where it is the analyst's own. */
export const ownerOf = (owners: Owners, indicatorId: string): string | undefined =>
  owners.get(mainOf(getIndicator(indicatorId)))

/** Officers of the board to whom a figure can be given, each once, by name. */
export async function listPossibleOwners(tx: Tx, bodyId: string): Promise<PersonSummary[]> {
  const people = await listPeopleByRole(tx, OWNING, bodyId)
  const adults = people.filter((person) => person.kind !== 'young_person')
  return [...new Map(adults.map((person) => [person.id, person])).values()]
}

/**
 * Gives indicators to people, or back to the analyst (`null`). What stays as it is makes no new row.
 * @returns how many changed
 */
export async function setOwners(
  tx: Tx,
  bodyId: string,
  wanted: ReadonlyMap<string, string | null>,
): Promise<number> {
  const before = await readOwners(tx, bodyId)
  const possible = new Set((await listPossibleOwners(tx, bodyId)).map((person) => person.id))
  const changed = [...wanted].filter(([id, person]) => (before.get(id) ?? null) !== person)
  for (const [id, person] of changed) {
    if (person !== null && !possible.has(person))
      throw new Unacceptable({
        [ownerField(id)]: 'Choose somebody who works with this Board today.',
      })
    await addOwnership(tx, bodyId, mainOf(getIndicator(id)), person)
  }
  return changed.length
}

/** The name of the form's field for an indicator. */
export const ownerField = (id: string): string => `owner-${id}`

async function addOwnership(tx: Tx, bodyId: string, id: string, person: string | null) {
  const last = await tx
    .selectFrom('hearth.indicator_owner')
    .select((row) => row.fn.max('number').as('number'))
    .where('body_id', '=', bodyId)
    .where('indicator_id', '=', id)
    .executeTakeFirst()
  await tx
    .insertInto('hearth.indicator_owner')
    .values({
      council_id: councilOf(tx).id,
      ownership_id: newId(),
      body_id: bodyId,
      indicator_id: id,
      person_id: person,
      set_by: personOf(actorOf(tx)).personId,
      set_at: nowOf(tx).toString(),
      number: (last?.number ?? 0) + 1,
    })
    .execute()
  await recordAct(tx, {
    act: person === null ? 'indicator.given_back' : 'indicator.given',
    subject: { kind: 'indicator', id },
    details: { bodyId, personId: person },
  })
}
