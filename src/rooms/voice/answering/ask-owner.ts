import { sql } from 'kysely'
import { nowOf, todayOf } from '#platform/clock/clock.ts'
import { councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { getBody, getPerson, listPeopleByRole } from '#rooms/council/index.ts'
import { getMeeting, proposeItem, submitPaper } from '#rooms/governance/index.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { workOutDue } from './work-out-due.ts'
import { takeCard, type Card } from '../cards/find-card.ts'
import { moveCard } from '../cards/move-card.ts'

export interface Asked {
  readonly boardId: string
  readonly title: string
  readonly ownerId: string
  /** Earlier than the rule's day, never later. */
  readonly dueOn: string
  readonly version: number
}

/**
 * Puts the challenge: a number, a plain title, one named person who answers, a date; and the first
 * place on the Board's next agenda.
 */
export async function askOwner(tx: Tx, cardId: string, asked: Asked): Promise<Card> {
  const card = await takeCard(tx, cardId)
  insistOnSame(card, asked.version)
  await insistOnOwner(tx, asked)
  const { dueOn } = await workOutDue(tx, asked.boardId)
  insistOnDay(tx, asked.dueOn, dueOn)
  const title = asked.title.trim()
  const moved = await moveCard(tx, card, {
    event: 'ask_owner',
    as: 'corporate_parenting_officer',
    facts: { hasOwner: true, hasTitle: title !== '', hasDueDate: asked.dueOn !== '' },
    change: {
      board_id: asked.boardId,
      number: card.number ?? (await nextNumber(tx)),
      title,
      owner_id: asked.ownerId,
      asked_at: nowOf(tx).toString(),
      due_on: asked.dueOn,
      first_due_on: asked.dueOn,
    },
    fields: { one_owner_a_title_and_a_date: 'title' },
  })
  await putOnAgenda(tx, moved)
  return moved
}

async function putOnAgenda(tx: Tx, card: Card): Promise<void> {
  const { board_id: boardId, title, number, shared_words: words, owner_id: ownerId } = card
  if (!boardId || !title || !words || !ownerId || !card.due_on) return
  const group = await getBody(tx, card.group_id)
  const owner = await getPerson(tx, ownerId)
  const name = `Challenge ${number}: ${title}`
  const { itemId, meetingId } = await proposeItem(tx, {
    bodyId: boardId,
    kind: 'young_people',
    title: name,
    purpose: `To hear what ${group.name} asks and what is being done about it.`,
    askedFor: 'decision',
    sourceRoom: 'voice',
    sourceRef: card.card_id,
    place: 'first',
  })
  await submitPaper(tx, {
    itemId,
    title: name,
    paper: {
      title: name,
      blocks: [
        { type: 'heading', level: 2, text: `What ${group.name} says` },
        ...words.split(/\n\s*\n/).map((text) => ({ type: 'paragraph' as const, text })),
        { type: 'heading', level: 2, text: 'Who answers' },
        {
          type: 'facts',
          items: [
            { name: 'From', value: card.board_shown_as ?? group.name },
            { name: 'Answers', value: `${owner.name}, ${owner.line}` },
            { name: 'Answer due', value: longDate(card.due_on) },
          ],
        },
        {
          type: 'note',
          text: 'Minuting this item as noted does not close it. It stays open until young people say whether it is better, and everyone who asked has been told.',
        },
      ],
    },
  })
  const meeting = await getMeeting(tx, meetingId)
  await tx
    .insertInto('hearth.card_on_board')
    .values({
      council_id: councilOf(tx).id,
      card_id: card.card_id,
      item_id: itemId,
      meeting_id: meetingId,
      meeting_slug: meeting.slug,
      meets_on: meeting.meets_on,
      item_number: null,
      outcome: null,
      minute_number: null,
    })
    .onConflict((row) => row.doNothing())
    .execute()
}

async function insistOnOwner(tx: Tx, asked: Asked): Promise<void> {
  const owners = await listPeopleByRole(tx, ['card_owner'], asked.boardId)
  if (!owners.some((owner) => owner.id === asked.ownerId)) {
    throw new Unacceptable({ owner: 'Choose one person who answers for their own work.' })
  }
}

function insistOnDay(tx: Tx, day: string, latest: Temporal.PlainDate): void {
  if (day <= todayOf(tx).toString()) {
    throw new Unacceptable({ due_on: 'Choose a day after today.' })
  }
  if (day > latest.toString()) {
    throw new Unacceptable({
      due_on: `The latest day is ${longDate(latest)}. Choose that or an earlier one.`,
    })
  }
}

/** Two people can look at the same card: the second one is told, and keeps what they typed. */
export function insistOnSame(card: Card, version: number): void {
  if (card.version !== version) {
    throw new Unacceptable(
      'This card was changed while you had it open. What you typed is kept below. Look at the card again before you go on.',
    )
  }
}

/** Challenges are numbered for the whole council, without a gap. */
async function nextNumber(tx: Tx): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`card:${councilOf(tx).id}`}))`.execute(tx)
  const last = await tx
    .selectFrom('hearth.card')
    .select((row) => row.fn.max('number').as('number'))
    .executeTakeFirst()
  return (last?.number ?? 0) + 1
}
