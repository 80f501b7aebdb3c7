import { personOf } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/tables.ts'
import { definePage, nothing } from '#platform/http/page.ts'
import { getBody } from '#rooms/council/index.ts'
import { groupStates } from '../cards/card-states.ts'
import { getCard, type Card } from '../cards/find-card.ts'
import { paths } from '../paths.ts'
import { aYoungPerson } from '../policies.ts'
import { groupOf, youngFrame } from '../words/young-frame.ts'
import { youngChip } from '../words/young-states.ts'
import { listDrafts } from '../writing/keep-draft.ts'
import { viewCard } from './view-card.ts'

/** What is happening with what I said, newest change first; and a way to say more. */
export const mePage = definePage({
  path: paths.me,
  policy: aYoungPerson,
  surface: 'member',
  skin: 'young',
  load: nothing,
  template: 'voice/following/me.njk',
  async view(tx, ask) {
    const person = personOf(ask.actor)
    const group = await groupOf(tx, ask.actor)
    const mine = await listMine(tx, person.personId)
    const myCards = new Set(mine.flatMap((one) => [one.card.card_id, one.wroteCardId]))
    return {
      ...(await youngFrame(tx, ask.actor)),
      title: 'My page',
      name: person.name,
      cards: mine.map((one) => one.item),
      drafts: (await listDrafts(tx)).map((draft) => ({
        text: opening(draft.words),
        href: paths.sayDraft(draft.cardId),
        line: 'You have not sent this yet.',
      })),
      groups: group
        ? (await listOfGroup(tx, group.body_id)).filter((one) => !myCards.has(one.cardId))
        : [],
      groupName: group && (await getBody(tx, group.body_id)).name,
      paths: { say: paths.say, saidDid: paths.saidDid(), code: paths.code },
    }
  },
})

async function listMine(tx: Tx, personId: string) {
  const lines = await tx
    .selectFrom('hearth.card_originator')
    .selectAll()
    .where('person_id', '=', personId)
    .execute()
  const found = []
  for (const line of lines) {
    const card = await getCard(tx, line.card_id)
    const view = await viewCard(tx, card)
    found.push({
      card,
      wroteCardId: line.wrote_card_id,
      item: {
        text: card.title ?? opening(await firstWords(tx, line.wrote_card_id)),
        href: paths.card(line.wrote_card_id),
        why: view.line,
        chip: view.chip,
      },
    })
  }
  return found.toSorted((a, b) => b.card.state_since.getTime() - a.card.state_since.getTime())
}

/** What the group asked, besides what this reader wrote: cleared words only. */
async function listOfGroup(tx: Tx, groupId: string) {
  const cards: Card[] = await tx
    .selectFrom('hearth.card')
    .selectAll()
    .where('group_id', '=', groupId)
    .where('state', 'in', [...groupStates])
    .where('shared_words', 'is not', null)
    .orderBy('state_since', 'desc')
    .limit(20)
    .execute()
  return cards.map((card) => ({
    cardId: card.card_id,
    text: card.title ?? opening(card.shared_words ?? ''),
    href: paths.card(card.card_id),
    chip: youngChip[card.state],
  }))
}

async function firstWords(tx: Tx, cardId: string): Promise<string> {
  const row = await tx
    .selectFrom('hearth.card_words')
    .select('words')
    .where('card_id', '=', cardId)
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst()
  return row?.words ?? ''
}

/** The first words of a card, as its name until it has one. */
export function opening(words: string): string {
  const parts = words.trim().split(/\s+/)
  return parts.length > 8 ? `${parts.slice(0, 8).join(' ')}…` : parts.join(' ')
}
