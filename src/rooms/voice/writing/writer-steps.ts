import { nowOf } from '#platform/clock/clock.ts'
import { councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import type { Part } from '../cards/card-states.ts'
import { releasedAnswer, takeCard, type Card, type Originator } from '../cards/find-card.ts'
import { addStep, moveCard, UNNAMED_WRITER } from '../cards/move-card.ts'
import { wordsOf } from '../reading/measure-reading.ts'
import type { HandOverChoice, Opinion } from '../tables.ts'
import { newRound } from '../answering/work-out-due.ts'
import { writeShownAs } from './shown-as.ts'
import { recordAct } from '#platform/audit/record-act.ts'

const isSaid = (words: string): boolean => wordsOf(words).length > 0

/** The writer says that others may read the shared version. */
export async function agreeToShare(tx: Tx, cardId: string, as: Part = 'writer'): Promise<Card> {
  const card = await takeCard(tx, cardId)
  return moveCard(tx, card, {
    event: 'agree',
    as,
    facts: { hasSharedVersion: card.shared_words !== null },
  })
}

/** The writer takes the card back before the group has read it. */
export async function pullOut(tx: Tx, cardId: string): Promise<Card> {
  const card = await takeCard(tx, cardId)
  return moveCard(tx, card, { event: 'pull_out', as: 'writer', change: { shared_words: null } })
}

/** The writer answers the one question that Youth Voice asked. */
export async function replyToQuestion(
  tx: Tx,
  cardId: string,
  words: string,
  as: Part = 'writer',
): Promise<Card> {
  const card = await takeCard(tx, cardId)
  const moved = await moveCard(tx, card, {
    event: 'reply',
    as,
    facts: { words: wordsOf(words).length },
    fields: { something_is_said: 'reply' },
  })
  const last = await tx
    .selectFrom('hearth.card_words')
    .select((row) => row.fn.max('sequence').as('sequence'))
    .where('card_id', '=', cardId)
    .executeTakeFirst()
  await tx
    .insertInto('hearth.card_words')
    .values({
      council_id: councilOf(tx).id,
      card_id: cardId,
      sequence: (last?.sequence ?? 0) + 1,
      said_at: nowOf(tx).toString(),
      words: words.trim(),
    })
    .execute()
  return moved
}

/** The writer chooses who helps with something about their own life. */
export async function choosePerson(
  tx: Tx,
  cardId: string,
  choice: HandOverChoice,
  as: Part = 'writer',
): Promise<void> {
  const card = await takeCard(tx, cardId)
  if (card.state !== 'personal_route') throw new Unacceptable('That has been chosen already.')
  const offered = await tx
    .selectFrom('hearth.card_hand_over')
    .select('is_complaint')
    .where('card_id', '=', cardId)
    .executeTakeFirstOrThrow()
  if (choice === 'complaint' && !offered.is_complaint) throw new Unacceptable('Pick one of these.')
  await tx
    .updateTable('hearth.card_hand_over')
    .set({ choice, chosen_at: nowOf(tx).toString() })
    .where('card_id', '=', cardId)
    .execute()
  await addStep(tx, card, { event: 'person_chosen', as, from: card.state, to: card.state })
}

/** The writer asks Youth Voice, once, to look again at what the group did not take. */
export async function askToLookAgain(tx: Tx, cardId: string): Promise<Card> {
  const card = await takeCard(tx, cardId)
  return moveCard(tx, card, {
    event: 'ask_again',
    as: 'writer',
    facts: { timesAskedAgain: card.times_asked_again },
    change: {
      times_asked_again: card.times_asked_again + 1,
      telling_round: card.telling_round + 1,
      what_happened: null,
      told_from: null,
    },
  })
}

/** Opens a finished card again: what was promised did not last. */
export async function reopenCard(
  tx: Tx,
  cardId: string,
  why: string,
  as: 'writer' | 'group' = 'writer',
): Promise<Card> {
  const card = await takeCard(tx, cardId)
  const closedAt = card.closed_at?.toTemporalInstant()
  const months = closedAt
    ? closedAt
        .toZonedDateTimeISO('Europe/London')
        .until(nowOf(tx).toZonedDateTimeISO('Europe/London'), { largestUnit: 'months' }).months
    : 0
  return moveCard(tx, card, {
    event: 'reopen',
    as,
    facts: { monthsSinceClosed: months, why: isSaid(why) },
    change: {
      ...(await newRound(tx, card)),
      rounds: 0,
      lead_member_answered: false,
      closed_at: null,
      what_happened: null,
      told_from: null,
      verdict: null,
      group_disagrees: false,
      not_confirmed: false,
      telling_round: card.telling_round + 1,
    },
    note: why,
    // Words of a child: Youth Voice clears them before anybody else reads them.
    noteFor: 'youth_voice',
    fields: { a_reason_is_given: 'why' },
  })
}

/** The writer no longer wants their name shown. It goes from every page at once. */
export async function takeNameOff(tx: Tx, line: Originator): Promise<void> {
  const card = await takeCard(tx, line.card_id)
  await tx
    .updateTable('hearth.card_originator')
    .set({ show_name_to: 'youth_voice' })
    .where('originator_id', '=', line.originator_id)
    .where('person_id', 'is not', null)
    .execute()
  if (card.group_shown_as !== null) await writeShownAs(tx, card)
  await recordAct(tx, {
    act: 'card.name_taken_off',
    subject: { kind: 'card', id: card.card_id },
    unnamed: UNNAMED_WRITER,
  })
}

const opinionsAbout = {
  answer: ['happy', 'still_not_happy', 'not_enough'],
  done: ['better', 'a_bit', 'no'],
} as const

/** What a writer thinks of the answer, or of what was done. The group's own word is another thing. */
export async function sayOpinion(
  tx: Tx,
  line: Originator,
  said: { about: 'answer' | 'done'; opinion: Opinion; words: string },
): Promise<void> {
  const card = await takeCard(tx, line.card_id)
  const allowed: readonly string[] = opinionsAbout[said.about]
  if (!allowed.includes(said.opinion)) throw new Unacceptable({ opinion: 'Pick one of these.' })
  const states = said.about === 'answer' ? ['answered', 'group_view'] : ['done_claimed']
  if (!states.includes(card.state)) throw new Unacceptable('This has moved on since you opened it.')
  const answer = await releasedAnswer(tx, card.card_id)
  const values = { opinion: said.opinion, words: said.words.trim(), said_at: nowOf(tx).toString() }
  await tx
    .insertInto('hearth.card_opinion')
    .values({
      council_id: councilOf(tx).id,
      card_id: card.card_id,
      originator_id: line.originator_id,
      about: said.about,
      telling_round: card.telling_round,
      answer_version: answer?.version ?? 0,
      ...values,
    })
    .onConflict((row) =>
      row
        .columns([
          'council_id',
          'card_id',
          'originator_id',
          'about',
          'answer_version',
          'telling_round',
        ])
        .doUpdateSet(values),
    )
    .execute()
  await recordAct(tx, {
    act: 'card.opinion_said',
    subject: { kind: 'card', id: card.card_id },
    unnamed: UNNAMED_WRITER,
    details: { about: said.about, opinion: said.opinion },
  })
}
