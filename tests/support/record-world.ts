import { newId } from '#platform/ids/new-id.ts'
import { proposeItem } from '#rooms/governance/index.ts'
import { declareNone } from '#rooms/governance/meeting-room/declare-interest.ts'
import { listItemRecords, listRoll } from '#rooms/governance/meeting-room/find-record.ts'
import { recordArrival } from '#rooms/governance/meeting-room/record-presence.ts'
import {
  recordOutcome,
  saveNotes,
  type NewOutcome,
} from '#rooms/governance/meeting-room/record-outcome.ts'
import {
  closeMeeting,
  listUnsettled,
  openMeeting,
} from '#rooms/governance/meeting-room/run-session.ts'
import { getMeeting, listItems, type AgendaItem } from '#rooms/governance/meetings/find-meeting.ts'
import {
  BOARD_MEETS_ON,
  exemption,
  publishedAgenda,
  reportOnAgenda,
  scheduleBoardMeeting,
} from './governance-world.ts'
import { TEST_NOW, type TestHouse } from './test-house.ts'

/** The word that stands in every part of the exempt report, and may stand in nothing public. */
export const SECRET = 'Quillfeather'

export interface TestMeeting {
  readonly meetingId: string
  readonly slug: string
}

/** A meeting whose agenda is public: a young people's item first, a report, and an exempt one. */
export async function publishedMeeting(
  house: TestHouse,
  options: { meetsOn?: string; exempt?: boolean; publishedAt?: string } = {},
): Promise<TestMeeting> {
  const meetsOn = options.meetsOn ?? BOARD_MEETS_ON
  house.clock.moveTo(options.publishedAt ?? TEST_NOW)
  const meeting = await scheduleBoardMeeting(house, {
    meetsOn: Temporal.PlainDate.from(meetsOn),
  })
  await house.as(house.people.corporateParentingOfficer, (tx) =>
    proposeItem(tx, {
      bodyId: house.people.board,
      kind: 'young_people',
      title: 'Buses to college',
      purpose: 'To answer what Fledge asks.',
      askedFor: 'decision',
      sourceRoom: 'voice',
      sourceRef: newId(),
      place: 'first',
    }),
  )
  await reportOnAgenda(house, meeting.meetingId)
  if (options.exempt)
    await reportOnAgenda(house, meeting.meetingId, {
      ...exemption,
      title: `The placement of the ${SECRET} brothers`,
      publicTitle: 'A report about a placement',
    })
  await publishedAgenda(house, meeting.meetingId, { packs: false })
  return meeting
}

/** The meeting has begun, with its Chair, its Vice-chair and some members in the room. */
export async function openedMeeting(
  house: TestHouse,
  options: { meetsOn?: string; exempt?: boolean; publishedAt?: string; members?: number } = {},
): Promise<TestMeeting> {
  const meeting = await publishedMeeting(house, options)
  house.clock.moveTo(`${options.meetsOn ?? BOARD_MEETS_ON}T15:00:00Z`)
  await house.as(house.people.clerk, (tx) => openMeeting(tx, meeting.meetingId))
  await arrive(house, meeting, options.members ?? 5)
  return meeting
}

/** The first members of the roll come in. */
export async function arrive(house: TestHouse, meeting: TestMeeting, count: number): Promise<void> {
  await house.as(house.people.clerk, async (tx) => {
    const roll = await listRoll(tx, meeting.meetingId)
    for (const one of roll.slice(0, count)) await recordArrival(tx, meeting.meetingId, one.rollId)
  })
}

/** An item of a meeting by what it is. */
export async function itemOf(
  house: TestHouse,
  meeting: TestMeeting,
  fits: (item: AgendaItem) => boolean,
): Promise<AgendaItem> {
  const items = await house.as(undefined, (tx) => listItems(tx, meeting.meetingId))
  const item = items.find(fits)
  if (!item) throw new Error('The test meeting has no such item.')
  return item
}

export const isYoung = (item: AgendaItem): boolean => item.kind === 'young_people'
export const isReport = (item: AgendaItem): boolean =>
  item.kind === 'report' && item.publicity === 'public'
export const isExempt = (item: AgendaItem): boolean => item.publicity === 'exempt'

/** The clerk records what came of an item. */
export function outcomeOf(
  house: TestHouse,
  item: Pick<AgendaItem, 'item_id' | 'meeting_id'>,
  given: Omit<NewOutcome, 'version'>,
): Promise<void> {
  return house.as(house.people.clerk, async (tx) => {
    const record = (await listItemRecords(tx, item.meeting_id)).get(item.item_id)
    await recordOutcome(tx, item.item_id, { ...given, version: record?.version ?? 0 })
  })
}

/** The clerk writes down what was said. */
export function saidAbout(
  house: TestHouse,
  item: Pick<AgendaItem, 'item_id' | 'meeting_id'>,
  discussion: string,
  notes = '',
): Promise<void> {
  return house.as(house.people.clerk, async (tx) => {
    const record = (await listItemRecords(tx, item.meeting_id)).get(item.item_id)
    await saveNotes(tx, item.item_id, { discussion, notes, version: record?.version ?? 0 })
  })
}

/** Notes everything that is left and closes the meeting, two hours after it began. */
export async function closedMeeting(house: TestHouse, meeting: TestMeeting): Promise<void> {
  const left = await house.as(undefined, async (tx) =>
    listUnsettled(tx, await getMeeting(tx, meeting.meetingId)),
  )
  for (const item of left) await outcomeOf(house, item, { outcome: 'noted', decisions: [] })
  house.clock.moveTo(house.clock.now().add({ hours: 2 }).toString())
  await house.as(house.people.clerk, async (tx) => {
    await declareNone(tx, meeting.meetingId).catch(() => undefined)
    await closeMeeting(tx, meeting.meetingId)
  })
}
