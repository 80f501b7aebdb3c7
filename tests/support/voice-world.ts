import { addWorkingDays } from '#platform/clock/working-days.ts'
import { dateInEngland } from '#platform/clock/clock.ts'
import { setSetting } from '#rooms/council/index.ts'
import { claimActionDone, listActionsOf } from '#rooms/tracker/index.ts'
import { askOwner } from '#rooms/voice/answering/ask-owner.ts'
import { agreeActions, confirmBetter, showToGroup } from '#rooms/voice/answering/group-view.ts'
import { acceptCard } from '#rooms/voice/answering/own-card.ts'
import { releaseAnswer, sendAnswer, type NewAnswer } from '#rooms/voice/answering/send-answer.ts'
import { workOutDue } from '#rooms/voice/answering/work-out-due.ts'
import { getCard, type Card } from '#rooms/voice/cards/find-card.ts'
import { showToWriter, takeForward } from '#rooms/voice/desk/prepare-card.ts'
import { skimCard } from '#rooms/voice/desk/read-card.ts'
import type { NewEntry } from '#rooms/voice/said-did/publish-entry.ts'
import { advocate, safeguarding, youthVoiceContact } from '#rooms/voice/settings.ts'
import { sendCard, type NewCard, type SentCard } from '#rooms/voice/writing/send-card.ts'
import { agreeToShare } from '#rooms/voice/writing/writer-steps.ts'
import type { TestHouse } from './test-house.ts'

/** What Kit wrote: it holds a name and a place that nobody but Youth Voice may read. */
export const KITS_WORDS =
  'My bus to Marlow Road College costs £4 a day. Denise my worker says I can’t have a pass. It’s not fair.'
export const SHARED_WORDS =
  'The bus to college costs £4 a day. Some of us can’t pay that. We want a bus pass.'
export const TITLE = 'Bus money for college'

/** The longest way that a card of this world has gone. */
export const stops = [
  'sent',
  'checking',
  'shown_to_writer',
  'with_group',
  'taken_forward',
  'asked',
  'answering',
  'answer_check',
  'answered',
  'group_view',
  'doing',
  'done_claimed',
  'telling',
] as const
export type Stop = (typeof stops)[number]

/** Kit, or somebody else of Fledge, sends a card; change what the test is about. */
export function sendKitsCard(
  house: TestHouse,
  change: Partial<NewCard> = {},
  writer: string | undefined = house.people.inFledge,
): Promise<SentCard> {
  return house.as(writer, (tx) =>
    sendCard(tx, {
      words: KITS_WORDS,
      showNameTo: 'youth_voice',
      tellBy: 'message',
      groupId: house.people.fledge,
      ...change,
    }),
  )
}

/** A good answer to Kit's card. */
export function plainAnswer(
  house: TestHouse,
  version: number,
  change: Partial<NewAnswer> = {},
): NewAnswer {
  return {
    decision: 'yes',
    words:
      'Yes. You will get a free bus pass if you go to college. You do not have to pay it back.',
    whatNext: 'We will post the pass to you.',
    byWhen: inDays(house, 40),
    howToCheck: '',
    actions: [
      {
        what: 'Post a bus pass to everyone who asked.',
        ownerId: house.people.headOfFostering,
        dueOn: inDays(house, 40),
      },
    ],
    version,
    ...change,
  }
}

/** A date so many days from the test's today. */
export const inDays = (house: TestHouse, days: number): string =>
  dateInEngland(house.clock.now()).add({ days }).toString()

/** Today, in the test. */
export const today = (house: TestHouse): string => inDays(house, 0)

