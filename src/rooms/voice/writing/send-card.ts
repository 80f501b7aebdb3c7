import { nowOf, todayOf } from '#platform/clock/clock.ts'
import { actorOf, councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/new-id.ts'
import { addWorkingDays } from '#platform/clock/working-days.ts'
import { getBody, listPeopleByRole } from '#rooms/council/index.ts'
import { SKIM_DAYS } from '../cards/card-clocks.ts'
import { hashCode, newCode } from '../cards/card-code.ts'
import { noFacts } from '../cards/card-guards.ts'
import { decideMove } from '../cards/card-machine.ts'
import type { NameChoice } from '../cards/card-states.ts'
import { addStep } from '../cards/move-card.ts'
import { wordsOf } from '../reading/measure-reading.ts'
import type { TellBy } from '../tables.ts'
import { firstName } from '../words/first-name.ts'

export interface NewCard {
  /** Made when the card was shown for a last look, so that sending twice sends once. */
  readonly cardId?: string
  readonly words: string
  readonly showNameTo: NameChoice
  readonly tellBy: TellBy
  readonly groupId: string
  /** Youth Voice wrote it down for this person, in their own words; null: for somebody without an account. */
  readonly onBehalfOf?: string | null
}

export interface SentCard {
  readonly cardId: string
  /** Shown once; nothing but its hash is kept. */
  readonly code: string
  /** First names of who will read it. */
  readonly readers: readonly string[]
  readonly readBy: Temporal.PlainDate
}

/** Sends a card: for somebody who signed in, or for somebody whom only their code will ever know. */
export async function sendCard(tx: Tx, card: NewCard): Promise<SentCard> {
  const cardId = card.cardId ?? newId()
  const writerId = writerOf(tx, card)
  await insistOnNew(tx, cardId)
  await getBody(tx, card.groupId)
  const as = card.onBehalfOf === undefined ? 'writer' : 'youth_voice'
  const facts = { ...noFacts, words: wordsOf(card.words).length }
  const verdict = decideMove({ state: 'draft', before: null }, 'send', as, facts)
  if ('refused' in verdict) throw new Unacceptable({ words: verdict.refused })

  const council_id = councilOf(tx).id
  const now = nowOf(tx).toString()
  await tx
    .insertInto('hearth.card')
    .values({
      council_id,
      card_id: cardId,
      group_id: card.groupId,
      state: verdict.to,
      state_since: now,
      sent_at: now,
    })
    .execute()
  await tx
    .insertInto('hearth.card_words')
    .values({ council_id, card_id: cardId, sequence: 1, said_at: now, words: card.words.trim() })
    .execute()
  const code = newCode()
  await tx
    .insertInto('hearth.card_originator')
    .values({
      council_id,
      originator_id: newId(),
      card_id: cardId,
      wrote_card_id: cardId,
      person_id: writerId,
      show_name_to: writerId ? card.showNameTo : 'nobody',
      tell_by: writerId ? card.tellBy : 'code',
      ...(await hashCode(tx, code)),
      said_at: now,
    })
    .execute()
  await tx.deleteFrom('hearth.card_draft').where('card_id', '=', cardId).execute()
  await addStep(
    tx,
    { card_id: cardId, group_id: card.groupId },
    { event: 'send', as, from: 'draft', to: verdict.to },
  )
  const readers = await listPeopleByRole(tx, ['youth_voice'])
  return {
    cardId,
    code,
    readers: readers.map((reader) => firstName(reader.name)),
    readBy: addWorkingDays(todayOf(tx), SKIM_DAYS),
  }
}

/** Who said it. "Nobody" means nobody: then not even this house keeps who it was. */
function writerOf(tx: Tx, card: NewCard): string | null {
  if (card.showNameTo === 'nobody') return null
  if (card.onBehalfOf !== undefined) return card.onBehalfOf
  const actor = actorOf(tx)
  return actor.kind === 'person' && actor.isYoung ? actor.personId : null
}

async function insistOnNew(tx: Tx, cardId: string): Promise<void> {
  const before = await tx
    .selectFrom('hearth.card')
    .select('card_id')
    .where('card_id', '=', cardId)
    .executeTakeFirst()
  if (before) throw new Unacceptable('You have sent this one already. We’ve got it.')
}
