import { atLocalTime } from '#platform/clock/clock.ts'
import type { DemoAs } from '#platform/demo/demo-as.ts'
import type { DemoMeeting } from '../demo.ts'
import { getMeeting, listItems, type AgendaItem } from '../meetings/find-meeting.ts'
import { draftMinutes } from '../minutes/draft-minutes.ts'
import { clearMinutes, editMinute } from '../minutes/edit-minute.ts'
import { listMinutes } from '../minutes/find-minutes.ts'
import { publishMinutes } from '../minutes/publish-minutes.ts'
import { addToRoll, setApologies } from './call-roll.ts'
import { declareInterest } from './declare-interest.ts'
import { actionWords, spokenOn, type DemoOwner } from './demo-words.ts'
import { decideExclusion, readmitPublic } from './exclude-public.ts'
import { listItemRecords, listRoll } from './find-record.ts'
import { raiseFromDecision } from './raise-from-decision.ts'
import { isProcedural, recordOutcome, saveNotes } from './record-outcome.ts'
import { recordArrival, recordDeparture } from './record-presence.ts'
import { closeMeeting, openMeeting } from './run-session.ts'

/** Who acts in the demo's past meeting. */
export interface DemoMeetingPeople {
  readonly nest: string
  readonly fledge: string
  readonly clerk: string
  readonly corporateParentingOfficer: string
  readonly director: string
  readonly headOfFostering: string
  readonly headOfCareLeavers: string
  readonly youthVoice: string
  readonly chair: string
  readonly otherMembers: readonly string[]
}

/** The actions that the past meeting raised, for the tracker's own demo. */
export interface DemoActions {
  /** Due at the next meeting, under way. */
  readonly rounds: string
  /** Due after a month, and late by now. */
  readonly boxes: string
  /** Done, with proof. */
  readonly letter: string
}

/**
 * Holds the past meeting: one member is late, one leaves early, two send apologies; a councillor
 * who fosters says so; every item has an outcome. Its minutes are public as a draft a week later.
 */
export async function holdDemoPastMeeting(
  as: DemoAs,
  people: DemoMeetingPeople,
  past: DemoMeeting,
): Promise<DemoActions> {
  const at = (time: string) => atLocalTime(past.meetsOn, time)
  await receivePeople(as, people, past, at)
  await takeItems(as, people, past)
  const actions = await raiseActions(as, people, past)
  await as(people.clerk, at('17:08'), (tx) => closeMeeting(tx, past.meetingId))
  await minuteMeeting(as, people, past)
  return actions
}

type At = (time: string) => Temporal.Instant

async function receivePeople(as: DemoAs, people: DemoMeetingPeople, past: DemoMeeting, at: At) {
  const { meetingId } = past
  const clerk = <T>(time: string, work: Parameters<typeof as<T>>[2]) =>
    as(people.clerk, at(time), work)
  await clerk('15:02', (tx) => openMeeting(tx, meetingId))
  await clerk('15:03', async (tx) => {
    const roll = await listRoll(tx, meetingId)
    const late = roll.find((one) => one.personId === people.otherMembers[1])
    const away = people.otherMembers.slice(-2)
    for (const one of roll) {
      if (one.personId && away.includes(one.personId))
        await setApologies(tx, meetingId, one.rollId, true)
      else if (one !== late) await recordArrival(tx, meetingId, one.rollId, '15:00')
    }
    const officers = [people.director, people.headOfFostering, people.headOfCareLeavers]
    for (const personId of [...officers, people.corporateParentingOfficer, people.youthVoice]) {
      const rollId = await addToRoll(tx, meetingId, {
        kind: 'person',
        personId,
        capacity: 'officer',
      })
      await recordArrival(tx, meetingId, rollId, '15:00')
    }
    for (const bodyId of [people.nest, people.fledge]) {
      const rollId = await addToRoll(tx, meetingId, { kind: 'group', bodyId })
      await recordArrival(tx, meetingId, rollId, '15:00')
    }
  })
  await clerk('15:05', async (tx) => {
    const roll = await listRoll(tx, meetingId)
    const fosters = roll.find((one) => one.personId === people.otherMembers[0])
    const report = (await listItems(tx, meetingId)).find(
      (item) => item.kind === 'report' && item.publicity === 'public',
    )
    if (!fosters || !report) return
    await declareInterest(tx, meetingId, {
      rollId: fosters.rollId,
      itemId: report.item_id,
      kind: 'personal',
      nature: 'foster carer for the council since 2014',
      isSensitive: false,
      inRegister: true,
      withdraws: false,
    })
  })
  await clerk('15:21', async (tx) => {
    const roll = await listRoll(tx, meetingId)
    const late = roll.find((one) => one.personId === people.otherMembers[1])
    if (late) await recordArrival(tx, meetingId, late.rollId)
  })
  await clerk('16:41', async (tx) => {
    const early = (await listRoll(tx, meetingId)).find(
      (one) => one.personId === people.headOfCareLeavers,
    )
    if (early) await recordDeparture(tx, meetingId, early.rollId)
  })
}

