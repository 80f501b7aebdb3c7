import type { Selectable } from 'kysely'
import { recordAct } from '#platform/audit/record-act.ts'
import { nowOf, todayOf } from '#platform/clock/clock.ts'
import { actorOf, councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound, Unacceptable } from '#platform/http/errors.ts'
import { isId, newId } from '#platform/ids/new-id.ts'
import { getCard, type Card, type Originator } from '../cards/find-card.ts'
import { UNNAMED_WRITER } from '../cards/move-card.ts'
import type { DeliveryState, OutcomeDeliveryTable, TryChannel, TryResult } from '../tables.ts'
import { listOriginators } from '../writing/find-originator.ts'
import { closeIfFinished } from './close-card.ts'
import { sendNeutralMessage } from './neutral-message.ts'

export type Delivery = Selectable<OutcomeDeliveryTable>

/** Nothing more is owed in these states. `sent` is none of them: what left us has not arrived yet. */
export const finishedStates: readonly DeliveryState[] = [
  'delivered',
  'told_in_person',
  'available_by_code',
  'could_not_reach',
  'asked_not_to_be_told',
]

const channels = { message: 'message', in_person: 'in_person', code: 'code', no: 'none' } as const

/** One line for everyone who said it, each told in the way they chose. Told only once words are there. */
export async function createDeliveries(tx: Tx, card: Card): Promise<void> {
  const lines = await listOriginators(tx, card.card_id)
  for (const line of lines) {
    const deliveryId = newId()
    const added = await tx
      .insertInto('hearth.outcome_delivery')
      .values({
        council_id: councilOf(tx).id,
        delivery_id: deliveryId,
        card_id: card.card_id,
        originator_id: line.originator_id,
        telling_round: card.telling_round,
        channel: channels[line.tell_by],
        state: 'to_tell',
        since: nowOf(tx).toString(),
        sent_at: null,
        finished_at: null,
        keep_until: null,
      })
      .onConflict((row) =>
        row.columns(['council_id', 'card_id', 'originator_id', 'telling_round']).doNothing(),
      )
      .returning('delivery_id')
      .executeTakeFirst()
    if (added && card.what_happened) await beginTelling(tx, added.delivery_id, line)
  }
}

/** There are words now: messages leave, codes open, and who asked for neither waits for a person. */
export async function beginTellingAll(tx: Tx, card: Card): Promise<void> {
  const lines = new Map(
    (await listOriginators(tx, card.card_id)).map((line) => [line.originator_id, line]),
  )
  for (const delivery of await listDeliveries(tx, card)) {
    const line = lines.get(delivery.originator_id)
    if (line && delivery.state === 'to_tell') await beginTelling(tx, delivery.delivery_id, line)
  }
}

async function beginTelling(tx: Tx, deliveryId: string, line: Originator): Promise<void> {
  if (line.tell_by === 'no') return setState(tx, deliveryId, 'asked_not_to_be_told')
  if (line.tell_by === 'code') return setState(tx, deliveryId, 'available_by_code')
  if (line.tell_by === 'message') await tryMessage(tx, deliveryId, line)
}

/** Sends the message, again or for the first time. Without an address it stays to be told in person. */
export async function tryMessage(tx: Tx, deliveryId: string, line: Originator): Promise<boolean> {
  const messageId = await sendNeutralMessage(tx, line, { kind: 'outcome_delivery', id: deliveryId })
  if (!messageId) return false
  await addTry(tx, deliveryId, { channel: 'message', result: 'leaving', messageId })
  return true
}

/** Deliveries of the round that runs now. */
export async function listDeliveries(tx: Tx, card: Card): Promise<Delivery[]> {
  return tx
    .selectFrom('hearth.outcome_delivery')
    .selectAll()
    .where('card_id', '=', card.card_id)
    .where('telling_round', '=', card.telling_round)
    .orderBy('since')
    .orderBy('delivery_id')
    .execute()
}

/** One delivery, locked for a change. */
export async function takeDelivery(tx: Tx, deliveryId: string): Promise<Delivery> {
  const row = isId(deliveryId)
    ? await tx
        .selectFrom('hearth.outcome_delivery')
        .selectAll()
        .where('delivery_id', '=', deliveryId)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!row) throw new NotFound()
  return row
}

