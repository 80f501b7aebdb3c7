import { recordAct } from '#platform/audit/record-act.ts'
import { todayOf } from '#platform/clock/clock.ts'
import { councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { newId } from '#platform/ids/new-id.ts'
import type { PersonKind } from '../tables.ts'
import type { Role } from './roles.ts'

export interface NewPerson {
  readonly name: string
  readonly line: string
  readonly kind: PersonKind
  readonly email?: string
  readonly bornOn?: Temporal.PlainDate
  readonly personaLine?: string
  readonly personaOrder?: number
}

/** Adds a person. @returns their id */
export async function addPerson(tx: Tx, person: NewPerson): Promise<string> {
  const personId = newId()
  await tx
    .insertInto('hearth.person')
    .values({
      council_id: councilOf(tx).id,
      person_id: personId,
      name: person.name,
      line: person.line,
      kind: person.kind,
      email: person.email ?? null,
      born_on: person.bornOn?.toString() ?? null,
      persona_line: person.personaLine ?? null,
      persona_order: person.personaOrder ?? null,
    })
    .execute()
  await recordAct(tx, { act: 'person.added', subject: { kind: 'person', id: personId } })
  return personId
}

/** Gives a person a role from a day on: for a body, or for the whole council. */
export async function giveRole(
  tx: Tx,
  personId: string,
  role: Role,
  bodyId?: string,
  from: Temporal.PlainDate = todayOf(tx),
): Promise<void> {
  await tx
    .insertInto('hearth.role_held')
    .values({
      council_id: councilOf(tx).id,
      role_held_id: newId(),
      person_id: personId,
      role,
      body_id: bodyId ?? null,
      from_on: from.toString(),
      until_on: null,
    })
    .execute()
  await recordAct(tx, {
    act: 'role.given',
    subject: { kind: 'person', id: personId },
    details: { role, bodyId },
  })
}
