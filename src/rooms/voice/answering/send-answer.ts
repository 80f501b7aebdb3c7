import { personOf } from '#platform/auth/actor.ts'
import { nowOf, todayOf } from '#platform/clock/clock.ts'
import { actorOf, councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import type { CardFacts } from '../cards/card-guards.ts'
import type { Decision } from '../cards/card-states.ts'
import { actionsOf, latestAnswer, takeCard, type Answer, type Card } from '../cards/find-card.ts'
import { moveCard } from '../cards/move-card.ts'
import {
  HARDEST_ANSWER,
  judgeWords,
  LONGEST_ANSWER_WORDS,
  type Judgement,
} from '../reading/judge-words.ts'
import { insistOnSame } from './ask-owner.ts'

export interface NewAnswer {
  readonly decision: Decision
  readonly words: string
  readonly whatNext: string
  readonly byWhen: string
  readonly howToCheck: string
  readonly actions: readonly PlannedAction[]
  readonly version: number
}

export interface PlannedAction {
  readonly what: string
  readonly ownerId: string
  readonly dueOn: string
}

/** Everything of an answer that a young person will read, judged as one text. */
export function judgeAnswer(
  answer: Pick<NewAnswer, 'words' | 'whatNext' | 'howToCheck'> & {
    actions: readonly { what: string }[]
  },
): Judgement {
  const parts = [answer.words, answer.whatNext, answer.howToCheck]
  const all = [...parts, ...answer.actions.map((action) => action.what)].join('\n')
  const whole = judgeWords(all, { grade: HARDEST_ANSWER })
  const own = judgeWords(answer.words, { grade: HARDEST_ANSWER, words: LONGEST_ANSWER_WORDS })
  return {
    ...whole,
    words: own.words,
    mustChange: [...new Set([...own.mustChange, ...whole.mustChange])],
  }
}

/** The owner sends the answer to Youth Voice, who check its words before young people see it. */
export async function sendAnswer(tx: Tx, cardId: string, answer: NewAnswer): Promise<Card> {
  const card = await takeCard(tx, cardId)
  insistOnSame(card, answer.version)
  const { facts, grade } = insistOnAnswer(tx, answer)
  const moved = await moveCard(tx, card, { event: 'send_answer', as: 'owner', facts, fields })
  await writeAnswer(tx, card, answer, { state: 'checking', grade })
  return moved
}

/** The Lead Member answers face to face; the corporate parenting officer writes down what was said. */
export async function recordLeadMemberAnswer(
  tx: Tx,
  cardId: string,
  answer: NewAnswer & { givenBy: string },
): Promise<Card> {
  const card = await takeCard(tx, cardId)
  insistOnSame(card, answer.version)
  const { facts, grade } = insistOnAnswer(tx, answer)
  const moved = await moveCard(tx, card, {
    event: 'lead_member_answers',
    as: 'corporate_parenting_officer',
    facts,
    fields,
    change: { lead_member_answered: true },
  })
  await supersede(tx, cardId)
  await writeAnswer(tx, card, answer, { state: 'released', grade, givenBy: answer.givenBy })
  return moved
}

const fields = { the_answer_is_complete: 'words', a_yes_has_actions: 'what_1' } as const

function insistOnAnswer(tx: Tx, answer: NewAnswer): { facts: Partial<CardFacts>; grade: number } {
  const judged = judgeAnswer(answer)
  const problems: Record<string, string> = {}
  if (answer.words.trim() === '') problems['words'] = 'Write the answer.'
  else if (judged.mustChange[0]) problems['words'] = judged.mustChange.join(' ')
  if (answer.whatNext.trim() === '') {
    problems['what_next'] =
      answer.decision === 'no_because' ? 'Say what they can do next.' : 'Say what happens next.'
  }
  if (answer.byWhen < todayOf(tx).toString()) problems['by_when'] = 'Choose a day from today on.'
  if (answer.decision === 'already' && answer.howToCheck.trim() === '') {
    problems['how_to_check'] = 'Say how a young person can check this, and how to get it.'
  }
  if (Object.keys(problems).length > 0) throw new Unacceptable(problems)
  return {
    grade: judged.grade,
    facts: {
      decision: answer.decision,
      isComplete: true,
      isPlain: judged.mustChange.length === 0,
      actions: answer.actions.length,
    },
  }
}

async function writeAnswer(
  tx: Tx,
  card: Card,
  answer: NewAnswer,
  given: { state: 'checking' | 'released'; grade: number; givenBy?: string },
): Promise<void> {
  const version = ((await latestAnswer(tx, card.card_id))?.version ?? 0) + 1
  const council_id = councilOf(tx).id
  const now = nowOf(tx).toString()
  await tx
    .insertInto('hearth.card_answer')
    .values({
      council_id,
      card_id: card.card_id,
      version,
      state: given.state,
      decision: answer.decision,
      words: answer.words.trim(),
      what_next: answer.whatNext.trim(),
      by_when: answer.byWhen,
      how_to_check: answer.howToCheck.trim(),
      by_lead_member: given.givenBy !== undefined,
      given_by: given.givenBy ?? null,
      author_id: personOf(actorOf(tx)).personId,
      grade: given.grade,
      sent_at: now,
      returned_note: null,
      checker_name: null,
      released_at: given.state === 'released' ? now : null,
    })
    .execute()
  for (const [index, action] of answer.actions.entries()) {
    await tx
      .insertInto('hearth.card_answer_action')
      .values({
        council_id,
        card_id: card.card_id,
        answer_version: version,
        position: index + 1,
        what: action.what.trim(),
        owner_id: action.ownerId,
        due_on: action.dueOn,
        action_id: null,
      })
      .execute()
  }
}

/** Youth Voice sends the words back, with a note that says what to change. */
export async function returnWords(tx: Tx, cardId: string, note: string): Promise<Card> {
  const card = await takeCard(tx, cardId)
  const answer = await answerInCheck(tx, cardId)
  const moved = await moveCard(tx, card, {
    event: 'return_words',
    as: 'youth_voice',
    facts: { why: note.trim() !== '' },
    note,
    noteFor: 'owner',
    fields: { a_reason_is_given: 'return_note' },
  })
  await tx
    .updateTable('hearth.card_answer')
    .set({ state: 'returned', returned_note: note.trim() })
    .where('card_id', '=', cardId)
    .where('version', '=', answer.version)
    .execute()
  return moved
}

/** Youth Voice lets the answer through: young people and the Board can read it now. */
export async function releaseAnswer(tx: Tx, cardId: string): Promise<Card> {
  const card = await takeCard(tx, cardId)
  const answer = await answerInCheck(tx, cardId)
  const checker = personOf(actorOf(tx))
  const actions = await actionsOf(tx, answer)
  const judged = judgeAnswer({
    words: answer.words,
    whatNext: answer.what_next,
    howToCheck: answer.how_to_check,
    actions,
  })
  const moved = await moveCard(tx, card, {
    event: 'release',
    as: 'youth_voice',
    facts: {
      checkerIsOwner: [answer.author_id, card.owner_id].includes(checker.personId),
      decision: answer.decision,
      isComplete: true,
      isPlain: judged.mustChange.length === 0,
      actions: actions.length,
    },
  })
  await supersede(tx, cardId)
  await tx
    .updateTable('hearth.card_answer')
    .set({ state: 'released', released_at: nowOf(tx).toString(), checker_name: checker.name })
    .where('card_id', '=', cardId)
    .where('version', '=', answer.version)
    .execute()
  return moved
}

/** Answers that stood until now stay readable, marked as replaced. */
async function supersede(tx: Tx, cardId: string): Promise<void> {
  await tx
    .updateTable('hearth.card_answer')
    .set({ state: 'superseded' })
    .where('card_id', '=', cardId)
    .where('state', '=', 'released')
    .execute()
}

async function answerInCheck(tx: Tx, cardId: string): Promise<Answer> {
  const answer = await latestAnswer(tx, cardId)
  if (answer?.state !== 'checking') {
    throw new Unacceptable('No answer waits for a check on this card.')
  }
  return answer
}
