import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wordsOfPages } from '#tests/support/pdf-reader.ts'
import { isExempt, itemOf, openedMeeting, type TestMeeting } from '#tests/support/record-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import { declareInterest } from '../meeting-room/declare-interest.ts'
import { listRoll } from '../meeting-room/find-record.ts'
import { buildPacks } from './build-packs.ts'

describe.each(engines)('a member who left an item for an interest, on %s', (engine) => {
  let house: TestHouse
  let meeting: TestMeeting
  let paper: string
  beforeAll(async () => {
    house = await openTestHouse(engine)
    meeting = await openedMeeting(house, { exempt: true })
    await house.as(undefined, (tx) => buildPacks(tx, meeting.meetingId))
    const exempt = await itemOf(house, meeting, isExempt)
    const [document] = await house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.document')
        .select('document_id')
        .where('item_id', '=', exempt.item_id)
        .execute(),
    )
    paper = `/work/meetings/${meeting.slug}/papers/${document?.document_id ?? ''}`
  })
  afterAll(() => house.close())

  const pack = async (personId: string) => {
    const url = `/work/meetings/${meeting.slug}/restricted-pack.pdf`
    const answer = await (await house.visit(personId)).get(url)
    expect(answer.statusCode).toBe(200)
    return wordsOfPages(answer.rawPayload)
  }

  it('reads the restricted papers until they declare it, and a placeholder afterwards', async () => {
    const { councillor, chair } = house.people
    const before = await pack(councillor)
    // The public report and the exempt one say the same words here, each in its own pages.
    expect(timesOf('Carers told us', before)).toBe(2)
    const exempt = await itemOf(house, meeting, isExempt)
    await house.as(house.people.clerk, async (tx) => {
      const roll = await listRoll(tx, meeting.meetingId)
      const rollId = roll.find((one) => one.name === 'Councillor Tom Garrowby')?.rollId ?? ''
      await declareInterest(tx, meeting.meetingId, {
        rollId,
        itemId: exempt.item_id,
        kind: 'dpi',
        nature: 'Works for the provider.',
        isSensitive: false,
        inRegister: true,
        withdraws: true,
      })
    })
    const after = await pack(councillor)
    expect(timesOf('Carers told us', after)).toBe(1)
    expect(after.join(' ')).toContain('of the full pack are not for publication')
    expect(after).toHaveLength(before.length)
    const visitor = await house.visit(councillor)
    expect((await visitor.get(paper)).statusCode).toBe(403)
    expect(timesOf('Carers told us', await pack(chair))).toBe(2)
    expect((await (await house.visit(chair)).get(paper)).statusCode).toBe(200)
  })
})

const timesOf = (words: string, pages: readonly string[]): number =>
  pages.join(' ').split(words).length - 1
