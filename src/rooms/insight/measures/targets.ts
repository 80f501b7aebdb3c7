import { recordAct } from '#platform/audit/record-act.ts'
import { personOf } from '#platform/auth/actor.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { actorOf, councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/new-id.ts'
import type { Target } from '../readings/figure.ts'
import { getIndicator } from './indicators.ts'

export interface NewTarget {
  readonly indicatorId: string
  readonly value: number
  readonly direction: 'at_least' | 'at_most'
  /** The strategy, plan or resolution it comes from. */
  readonly source: string
  /** The first day it holds. */
  readonly from: Temporal.PlainDate
  /** Who set it, where that is not who acts. */
  readonly setBy?: string
}

/** Sets a target from a day on. Scorecards of earlier days keep the target they were judged by. */
export async function setTarget(tx: Tx, target: NewTarget): Promise<void> {
  const { title, unit, polarity } = getIndicator(target.indicatorId)
  if (unit === 'percent' && (target.value < 0 || target.value > 100)) {
    throw new Unacceptable({ value: 'A percentage lies between 0 and 100.' })
  }
  if (polarity === 'up' && target.direction === 'at_most') {
    throw new Unacceptable({
      direction: `For “${title}” a higher figure is better, so its target says “at least”.`,
    })
  }
  if (polarity === 'down' && target.direction === 'at_least') {
    throw new Unacceptable({
      direction: `For “${title}” a lower figure is better, so its target says “no more than”.`,
    })
  }
  await addTarget(tx, target)
}

/** Ends a target from a day on: the indicator is then shown without a verdict. */
export async function endTarget(
  tx: Tx,
  indicatorId: string,
  ending: { readonly from: Temporal.PlainDate; readonly source: string },
): Promise<void> {
  const current = (await readTargets(tx, ending.from)).get(indicatorId)
  if (!current) throw new Unacceptable('There is no target on that day, so nothing was changed.')
  await addTarget(tx, { indicatorId, value: null, direction: current.direction, ...ending })
}

async function addTarget(
  tx: Tx,
  target: Omit<NewTarget, 'value'> & { readonly value: number | null },
): Promise<void> {
  const { indicatorId, value, direction, source } = target
  const from = target.from.toString()
  await tx
    .deleteFrom('hearth.indicator_target')
    .where('indicator_id', '=', indicatorId)
    .where('effective_on', '=', from)
    .execute()
  await tx
    .insertInto('hearth.indicator_target')
    .values({
      council_id: councilOf(tx).id,
      target_id: newId(),
      indicator_id: indicatorId,
      value,
      direction,
      source,
      effective_on: from,
      set_by: target.setBy ?? personOf(actorOf(tx)).personId,
      set_at: nowOf(tx).toString(),
    })
    .execute()
  await recordAct(tx, {
    act: value === null ? 'target.ended' : 'target.set',
    subject: { kind: 'indicator', id: indicatorId },
    why: source,
    details: { value, direction, from },
  })
}

/** The targets in force on a day, by indicator. */
export async function readTargets(
  tx: Tx,
  on: Temporal.PlainDate,
): Promise<ReadonlyMap<string, Target>> {
  const rows = await tx
    .selectFrom('hearth.indicator_target')
    .selectAll()
    .where('effective_on', '<=', on.toString())
    .orderBy('effective_on')
    .execute()
  const latest = new Map(rows.map((row) => [row.indicator_id, row]))
  return new Map(
    [...latest].flatMap(([id, row]) =>
      row.value === null
        ? []
        : [
            [
              id,
              {
                value: row.value,
                direction: row.direction,
                source: row.source,
                from: row.effective_on,
              },
            ] as const,
          ],
    ),
  )
}

/** Every target an indicator ever had, newest first. */
export async function listTargetHistory(tx: Tx, indicatorId: string) {
  return tx
    .selectFrom('hearth.indicator_target')
    .select(['value', 'direction', 'source', 'effective_on'])
    .where('indicator_id', '=', indicatorId)
    .orderBy('effective_on', 'desc')
    .execute()
}
