import { atLocalTime, dateInEngland } from '#platform/clock/clock.ts'
import { addWorkingDays } from '#platform/clock/working-days.ts'
import type { DemoAs } from '#platform/demo/demo-as.ts'
import { setSetting } from '#rooms/council/index.ts'
import { sayHappy, showToGroup } from './answering/group-view.ts'
import { acceptCard, sayHowItGoes } from './answering/own-card.ts'
import { tellAboutLateness } from './cards/ring-clocks.ts'
import { lateSteps } from './cards/card-clocks.ts'
import { getCard } from './cards/find-card.ts'
import {
  busMoney,
  freshCard,
  idCards,
  nightCalls,
  records,
  workerTime,
} from './demo-cards-fledge.ts'
import { carerTraining, mobileData, sleepovers, suitcases } from './demo-cards-nest.ts'
import {
  agree,
  answer,
  ask,
  claim,
  daysBefore,
  finish,
  publish,
  seeAll,
  sendAndClear,
  sendWords,
  type DaysAgo,
  type DemoVoicePeople,
} from './demo-steps.ts'
import { advocate, safeguarding, youthVoiceContact } from './settings.ts'
import { answerYoungPerson, listThreads, writeToYouthVoice } from './talk/talk.ts'
import { tellEveryone } from './telling/tell.ts'
import { findMyLine } from './writing/find-originator.ts'
import { sendCard } from './writing/send-card.ts'
import { sayOpinion } from './writing/writer-steps.ts'

export type { DemoVoicePeople } from './demo-steps.ts'

/** The cards that were asked before the past meeting's agenda was published. */
export interface DemoChallenges {
  readonly idCards: string
  readonly busMoney: string
  readonly carerTraining: string
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

/** Rings the clocks of a late answer on the days they would have rung. */
async function tellThatItIsLate(as: DemoAs, cardId: string, now: Temporal.Instant): Promise<void> {
  const card = await as(undefined, now, (tx) => getCard(tx, cardId))
  if (!card.due_on) return
  for (const [step, { after }] of lateSteps.entries()) {
    const rings = atLocalTime(addWorkingDays(Temporal.PlainDate.from(card.due_on), after), '09:00')
    if (Temporal.Instant.compare(rings, now) > 0) return
    await as(undefined, rings, (tx) =>
      tellAboutLateness(tx, { cardId, dueOn: card.due_on ?? '', step }),
    )
  }
}
