import { nowOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { getCard, takeCard, type Card, type Originator } from '../cards/find-card.ts'
import { addStep } from '../cards/move-card.ts'
import { insistOnPlain } from '../desk/read-card.ts'
import { closeIfFinished } from './close-card.ts'
import {
  addTry,
  beginTellingAll,
  createDeliveries,
  listDeliveries,
  setState,
} from './deliveries.ts'

/** Writes what happened, once, and tells everyone who said it, each in the way they chose. */
export async function tellEveryone(tx: Tx, cardId: string, words: string): Promise<void> {
  const card = await takeCard(tx, cardId)
  if (card.state !== 'telling') {
    throw new Unacceptable('There is nothing to tell yet: this card is not finished.')
  }
  const text = words.trim()
  if (text === '') throw new Unacceptable({ what_happened: 'Write what happened.' })
  insistOnPlain(text, 'what_happened')
  await tx
    .updateTable('hearth.card')
    .set({
      what_happened: text,
      told_from: card.told_from?.toISOString() ?? nowOf(tx).toString(),
      version: card.version + 1,
    })
    .where('card_id', '=', cardId)
    .execute()
  await addStep(tx, card, {
    event: 'what_happened_written',
    as: 'youth_voice',
    from: card.state,
    to: card.state,
  })
  const changed = await getCard(tx, cardId)
  await createDeliveries(tx, changed)
  await beginTellingAll(tx, changed)
  await closeIfFinished(tx, await getCard(tx, cardId))
}

/** They have it in front of them: on their own page, or behind their code. */
export async function seeWhatHappened(tx: Tx, card: Card, line: Originator): Promise<void> {
  if (!card.what_happened) return
  const delivery = (await listDeliveries(tx, card)).find(
    (one) => one.originator_id === line.originator_id,
  )
  const waiting = ['to_tell', 'sent', 'could_not_reach', 'available_by_code']
  if (!delivery || !waiting.includes(delivery.state)) return
  await addTry(tx, delivery.delivery_id, { channel: 'message', result: 'reached' })
  await setState(tx, delivery.delivery_id, 'delivered')
}

/** The outbox says that a message has left, or never will. Left is not arrived. */
export async function noteMessage(
  tx: Tx,
  event: { messageId: string; aboutKind: string; aboutId: string },
  hasLeft: boolean,
): Promise<void> {
  if (event.aboutKind !== 'outcome_delivery') return
  await tx
    .updateTable('hearth.delivery_try')
    .set({ result: hasLeft ? 'left' : 'failed' })
    .where('message_id', '=', event.messageId)
    .execute()
  const delivery = await tx
    .selectFrom('hearth.outcome_delivery')
    .select(['state'])
    .where('delivery_id', '=', event.aboutId)
    .executeTakeFirst()
  if (hasLeft && delivery?.state === 'to_tell') await setState(tx, event.aboutId, 'sent')
}
