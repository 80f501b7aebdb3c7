import type { Tx } from '#platform/db/tables.ts'
import { NotFound } from '#platform/http/errors.ts'
import { isId } from '#platform/ids/new-id.ts'
import './tables.ts'

/** One thing that the council promised to do for its children, and what shows whether it does. */
export interface Priority {
  readonly id: string
  readonly bodyId: string
  readonly title: string
  readonly meaning: string
  readonly position: number
  /** The first and the last day on which it holds; no last day while none is set. */
  readonly from: string
  readonly until: string | null
  readonly indicators: readonly string[]
  readonly version: number
  readonly changedBy: string
}

/** The priorities of a board in their order, past and coming ones among them. */
export async function listPriorities(tx: Tx, bodyId: string): Promise<Priority[]> {
  const rows = await priorities(tx).where('body_id', '=', bodyId).orderBy('position').execute()
  return withMeasures(tx, rows)
}

/** A priority. Throws `NotFound`. */
export async function getPriority(tx: Tx, id: string): Promise<Priority> {
  const rows = isId(id) ? await priorities(tx).where('priority_id', '=', id).execute() : []
  const [found] = await withMeasures(tx, rows)
  if (!found) throw new NotFound('There is no such priority.')
  return found
}

/** Whether a priority holds on a day. */
export const holdsOn = ({ from, until }: Pick<Priority, 'from' | 'until'>, day: string): boolean =>
  from <= day && (until === null || until >= day)

const priorities = (tx: Tx) =>
  tx
    .selectFrom('hearth.strategy_priority')
    .select([
      'priority_id as id',
      'body_id as bodyId',
      'title',
      'meaning',
      'position',
      'effective_on as from',
      'ends_on as until',
      'version',
      'changed_by as changedBy',
    ])

async function withMeasures(
  tx: Tx,
  rows: readonly Omit<Priority, 'indicators'>[],
): Promise<Priority[]> {
  if (rows.length === 0) return []
  const measures = await tx
    .selectFrom('hearth.strategy_measure')
    .select(['priority_id', 'indicator_id'])
    .where(
      'priority_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('indicator_id')
    .execute()
  return rows.map((row) => ({
    ...row,
    indicators: measures.filter((one) => one.priority_id === row.id).map((one) => one.indicator_id),
  }))
}
