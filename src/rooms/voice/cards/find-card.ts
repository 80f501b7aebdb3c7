import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound } from '#platform/http/errors.ts'
import { isId } from '#platform/ids/new-id.ts'
import type {
  CardAnswerActionTable,
  CardAnswerTable,
  CardEventTable,
  CardOriginatorTable,
  CardTable,
} from '../tables.ts'

export type Card = Selectable<CardTable>
export type CardStep = Selectable<CardEventTable>
export type Originator = Selectable<CardOriginatorTable>
export type Answer = Selectable<CardAnswerTable>
export type AnswerAction = Selectable<CardAnswerActionTable>

/** What adults may know of a card. Throws `NotFound`. */
export async function getCard(tx: Tx, cardId: string): Promise<Card> {
  const card = isId(cardId)
    ? await tx
        .selectFrom('hearth.card')
        .selectAll()
        .where('card_id', '=', cardId)
        .executeTakeFirst()
    : undefined
  if (!card) throw new NotFound()
  return card
}

/** A card, locked for a change, so that two people cannot both move it. */
export async function takeCard(tx: Tx, cardId: string): Promise<Card> {
  const card = isId(cardId)
    ? await tx
        .selectFrom('hearth.card')
        .selectAll()
        .where('card_id', '=', cardId)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!card) throw new NotFound()
  return card
}

/** What happened to a card, in order. */
export async function listSteps(tx: Tx, cardId: string): Promise<CardStep[]> {
  return tx
    .selectFrom('hearth.card_event')
    .selectAll()
    .where('card_id', '=', cardId)
    .orderBy('sequence')
    .execute()
}

/** The newest answer, whatever its state. */
export async function latestAnswer(tx: Tx, cardId: string): Promise<Answer | undefined> {
  return tx
    .selectFrom('hearth.card_answer')
    .selectAll()
    .where('card_id', '=', cardId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The answer that stands: released, and not replaced since. */
export async function releasedAnswer(tx: Tx, cardId: string): Promise<Answer | undefined> {
  return tx
    .selectFrom('hearth.card_answer')
    .selectAll()
    .where('card_id', '=', cardId)
    .where('state', '=', 'released')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** What an answer promises to do, in order. */
export async function actionsOf(
  tx: Tx,
  answer: Pick<Answer, 'card_id' | 'version'>,
): Promise<AnswerAction[]> {
  return tx
    .selectFrom('hearth.card_answer_action')
    .selectAll()
    .where('card_id', '=', answer.card_id)
    .where('answer_version', '=', answer.version)
    .orderBy('position')
    .execute()
}
