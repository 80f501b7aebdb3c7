import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AS_AT, draftScorecard, someTotals } from '#tests/support/insight-world.ts'
import { closedMeeting, openedMeeting } from '#tests/support/record-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import { readEntered } from './entered-figures.ts'
import { OWN_RECORDS } from './own-records.ts'

describe.each(engines)('what the house knows of the Board itself, on %s', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine, { now: '2026-01-14T09:00:00Z' })
  })
  afterAll(() => house.close())

  const own = () =>
    house.as(undefined, async (tx) =>
      (await readEntered(tx, house.people.board, AS_AT)).filter(
        (one) => one.source === OWN_RECORDS,
      ),
    )

  it('is nothing while no meeting of the year was held here', async () => {
    house.clock.moveTo('2026-04-20T09:00:00Z')
    await draftScorecard(house, someTotals())
    expect(await own()).toEqual([])
  })

  it('is how often the Board met and how many seats were filled, with the next totals', async () => {
    const meeting = await openedMeeting(house, {
      meetsOn: '2026-03-11',
      publishedAt: '2026-02-20T09:00:00Z',
      members: 5,
    })
    await closedMeeting(house, meeting)
    house.clock.moveTo('2026-04-21T09:00:00Z')
    await draftScorecard(house, someTotals())
    const [met, compared] = await own()
    expect(met).toMatchObject({ indicator: 'G1', window: 'year', asAt: '2026-03-31', value: 1 })
    expect(met!.note).toMatch(/^5 of \d+ seats were filled$/)
    expect(compared).toMatchObject({ indicator: 'G4', value: 0 })
  })
})
