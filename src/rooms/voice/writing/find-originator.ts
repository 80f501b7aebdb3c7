import { actorOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { Originator } from '../cards/find-card.ts'

/** The reader's own line on a card: as they wrote it, or as it was joined; undefined for anybody else. */
export async function findMyLine(tx: Tx, cardId: string): Promise<Originator | undefined> {
  const actor = actorOf(tx)
  if (actor.kind !== 'person') return undefined
  const mine = await tx
    .selectFrom('hearth.card_originator')
    .selectAll()
    .where('person_id', '=', actor.personId)
    .where((or) => or.or([or('card_id', '=', cardId), or('wrote_card_id', '=', cardId)]))
    .execute()
  return mine.find((line) => line.wrote_card_id === cardId) ?? mine[0]
}

/** One line by its id: who follows a card by a code. */
export async function getLine(tx: Tx, originatorId: string): Promise<Originator> {
  return tx
    .selectFrom('hearth.card_originator')
    .selectAll()
    .where('originator_id', '=', originatorId)
    .executeTakeFirstOrThrow()
}

/** Everyone who said what this card says. For Youth Voice alone. */
export async function listOriginators(tx: Tx, cardId: string): Promise<Originator[]> {
  return tx
    .selectFrom('hearth.card_originator')
    .selectAll()
    .where('card_id', '=', cardId)
    .orderBy('said_at')
    .orderBy('originator_id')
    .execute()
}

/** The writer's own words, first and later ones. For them and Youth Voice alone. */
export async function ownWords(tx: Tx, cardId: string): Promise<{ words: string; saidAt: Date }[]> {
  const rows = await tx
    .selectFrom('hearth.card_words')
    .select(['words', 'said_at'])
    .where('card_id', '=', cardId)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => ({ words: row.words, saidAt: row.said_at }))
}
