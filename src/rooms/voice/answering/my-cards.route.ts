import { personOf } from '#platform/auth/actor.ts'
import { definePage, nothing } from '#platform/http/page.ts'
import type { Tx } from '#platform/db/tables.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { clockOf, isPast, workingDaysLate } from '../cards/card-clocks.ts'
import type { Card } from '../cards/find-card.ts'
import { paths } from '../paths.ts'
import { anOfficerWhoAnswers } from '../policies.ts'
import { stateWords } from '../words/adult-states.ts'

/** The cards that this officer owns, what is owed first. */
export const myCardsPage = definePage({
  path: paths.myCards,
  policy: anOfficerWhoAnswers,
  surface: 'member',
  skin: 'council',
  load: nothing,
  template: 'voice/answering/my-cards.njk',
  async view(tx, ask) {
    const cards = await listOwned(tx, personOf(ask.actor).personId)
    const items = cards.map((card) => ({
      isOwed: ['asked', 'answering'].includes(card.state),
      isLate: isOwnedLate(card, ask.now),
      text: `${card.number}. ${card.title}`,
      href: paths.myCard(card.card_id),
      line: dueLine(card, ask.now),
      chip: isOwnedLate(card, ask.now) ? { text: 'Late', kind: 'late' } : stateWords[card.state],
    }))
    return {
      title: 'My cards',
      owed: items
        .filter((item) => item.isOwed)
        .toSorted((a, b) => Number(b.isLate) - Number(a.isLate)),
      others: items.filter((item) => !item.isOwed),
      paths: { challenges: paths.challenges },
    }
  },
})

/** Every card whose answer is this person's to give. */
export async function listOwned(tx: Tx, personId: string): Promise<Card[]> {
  return tx
    .selectFrom('hearth.card')
    .selectAll()
    .where('owner_id', '=', personId)
    .orderBy('due_on')
    .orderBy('number')
    .execute()
}

/** Whether the owner is late: with the answer, or with saying that it is theirs. */
export function isOwnedLate(card: Card, now: Temporal.Instant): boolean {
  const clock = clockOf(card)
  return (
    clock !== undefined && ['accept', 'answer'].includes(clock.what) && isPast(clock.dueOn, now)
  )
}

/** What is owed and by when, in one line. */
export function dueLine(card: Card, now: Temporal.Instant): string {
  const clock = clockOf(card)
  if (!clock || !['accept', 'answer'].includes(clock.what)) return ''
  const late = workingDaysLate(clock.dueOn, now)
  const what = clock.what === 'accept' ? 'Accept it' : 'Answer'
  const since = late > 0 ? `, ${late} working ${late === 1 ? 'day' : 'days'} late` : ''
  return `${what} by 5.00pm on ${longDate(clock.dueOn)}${since}`
}
