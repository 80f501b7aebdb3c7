import type { Updateable } from 'kysely'
import { recordAct } from '#platform/audit/record-act.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { contextOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { getBody } from '#rooms/council/index.ts'
import type { CardTable, NoteFor } from '../tables.ts'
import { noFacts, type CardFacts, type GuardName } from './card-guards.ts'
import { decideMove } from './card-machine.ts'
import type { CardEvent, CardState, Part } from './card-states.ts'
import { getCard, type Card } from './find-card.ts'
import { setClocks } from './set-clocks.ts'

/** How an audit names a young person's own step: there is no list of who did it. */
export const UNNAMED_WRITER = 'The young person who wrote it'

export interface Step {
  readonly event: CardEvent
  readonly as: Part
  readonly facts?: Partial<CardFacts>
  readonly change?: Updateable<CardTable>
  readonly note?: string | undefined
  readonly noteFor?: NoteFor
  /** The day it happened, where that is another one than today. */
  readonly happenedOn?: string | undefined
  /** Which field of the form a guard's sentence belongs to. */
  readonly fields?: Partial<Record<GuardName, string>>
}

/** Moves a card on by one step of the machine, or throws the sentence that says why not. */
export async function moveCard(tx: Tx, card: Card, step: Step): Promise<Card> {
  const facts = { ...noFacts, ...step.facts }
  const now = { state: card.state, before: card.state_before_pause }
  const verdict = decideMove(now, step.event, step.as, facts)
  if ('refused' in verdict) {
    const field = verdict.guard && step.fields?.[verdict.guard]
    throw new Unacceptable(field ? { [field]: verdict.refused } : verdict.refused)
  }
  await tx
    .updateTable('hearth.card')
    .set({
      ...step.change,
      state: verdict.to,
      state_since: nowOf(tx).toString(),
      state_before_pause: step.event === 'pause' ? card.state : null,
      version: card.version + 1,
    })
    .where('card_id', '=', card.card_id)
    .execute()
  await addStep(tx, card, { ...step, from: card.state, to: verdict.to })
  const moved = await getCard(tx, card.card_id)
  await setClocks(tx, moved)
  return moved
}

/** Writes a line of a card's history, and its audit row. Not every line moves the card. */
export async function addStep(
  tx: Tx,
  card: Pick<Card, 'card_id' | 'group_id'>,
  step: {
    event: string
    as: Part
    from: CardState
    to: CardState
    note?: string | undefined
    noteFor?: NoteFor
    happenedOn?: string | undefined
  },
): Promise<void> {
  const { council, actor } = contextOf(tx)
  const isYoung = actor.kind === 'person' && actor.isYoung
  const isWriter = step.as === 'writer'
  const officer =
    actor.kind === 'person' && !isWriter && !isYoung && step.as !== 'house' ? actor : undefined
  // The house acts when the last young person has read it: that must not say who that was.
  const unnamed = isWriter ? UNNAMED_WRITER : isYoung ? 'Hearth itself' : undefined
  const last = await tx
    .selectFrom('hearth.card_event')
    .select((row) => row.fn.max('sequence').as('sequence'))
    .where('card_id', '=', card.card_id)
    .executeTakeFirst()
  await tx
    .insertInto('hearth.card_event')
    .values({
      council_id: council.id,
      card_id: card.card_id,
      sequence: (last?.sequence ?? 0) + 1,
      at: nowOf(tx).toString(),
      event: step.event,
      from_state: step.from,
      to_state: step.to,
      by_part: step.as,
      by_person_id: officer?.personId ?? null,
      by_name:
        step.as === 'group' ? (await getBody(tx, card.group_id)).name : (officer?.name ?? null),
      note: step.note?.trim() || null,
      note_for: step.noteFor ?? 'youth_voice',
      happened_on: step.happenedOn ?? null,
    })
    .execute()
  await recordAct(tx, {
    act: `card.${step.event}`,
    subject: { kind: 'card', id: card.card_id },
    ...(unnamed === undefined ? {} : { unnamed }),
    details: { from: step.from, to: step.to, as: step.as },
  })
}
