import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedAgenda, scheduleBoardMeeting } from '#tests/support/governance-world.ts'
import { submittedScorecard } from '#tests/support/insight-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { EnteredFigure } from '../engine/entered/entered-figure.ts'
import { keepEntered } from '../entry/entered-figures.ts'

const nhs = (asAt: string, numerator: number, denominator: number): EnteredFigure => ({
  indicator: 'H2',
  window: 'month',
  asAt,
  numerator,
  denominator,
  value: null,
  source: 'NHS',
  note: 'of those due in the month',
})

describe.each(engines)('what another source gave of an indicator, on %s', (engine) => {
  let house: TestHouse
  let id: string
  beforeAll(async () => {
    house = await openTestHouse(engine)
    const figures = [nhs('2026-02-28', 15, 21), nhs('2026-03-31', 20, 21)]
    await house.as(house.people.analyst, (tx) => keepEntered(tx, house.people.board, figures))
    const { meetingId } = await scheduleBoardMeeting(house)
    id = await submittedScorecard(house)
    await publishedAgenda(house, meetingId, { packs: false })
  })
  afterAll(() => house.close())

  it('stands beside the line as a series of its own, with why the two differ', async () => {
    const chair = await house.visit(house.people.chair)
    const { body } = await chair.get(`/scorecards/${id}/indicators/H2`)
    expect(body).toContain('<h3>From NHS, by month</h3>')
    expect(body).toContain('95.2%')
    expect(body).toContain('20 of 21')
    expect(body).toContain('never added up or averaged')
    expect(body).toMatch(/It rose from 71\.4% in Feb 2026 to 95\.2% in Mar 2026/)
  })

  it('is not public, because nothing weighs whether it gives a child away', async () => {
    const everybody = await house.visit()
    const { body } = await everybody.get('/scorecard/H2')
    expect(body).toContain('What this counts')
    expect(body).not.toMatch(/NHS, by month|95\.2|71\.4|20 of 21/)
  })
})
