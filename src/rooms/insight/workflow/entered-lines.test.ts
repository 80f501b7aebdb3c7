import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scheduleBoardMeeting } from '#tests/support/governance-world.ts'
import { draftScorecard } from '#tests/support/insight-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { EnteredFigure } from '../engine/entered/entered-figure.ts'
import { keepEntered } from '../entry/entered-figures.ts'
import { listToEnter, windowToEnter } from '../entry/to-enter.ts'
import { getScorecard, lineOf } from '../scorecards/find-scorecard.ts'
import { submitScorecard, takeBackScorecard } from '../scorecards/submit-scorecard.ts'

/** Some line that no return holds, and whose figure is a number of people. */
const indicator = listToEnter().find(
  (one) => one.unit === 'number' && one.basis === 'month' && one.of === undefined,
)!

const figure = (value: number, more: Partial<EnteredFigure> = {}): EnteredFigure => ({
  indicator: indicator.id,
  window: windowToEnter(indicator),
  asAt: '2026-03-31',
  numerator: null,
  denominator: null,
  value,
  source: 'Fostering service',
  note: '',
  ...more,
})

describe.each(engines)('entered figures in a scorecard, on %s', (engine) => {
  let house: TestHouse
  let id: string
  beforeAll(async () => {
    house = await openTestHouse(engine)
    id = await draftScorecard(house)
  })
  afterAll(() => house.close())

  const asAnalyst = <T>(work: Parameters<typeof house.as<T>>[1]) =>
    house.as(house.people.analyst, work)
  const keep = (...figures: EnteredFigure[]) =>
    asAnalyst((tx) => keepEntered(tx, house.people.board, figures))
  const line = async () =>
    lineOf(await asAnalyst((tx) => getScorecard(tx, id)), indicator.id).figures

  it('come into a draft as they are entered, with their notes', async () => {
    expect((await line()).value).toBeNull()
    await keep(figure(31, { asAt: '2026-02-28' }), figure(35, { note: '1 on-going' }))
    const held = await line()
    expect(held).toMatchObject({ value: 35, numerator: 35 })
    expect(held.trend.map(({ value }) => value)).toEqual([31, 35])
    expect(held.notes).toContain('Source: Fostering service (entered).')
    const analyst = await house.visit(house.people.analyst)
    const page = await analyst.get(`/scorecards/${id}/indicators/${indicator.id}`)
    expect(page.body).toContain('1 on-going')
  })

  it('say that they are late where a later one should be in', async () => {
    await keep(figure(40, { asAt: '2026-01-31', source: 'Another service' }))
    const { notes } = await line()
    expect(notes.join(' ')).not.toContain('Late')
    const other = await draftOfLateFigure()
    expect(other.join(' ')).toContain('Late: figures for March 2026 were due on 13 May 2026.')
  })

  it('are frozen when the scorecard is sent, and followed again when it is taken back', async () => {
    await scheduleBoardMeeting(house)
    await asAnalyst(async (tx) => submitScorecard(tx, await getScorecard(tx, id)))
    await keep(figure(50))
    expect((await line()).value).toBe(35)
    await asAnalyst(async (tx) => takeBackScorecard(tx, await getScorecard(tx, id)))
    expect((await line()).value).toBe(50)
  })

  /** The notes of another line, whose newest figure is of two months before. */
  async function draftOfLateFigure() {
    const late = listToEnter().find((one) => one.basis === 'month' && one.id !== indicator.id)!
    await keep(figure(12, { indicator: late.id, asAt: '2026-01-31' }))
    const scorecard = await asAnalyst((tx) => getScorecard(tx, id))
    return lineOf(scorecard, late.id).figures.notes
  }
})
