import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftScorecard, someTotals, withFigure } from '#tests/support/insight-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { AggregateScorecard } from '../engine/aggregate.ts'
import { setTarget } from '../measures/targets.ts'
import { getScorecard } from './find-scorecard.ts'
import { freezeForPublic } from './public-scorecard.ts'

/** Of the same 52, one, two or three are not in it: too few to be public, whichever it is. */
const withOthers = (others: number) => withFigure(someTotals(), 'L3', 52 - others, 52)

describe.each(engines)('what is frozen for the public, on %s', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine)
    await house.as(house.people.analyst, (tx) =>
      setTarget(tx, {
        indicatorId: 'L3',
        value: 96,
        direction: 'at_least',
        source: 'Strategy',
        from: Temporal.PlainDate.from('2025-04-01'),
      }),
    )
  })
  afterAll(() => house.close())

  const freeze = async (totals: AggregateScorecard) => {
    const id = await draftScorecard(house, totals)
    return house.as(house.people.analyst, async (tx) =>
      freezeForPublic(tx, await getScorecard(tx, id)),
    )
  }

  it('is word for word the same whatever a hidden figure is, on either side of its target', async () => {
    const frozen = [await freeze(withOthers(1)), await freeze(withOthers(3))]
    expect(frozen[0]).toEqual(frozen[1])
    const line = frozen[0]!.readings.find(({ id }) => id === 'L3')!
    expect(line.target).toMatchObject({ judgement: null, chip: null })
    expect(line).toMatchObject({
      value: null,
      shown: null,
      direction: null,
      counts: null,
      notes: [],
    })
  })
})
