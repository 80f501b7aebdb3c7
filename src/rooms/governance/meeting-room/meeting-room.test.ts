import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getAction, listActionsOf, raiseAction } from '#rooms/tracker/index.ts'
import { engines } from '#tests/support/test-database.ts'
import {
  arrive,
  closedMeeting,
  isReport,
  isYoung,
  itemOf,
  openedMeeting,
  outcomeOf,
  publishedMeeting,
  saidAbout,
} from '#tests/support/record-world.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import { getMeeting } from '../meetings/find-meeting.ts'
import { setApologies, addToRoll } from './call-roll.ts'
import { declareInterest, declareNone, strikeDeclaration } from './declare-interest.ts'
import { countQuorum, listDeclarations, listItemRecords, listRoll } from './find-record.ts'
import { raiseFromDecision } from './raise-from-decision.ts'
import { deferTheRest, saveNotes, startItem } from './record-outcome.ts'
import { recordArrival, recordDeparture, takeBackPresence } from './record-presence.ts'
import { closeMeeting, openMeeting } from './run-session.ts'

describe.each(engines)('a meeting of the Board on %s', (engine) => {
  let house: TestHouse
  let day = 0
  const outcomes: { outcome: string; sourceRef: string | null }[] = []
  beforeAll(async () => {
    house = await openTestHouse(engine)
    house.running.house.events.on('item.outcome_recorded', async (_tx, event) => {
      outcomes.push({ outcome: event.outcome, sourceRef: event.sourceRef })
    })
  })
  afterAll(() => house.close())

  /** Each test has a meeting on a day of its own. */
  const nextDay = () =>
    Temporal.PlainDate.from('2026-11-02')
      .add({ days: (day += 1) })
      .toString()
  const clerk = <T>(work: Parameters<typeof house.as<T>>[1]) => house.as(house.people.clerk, work)
  const rollOf = (meetingId: string) => house.as(undefined, (tx) => listRoll(tx, meetingId))
  const quorumOf = (meetingId: string, itemId?: string) =>
    house.as(undefined, async (tx) => countQuorum(tx, await getMeeting(tx, meetingId), itemId))

  it('can be opened on its day and not before', async () => {
    const meetsOn = nextDay()
    const meeting = await publishedMeeting(house, { meetsOn })
    await expect(clerk((tx) => openMeeting(tx, meeting.meetingId))).rejects.toThrow(
      'It can be opened on that day',
    )
    house.clock.moveTo(`${meetsOn}T15:03:00Z`)
    await clerk((tx) => openMeeting(tx, meeting.meetingId))
    const opened = await house.as(undefined, (tx) => getMeeting(tx, meeting.meetingId))
    expect(opened.state).toBe('in_session')
    expect(opened.opened_at?.toISOString()).toBe(`${meetsOn}T15:03:00.000Z`)
  })

  it('expects its members in the order of the minutes, and adds guests behind them', async () => {
    const meeting = await openedMeeting(house, { meetsOn: nextDay(), members: 0 })
    await clerk((tx) =>
      addToRoll(tx, meeting.meetingId, { kind: 'group', bodyId: house.people.fledge }),
    )
    const roll = await rollOf(meeting.meetingId)
    expect(roll.map((one) => one.capacity).slice(0, 3)).toEqual(['chair', 'vice_chair', 'member'])
    expect(roll.at(-1)).toMatchObject({
      name: 'Young people from Fledge',
      personId: null,
    })
  })

  it('records young people by their group and never by name', async () => {
    const meeting = await openedMeeting(house, { meetsOn: nextDay(), members: 0 })
    const byName = clerk((tx) =>
      addToRoll(tx, meeting.meetingId, {
        kind: 'person',
        personId: house.people.inFledge,
        capacity: 'also_present',
      }),
    )
    await expect(byName).rejects.toThrow('by their group, not by name')
  })

  it('counts its quorum from who is in the room, moment by moment', async () => {
    const meetsOn = nextDay()
    const meeting = await openedMeeting(house, { meetsOn, members: 3 })
    expect(await quorumOf(meeting.meetingId)).toEqual({ present: 3, needed: 3, isQuorate: true })
    const [chair] = await rollOf(meeting.meetingId)
    house.clock.moveTo(`${meetsOn}T15:30:00Z`)
    await clerk((tx) => recordDeparture(tx, meeting.meetingId, chair?.rollId ?? ''))
    expect((await quorumOf(meeting.meetingId)).isQuorate).toBe(false)
    await expect(
      clerk((tx) => recordDeparture(tx, meeting.meetingId, chair?.rollId ?? '')),
    ).rejects.toThrow('is not in the room')
    house.clock.moveTo(`${meetsOn}T15:40:00Z`)
    const back = (at: string) =>
      clerk((tx) => recordArrival(tx, meeting.meetingId, chair?.rollId ?? '', at))
    await expect(back('15:20')).rejects.toThrow('left at 3.30pm')
    await expect(back('15:50')).rejects.toThrow('has not come yet')
    await back('15:35')
    expect((await quorumOf(meeting.meetingId)).isQuorate).toBe(true)
    await clerk((tx) => takeBackPresence(tx, meeting.meetingId, chair?.rollId ?? ''))
    expect((await quorumOf(meeting.meetingId)).isQuorate).toBe(false)
  })

  it('takes apologies from those who are not here, and forgets them when they come', async () => {
    const meeting = await openedMeeting(house, { meetsOn: nextDay(), members: 2 })
    const [here, , away] = await rollOf(meeting.meetingId)
    const apologise = (rollId = '') =>
      clerk((tx) => setApologies(tx, meeting.meetingId, rollId, true))
    await expect(apologise(here?.rollId)).rejects.toThrow('is recorded as here')
    await apologise(away?.rollId)
    await clerk((tx) => recordArrival(tx, meeting.meetingId, away?.rollId ?? ''))
    const roll = await rollOf(meeting.meetingId)
    expect(roll.some((one) => one.hasApologised)).toBe(false)
  })

  it('decides nothing without a quorum, and can still put an item off', async () => {
    const meeting = await openedMeeting(house, { meetsOn: nextDay(), members: 2 })
    const item = await itemOf(house, meeting, isReport)
    for (const outcome of ['resolved', 'noted', 'recommended'] as const)
      await expect(outcomeOf(house, item, { outcome, decisions: ['Agreed.'] })).rejects.toThrow(
        'There is no quorum for this item: 2 of the 3 members',
      )
    const counted = { votesFor: 2, against: 0, abstentions: 0, castingVote: false }
    await expect(
      outcomeOf(house, item, { outcome: 'deferred', decisions: [], votes: counted }),
    ).rejects.toThrow('no quorum')
    await outcomeOf(house, item, { outcome: 'deferred', decisions: [] })
  })

  it('leaves out for an item whoever withdrew from it for an interest', async () => {
    const meeting = await openedMeeting(house, { meetsOn: nextDay(), members: 3 })
    const item = await itemOf(house, meeting, isReport)
    const [, vice] = await rollOf(meeting.meetingId)
    await clerk((tx) =>
      declareInterest(tx, meeting.meetingId, {
        rollId: vice?.rollId ?? '',
        itemId: item.item_id,
        kind: 'dpi',
        nature: 'Owns the minibus company',
        isSensitive: false,
        inRegister: true,
        withdraws: false,
      }),
    )
    expect(await quorumOf(meeting.meetingId, item.item_id)).toMatchObject({ isQuorate: false })
    const young = await itemOf(house, meeting, isYoung)
    expect(await quorumOf(meeting.meetingId, young.item_id)).toMatchObject({ isQuorate: true })
    await expect(
      outcomeOf(house, item, { outcome: 'resolved', decisions: ['Agreed.'] }),
    ).rejects.toThrow('There is no quorum for this item')
  })

  it('reminds a member of a pecuniary interest that is not in the register, within 28 days', async () => {
    const meetsOn = nextDay()
    const meeting = await openedMeeting(house, { meetsOn })
    const item = await itemOf(house, meeting, isReport)
    const [chair] = await rollOf(meeting.meetingId)
    await clerk((tx) =>
      declareInterest(tx, meeting.meetingId, {
        rollId: chair?.rollId ?? '',
        itemId: item.item_id,
        kind: 'dpi',
        nature: 'Rents out a house',
        isSensitive: false,
        inRegister: false,
        withdraws: true,
      }),
    )
    const [action] = await house.as(undefined, (tx) =>
      listActionsOf(tx, { kind: 'minute', ref: item.item_id }),
    )
    // Day 1 is the day of the disclosure (Localism Act 2011 s.31(2)).
    const last = Temporal.PlainDate.from(meetsOn).add({ days: 27 }).toString()
    expect(action).toMatchObject({ due_on: last, owner_id: house.people.chair, public_title: null })
  })

  it('does not keep the nature of a sensitive interest at all', async () => {
    const meeting = await openedMeeting(house, { meetsOn: nextDay() })
    const item = await itemOf(house, meeting, isReport)
    const [chair] = await rollOf(meeting.meetingId)
    const id = await clerk((tx) =>
      declareInterest(tx, meeting.meetingId, {
        rollId: chair?.rollId ?? '',
        itemId: item.item_id,
        kind: 'other_registrable',
        nature: 'A secret that could bring violence',
        isSensitive: true,
        inRegister: true,
        withdraws: false,
      }),
    )
    const [declared] = await house.as(undefined, (tx) => listDeclarations(tx, meeting.meetingId))
    expect(declared).toMatchObject({ is_sensitive: true, nature: '' })
    await clerk((tx) => strikeDeclaration(tx, meeting.meetingId, id))
    await clerk((tx) => declareNone(tx, meeting.meetingId))
  })

  it('takes one item at a time, and knows two people wrote at once', async () => {
    const meeting = await openedMeeting(house, { meetsOn: nextDay() })
    const young = await itemOf(house, meeting, isYoung)
    const report = await itemOf(house, meeting, isReport)
    await clerk((tx) => startItem(tx, young.item_id))
    await expect(clerk((tx) => startItem(tx, report.item_id))).rejects.toThrow('is still open')
    const write = (discussion: string) =>
      clerk((tx) => saveNotes(tx, young.item_id, { discussion, notes: '', version: 1 }))
    await write('Fledge spoke.')
    await expect(write('Fledge did not speak.')).rejects.toThrow('while you were writing')
  })

  it('records votes that carry, and refuses those that do not', async () => {
    const meeting = await openedMeeting(house, { meetsOn: nextDay(), members: 5 })
    const item = await itemOf(house, meeting, isReport)
    const vote = (votesFor: number, against: number, castingVote = false) =>
      outcomeOf(house, item, {
        outcome: 'resolved',
        decisions: ['That ten more homes be found.'],
        votes: { votesFor, against, abstentions: 0, castingVote },
      })
    await expect(vote(4, 2)).rejects.toThrow('5 members who can vote are here')
    await expect(vote(2, 3)).rejects.toThrow('not carried')
    await vote(2, 2, true)
    const record = await house.as(undefined, async (tx) =>
      (await listItemRecords(tx, meeting.meetingId)).get(item.item_id),
    )
    expect(record).toMatchObject({ outcome: 'resolved', votes_for: 2, casting_vote: true })
  })

  it('closes nothing by noting it: what was promised stays to be done', async () => {
    const meeting = await openedMeeting(house, { meetsOn: nextDay() })
    const item = await itemOf(house, meeting, isYoung)
    const actionId = await clerk((tx) =>
      raiseAction(tx, {
        bodyId: house.people.board,
        title: 'Ask the bus company',
        ownerId: house.people.headOfCareLeavers,
        due: { kind: 'months', months: 2 },
        source: { kind: 'card', ref: item.source_ref ?? '' },
      }),
    )
    await outcomeOf(house, item, { outcome: 'noted', decisions: [] })
    expect(outcomes.at(-1)).toEqual({ outcome: 'noted', sourceRef: item.source_ref })
    const action = await house.as(undefined, (tx) => getAction(tx, actionId))
    expect(action.state).toBe('open')
  })

  it('raises an action from a decision, with one owner and a due point', async () => {
    const meeting = await openedMeeting(house, { meetsOn: nextDay() })
    const item = await itemOf(house, meeting, isReport)
    const raise = (decision: number) =>
      clerk((tx) =>
        raiseFromDecision(tx, item.item_id, {
          decision,
          title: 'Find ten more homes',
          ownerId: house.people.headOfFostering,
          due: { kind: 'months', months: 3 },
        }),
      )
    await expect(raise(1)).rejects.toThrow('Choose the decision')
    await outcomeOf(house, item, { outcome: 'resolved', decisions: ['That ten homes be found.'] })
    const action = await raise(1)
    const row = await house.as(undefined, (tx) => getAction(tx, action))
    expect(row).toMatchObject({
      source_words: 'That ten homes be found.',
      public_title: 'Find ten more homes',
      public_since: null,
    })
  })

  it('is closed when everything has an outcome and interests were asked for', async () => {
    const meeting = await openedMeeting(house, { meetsOn: nextDay() })
    const close = () => clerk((tx) => closeMeeting(tx, meeting.meetingId))
    await expect(close()).rejects.toThrow('Nothing is recorded yet for items')
    expect(await clerk((tx) => deferTheRest(tx, meeting.meetingId))).toBeGreaterThan(3)
    await expect(close()).rejects.toThrow('or that there were none')
    await clerk((tx) => declareNone(tx, meeting.meetingId))
    await close()
    const held = await house.as(undefined, (tx) => getMeeting(tx, meeting.meetingId))
    expect(held.state).toBe('held')
    await expect(arrive(house, meeting, 1)).rejects.toThrow('its record is closed')
  })

  it('can still have its words put right after it, at the quorum of its time', async () => {
    const meeting = await openedMeeting(house, { meetsOn: nextDay() })
    const item = await itemOf(house, meeting, isReport)
    await outcomeOf(house, item, { outcome: 'noted', decisions: [] })
    await closedMeeting(house, meeting)
    await saidAbout(house, item, 'The Board heard the head of fostering.')
    await outcomeOf(house, item, { outcome: 'resolved', decisions: ['That it be done.'] })
    expect(outcomes.at(-1)?.outcome).toBe('resolved')
  })
})
