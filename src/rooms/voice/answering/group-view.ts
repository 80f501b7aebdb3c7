import type { Tx } from '#platform/db/tables.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { closeAction, listActionsOf, raiseAction, sendActionBack } from '#rooms/tracker/index.ts'
import { ROUNDS_BEFORE_LEAD_MEMBER } from '../cards/card-guards.ts'
import { actionsOf, releasedAnswer, takeCard, type Answer, type Card } from '../cards/find-card.ts'
import { moveCard, type Step } from '../cards/move-card.ts'
import { insistOnPastDay } from '../desk/prepare-card.ts'
import { insistOnPlain } from '../desk/read-card.ts'
import { createDeliveries } from '../telling/deliveries.ts'
import { nudgeWriters } from '../telling/neutral-message.ts'
import { paths } from '../paths.ts'
import { newRound } from './work-out-due.ts'

/** The group has the answer in front of it. */
export async function showToGroup(
  tx: Tx,
  cardId: string,
  as: 'group' | 'house',
  on?: string,
): Promise<Card> {
  if (on) insistOnPastDay(tx, on)
  return moveCard(tx, await takeCard(tx, cardId), { event: 'show_to_group', as, happenedOn: on })
}

/** The group says what is missing. The third time, the Lead Member answers. */
export async function sayNotGoodEnough(
  tx: Tx,
  cardId: string,
  said: { on: string; missing: string },
): Promise<Card> {
  insistOnPastDay(tx, said.on)
  insistOnPlain(said.missing, 'missing')
  const card = await takeCard(tx, cardId)
  const isThird = card.rounds >= ROUNDS_BEFORE_LEAD_MEMBER - 1
  return moveCard(tx, card, {
    event: isThird ? 'ask_lead_member' : 'not_good_enough',
    as: 'group',
    facts: { rounds: card.rounds, why: said.missing.trim() !== '' },
    change: { rounds: card.rounds + 1, ...(isThird ? {} : await newRound(tx, card)) },
    note: said.missing,
    noteFor: 'board',
    happenedOn: said.on,
    fields: { a_reason_is_given: 'missing' },
  })
}

/** Nothing is left to do: the answer was "you can already", or a no with a reason. */
export async function sayHappy(
  tx: Tx,
  cardId: string,
  said: { on: string; verdict: 'ok' | 'still_not_happy' },
): Promise<Card> {
  const answer = await insistOnAnswer(tx, cardId)
  return finish(tx, cardId, said.on, {
    event: 'happy',
    as: 'group',
    facts: { decision: answer.decision },
    change: { verdict: said.verdict },
  })
}

/** The Lead Member has answered, and the group still does not agree. That stays on the page for everyone. */
export async function sayStillDisagree(
  tx: Tx,
  cardId: string,
  said: { on: string; missing: string },
): Promise<Card> {
  insistOnPlain(said.missing, 'missing')
  const card = await takeCard(tx, cardId)
  return finish(tx, cardId, said.on, {
    event: 'still_disagree',
    as: 'group',
    facts: { leadMemberAnswered: card.lead_member_answered, why: said.missing.trim() !== '' },
    change: { group_disagrees: true, verdict: 'still_not_happy' },
    note: said.missing,
    noteFor: 'board',
    fields: { a_reason_is_given: 'missing' },
  })
}

async function finish(tx: Tx, cardId: string, on: string, step: Step): Promise<Card> {
  insistOnPastDay(tx, on)
  const card = await moveCard(tx, await takeCard(tx, cardId), { ...step, happenedOn: on })
  await createDeliveries(tx, card)
  return card
}

