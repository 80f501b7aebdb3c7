import { personOf } from '#platform/auth/actor.ts'
import { todayOf } from '#platform/clock/clock.ts'
import { actorOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { listPeopleByRole } from '#rooms/council/index.ts'
import { takeCard, type Card } from '../cards/find-card.ts'
import { addStep, moveCard } from '../cards/move-card.ts'
import { HARDEST_ANSWER, judgeWords } from '../reading/judge-words.ts'

/** The owner says: this is mine to answer. */
export async function acceptCard(tx: Tx, cardId: string): Promise<Card> {
  return moveCard(tx, await takeCard(tx, cardId), { event: 'accept', as: 'owner' })
}

/** Somebody else runs this. Once only, with a reason; the date does not move. */
export async function passOn(
  tx: Tx,
  cardId: string,
  passed: { toId: string; why: string },
): Promise<Card> {
  const card = await takeCard(tx, cardId)
  const owners = await listPeopleByRole(tx, ['card_owner'], card.board_id ?? undefined)
  const known = owners.some((owner) => owner.id === passed.toId)
  if (!known || passed.toId === personOf(actorOf(tx)).personId) {
    throw new Unacceptable({ pass_to: 'Choose the person who runs this.' })
  }
  insistOnPlainAnswer(passed.why, 'pass_why')
  return moveCard(tx, card, {
    event: 'pass_on',
    as: 'owner',
    facts: { timesPassedOn: card.times_passed_on, why: passed.why.trim() !== '' },
    change: { owner_id: passed.toId, times_passed_on: card.times_passed_on + 1 },
    note: passed.why,
    noteFor: 'board',
    fields: { a_reason_is_given: 'pass_why' },
  })
}

/** A later date: by the owner once, after that by the director. The first date stays visible. */
export async function needLonger(
  tx: Tx,
  cardId: string,
  longer: { until: string; why: string; as: 'owner' | 'director' },
): Promise<Card> {
  const card = await takeCard(tx, cardId)
  if (longer.until <= (card.due_on ?? '') || longer.until <= todayOf(tx).toString()) {
    throw new Unacceptable({ longer_until: 'Choose a later day than the one that was promised.' })
  }
  insistOnPlainAnswer(longer.why, 'longer_why')
  return moveCard(tx, card, {
    event: 'need_longer',
    as: longer.as,
    facts: {
      timesGivenLonger: card.times_given_longer,
      why: longer.why.trim() !== '',
      isPlain: true,
    },
    change: { due_on: longer.until, times_given_longer: card.times_given_longer + 1 },
    note: longer.why,
    noteFor: 'board',
    fields: { a_reason_is_given: 'longer_why' },
  })
}

/** A question to the young people, through Youth Voice: owners never write to them directly. */
export async function askThroughYouthVoice(
  tx: Tx,
  cardId: string,
  question: string,
): Promise<void> {
  if (question.trim() === '') throw new Unacceptable({ question: 'Write your question.' })
  const card = await takeCard(tx, cardId)
  await addStep(tx, card, {
    event: 'owner_asked',
    as: 'owner',
    from: card.state,
    to: card.state,
    note: question,
    noteFor: 'owner',
  })
}

/** Youth Voice brings the group's answer back to the owner. */
export async function answerOwner(tx: Tx, cardId: string, words: string): Promise<void> {
  if (words.trim() === '') throw new Unacceptable({ owner_reply: 'Write what the group says.' })
  const card = await takeCard(tx, cardId)
  await addStep(tx, card, {
    event: 'owner_was_answered',
    as: 'youth_voice',
    from: card.state,
    to: card.state,
    note: words,
    noteFor: 'owner',
  })
}

/** While things are being done: how it goes, in words that young people read. */
export async function sayHowItGoes(tx: Tx, cardId: string, words: string): Promise<void> {
  const card = await takeCard(tx, cardId)
  if (card.state !== 'doing') throw new Unacceptable('Nothing is being done on this card just now.')
  if (words.trim() === '') throw new Unacceptable({ progress: 'Write how it goes.' })
  insistOnPlainAnswer(words, 'progress')
  await addStep(tx, card, {
    event: 'progress',
    as: 'owner',
    from: card.state,
    to: card.state,
    note: words,
    noteFor: 'board',
  })
}

/** Whatever an officer writes for young people is held to the same grade as an answer. */
export function insistOnPlainAnswer(text: string, field: string): void {
  const [problem] = judgeWords(text, { grade: HARDEST_ANSWER }).mustChange
  if (problem) throw new Unacceptable({ [field]: problem })
}
