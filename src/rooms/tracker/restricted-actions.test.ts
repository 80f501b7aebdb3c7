import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import { raiseAction } from './index.ts'

describe.each(engines)('an action from an item taken in private on %s', (engine) => {
  let house: TestHouse
  let address: string
  beforeAll(async () => {
    house = await openTestHouse(engine)
    const { people } = house
    const actionId = await house.as(people.clerk, (tx) =>
      raiseAction(tx, {
        bodyId: people.board,
        title: 'Sign the Larchfield contract',
        ownerId: people.headOfFostering,
        due: { kind: 'date', on: '2027-01-29' },
        source: { kind: 'minute', ref: 'an item', words: 'The Larchfield home is agreed.' },
        isRestricted: true,
      }),
    )
    address = `/tracker/${actionId}`
  })
  afterAll(() => house.close())

  it('is there for its owner and for those entitled to the item', async () => {
    const { people } = house
    for (const person of [people.headOfFostering, people.clerk, people.chair, people.councillor]) {
      const visitor = await house.visit(person)
      expect((await visitor.get('/tracker')).body).toContain('Larchfield')
      expect((await visitor.get(address)).statusCode).toBe(200)
    }
  })

  it('does not exist for any other adult', async () => {
    const { people } = house
    for (const person of [people.analyst, people.youthVoice]) {
      const visitor = await house.visit(person)
      expect((await visitor.get('/tracker')).body).not.toContain('Larchfield')
      expect((await visitor.get(address)).statusCode).toBe(404)
    }
  })
})