/** Group and owner agree on what will be done: each action goes to the tracker, with one owner and a day. */
export async function agreeActions(tx: Tx, cardId: string, on: string): Promise<Card> {
  insistOnPastDay(tx, on)
  const before = await takeCard(tx, cardId)
  const answer = await insistOnAnswer(tx, cardId)
  const planned = await actionsOf(tx, answer)
  const card = await moveCard(tx, before, {
    event: 'agree_action',
    as: 'group',
    facts: { actions: planned.length },
    happenedOn: on,
  })
  if (!card.board_id) throw new Unacceptable('This card was never put to a board.')
  for (const action of planned) {
    const actionId = await raiseAction(tx, {
      bodyId: card.board_id,
      title: action.what,
      ownerId: action.owner_id,
      due: { kind: 'date', on: action.due_on },
      source: {
        kind: 'card',
        ref: cardId,
        label: `Challenge ${card.number}: ${card.title}`,
        url: paths.challenge(cardId),
        words: answer.words,
      },
    })
    await tx
      .updateTable('hearth.card_answer_action')
      .set({ action_id: actionId })
      .where('card_id', '=', cardId)
      .where('answer_version', '=', answer.version)
      .where('position', '=', action.position)
      .execute()
  }
  return card
}

/** An action was shown to be done, or dropped with a reason: was it the last one? */
export async function noteActionDone(tx: Tx, cardId: string): Promise<void> {
  const card = await takeCard(tx, cardId)
  if (card.state !== 'doing') return
  const actions = await listActionsOf(tx, { kind: 'card', ref: cardId })
  const open = actions.filter((one) => one.state === 'open' || one.state === 'in_progress')
  if (open.length > 0) return
  await moveCard(tx, card, {
    event: 'claim_done',
    as: 'owner',
    facts: { actions: actions.length, actionsNotShownDone: 0 },
    change: { nudges: 0 },
  })
  await nudgeWriters(tx, cardId)
}

/** The group says whether it is better. Only the group can say that an action of its card is done. */
export async function confirmBetter(
  tx: Tx,
  cardId: string,
  said: { on: string; verdict: 'better' | 'a_bit' },
): Promise<Card> {
  const card = await finish(tx, cardId, said.on, {
    event: 'confirm',
    as: 'group',
    change: { verdict: said.verdict },
  })
  await closeActions(tx, cardId)
  return card
}

/** It is not better: the actions go back to their owners with what is missing. */
export async function sayNotBetter(
  tx: Tx,
  cardId: string,
  said: { on: string; missing: string },
): Promise<Card> {
  insistOnPastDay(tx, said.on)
  insistOnPlain(said.missing, 'missing')
  const card = await moveCard(tx, await takeCard(tx, cardId), {
    event: 'not_better',
    as: 'group',
    facts: { why: said.missing.trim() !== '' },
    note: said.missing,
    noteFor: 'board',
    happenedOn: said.on,
    fields: { a_reason_is_given: 'missing' },
  })
  for (const action of await claimedActions(tx, cardId)) {
    await sendActionBack(tx, action.action_id, { by: 'group', words: said.missing })
  }
  return card
}

/** Nobody said anything in 28 days, after two reminders: it goes on, and the Board sees that nobody confirmed it. */
export async function goOnWithoutReply(tx: Tx, cardId: string): Promise<void> {
  const before = await takeCard(tx, cardId)
  const days = before.state_since.toTemporalInstant().until(nowOf(tx)).total('days')
  const card = await moveCard(tx, before, {
    event: 'no_reply',
    as: 'house',
    facts: { daysSinceClaim: days, nudges: before.nudges },
    change: { not_confirmed: true },
  })
  await closeActions(tx, cardId)
  await createDeliveries(tx, card)
}

async function closeActions(tx: Tx, cardId: string): Promise<void> {
  for (const action of await claimedActions(tx, cardId)) {
    await closeAction(tx, action.action_id, { by: 'group' })
  }
}

async function claimedActions(tx: Tx, cardId: string) {
  const actions = await listActionsOf(tx, { kind: 'card', ref: cardId })
  return actions.filter((action) => action.state === 'submitted_as_done')
}

async function insistOnAnswer(tx: Tx, cardId: string): Promise<Answer> {
  const answer = await releasedAnswer(tx, cardId)
  if (!answer) throw new Unacceptable('There is no answer to agree on yet.')
  return answer
}
