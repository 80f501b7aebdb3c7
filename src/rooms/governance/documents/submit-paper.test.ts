import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  proposeItem,
  submitPaper,
  withdrawProposal,
  type ProposedItem,
} from '#rooms/governance/index.ts'
import {
  publishedAgenda,
  reportOnAgenda,
  scheduleBoardMeeting,
} from '#tests/support/governance-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import { removeItem } from '../agenda/change-item.ts'
import { cancelMeeting } from '../meetings/change-meeting.ts'
import { listItems } from '../meetings/find-meeting.ts'

describe.each(engines)('the door for other rooms on %s', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine)
  })
  afterAll(() => house.close())

  const card = (ref: string): ProposedItem => ({
    bodyId: house.people.board,
    kind: 'young_people',
    title: `Challenge ${ref}`,
    purpose: 'To answer what young people asked.',
    askedFor: 'decision',
    sourceRoom: 'tests',
    sourceRef: ref,
    place: 'first',
  })
  const propose = (item: ProposedItem) => house.as(undefined, (tx) => proposeItem(tx, item))
  const paper = (text: string) => ({
    title: 'Scorecard',
    blocks: [{ type: 'paragraph' as const, text }],
  })
  const titles = async (meetingId: string) =>
    (await house.as(undefined, (tx) => listItems(tx, meetingId))).map((item) => item.title)

  it('says in a sentence that no meeting is open', async () => {
    await expect(propose(card('0'))).rejects.toThrow(
      'No meeting of the Corporate Parenting Board is scheduled whose agenda is still open.',
    )
  })

  it('puts young people first, in the order they came, and a scorecard among the reports', async () => {
    const { meetingId } = await scheduleBoardMeeting(house)
    await reportOnAgenda(house, meetingId)
    await propose(card('1'))
    const scorecard = await propose({
      ...card('s'),
      kind: 'scorecard',
      title: 'How children are doing',
      sourceRoom: 'more-tests',
      place: 'reports',
    })
    expect(scorecard.meetingId).toBe(meetingId)
    await propose(card('2'))
    expect(await titles(meetingId)).toEqual([
      'Challenge 1',
      'Challenge 2',
      'Apologies',
      'Declarations of interest',
      'Minutes of the last meeting',
      'Questions and statements from the public',
      'Urgent items',
      'Foster homes near school',
      'How children are doing',
      'What has been done: the tracker',
      'Date of the next meeting',
    ])
    const again = await propose(card('2'))
    expect(again.meetingId).toBe(meetingId)
    expect(await titles(meetingId)).toHaveLength(11)
  })

  it('keeps a young people’s item from the clerk, and lets its own room take it back', async () => {
    const { itemId, meetingId } = await propose(card('3'))
    await expect(house.as(house.people.clerk, (tx) => removeItem(tx, itemId))).rejects.toThrow(
      'Young people asked for this item',
    )
    await house.as(undefined, (tx) =>
      withdrawProposal(tx, itemId, 'The group asked for more time.'),
    )
    expect(await titles(meetingId)).not.toContain('Challenge 3')
  })

  it('freezes a paper: the newer one counts until the agenda is published', async () => {
    const { itemId, meetingId } = await propose(card('1'))
    const submit = (text: string) =>
      house.as(undefined, (tx) => submitPaper(tx, { itemId, title: 'Paper', paper: paper(text) }))
    await submit('first')
    await submit('second')
    const kept = await house.as(undefined, (tx) =>
      tx.selectFrom('hearth.document').select('paper').where('item_id', '=', itemId).execute(),
    )
    expect(kept).toEqual([{ paper: paper('second') }])
    await publishedAgenda(house, meetingId, { packs: false })
    await expect(submit('third')).rejects.toThrow('Hand this in for the next meeting')
    await expect(
      house.as(undefined, (tx) => withdrawProposal(tx, itemId, 'Too late now.')),
    ).rejects.toThrow('the item keeps its place')
  })

  it('moves what was proposed to the next open meeting when one is cancelled', async () => {
    const first = await scheduleBoardMeeting(house, {
      meetsOn: Temporal.PlainDate.from('2027-01-20'),
    })
    const second = await scheduleBoardMeeting(house, {
      meetsOn: Temporal.PlainDate.from('2027-02-17'),
    })
    const { itemId } = await propose(card('9'))
    await house.as(undefined, (tx) =>
      submitPaper(tx, { itemId, title: 'Paper', paper: paper('what we asked') }),
    )
    await house.as(house.people.clerk, (tx) =>
      cancelMeeting(tx, first.meetingId, 'Snow has closed the building.'),
    )
    expect((await titles(second.meetingId))[0]).toBe('Challenge 9')
    const moved = await house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.document')
        .select('title')
        .where('meeting_id', '=', second.meetingId)
        .execute(),
    )
    expect(moved).toEqual([{ title: 'Paper' }])
  })
})
