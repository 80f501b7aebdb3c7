import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftScorecard } from '#tests/support/insight-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { Visitor } from '#tests/support/visitor.ts'

describe.each(engines)('commenting on a figure, on %s', (engine) => {
  let house: TestHouse
  let analyst: Visitor
  let href: string
  beforeAll(async () => {
    house = await openTestHouse(engine)
    analyst = await house.visit(house.people.analyst)
    href = `/scorecards/${await draftScorecard(house)}`
  })
  afterAll(() => house.close())

  it('saves the analyst’s words and shows them on the scorecard', async () => {
    await analyst.get(`${href}/indicators/H3`)
    const answer = await analyst.send(`${href}/indicators/H3`, {
      comment: 'Two surgeries stopped taking new patients in the autumn.',
      version: '1',
    })
    expect(answer.body).toContain('Your comment is saved.')
    expect((await analyst.get(href)).body).toContain('Two surgeries stopped')
  })

  it('asks about small numbers near people, keeps the words, and saves them when confirmed', async () => {
    const comment = 'Of these, 4 young people moved abroad.'
    await analyst.get(`${href}/indicators/L3`)
    const asked = await analyst.post(`${href}/indicators/L3`, { comment, version: '1' })
    expect(asked.statusCode).toBe(422)
    expect(asked.body).toContain('“4 young people” could point at a child')
    expect(asked.body).toContain(comment)
    expect(asked.body).toContain('I have checked that nobody could be recognised')
    expect((await analyst.get(`${href}/indicators/L3`)).body).not.toContain(comment)
    const saved = await analyst.send(`${href}/indicators/L3`, {
      comment,
      version: '1',
      checked: 'yes',
    })
    expect(saved.body).toContain('Your comment is saved.')
  })

  it('tells the slower of two writers what changed, and keeps their text', async () => {
    await analyst.get(`${href}/indicators/D3`)
    await analyst.post(`${href}/indicators/D3`, { comment: 'Fewer than last year.', version: '1' })
    const slower = await analyst.post(`${href}/indicators/D3`, {
      comment: 'My own view of it.',
      version: '1',
    })
    expect(slower.statusCode).toBe(422)
    expect(slower.body).toContain('Wen Halloran changed this comment while you wrote.')
    expect(slower.body).toContain('Fewer than last year.')
    expect(slower.body).toContain('My own view of it.')
    expect(slower.body).toContain('name="version" value="2"')
  })

  it('finds no such indicator or scorecard where there is none', async () => {
    expect((await analyst.get(`${href}/indicators/Q9`)).statusCode).toBe(404)
    expect((await analyst.get('/scorecards/not-an-id')).statusCode).toBe(404)
  })
})