async function takeItems(as: DemoAs, people: DemoMeetingPeople, past: DemoMeeting): Promise<void> {
  const items = await as(people.clerk, atLocalTime(past.meetsOn, '15:05'), (tx) =>
    listItems(tx, past.meetingId),
  )
  let moment = atLocalTime(past.meetsOn, '15:08')
  for (const item of items) {
    if (item.state !== 'on_agenda' || isProcedural(item)) continue
    moment = moment.add({ minutes: 9 })
    await as(people.clerk, moment, async (tx) => {
      const meeting = await getMeeting(tx, past.meetingId)
      if (item.publicity === 'exempt' && meeting.is_open_to_public)
        await decideExclusion(tx, past.meetingId, { passed: true })
      if (item.publicity === 'public' && !meeting.is_open_to_public)
        await readmitPublic(tx, past.meetingId)
      const said = spokenOn(item)
      await saveNotes(tx, item.item_id, {
        discussion: said.discussion,
        notes: said.notes,
        version: 0,
      })
      await recordOutcome(tx, item.item_id, {
        outcome: said.outcome,
        decisions: said.decisions,
        votes: said.votes,
        version: 1,
      })
    })
  }
}

async function raiseActions(
  as: DemoAs,
  people: DemoMeetingPeople,
  past: DemoMeeting,
): Promise<DemoActions> {
  const owners: Record<DemoOwner, string> = {
    fostering: people.headOfFostering,
    leavingCare: people.headOfCareLeavers,
    corporateParenting: people.corporateParentingOfficer,
  }
  return as(people.clerk, atLocalTime(past.meetsOn, '17:04'), async (tx) => {
    const records = await listItemRecords(tx, past.meetingId)
    const reports = (await listItems(tx, past.meetingId)).filter(
      (item) => item.kind === 'report' && item.publicity === 'public',
    )
    const raise = async (words: (typeof actionWords)[keyof typeof actionWords]) => {
      const item: AgendaItem | undefined = reports[words.report]
      const decisions = (item && records.get(item.item_id)?.decisions) ?? []
      if (!item || decisions.length === 0)
        throw new Error('The past meeting of the demo lacks the report that an action comes from.')
      return raiseFromDecision(tx, item.item_id, {
        decision: Math.min(words.decision, decisions.length),
        title: words.title,
        ownerId: owners[words.owner],
        due: words.due,
      })
    }
    return {
      rounds: await raise(actionWords.rounds),
      boxes: await raise(actionWords.boxes),
      letter: await raise(actionWords.letter),
    }
  })
}

async function minuteMeeting(as: DemoAs, people: DemoMeetingPeople, past: DemoMeeting) {
  const on = (days: number, time: string) => atLocalTime(past.meetsOn.add({ days }), time)
  await as(people.clerk, on(2, '10:15'), async (tx) => {
    await draftMinutes(tx, past.meetingId)
    for (const minute of await listMinutes(tx, past.meetingId)) {
      if (!minute.is_private) continue
      await editMinute(tx, minute, {
        text: minute.text,
        decisions: minute.decisions,
        publicSummary:
          'The Board heard how a move of home was prepared, asked that brothers and sisters are seen together before any such decision, and thanked those who worked on it.',
        noSummaryBecause: '',
        version: minute.version,
      })
    }
  })
  await as(people.chair, on(6, '18:20'), (tx) => clearMinutes(tx, past.meetingId))
  await as(people.clerk, on(7, '09:30'), (tx) => publishMinutes(tx, past.meetingId))
}
