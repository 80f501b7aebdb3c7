import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, TEST_NOW, type TestHouse } from '#tests/support/test-house.ts'
import {
  exemption,
  publishedAgenda,
  reportOnAgenda,
  scheduleBoardMeeting,
} from '#tests/support/governance-world.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { getMeeting, listItems } from '../meetings/find-meeting.ts'
import { buildPacks } from '../packs/build-packs.ts'
import { agreeAgenda } from './agree-agenda.ts'
import { addOwnItem, changeItem, removeItem, reorderAgenda } from './change-item.ts'
import { publishAgenda, slugOf } from './publish-agenda.ts'

describe.each(engines)('the agenda on %s', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine)
  })
  afterAll(() => house.close())

  const itemsOf = (meetingId: string) => house.as(undefined, (tx) => listItems(tx, meetingId))
  const titlesOf = async (meetingId: string) => (await itemsOf(meetingId)).map((item) => item.title)
  const meeting = (meetingId: string) => house.as(undefined, (tx) => getMeeting(tx, meetingId))
  const publish = (meetingId: string, shortNotice = '') =>
    house.as(house.people.clerk, (tx) => publishAgenda(tx, meetingId, { shortNotice }))
  const agree = (meetingId: string) =>
    house.as(house.people.chair, async (tx) =>
      agreeAgenda(tx, meetingId, (await getMeeting(tx, meetingId)).version),
    )
  const ownItem = (meetingId: string, title = 'A visit') =>
    house.as(house.people.clerk, (tx) =>
      addOwnItem(tx, meetingId, {
        title,
        purpose: 'To hear what members saw.',
        askedFor: 'noting',
        time: '',
      }),
    )

  it('begins with what stands on every agenda', async () => {
    const { meetingId } = await scheduleBoardMeeting(house)
    expect(await titlesOf(meetingId)).toEqual([
      'Apologies',
      'Declarations of interest',
      'Minutes of the last meeting',
      'Questions and statements from the public',
      'Urgent items',
      'What has been done: the tracker',
      'Date of the next meeting',
    ])
  })

  it('takes public reports before the closing items and exempt ones behind an exclusion', async () => {
    const { meetingId } = await scheduleBoardMeeting(house)
    await reportOnAgenda(house, meetingId, { ...exemption, title: 'Two brothers' })
    await reportOnAgenda(house, meetingId)
    await reportOnAgenda(house, meetingId, {
      ...exemption,
      title: 'A contract',
      publicTitle: 'A contract matter',
      paragraphs: [3],
    })
    expect((await titlesOf(meetingId)).slice(5)).toEqual([
      'Foster homes near school',
      'What has been done: the tracker',
      'Date of the next meeting',
      'Exclusion of the public',
      'Two brothers',
      'A contract',
    ])
    const exclusion = (await itemsOf(meetingId)).find((item) => item.kind === 'exclusion')
    expect(exclusion?.purpose).toContain('for items 10 and 11')
    expect(exclusion?.purpose).toContain('paragraphs 1, 2 and 3 of Part 1 of Schedule 12A')
  })

  it('writes the exclusion anew when items move, and drops it with the last exempt one', async () => {
    const { meetingId } = await scheduleBoardMeeting(house)
    const { itemId } = await reportOnAgenda(house, meetingId, exemption)
    const order = (await itemsOf(meetingId)).map((item) => item.item_id)
    const moved = [itemId, ...order.filter((id) => id !== itemId)]
    await house.as(house.people.clerk, (tx) => reorderAgenda(tx, meetingId, moved))
    const [first, second] = await itemsOf(meetingId)
    expect(first?.kind).toBe('exclusion')
    expect(first?.purpose).toContain('for item 2,')
    expect(second?.item_id).toBe(itemId)
    await house.as(house.people.clerk, (tx) => removeItem(tx, itemId))
    expect(await titlesOf(meetingId)).not.toContain('Exclusion of the public')
  })

  it('refuses an order that does not hold every item exactly once', async () => {
    const { meetingId } = await scheduleBoardMeeting(house)
    const order = (await itemsOf(meetingId)).map((item) => item.item_id)
    const tries = [order.slice(1), [...order, order[0] ?? ''], [...order.slice(1), 'nothing']]
    for (const wanted of tries) {
      await expect(
        house.as(house.people.clerk, (tx) => reorderAgenda(tx, meetingId, wanted)),
      ).rejects.toThrow('Somebody added or removed an item')
    }
    expect((await itemsOf(meetingId)).map((item) => item.item_id)).toEqual(order)
  })

  it('asks the Chair again when it changes after they agreed', async () => {
    const { meetingId } = await scheduleBoardMeeting(house)
    await agree(meetingId)
    expect((await meeting(meetingId)).chair_agreed_at).not.toBeNull()
    await ownItem(meetingId)
    expect((await meeting(meetingId)).chair_agreed_at).toBeNull()
    await expect(publish(meetingId)).rejects.toThrow('The Chair agrees the agenda')
  })

  it('does not hold the Chair to an agenda they have not seen', async () => {
    const { meetingId } = await scheduleBoardMeeting(house)
    const seen = (await meeting(meetingId)).version
    await ownItem(meetingId)
    await expect(
      house.as(house.people.chair, (tx) => agreeAgenda(tx, meetingId, seen)),
    ).rejects.toThrow('has changed since you opened this page')
  })

  it('tells whoever saves second what an item says now', async () => {
    const { meetingId } = await scheduleBoardMeeting(house)
    const itemId = await ownItem(meetingId)
    const words = {
      title: 'The first version',
      publicTitle: '',
      purpose: 'To hear it.',
      askedFor: 'noting',
      time: '15:20',
    } as const
    const save = (title: string) =>
      house.as(house.people.clerk, (tx) => changeItem(tx, itemId, { ...words, title }, 1))
    await save('The first version')
    await expect(save('The second version')).rejects.toThrow('“The first version. To hear it.”')
  })

  it('refuses a public title that repeats the real one', async () => {
    const { meetingId } = await scheduleBoardMeeting(house)
    const { itemId } = await reportOnAgenda(house, meetingId, {
      ...exemption,
      title: 'Two brothers',
    })
    const words = {
      title: 'Two brothers',
      publicTitle: 'two brothers ',
      purpose: 'To decide.',
      askedFor: 'decision',
      time: '',
    } as const
    const saving = house.as(house.people.clerk, (tx) => changeItem(tx, itemId, words, 1))
    await expect(saving).rejects.toThrow('another one than the real title')
  })

  it('fixes numbers for good: no item is added, moved or removed afterwards', async () => {
    const { meetingId } = await scheduleBoardMeeting(house)
    const itemId = await ownItem(meetingId)
    await publishedAgenda(house, meetingId, { packs: false })
    const items = await itemsOf(meetingId)
    expect(items.map((item) => item.number)).toEqual(items.map((_, index) => String(index + 1)))
    const order = items.map((item) => item.item_id).reverse()
    await expect(ownItem(meetingId)).rejects.toThrow('its items and numbers stay')
    await expect(
      house.as(house.people.clerk, (tx) => reorderAgenda(tx, meetingId, order)),
    ).rejects.toThrow(Unacceptable)
    await expect(house.as(house.people.clerk, (tx) => removeItem(tx, itemId))).rejects.toThrow(
      Unacceptable,
    )
    await expect(publish(meetingId)).rejects.toThrow('published already')
  })

  it('needs a reason at short notice, and publishes it', async () => {
    const { meetingId, slug } = await scheduleBoardMeeting(house)
    await agree(meetingId)
    // At five o'clock on the last day it counts from the day after: four clear days.
    house.clock.moveTo('2026-12-01T17:00:00Z')
    await expect(publish(meetingId)).rejects.toThrow('4 clear days instead of five')
    await publish(meetingId, 'A home closes next week and the children need an answer before it.')
    house.clock.moveTo(TEST_NOW)
    const page = (await (await house.visit()).get(`/meetings/${slug}`)).body
    expect(page).toContain('Called at short notice')
    expect(page).toContain('A home closes next week')
    expect(page).toContain('4 clear days before the meeting')
  })

  it('is in time until the offices close on the last day', async () => {
    const { meetingId } = await scheduleBoardMeeting(house)
    await agree(meetingId)
    house.clock.moveTo('2026-12-01T16:59:00Z')
    await publish(meetingId)
    house.clock.moveTo(TEST_NOW)
    expect((await meeting(meetingId)).short_notice_reason).toBeNull()
  })

  it('gives both packs the same numbers, and the public one none of the exempt pages', async () => {
    const { meetingId } = await scheduleBoardMeeting(house)
    await reportOnAgenda(house, meetingId, exemption)
    await reportOnAgenda(house, meetingId)
    await publishedAgenda(house, meetingId)
    const row = await house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.meeting_pack')
        .selectAll()
        .where('meeting_id', '=', meetingId)
        .executeTakeFirstOrThrow(),
    )
    expect(row).toMatchObject({ state: 'ready', version: 1, problem: '' })
    const [open, exempt] = row.ranges
    expect(open).toMatchObject({ itemNumber: '6' })
    expect(exempt).toMatchObject({ itemNumber: '10', from: (open?.to ?? 0) + 1 })
    expect(row.public_name).toBe('public-pack-corporate-parenting-board-2026-12-09-v1.pdf')
  })

  it('builds the packs once, however often the job is worked off', async () => {
    const { meetingId } = await scheduleBoardMeeting(house)
    await publishedAgenda(house, meetingId)
    await house.as(undefined, (tx) => buildPacks(tx, meetingId))
    const row = await house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.meeting_pack')
        .select('version')
        .where('meeting_id', '=', meetingId)
        .executeTakeFirst(),
    )
    expect(row).toEqual({ version: 1 })
  })
})

describe('the address of a document', () => {
  it('is made of plain letters, and never empty', () => {
    expect(slugOf('Où vivre? Children’s homes & more')).toBe('ou-vivre-childrens-homes-more')
    expect(slugOf('???')).toBe('document')
    expect(slugOf('a'.repeat(59) + ' b c').length).toBeLessThanOrEqual(60)
  })
})
