import { atLocalTime, dateInEngland } from '#platform/clock/clock.ts'
import { isWorkingDay } from '#platform/clock/working-days.ts'
import type { DemoAs } from '#platform/demo/demo-as.ts'
import { claimActionDone, listActionsOf } from '#rooms/tracker/index.ts'
import { askOwner } from './answering/ask-owner.ts'
import { agreeActions, confirmBetter, showToGroup } from './answering/group-view.ts'
import { acceptCard } from './answering/own-card.ts'
import { releaseAnswer, sendAnswer } from './answering/send-answer.ts'
import { workOutDue } from './answering/work-out-due.ts'
import { getCard } from './cards/find-card.ts'
import type { DemoCard } from './demo-card.ts'
import { showToWriter, takeForward } from './desk/prepare-card.ts'
import { joinCard, skimCard } from './desk/read-card.ts'
import { publishEntry } from './said-did/publish-entry.ts'
import { listDeliveries, toldInPerson } from './telling/deliveries.ts'
import { seeWhatHappened, tellEveryone } from './telling/tell.ts'
import { findMyLine } from './writing/find-originator.ts'
import { sendCard } from './writing/send-card.ts'
import { agreeToShare } from './writing/writer-steps.ts'

/** Who acts in the demo's cards. */
export interface DemoVoicePeople {
  readonly board: string
  readonly nest: string
  readonly fledge: string
  readonly clerk: string
  readonly corporateParentingOfficer: string
  readonly headOfFostering: string
  readonly headOfCareLeavers: string
  readonly youthVoice: string
  readonly inNest: string
  readonly inFledge: string
  readonly alsoInFledge: string
}

/** Days ago, on the working day that it was or the one before. */
export type DaysAgo = (days: number, time: string) => Temporal.Instant

export const daysBefore =
  (now: Temporal.Instant): DaysAgo =>
  (days, time) => {
    let day = dateInEngland(now).subtract({ days })
    while (!isWorkingDay(day)) day = day.subtract({ days: 1 })
    const at = atLocalTime(day, time)
    // A demonstration that starts before breakfast still has nothing in its future.
    return Temporal.Instant.compare(at, now) > 0 ? now.subtract({ minutes: 30 }) : at
  }

export const ownerOf = (people: DemoVoicePeople, card: DemoCard): string =>
  card.owner === 'fostering' ? people.headOfFostering : people.headOfCareLeavers

/** Sent, read, cleared, joined, and taken forward by its group. @returns the card that goes on */
export async function sendAndClear(
  as: DemoAs,
  people: DemoVoicePeople,
  card: DemoCard,
  ago: DaysAgo,
  days: { sent: number; forward: number },
): Promise<string> {
  const { kit, remy, jay } = { kit: people.inFledge, remy: people.alsoInFledge, jay: people.inNest }
  const ids = { kit, remy, jay, nobody: undefined }
  const groupId = people[card.group]
  const sent: string[] = []
  for (const [index, writer] of card.writers.entries()) {
    const made = await as(ids[writer.who], ago(days.sent - index, '18:25'), (tx) =>
      sendCard(tx, { words: writer.words, showNameTo: writer.show, tellBy: writer.tell, groupId }),
    )
    sent.push(made.cardId)
  }
  const [first = '', ...others] = sent
  const read = Math.max(days.sent - card.writers.length, days.forward + 4)
  for (const cardId of sent) {
    await as(people.youthVoice, ago(read, '09:35'), (tx) => skimCard(tx, cardId))
  }
  for (const cardId of others) {
    await as(people.youthVoice, ago(read - 1, '14:00'), (tx) => joinCard(tx, cardId, first))
  }
  await as(people.youthVoice, ago(read - 1, '14:30'), async (tx) =>
    showToWriter(tx, first, {
      words: card.shared,
      topic: card.topic,
      groupId,
      version: (await getCard(tx, first)).version,
    }),
  )
  await as(ids[card.writers[0]?.who ?? 'nobody'], ago(read - 2, '19:10'), (tx) =>
    agreeToShare(tx, first),
  )
  const forward = ago(days.forward, '17:50')
  await as(people.youthVoice, forward, (tx) =>
    takeForward(tx, first, { on: dateInEngland(forward).toString() }),
  )
  return first
}

