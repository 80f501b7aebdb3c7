import type { Tx } from '#platform/db/tables.ts'
import { NotFound } from '#platform/http/errors.ts'
import { isId } from '#platform/ids/new-id.ts'

/**
 * How old the child is, as far as the law asks: since 9 September 2021 nobody under 16 may be placed in
 * unregulated accommodation (Care Planning, Placement and Case Review (England) Regulations 2010, as
 * amended in 2021); since 28 October 2023 supported accommodation for 16 and 17 year olds must be
 * registered (Supported Accommodation (England) Regulations 2023).
 */
export const AGE_GROUPS = { 'under-16': 'Under 16', '16-17': '16 or 17' } as const

export type AgeGroup = keyof typeof AGE_GROUPS

export const ARRANGEMENTS = {
  'own-staff': 'A place with the council’s own staff',
  'agency-staff': 'A place with staff of an agency',
  rented: 'A rented flat or house',
  'holiday-let': 'A holiday let, hotel or caravan',
  supported: 'Supported accommodation that is not registered',
  other: 'Another arrangement',
} as const

export type Arrangement = keyof typeof ARRANGEMENTS

/** One home of one child in the register. It has no name, number or date of birth in it. */
export interface UnregisteredHome {
  readonly id: string
  readonly bodyId: string
  /** The word that the service chose for it. */
  readonly word: string
  readonly ageGroup: AgeGroup
  readonly arrangement: Arrangement
  readonly startedOn: string
  /** Null: the child lives there still. */
  readonly endedOn: string | null
  readonly why: string
  readonly agreedBy: string
  readonly agreedOn: string
  readonly plan: string
  /** When Ofsted was told; null: not yet. */
  readonly toldOn: string | null
  readonly reviewOn: string
  readonly version: number
}

const columns = [
  'home_id as id',
  'body_id as bodyId',
  'word',
  'age_band as ageGroup',
  'arrangement',
  'started_on as startedOn',
  'ended_on as endedOn',
  'why',
  'agreed_by as agreedBy',
  'agreed_on as agreedOn',
  'plan',
  'told_on as toldOn',
  'review_on as reviewOn',
  'version',
] as const

/** The register of some boards: those that go on first, then the latest ended. */
export async function listHomes(tx: Tx, bodyIds: readonly string[]): Promise<UnregisteredHome[]> {
  if (bodyIds.length === 0) return []
  return tx
    .selectFrom('hearth.unregistered_home')
    .select(columns)
    .where('body_id', 'in', [...bodyIds])
    .orderBy((order) => order.fn.coalesce('ended_on', order.val('9999-12-31')), 'desc')
    .orderBy('started_on', 'desc')
    .orderBy('home_id')
    .execute()
}

/** One home of the register. Throws `NotFound`. */
export async function getHome(tx: Tx, id: string): Promise<UnregisteredHome> {
  const row = isId(id)
    ? await tx
        .selectFrom('hearth.unregistered_home')
        .select(columns)
        .where('home_id', '=', id)
        .executeTakeFirst()
    : undefined
  if (!row) throw new NotFound('There is no such home in the register.')
  return row
}

/** How many children live in such homes on a day. */
export async function countOnDay(tx: Tx, bodyId: string, day: string): Promise<number> {
  const homes = await listHomes(tx, [bodyId])
  return homes.filter((home) => isOpenOn(home, day)).length
}

/** Whether a child lives there on a day: not any more on the day on which it ended. */
export function isOpenOn({ startedOn, endedOn }: UnregisteredHome, day: string): boolean {
  return startedOn <= day && (endedOn === null || endedOn > day)
}
