import { atLocalTime, dateInEngland } from '#platform/clock/clock.ts'
import { isWorkingDay } from '#platform/clock/working-days.ts'
import type { DemoAs } from '#platform/demo/demo-as.ts'
import { setSetting } from '#rooms/council/index.ts'
import { claimActionDone, listActionsOf } from '#rooms/tracker/index.ts'
import { askOwner } from './answering/ask-owner.ts'
import { agreeActions, confirmBetter, sayHappy, showToGroup } from './answering/group-view.ts'
import { acceptCard, sayHowItGoes } from './answering/own-card.ts'
import { releaseAnswer, sendAnswer } from './answering/send-answer.ts'
import { workOutDue } from './answering/work-out-due.ts'
import { tellAboutLateness } from './cards/ring-clocks.ts'
import { lateSteps } from './cards/card-clocks.ts'
import { getCard } from './cards/find-card.ts'
import {
  busMoney,
  carerTraining,
  freshCard,
  idCards,
  mobileData,
  nightCalls,
  records,
  sleepovers,
  suitcases,
  workerTime,
  type DemoCard,
} from './demo-words.ts'
import { showToWriter, takeForward } from './desk/prepare-card.ts'
import { joinCard, skimCard } from './desk/read-card.ts'
import { publishEntry } from './said-did/publish-entry.ts'
import { advocate, safeguarding, youthVoiceContact } from './settings.ts'
import { answerYoungPerson, listThreads, writeToYouthVoice } from './talk/talk.ts'
import { listDeliveries, toldInPerson } from './telling/deliveries.ts'
import { seeWhatHappened, tellEveryone } from './telling/tell.ts'
import { findMyLine } from './writing/find-originator.ts'
import { sendCard } from './writing/send-card.ts'
import { agreeToShare, sayOpinion } from './writing/writer-steps.ts'

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

/** The cards that were asked before the past meeting's agenda was published. */
export interface DemoChallenges {
  readonly idCards: string
  readonly busMoney: string
  readonly carerTraining: string
}

/** Days ago, on the working day that it was or the one before. */
type DaysAgo = (days: number, time: string) => Temporal.Instant

const daysBefore =
  (now: Temporal.Instant): DaysAgo =>
  (days, time) => {
    let day = dateInEngland(now).subtract({ days })
    while (!isWorkingDay(day)) day = day.subtract({ days: 1 })
    const at = atLocalTime(day, time)
    // A demonstration that starts before breakfast still has nothing in its future.
    return Temporal.Instant.compare(at, now) > 0 ? now.subtract({ minutes: 30 }) : at
  }

/**
 * What young people had asked before the past meeting: call it before that agenda is published,
 * so that these stand on it first.
 */
export async function askDemoChallenges(
  as: DemoAs,
  people: DemoVoicePeople,
  now: Temporal.Instant,
): Promise<DemoChallenges> {
  const ago = daysBefore(now)
  await setFacts(as, people, ago(330, '10:00'))
  return {
    idCards: await ask(as, people, idCards, ago, { sent: 128, asked: 91 }),
    busMoney: await ask(as, people, busMoney, ago, { sent: 112, asked: 84 }),
    carerTraining: await ask(as, people, carerTraining, ago, { sent: 105, asked: 80 }),
  }
}

/** What became of them, and what has been asked since: call it after the past meeting. */
export async function followDemoChallenges(
  as: DemoAs,
  people: DemoVoicePeople,
  challenges: DemoChallenges,
  now: Temporal.Instant,
): Promise<void> {
  const ago = daysBefore(now)
  await answer(as, people, challenges.idCards, idCards, ago, 72)
  await agree(as, people, challenges.idCards, ago, 66)
  await finish(as, people, challenges.idCards, idCards, ago, { done: 38, better: 31, told: 27 })
  await seeAll(as, people, challenges.idCards, ago(26, '18:40'))

  await answer(as, people, challenges.busMoney, busMoney, ago, 68)
  await agree(as, people, challenges.busMoney, ago, 61)
  await as(people.headOfCareLeavers, ago(20, '14:10'), (tx) =>
    sayHowItGoes(
      tx,
      challenges.busMoney,
      '41 of you have your pass. The bus firm has run out of cards. More come next week.',
    ),
  )
  await publish(as, people, challenges.busMoney, busMoney, ago(19, '11:00'))

  await answer(as, people, challenges.carerTraining, carerTraining, ago, 62)
  await agree(as, people, challenges.carerTraining, ago, 55)
  await claim(as, people, challenges.carerTraining, carerTraining, ago(4, '15:20'))

  await askedSince(as, people, ago)
  await waitingNow(as, people, ago, now)
}

