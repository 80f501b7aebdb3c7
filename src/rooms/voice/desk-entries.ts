import { holds, type PersonActor } from '#platform/auth/actor.ts'
import { nowOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { DeskEntry } from '#platform/http/house.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { dueLine, isOwnedLate, listOwned } from './answering/my-cards.route.ts'
import { isLate } from './board/challenges.route.ts'
import { clockOf, isPast } from './cards/card-clocks.ts'
import type { CardState } from './cards/card-states.ts'
import type { Card } from './cards/find-card.ts'
import { clockWords } from './desk/view-desk.ts'
import { paths } from './paths.ts'
import { listThreads } from './talk/talk.ts'

/** What waits for this person in the voice room, late things first. */
export async function deskEntries(tx: Tx, actor: PersonActor): Promise<readonly DeskEntry[]> {
  const entries = [
    ...(holds(actor, 'youth_voice') ? await forYouthVoice(tx) : []),
    ...(holds(actor, 'card_owner') ? await forOwner(tx, actor.personId) : []),
    ...(holds(actor, 'corporate_parenting_officer') ? await forOfficer(tx) : []),
    ...(holds(actor, 'chair') || holds(actor, 'director') ? await forBoard(tx) : []),
  ]
  const order = ['late', 'soon', 'open']
  return entries.toSorted((a, b) => order.indexOf(a.urgency) - order.indexOf(b.urgency))
}

const cardsIn = (tx: Tx, states: readonly CardState[]): Promise<Card[]> =>
  tx
    .selectFrom('hearth.card')
    .selectAll()
    .where('state', 'in', [...states])
    .orderBy('state_since')
    .execute()

async function forYouthVoice(tx: Tx): Promise<DeskEntry[]> {
  const now = nowOf(tx)
  const cards = await cardsIn(tx, ['sent', 'checking', 'answer_check', 'done_claimed', 'telling'])
  const texts: Partial<Record<CardState, string>> = {
    sent: 'A new card to read',
    checking: 'A card to read in full',
    answer_check: 'An answer to check',
    done_claimed: 'Ask the group whether it is better',
    telling: 'Tell everyone who said it',
  }
  const unread = (await listThreads(tx)).filter((thread) => thread.unread > 0)
  return [
    ...cards.map((card): DeskEntry => {
      const clock = clockOf(card)
      return {
        text: [texts[card.state], card.title].filter(Boolean).join(': '),
        href:
          card.state === 'answer_check'
            ? paths.checkAnswer(card.card_id)
            : paths.desk(card.card_id),
        ...(clock ? { detail: `${clockWords[clock.what]} by ${longDate(clock.dueOn)}` } : {}),
        urgency:
          clock && isPast(clock.dueOn, now) ? 'late' : card.state === 'sent' ? 'soon' : 'open',
      }
    }),
    ...unread.map((thread): DeskEntry => ({
      text: `${thread.name} has written to you`,
      href: paths.thread(thread.threadId),
      urgency: 'soon',
    })),
  ]
}

async function forOwner(tx: Tx, personId: string): Promise<DeskEntry[]> {
  const now = nowOf(tx)
  return (await listOwned(tx, personId))
    .filter((card) => ['asked', 'answering'].includes(card.state))
    .map((card) => ({
      text: `Young people ask you: ${card.title}`,
      href: paths.myCard(card.card_id),
      detail: dueLine(card, now),
      urgency: isOwnedLate(card, now) ? 'late' : 'soon',
    }))
}

async function forOfficer(tx: Tx): Promise<DeskEntry[]> {
  const cards = await cardsIn(tx, ['taken_forward', 'lead_member', 'asked', 'answering'])
  const now = nowOf(tx)
  return cards.flatMap((card): DeskEntry[] => {
    const href = paths.challenge(card.card_id)
    if (card.state === 'taken_forward')
      return [{ text: 'A challenge needs an owner and a date', href, urgency: 'soon' }]
    if (card.state === 'lead_member')
      return [{ text: `The Lead Member owes an answer: ${card.title}`, href, urgency: 'soon' }]
    return isLate(card, now) ? [lateEntry(card)] : []
  })
}

async function forBoard(tx: Tx): Promise<DeskEntry[]> {
  const now = nowOf(tx)
  return (await cardsIn(tx, ['asked', 'answering']))
    .filter((card) => isLate(card, now))
    .map(lateEntry)
}

const lateEntry = (card: Card): DeskEntry => ({
  text: `An answer to young people is late: ${card.title}`,
  href: paths.challenge(card.card_id),
  ...(card.due_on ? { detail: `It was due on ${longDate(card.due_on)}` } : {}),
  urgency: 'late',
})
