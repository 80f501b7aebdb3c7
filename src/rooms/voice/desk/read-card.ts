import { nowOf, todayOf } from '#platform/clock/clock.ts'
import { councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { putInOutbox } from '#platform/notify/outbox.ts'
import { readSetting } from '#rooms/council/index.ts'
import { openStates } from '../cards/card-states.ts'
import { listSteps, takeCard, type Card } from '../cards/find-card.ts'
import { addStep, moveCard } from '../cards/move-card.ts'
import { safeguarding } from '../settings.ts'
import { nudgeWriters } from '../telling/neutral-message.ts'
import { writeShownAs } from '../writing/shown-as.ts'
import { judgeWords, HARDEST_OWN_WORDS } from '../reading/judge-words.ts'

/** A worker has looked for danger and found none. The full reading comes next. */
export async function skimCard(tx: Tx, cardId: string): Promise<Card> {
  return moveCard(tx, await takeCard(tx, cardId), { event: 'skim', as: 'youth_voice' })
}

/** One question back to the writer: because something is unclear, never because of spelling or tone. */
export async function askWriter(tx: Tx, cardId: string, question: string): Promise<Card> {
  insistOnPlain(question, 'question')
  const card = await moveCard(tx, await takeCard(tx, cardId), {
    event: 'ask_writer',
    as: 'youth_voice',
    facts: { why: question.trim() !== '' },
    note: question,
    noteFor: 'writer',
    fields: { a_reason_is_given: 'question' },
  })
  await nudgeWriters(tx, cardId)
  return card
}

/**
 * It is about the writer's own life, so it goes to a person whom they choose. Where it is a
 * complaint, the statutory procedure and an advocate are among the choices (Children Act 1989
 * s.26 and s.26A; stage 1 takes 10 working days, 20 at most).
 */
export async function handToPerson(tx: Tx, cardId: string, isComplaint: boolean): Promise<Card> {
  const card = await moveCard(tx, await takeCard(tx, cardId), {
    event: 'hand_to_person',
    as: 'youth_voice',
  })
  await tx
    .insertInto('hearth.card_hand_over')
    .values({
      council_id: councilOf(tx).id,
      card_id: cardId,
      is_complaint: isComplaint,
      offered_at: nowOf(tx).toString(),
      choice: null,
      chosen_at: null,
    })
    .execute()
  await nudgeWriters(tx, cardId)
  return card
}

/** Somebody tried to reach the writer, and could not. */
export async function logHandOverTry(tx: Tx, cardId: string): Promise<void> {
  const card = await takeCard(tx, cardId)
  if (card.state !== 'personal_route') throw new Unacceptable('This card is not waiting for that.')
  await addStep(tx, card, {
    event: 'tried_to_reach',
    as: 'youth_voice',
    from: card.state,
    to: card.state,
    happenedOn: todayOf(tx).toString(),
  })
}

/** The person whom the writer chose has taken it over, or two tries on two days found nobody. */
export async function finishHandOver(tx: Tx, cardId: string): Promise<Card> {
  const card = await takeCard(tx, cardId)
  const offered = await tx
    .selectFrom('hearth.card_hand_over')
    .select('choice')
    .where('card_id', '=', cardId)
    .executeTakeFirst()
  const tries = (await listSteps(tx, cardId)).filter((step) => step.event === 'tried_to_reach')
  return moveCard(tx, card, {
    event: 'finish_hand_over',
    as: 'youth_voice',
    facts: {
      personWasChosen: Boolean(offered?.choice),
      daysTried: new Set(tries.map((step) => step.happened_on)).size,
    },
  })
}

/** Somebody may not be safe: the safeguarding lead is told at once, and the card is out of everybody's sight. */
export async function raiseSafety(tx: Tx, cardId: string): Promise<Card> {
  const lead = await readSetting(tx, safeguarding, todayOf(tx))
  if (!lead) {
    throw new Unacceptable(
      'No safeguarding lead is set for this council, so nobody would be told. Ring the duty team now, and ask your administrator to set one.',
    )
  }
  const card = await moveCard(tx, await takeCard(tx, cardId), {
    event: 'raise_safety',
    as: 'youth_voice',
    change: { shared_words: null },
  })
  await putInOutbox(tx, {
    channel: 'email',
    to: lead.email,
    subject: 'Please ring Youth Voice now',
    body: 'Youth Voice needs you now about a young person’s safety. Ring the worker on duty. What was said is not in this message.',
    about: { kind: 'card', id: cardId },
  })
  return card
}

/** The same ask as another card: everyone who said it follows that one from now on. */
export async function joinCard(tx: Tx, cardId: string, intoId: string): Promise<Card> {
  if (cardId === intoId) throw new Unacceptable({ into: 'Choose another card.' })
  const into = await takeCard(tx, intoId)
  if (!openStates.includes(into.state) || ['personal_route', 'telling'].includes(into.state)) {
    throw new Unacceptable({ into: 'That card is not open any more. Choose another one.' })
  }
  const card = await takeCard(tx, cardId)
  const joined = await moveCard(tx, card, {
    event: 'join',
    as: 'youth_voice',
    change: { joined_into: intoId },
  })
  await tx
    .updateTable('hearth.card_originator')
    .set({ card_id: intoId })
    .where('card_id', '=', cardId)
    .execute()
  if (into.group_shown_as !== null) await writeShownAs(tx, into)
  return joined
}

/** What Youth Voice itself writes to young people keeps to the rules that officers are held to, and a stricter grade. */
export function insistOnPlain(text: string, field: string): void {
  const [problem] = judgeWords(text, { grade: HARDEST_OWN_WORDS }).mustChange
  if (problem) throw new Unacceptable({ [field]: problem })
}
