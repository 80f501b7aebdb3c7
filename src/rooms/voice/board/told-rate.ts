import type { Tx } from '#platform/db/tables.ts'
import { finishedStates } from '../telling/deliveries.ts'

export interface ToldRate {
  /** Everyone owed an answer who did not ask not to be told. */
  readonly owed: number
  readonly told: number
  /** Printed beside the rate, never folded into it. */
  readonly couldNotReach: number
  readonly waiting: number
}

/**
 * How many of those who said something were told what happened: delivered, told in person or there
 * behind their code, of everyone who did not ask not to be told. Counts only; nobody is named.
 */
export async function toldRate(tx: Tx, cardId?: string): Promise<ToldRate> {
  let query = tx
    .selectFrom('hearth.outcome_delivery')
    .innerJoin('hearth.card', (join) =>
      join
        .onRef('hearth.card.council_id', '=', 'hearth.outcome_delivery.council_id')
        .onRef('hearth.card.card_id', '=', 'hearth.outcome_delivery.card_id'),
    )
    .select((row) => ['hearth.outcome_delivery.state', row.fn.countAll<number>().as('count')])
    .where('hearth.card.told_from', 'is not', null)
    .groupBy('hearth.outcome_delivery.state')
  if (cardId) query = query.where('hearth.outcome_delivery.card_id', '=', cardId)
  const counts = new Map((await query.execute()).map((row) => [row.state, Number(row.count)]))
  const of = (...states: readonly string[]) =>
    [...counts].reduce((sum, [state, count]) => sum + (states.includes(state) ? count : 0), 0)
  return {
    owed: of(...counts.keys()) - of('asked_not_to_be_told'),
    told: of('delivered', 'told_in_person', 'available_by_code'),
    couldNotReach: of('could_not_reach'),
    waiting: of(...[...counts.keys()].filter((state) => !finishedStates.includes(state))),
  }
}

/** A count of people below five is not shown to the Board: it could point at one of them. */
export const SMALLEST_SHOWN = 5

/** The told rate as the Board reads it. */
export function sayToldRate(rate: ToldRate): string {
  if (rate.owed === 0) return 'Nobody is owed an answer yet.'
  if (rate.owed < SMALLEST_SHOWN) {
    return rate.told === rate.owed
      ? 'Everyone who said something has been told what happened. Fewer than five people so far.'
      : 'Not everyone has been told yet. Fewer than five people so far, so no number is shown.'
  }
  const percent = Math.floor((100 * rate.told) / rate.owed)
  const reach = rate.couldNotReach > 0 ? ` ${rate.couldNotReach} could not be reached.` : ''
  return `${rate.told} of ${rate.owed} young people who said something have been told what happened (${percent}%).${reach} The target is everyone.`
}
