import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound } from '#platform/http/errors.ts'
import { listBodies, type Body } from '#rooms/council/index.ts'
import type { Indicator } from '../engine/indicator.ts'
import { getIndicator } from '../measures/indicators.ts'
import { whoeverWorksWithEntries, type PolicyEntries, type PolicyEntry } from '../policies.ts'
import { ownerOf, readOwners } from './owners.ts'

/** The figures that are entered for one board. */
export interface BoardEntries extends PolicyEntries {
  readonly board: Body
  /** Every board whose figures this reader works with. */
  readonly boards: readonly Body[]
}

/** The entries of a board by its slug; without one, of the first board that the reader works for. */
export async function loadEntries(
  tx: Tx,
  actor: Actor,
  slug: string | undefined,
): Promise<BoardEntries> {
  const all = await Promise.all(
    (await listBodies(tx, ['board'])).map(async (board) => ({
      board,
      bodyId: board.body_id,
      owners: await readOwners(tx, board.body_id),
    })),
  )
  const mine = all.filter((one) => whoeverWorksWithEntries(actor, one))
  const chosen = slug ? all.find(({ board }) => board.slug === slug) : (mine[0] ?? all[0])
  if (!chosen) throw new NotFound('There is no such board.')
  return { ...chosen, boards: mine.map(({ board }) => board) }
}

/** One indicator's entries of a board. */
export interface OneEntry extends BoardEntries, PolicyEntry {
  readonly indicator: Indicator
}

/** The entries of one indicator, with whose they are. Throws `NotFound`. */
export async function loadEntry(
  tx: Tx,
  actor: Actor,
  { board = '', indicator = '' }: Readonly<Record<string, string>>,
): Promise<OneEntry> {
  const known = getIndicator(indicator)
  const entries = await loadEntries(tx, actor, board)
  return { ...entries, indicator: known, ownerId: ownerOf(entries.owners, known.id) ?? null }
}
