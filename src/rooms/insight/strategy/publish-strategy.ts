import { nowOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { publish } from '#platform/publish/publish.ts'
import { getBody } from '#rooms/council/index.ts'
import { paths } from '../paths.ts'
import { listPriorities, type Priority } from './find-priorities.ts'

export const STRATEGY = 'strategy'

/** The strategy as everybody reads it. A priority that comes later, or has ended, carries its days. */
export interface PublishedStrategy {
  readonly board: string
  readonly priorities: readonly PublishedPriority[]
}

export type PublishedPriority = Pick<
  Priority,
  'title' | 'meaning' | 'from' | 'until' | 'indicators'
>

/** Lets everybody read the priorities as they stand now. They hold no figure, so none can leak. */
export async function publishStrategy(tx: Tx, bodyId: string): Promise<void> {
  const board = await getBody(tx, bodyId)
  const priorities = (await listPriorities(tx, bodyId)).map(
    ({ title, meaning, from, until, indicators }) => ({ title, meaning, from, until, indicators }),
  )
  const data: PublishedStrategy = { board: board.name, priorities }
  await publish(tx, {
    kind: STRATEGY,
    slug: board.slug,
    boardSlug: board.slug,
    title: 'What matters most: the strategy and its measures',
    summary: priorities.map((one) => one.title).join('; '),
    url: paths.strategy,
    data,
    searchText: priorities.map((one) => `${one.title}. ${one.meaning}`).join('\n'),
    happenedAt: nowOf(tx),
  })
}
