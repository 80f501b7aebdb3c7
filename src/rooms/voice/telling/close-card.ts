import { nowOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { takeCard, type Card } from '../cards/find-card.ts'
import type { CardFacts } from '../cards/card-guards.ts'
import { moveCard } from '../cards/move-card.ts'

/** Who has been told, counted over everyone who said it: somebody without a delivery counts as not told. */
export async function tellingFacts(
  tx: Tx,
  card: Card,
): Promise<Pick<CardFacts, 'originators' | 'originatorsNotTold' | 'hasEntry'>> {
  const lines = await tx
    .selectFrom('hearth.card_originator as line')
    .leftJoin('hearth.outcome_delivery as delivery', (join) =>
      join
        .onRef('delivery.council_id', '=', 'line.council_id')
        .onRef('delivery.originator_id', '=', 'line.originator_id')
        .onRef('delivery.card_id', '=', 'line.card_id')
        .on('delivery.telling_round', '=', card.telling_round),
    )
    .select('delivery.finished_at')
    .where('line.card_id', '=', card.card_id)
    .execute()
  const entry = await tx
    .selectFrom('hearth.said_did')
    .select('published_at')
    .where('card_id', '=', card.card_id)
    .executeTakeFirst()
  const reopened = await tx
    .selectFrom('hearth.card_event')
    .select((row) => row.fn.max('at').as('at'))
    .where('card_id', '=', card.card_id)
    .where('event', '=', 'reopen')
    .executeTakeFirst()
  return {
    originators: lines.length,
    originatorsNotTold: lines.filter((line) => line.finished_at === null).length,
    // Opened again, a card needs its entry told anew as well.
    hasEntry: entry !== undefined && (!reopened?.at || entry.published_at >= reopened.at),
  }
}

/** Closes a card that is being told, if everyone has been told and its entry is public; else leaves it open. */
export async function closeIfFinished(tx: Tx, card: Card): Promise<boolean> {
  if (card.state !== 'telling') return false
  const facts = await tellingFacts(tx, card)
  if (facts.originators === 0 || facts.originatorsNotTold > 0 || !facts.hasEntry) return false
  await moveCard(tx, await takeCard(tx, card.card_id), {
    event: 'finish_telling',
    as: 'house',
    facts,
    change: { closed_at: nowOf(tx).toString() },
  })
  return true
}