export async function ask(
  as: DemoAs,
  people: DemoVoicePeople,
  card: DemoCard,
  ago: DaysAgo,
  days: { sent: number; asked: number },
): Promise<string> {
  const cardId = await sendAndClear(as, people, card, ago, {
    sent: days.sent,
    forward: days.asked + 5,
  })
  await as(people.corporateParentingOfficer, ago(days.asked, '10:15'), async (tx) =>
    askOwner(tx, cardId, {
      boardId: people.board,
      title: card.title,
      ownerId: ownerOf(people, card),
      dueOn: (await workOutDue(tx, people.board)).dueOn.toString(),
      version: (await getCard(tx, cardId)).version,
    }),
  )
  return cardId
}

export async function sendWords(
  as: DemoAs,
  people: DemoVoicePeople,
  cardId: string,
  card: DemoCard,
  at: Temporal.Instant,
): Promise<void> {
  const words = card.answer
  if (!words) throw new Error(`The demo card "${card.title}" has no answer.`)
  const owner = ownerOf(people, card)
  const before = at.subtract({ hours: 24 })
  await as(owner, before, (tx) => acceptCard(tx, cardId))
  const due = dateInEngland(at).add({ days: 75 }).toString()
  await as(owner, at, async (tx) =>
    sendAnswer(tx, cardId, {
      decision: words.decision,
      words: words.words,
      whatNext: words.whatNext,
      byWhen: due,
      howToCheck: words.howToCheck ?? '',
      actions: words.actions.map((action) => ({ what: action.what, ownerId: owner, dueOn: due })),
      version: (await getCard(tx, cardId)).version,
    }),
  )
}

export async function answer(
  as: DemoAs,
  people: DemoVoicePeople,
  cardId: string,
  card: DemoCard,
  ago: DaysAgo,
  released: number,
): Promise<void> {
  await sendWords(as, people, cardId, card, ago(released + 2, '15:30'))
  await as(people.youthVoice, ago(released, '11:20'), (tx) => releaseAnswer(tx, cardId))
}

export async function agree(
  as: DemoAs,
  people: DemoVoicePeople,
  cardId: string,
  ago: DaysAgo,
  days: number,
): Promise<void> {
  const at = ago(days, '17:40')
  const on = dateInEngland(at).toString()
  await as(people.youthVoice, at, async (tx) => {
    await showToGroup(tx, cardId, 'group', on)
    await agreeActions(tx, cardId, on)
  })
}

export async function claim(
  as: DemoAs,
  people: DemoVoicePeople,
  cardId: string,
  card: DemoCard,
  at: Temporal.Instant,
): Promise<void> {
  await as(ownerOf(people, card), at, async (tx) => {
    const actions = await listActionsOf(tx, { kind: 'card', ref: cardId })
    for (const [index, action] of actions.entries()) {
      await claimActionDone(tx, action.action_id, {
        words: card.answer?.actions[index]?.proof ?? '',
      })
    }
  })
}

export async function finish(
  as: DemoAs,
  people: DemoVoicePeople,
  cardId: string,
  card: DemoCard,
  ago: DaysAgo,
  days: { done: number; better: number; told: number },
): Promise<void> {
  await claim(as, people, cardId, card, ago(days.done, '14:05'))
  const met = ago(days.better, '17:45')
  await as(people.youthVoice, met, (tx) =>
    confirmBetter(tx, cardId, { on: dateInEngland(met).toString(), verdict: 'better' }),
  )
  await publish(as, people, cardId, card, ago(days.told, '10:05'))
  await as(people.youthVoice, ago(days.told, '10:20'), (tx) =>
    tellEveryone(tx, cardId, card.whatHappened ?? ''),
  )
}

export async function publish(
  as: DemoAs,
  people: DemoVoicePeople,
  cardId: string,
  card: DemoCard,
  at: Temporal.Instant,
): Promise<void> {
  const { entry } = card
  if (!entry) return
  await as(people.youthVoice, at, (tx) =>
    publishEntry(tx, cardId, {
      ...entry,
      topic: card.topic,
      groupSawOn: dateInEngland(at).subtract({ days: 2 }).toString(),
    }),
  )
}

/** One of them looks on their own page; the other hears it from a worker. */
export async function seeAll(
  as: DemoAs,
  people: DemoVoicePeople,
  cardId: string,
  at: Temporal.Instant,
): Promise<void> {
  await as(people.inFledge, at, async (tx) => {
    const line = await findMyLine(tx, cardId)
    if (line) await seeWhatHappened(tx, await getCard(tx, cardId), line)
  })
  await as(people.youthVoice, at.add({ hours: 20 }), async (tx) => {
    for (const delivery of await listDeliveries(tx, await getCard(tx, cardId))) {
      if (['to_tell', 'sent'].includes(delivery.state)) await toldInPerson(tx, delivery.delivery_id)
    }
  })
}