/** Answered or refused since the last meeting. */
async function askedSince(as: DemoAs, people: DemoVoicePeople, ago: DaysAgo): Promise<void> {
  const data = await ask(as, people, mobileData, ago, { sent: 70, asked: 52 })
  await answer(as, people, data, mobileData, ago, 36)
  await as(people.youthVoice, ago(29, '17:45'), async (tx) => {
    await showToGroup(tx, data, 'group')
    await sayHappy(tx, data, {
      on: dateInEngland(ago(29, '17:45')).toString(),
      verdict: 'still_not_happy',
    })
  })
  await publish(as, people, data, mobileData, ago(22, '10:20'))
  await as(people.youthVoice, ago(22, '10:30'), (tx) =>
    tellEveryone(tx, data, mobileData.whatHappened ?? ''),
  )

  const file = await ask(as, people, records, ago, { sent: 58, asked: 40 })
  await answer(as, people, file, records, ago, 6)
  await as(people.youthVoice, ago(3, '17:30'), (tx) => showToGroup(tx, file, 'group'))
  await as(people.inFledge, ago(2, '19:05'), async (tx) => {
    const line = await findMyLine(tx, file)
    if (line)
      await sayOpinion(tx, line, {
        about: 'answer',
        opinion: 'happy',
        words: 'The guide has to say what the black lines are.',
      })
  })
}

/** What waits for somebody today: an owner, a check, a late answer, a reader. */
async function waitingNow(
  as: DemoAs,
  people: DemoVoicePeople,
  ago: DaysAgo,
  now: Temporal.Instant,
): Promise<void> {
  const late = await ask(as, people, suitcases, ago, { sent: 66, asked: 45 })
  await as(people.headOfFostering, ago(43, '16:15'), (tx) => acceptCard(tx, late))
  await tellThatItIsLate(as, late, now)

  const asking = await ask(as, people, sleepovers, ago, { sent: 26, asked: 11 })
  await as(people.headOfFostering, ago(9, '09:20'), (tx) => acceptCard(tx, asking))

  const time = await ask(as, people, workerTime, ago, { sent: 34, asked: 20 })
  await sendWords(as, people, time, workerTime, ago(1, '16:40'))

  await sendAndClear(as, people, nightCalls, ago, { sent: 16, forward: 5 })

  await as(people.inNest, ago(2, '17:10'), (tx) =>
    writeToYouthVoice(tx, 'Do I have to come to the next Nest or can I do it on a call?'),
  )
  await as(people.youthVoice, ago(1, '09:50'), async (tx) => {
    const [thread] = await listThreads(tx)
    if (thread)
      await answerYoungPerson(tx, thread.threadId, 'A call is fine. I’ll ring you at 5 on the day.')
  })
  await as(people.inFledge, now.subtract({ hours: 3 }), (tx) =>
    sendCard(tx, {
      words: freshCard.words,
      showNameTo: freshCard.show,
      tellBy: freshCard.tell,
      groupId: people.fledge,
    }),
  )
}

async function setFacts(as: DemoAs, people: DemoVoicePeople, at: Temporal.Instant): Promise<void> {
  await as(people.clerk, at, async (tx) => {
    const from = dateInEngland(at)
    const source = 'Youth Voice terms of reference'
    await setSetting(tx, youthVoiceContact, {
      value: { phone: '01632 960140', hours: 'Monday to Friday, 9am to 6pm' },
      from,
      source,
    })
    await setSetting(tx, safeguarding, {
      value: {
        role: 'the person who keeps children safe here',
        email: 'safeguarding@wrenshire.example',
      },
      from,
      source,
    })
    await setSetting(tx, advocate, {
      value: { name: 'Speak Up Wrenshire', phone: '01632 960155' },
      from,
      source,
    })
  })
}

const ownerOf = (people: DemoVoicePeople, card: DemoCard): string =>
  card.owner === 'fostering' ? people.headOfFostering : people.headOfCareLeavers

/** Sent, read, cleared, joined, and taken forward by its group. @returns the card that goes on */
async function sendAndClear(
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

async function ask(
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

async function sendWords(
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

async function answer(
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

async function agree(
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

async function claim(
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

async function finish(
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

async function publish(
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
async function seeAll(
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

/** Rings the clocks of a late answer on the days they would have rung. */
async function tellThatItIsLate(as: DemoAs, cardId: string, now: Temporal.Instant): Promise<void> {
  const card = await as(undefined, now, (tx) => getCard(tx, cardId))
  if (!card.due_on) return
  for (const step of lateSteps.keys()) {
    await as(undefined, now, (tx) =>
      tellAboutLateness(tx, { cardId, dueOn: card.due_on ?? '', step }),
    )
  }
}
