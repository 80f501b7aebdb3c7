import { holds, type Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound } from '#platform/http/errors.ts'
import { listBodies } from '#rooms/council/index.ts'

/** A board whose register somebody reads. */
export interface RegisterBoard {
  readonly bodyId: string
  readonly name: string
  readonly slug: string
}

/** The boards whose register this reader may read: as their officer or their director. */
export async function readableBoards(tx: Tx, actor: Actor): Promise<RegisterBoard[]> {
  const boards = await boardsOf(tx)
  return boards.filter(({ bodyId }) =>
    ['corporate_parenting_officer', 'director'].some((role) => holds(actor, role, bodyId)),
  )
}

/** The boards whose register this person keeps. */
export async function keptBoards(tx: Tx, actor: Actor): Promise<RegisterBoard[]> {
  const boards = await boardsOf(tx)
  return boards.filter(({ bodyId }) => holds(actor, 'corporate_parenting_officer', bodyId))
}

/** A board by its slug. Throws `NotFound`. */
export async function getBoard(tx: Tx, slug: string): Promise<RegisterBoard> {
  const board = (await boardsOf(tx)).find((one) => one.slug === slug)
  if (!board) throw new NotFound()
  return board
}

async function boardsOf(tx: Tx): Promise<RegisterBoard[]> {
  const boards = await listBodies(tx, ['board'])
  return boards.map(({ body_id, name, slug }) => ({ bodyId: body_id, name, slug }))
}