/** Changes where a delivery stands, with its audit row, and closes the card when it was the last. */
export async function setState(tx: Tx, deliveryId: string, state: DeliveryState): Promise<void> {
  const now = nowOf(tx).toString()
  const isFinished = finishedStates.includes(state)
  const row = await tx
    .updateTable('hearth.outcome_delivery')
    .set({
      state,
      since: now,
      ...(state === 'sent' ? { sent_at: now } : {}),
      finished_at: isFinished ? now : null,
      keep_until: state === 'could_not_reach' ? todayOf(tx).add({ months: 12 }).toString() : null,
    })
    .where('delivery_id', '=', deliveryId)
    .returning(['card_id'])
    .executeTakeFirstOrThrow()
  const actor = actorOf(tx)
  const isYoung = actor.kind !== 'system' && (actor.kind === 'public' || actor.isYoung)
  await recordAct(tx, {
    act: `delivery.${state}`,
    subject: { kind: 'outcome_delivery', id: deliveryId },
    ...(isYoung ? { unnamed: UNNAMED_WRITER } : {}),
  })
  if (isFinished) await closeIfFinished(tx, await getCard(tx, row.card_id))
}

/** Notes a try to reach somebody. */
export async function addTry(
  tx: Tx,
  deliveryId: string,
  tried: { channel: TryChannel; result: TryResult; messageId?: string },
): Promise<void> {
  const actor = actorOf(tx)
  await tx
    .insertInto('hearth.delivery_try')
    .values({
      council_id: councilOf(tx).id,
      try_id: newId(),
      delivery_id: deliveryId,
      at: nowOf(tx).toString(),
      channel: tried.channel,
      result: tried.result,
      message_id: tried.messageId ?? null,
      by_name: actor.kind === 'person' && !actor.isYoung ? actor.name : null,
    })
    .execute()
}

/** A worker told them, face to face or on the phone. */
export async function toldInPerson(tx: Tx, deliveryId: string): Promise<void> {
  const delivery = await takeDelivery(tx, deliveryId)
  insistOnWords(await getCard(tx, delivery.card_id))
  await addTry(tx, deliveryId, { channel: 'in_person', result: 'reached' })
  await setState(tx, deliveryId, 'told_in_person')
}

/** The young person does not want to hear any more of it. */
export async function askedNotToBeTold(tx: Tx, deliveryId: string): Promise<void> {
  await takeDelivery(tx, deliveryId)
  await setState(tx, deliveryId, 'asked_not_to_be_told')
}

const MIN_TRIES = 2
const MIN_CHANNELS = 2
const MIN_DAYS = 14

/** They could not be reached: only after two tries on two channels, two weeks apart. Kept open a year. */
export async function couldNotReach(tx: Tx, deliveryId: string): Promise<void> {
  await takeDelivery(tx, deliveryId)
  const tries = (await listTries(tx, [deliveryId])).filter((one) => one.result !== 'reached')
  const first = tries[0]?.at.toTemporalInstant()
  const days = first ? first.until(nowOf(tx)).total('days') : 0
  const ways = new Set(tries.map((one) => one.channel)).size
  if (tries.length < MIN_TRIES || ways < MIN_CHANNELS || days < MIN_DAYS) {
    throw new Unacceptable(
      `Try at least twice, in two ways, over 14 days. So far: ${tries.length} ${tries.length === 1 ? 'try' : 'tries'}, ${ways} ${ways === 1 ? 'way' : 'ways'}, ${Math.floor(days)} days.`,
    )
  }
  await setState(tx, deliveryId, 'could_not_reach')
}

/** Every try of some deliveries, oldest first. */
export async function listTries(tx: Tx, deliveryIds: readonly string[]) {
  if (deliveryIds.length === 0) return []
  return tx
    .selectFrom('hearth.delivery_try')
    .selectAll()
    .where('delivery_id', 'in', [...deliveryIds])
    .orderBy('at')
    .execute()
}

function insistOnWords(card: Card): void {
  if (!card.what_happened) {
    throw new Unacceptable('Write what happened first, so that everyone hears the same thing.')
  }
}
