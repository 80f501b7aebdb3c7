import { personOf } from '#platform/auth/actor.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { actorOf, councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { isId } from '#platform/ids/new-id.ts'
import type { NameChoice } from '../cards/card-states.ts'
import type { TellBy } from '../tables.ts'

export interface Draft {
  readonly cardId: string
  readonly words: string
  readonly showNameTo: NameChoice
  readonly tellBy: TellBy
}

/** Keeps what a signed-in young person has written so far, for them alone. */
export async function keepDraft(tx: Tx, draft: Draft): Promise<void> {
  if (draft.words.trim() === '') throw new Unacceptable({ words: 'Write something first.' })
  const values = {
    words: draft.words.trim(),
    show_name_to: draft.showNameTo,
    tell_by: draft.tellBy,
    saved_at: nowOf(tx).toString(),
  }
  await tx
    .insertInto('hearth.card_draft')
    .values({
      council_id: councilOf(tx).id,
      person_id: personOf(actorOf(tx)).personId,
      card_id: draft.cardId,
      ...values,
    })
    .onConflict((row) =>
      row
        .columns(['council_id', 'card_id'])
        .doUpdateSet(values)
        .whereRef('hearth.card_draft.person_id', '=', 'excluded.person_id'),
    )
    .execute()
}

/** A draft of the person who asks; nobody else's is ever found. */
export async function findDraft(tx: Tx, cardId: string | undefined): Promise<Draft | undefined> {
  const actor = actorOf(tx)
  if (actor.kind !== 'person' || !cardId || !isId(cardId)) return undefined
  const row = await tx
    .selectFrom('hearth.card_draft')
    .selectAll()
    .where('card_id', '=', cardId)
    .where('person_id', '=', actor.personId)
    .executeTakeFirst()
  return (
    row && {
      cardId: row.card_id,
      words: row.words,
      showNameTo: row.show_name_to,
      tellBy: row.tell_by,
    }
  )
}

/** Drafts of the person who asks, newest first. */
export async function listDrafts(tx: Tx): Promise<{ cardId: string; words: string }[]> {
  const rows = await tx
    .selectFrom('hearth.card_draft')
    .select(['card_id', 'words'])
    .where('person_id', '=', personOf(actorOf(tx)).personId)
    .orderBy('saved_at', 'desc')
    .execute()
  return rows.map((row) => ({ cardId: row.card_id, words: row.words }))
}

/** Throws a draft away. */
export async function dropDraft(tx: Tx, cardId: string): Promise<void> {
  if (!isId(cardId)) return
  await tx
    .deleteFrom('hearth.card_draft')
    .where('card_id', '=', cardId)
    .where('person_id', '=', personOf(actorOf(tx)).personId)
    .execute()
}
