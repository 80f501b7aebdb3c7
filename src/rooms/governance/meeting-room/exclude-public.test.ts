import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '#tests/support/test-database.ts'
import {
  isExempt,
  isReport,
  itemOf,
  openedMeeting,
  outcomeOf,
} from '#tests/support/record-world.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import {
  decideExclusion,
  listRefusedItems,
  publishRefusedItem,
  readmitPublic,
} from './exclude-public.ts'
import { listItemRecords } from './find-record.ts'
import { startItem } from './record-outcome.ts'

describe.each(engines)('exempt items at a meeting on %s', (engine) => {
  let house: TestHouse
  let day = 0
  beforeAll(async () => {
    house = await openTestHouse(engine)
  })
  afterAll(() => house.close())

  const nextDay = () =>
    Temporal.PlainDate.from('2026-11-02')
      .add({ days: (day += 1) })
      .toString()
  const clerk = <T>(work: Parameters<typeof house.as<T>>[1]) => house.as(house.people.clerk, work)

  it('cannot be hidden without a quorum', async () => {
    const meeting = await openedMeeting(house, { meetsOn: nextDay(), exempt: true, members: 2 })
    await expect(
      clerk((tx) => decideExclusion(tx, meeting.meetingId, { passed: true })),
    ).rejects.toThrow('The public cannot be excluded now')
  })

  it('are hidden by a vote that carries, and by no other', async () => {
    const meeting = await openedMeeting(house, { meetsOn: nextDay(), exempt: true })
    const votes = { votesFor: 2, against: 3, abstentions: 0, castingVote: false }
    await expect(
      clerk((tx) => decideExclusion(tx, meeting.meetingId, { passed: true, votes })),
    ).rejects.toThrow('not carried')
    await clerk((tx) => decideExclusion(tx, meeting.meetingId, { passed: false, votes }))
    await expect(
      clerk((tx) => decideExclusion(tx, meeting.meetingId, { passed: true })),
    ).rejects.toThrow('decided this already')
  })

  it('are opened only after a resolution, and public items only after the public is back', async () => {
    const meeting = await openedMeeting(house, { meetsOn: nextDay(), exempt: true })
    const secret = await itemOf(house, meeting, isExempt)
    await expect(clerk((tx) => startItem(tx, secret.item_id))).rejects.toThrow(
      'First the Board decides',
    )
    await clerk((tx) => decideExclusion(tx, meeting.meetingId, { passed: true }))
    await clerk((tx) => startItem(tx, secret.item_id))
    await expect(clerk((tx) => readmitPublic(tx, meeting.meetingId))).rejects.toThrow('still open')
    await outcomeOf(house, secret, { outcome: 'resolved', decisions: ['Agreed.'] })
    const report = await itemOf(house, meeting, isReport)
    await expect(clerk((tx) => startItem(tx, report.item_id))).rejects.toThrow('Let them back in')
    await clerk((tx) => readmitPublic(tx, meeting.meetingId))
    await clerk((tx) => startItem(tx, report.item_id))
    const exclusion = await itemOf(house, meeting, (item) => item.kind === 'exclusion')
    const record = await house.as(undefined, async (tx) =>
      (await listItemRecords(tx, meeting.meetingId)).get(exclusion.item_id),
    )
    expect(record?.decisions[0]).toMatch(
      /^That, under section 100A\(4\).*be asked to leave the meeting for item \d+, because exempt/,
    )
  })

  it('are public when the Board declines to exclude them, and the clerk is told what to publish', async () => {
    const meeting = await openedMeeting(house, { meetsOn: nextDay(), exempt: true })
    const secret = await itemOf(house, meeting, isExempt)
    await expect(clerk((tx) => publishRefusedItem(tx, secret.item_id))).rejects.toThrow(
      'did not decide that this item is public',
    )
    await clerk((tx) => decideExclusion(tx, meeting.meetingId, { passed: false }))
    const refused = () => house.as(undefined, (tx) => listRefusedItems(tx, meeting.meetingId))
    expect((await refused()).map((item) => item.item_id)).toEqual([secret.item_id])
    await clerk((tx) => startItem(tx, secret.item_id))
    await clerk((tx) => publishRefusedItem(tx, secret.item_id))
    expect(await refused()).toEqual([])
    const item = await itemOf(house, meeting, (one) => one.item_id === secret.item_id)
    expect(item.publicity).toBe('public')
  })
})
