import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound } from '#platform/http/errors.ts'
import type { BodyKind, BodyTable } from '../tables.ts'

export type Body = Selectable<BodyTable>

/** A board or a young people's group by its name in addresses. Throws `NotFound`. */
export async function findBodyBySlug(tx: Tx, slug: string): Promise<Body> {
  const body = await tx
    .selectFrom('hearth.body')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!body) throw new NotFound()
  return body
}

/** A body by its id. Throws `NotFound`. */
export async function getBody(tx: Tx, bodyId: string): Promise<Body> {
  const body = await tx
    .selectFrom('hearth.body')
    .selectAll()
    .where('body_id', '=', bodyId)
    .executeTakeFirst()
  if (!body) throw new NotFound()
  return body
}

/** Bodies of some kinds, by name. */
export async function listBodies(tx: Tx, kinds: readonly BodyKind[]): Promise<Body[]> {
  return tx
    .selectFrom('hearth.body')
    .selectAll()
    .where('kind', 'in', [...kinds])
    .orderBy('name')
    .execute()
}