/** Takes a card that was sent along its way, up to and with a stop. A meeting must be scheduled from `asked` on. */
export async function takeTo(house: TestHouse, cardId: string, stop: Stop): Promise<Card> {
  const { people } = house
  const card = () => house.as(people.youthVoice, (tx) => getCard(tx, cardId))
  const on = today(house)
  const ways: Record<Stop, () => Promise<unknown>> = {
    sent: async () => undefined,
    checking: () => house.as(people.youthVoice, (tx) => skimCard(tx, cardId)),
    shown_to_writer: async () => {
      const { version, group_id: groupId } = await card()
      return house.as(people.youthVoice, (tx) =>
        showToWriter(tx, cardId, { words: SHARED_WORDS, topic: 'Getting about', groupId, version }),
      )
    },
    with_group: () => house.as(people.inFledge, (tx) => agreeToShare(tx, cardId)),
    taken_forward: () => house.as(people.youthVoice, (tx) => takeForward(tx, cardId, { on })),
    asked: async () => {
      const { version } = await card()
      return house.as(people.corporateParentingOfficer, async (tx) =>
        askOwner(tx, cardId, {
          boardId: people.board,
          title: TITLE,
          ownerId: people.headOfFostering,
          dueOn: (await workOutDue(tx, people.board)).dueOn.toString(),
          version,
        }),
      )
    },
    answering: () => house.as(people.headOfFostering, (tx) => acceptCard(tx, cardId)),
    answer_check: async () => {
      const { version } = await card()
      return house.as(people.headOfFostering, (tx) =>
        sendAnswer(tx, cardId, plainAnswer(house, version)),
      )
    },
    answered: () => house.as(people.youthVoice, (tx) => releaseAnswer(tx, cardId)),
    group_view: () => house.as(people.youthVoice, (tx) => showToGroup(tx, cardId, 'group', on)),
    doing: () => house.as(people.youthVoice, (tx) => agreeActions(tx, cardId, on)),
    done_claimed: () => claimAll(house, cardId),
    telling: () =>
      house.as(people.youthVoice, (tx) => confirmBetter(tx, cardId, { on, verdict: 'better' })),
  }
  const start = stops.indexOf((await card()).state as Stop)
  for (const next of stops.slice(start + 1, stops.indexOf(stop) + 1)) await ways[next]()
  return card()
}

/** The owner shows that every action of a card is done. */
export async function claimAll(house: TestHouse, cardId: string): Promise<void> {
  await house.as(house.people.headOfFostering, async (tx) => {
    for (const action of await listActionsOf(tx, { kind: 'card', ref: cardId })) {
      if (action.state !== 'open' && action.state !== 'in_progress') continue
      await claimActionDone(tx, action.action_id, { words: '41 passes went out in the post.' })
    }
  })
}

/** What a council sets before it opens the room: who leads on safeguarding, who speaks up for young people. */
export async function setVoiceFacts(house: TestHouse): Promise<void> {
  await house.as(house.people.clerk, async (tx) => {
    const from = dateInEngland(house.clock.now()).subtract({ years: 1 })
    const source = 'Youth Voice terms of reference'
    await setSetting(tx, youthVoiceContact, {
      value: { phone: '01632 960140', hours: 'Monday to Friday, 9am to 6pm' },
      from,
      source,
    })
    await setSetting(tx, safeguarding, {
      value: { role: 'the person who keeps children safe here', email: 'safe@wrenshire.example' },
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

/** A working day later or earlier than the test's today. */
export const workingDay = (house: TestHouse, count: number): string =>
  addWorkingDays(dateInEngland(house.clock.now()), count).toString()

/** An entry that can be published as it stands; change what the test is about. */
export const goodEntry = (house: TestHouse, change: Partial<NewEntry> = {}): NewEntry => ({
  said: 'The bus to college costs too much.',
  did: 'Everyone at college can get a free bus pass.',
  who: 'Priya, who runs fostering',
  status: 'done',
  topic: 'Getting about',
  groupSawOn: today(house),
  ...change,
})

/** Somebody who is no persona of the demonstration signs in all the same. */
export async function letSignIn(house: TestHouse, personId: string): Promise<void> {
  await house.as(undefined, (tx) =>
    tx
      .updateTable('hearth.person')
      .set({ persona_line: 'In a test.', persona_order: 99 })
      .where('person_id', '=', personId)
      .execute(),
  )
}
