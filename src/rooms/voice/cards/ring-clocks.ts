import { nowOf } from '#platform/clock/clock.ts'
import { contextOf, councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { newId } from '#platform/ids/new-id.ts'
import type { AnyJobHandler, JobHandler } from '#platform/jobs/job-sender.ts'
import { putInOutbox } from '#platform/notify/outbox.ts'
import { findContact, getPerson, listPeopleByRole } from '#rooms/council/index.ts'
import { goOnWithoutReply, showToGroup } from '../answering/group-view.ts'
import { passToGroup, resumeCard, writersTimeIsUp } from '../desk/prepare-card.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { paths } from '../paths.ts'
import { DAYS_TO_CONFIRM, NUDGES_TO_CONFIRM } from './card-guards.ts'
import { lateSteps, workingDaysLate } from './card-clocks.ts'
import { cardClock, cardLate } from './card-jobs.ts'
import { takeCard, type Card } from './find-card.ts'
import { addStep } from './move-card.ts'
import { setLateClock } from './set-clocks.ts'

const clockHandler: JobHandler<{ cardId: string; state: string; since: string }> = {
  job: cardClock,
  run: (tx, data) => ringClock(tx, data),
}

const lateHandler: JobHandler<{ cardId: string; dueOn: string; step: number }> = {
  job: cardLate,
  run: (tx, data) => tellAboutLateness(tx, data),
}

export const cardHandlers: readonly AnyJobHandler[] = [clockHandler, lateHandler]

/** A card's time in a state is up. If it has moved on since, nothing happens. */
export async function ringClock(
  tx: Tx,
  data: { cardId: string; state: string; since: string },
): Promise<void> {
  const card = await takeCard(tx, data.cardId)
  const isSame = card.state === data.state && card.state_since.toISOString() === data.since
  if (!isSame) return
  if (card.state === 'shown_to_writer' && writersTimeIsUp(card, nowOf(tx))) {
    await passToGroup(tx, card.card_id, 'house')
  }
  if (card.state === 'answered') await showToGroup(tx, card.card_id, 'house')
  if (card.state === 'paused') await resumeCard(tx, card.card_id, 'house')
  if (card.state === 'done_claimed') await remindGroup(tx, card)
}

/** Asks Youth Voice to bring it to the group; after two reminders and 28 days it goes on without. */
async function remindGroup(tx: Tx, card: Card): Promise<void> {
  const days = card.state_since.toTemporalInstant().until(nowOf(tx)).total('days')
  if (card.nudges >= NUDGES_TO_CONFIRM) {
    if (days >= DAYS_TO_CONFIRM) await goOnWithoutReply(tx, card.card_id)
    return
  }
  await tx
    .updateTable('hearth.card')
    .set({ nudges: card.nudges + 1 })
    .where('card_id', '=', card.card_id)
    .execute()
  const workers = await listPeopleByRole(tx, ['youth_voice'])
  await writeTo(
    tx,
    card,
    workers.map((worker) => worker.id),
    {
      subject: `Challenge ${card.number}: is it better?`,
      body: 'The officer who owns this challenge says that it is done. Please ask the group whether it is better, and write down what they say.',
      path: paths.desk(card.card_id),
    },
  )
}

/**
 * Tells who has to hear of it that an answer is late, and writes down who was told: young people
 * read their names.
 */
export async function tellAboutLateness(
  tx: Tx,
  data: { cardId: string; dueOn: string; step: number },
): Promise<void> {
  const card = await takeCard(tx, data.cardId)
  const step = lateSteps[data.step]
  const isOwed = ['asked', 'answering'].includes(card.state) && card.due_on !== null
  if (!step || !isOwed || !card.due_on) return
  if (card.due_on !== data.dueOn) return setLateClock(tx, card, 0)
  if (workingDaysLate(Temporal.PlainDate.from(card.due_on), nowOf(tx)) < step.after) {
    return setLateClock(tx, card, data.step)
  }
  const told = await whoHears(tx, card, step.tell)
  const noted = await tx
    .insertInto('hearth.card_late_notice')
    .values({
      council_id: councilOf(tx).id,
      notice_id: newId(),
      card_id: card.card_id,
      due_on: card.due_on,
      step: step.after,
      told_at: nowOf(tx).toString(),
      told_names: told.map((person) => person.name).join(', '),
    })
    .onConflict((row) => row.doNothing())
    .returning('notice_id')
    .executeTakeFirst()
  // Two clocks can ring for the same day; people are told once.
  if (!noted) return
  await addStep(tx, card, {
    event: 'late_told',
    as: 'house',
    from: card.state,
    to: card.state,
    note: told.map((person) => person.name).join(', '),
    noteFor: 'board',
  })
  await writeTo(
    tx,
    card,
    told.map((person) => person.id),
    {
      subject: `Challenge ${card.number} is late`,
      body: `The answer to challenge ${card.number}, "${card.title}", was due on ${longDate(card.due_on)}. Young people can see that it is late, and who has been told.`,
      path: paths.challenge(card.card_id),
    },
  )
  await setLateClock(tx, card, data.step + 1)
}

async function whoHears(
  tx: Tx,
  card: Card,
  parts: readonly ('owner' | 'youth_voice' | 'director' | 'chair')[],
): Promise<{ id: string; name: string }[]> {
  const board = card.board_id ?? undefined
  const roles = parts.filter((part) => part !== 'owner')
  const people = roles.length > 0 ? await listPeopleByRole(tx, roles, board) : []
  const owner = parts.includes('owner') && card.owner_id ? [await getPerson(tx, card.owner_id)] : []
  const all = [...owner, ...people]
  return [
    ...new Map(all.map((person) => [person.id, { id: person.id, name: person.name }])).values(),
  ]
}

async function writeTo(
  tx: Tx,
  card: Card,
  ids: readonly string[],
  message: { subject: string; body: string; path: string },
): Promise<void> {
  for (const id of ids) {
    const to = await findContact(tx, id)
    if (!to) continue
    await putInOutbox(tx, {
      channel: 'email',
      to,
      subject: message.subject,
      body: `${message.body}\n\n${contextOf(tx).publicUrl}${message.path}`,
      about: { kind: 'card', id: card.card_id },
    })
  }
}
