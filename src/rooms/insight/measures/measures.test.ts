import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftScorecard, someTotals, withFigure } from '#tests/support/insight-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { Visitor } from '#tests/support/visitor.ts'

describe.each(engines)('targets and benchmarks, on %s', (engine) => {
  let house: TestHouse
  let analyst: Visitor
  let scorecard: string
  beforeAll(async () => {
    house = await openTestHouse(engine)
    analyst = await house.visit(house.people.analyst)
    scorecard = `/scorecards/${await draftScorecard(house, withFigure(someTotals(), 'H3', 70, 100))}`
  })
  afterAll(() => house.close())

  const setTarget = async (id: string, form: Record<string, string>) => {
    await analyst.get(`/measures/${id}`)
    return analyst.post(`/measures/${id}/set-target`, {
      direction: 'at_least',
      value: '80',
      source: 'Corporate Parenting Strategy 2025 to 2028',
      from: '2025-04-01',
      ...form,
    })
  }
  const add = async (id: string, form: Record<string, string>) => {
    await analyst.get(`/measures/${id}`)
    return analyst.post(`/measures/${id}/add-benchmark`, {
      kind: 'england',
      year: '2024/25',
      figure: '79%',
      unit: 'percent',
      benchmarkSource: 'Local Authority Interactive Tool',
      note: '',
      ...form,
    })
  }

  it('give no verdict while there is no target', async () => {
    const page = await analyst.get(`${scorecard}/indicators/H3`)
    expect(page.body).toContain('70%')
    expect(page.body).not.toContain('Short of the target')
  })

  it('judge a figure in words once a target is set', async () => {
    expect((await setTarget('H3', {})).statusCode).toBe(303)
    const page = await analyst.get(`${scorecard}/indicators/H3`)
    expect(page.body).toContain('Short of the target')
    expect(page.body).toContain('At least 80% (Corporate Parenting Strategy 2025 to 2028)')
    const whole = await analyst.get(scorecard)
    expect(whole.body).toContain('70.0% against a target of at least 80%.')
  })

  it('leave a scorecard of an earlier day as it was judged', async () => {
    await setTarget('H3', { value: '60', from: '2026-04-01' })
    const page = await analyst.get(`${scorecard}/indicators/H3`)
    expect(page.body).toContain('Short of the target')
    const measure = await analyst.get('/measures/H3')
    expect(measure.body).toContain('At least 60%')
    expect(measure.body).toContain('Targets over time')
  })

  it('refuse a target on the wrong side of what is better', async () => {
    const answer = await setTarget('H3', { direction: 'at_most' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('a higher figure is better')
    expect((await setTarget('S5', { direction: 'at_least' })).statusCode).toBe(422)
    expect((await setTarget('H3', { value: '180' })).body).toContain('between 0 and 100')
    expect((await setTarget('H3', { source: ' ' })).body).toContain('Say where the target is from')
    expect((await setTarget('H3', { from: '2026-02-31' })).statusCode).toBe(422)
  })

  it('can be ended from today on', async () => {
    await analyst.get('/measures/H3')
    expect((await analyst.send('/measures/H3/end-target')).body).toContain('there is no target')
    expect((await analyst.post('/measures/H3/end-target')).statusCode).toBe(422)
  })

  it('take a benchmark with its year, source and stated unit', async () => {
    expect((await add('H3', {})).statusCode).toBe(303)
    const range = { kind: 'good_and_outstanding', figure: '0.78 to 0.88', unit: 'fraction' }
    expect((await add('H3', range)).statusCode).toBe(303)
    const page = await analyst.get(`${scorecard}/indicators/H3`)
    expect(page.body).toContain('78% to 88%')
    expect(page.body).toContain('Local Authority Interactive Tool')
    expect(page.body).toContain('chart__band')
  })

  it('never guess: a figure without a fitting unit, twice or without a year is refused', async () => {
    expect((await add('H3', { year: '2023/24', unit: 'number' })).statusCode).toBe(422)
    expect((await add('H3', { year: 'last year' })).body).toContain('2024 or 2023/24')
    expect((await add('H3', {})).body).toContain('already there')
    const kept = await add('H3', { year: '2023/24', figure: 'about 79' })
    expect(kept.statusCode).toBe(422)
    expect(kept.body).toContain('about 79')
  })

  it('can be removed when they were entered wrongly', async () => {
    const page = await analyst.get('/measures/H3')
    const id = /name="benchmark" value="([0-9a-f-]+)"/.exec(page.body)?.[1] ?? ''
    const after = await analyst.send('/measures/H3/remove-benchmark', { benchmark: id })
    expect(after.body).toContain('The benchmark is removed.')
    expect(
      (await analyst.post('/measures/H3/remove-benchmark', { benchmark: id })).statusCode,
    ).toBe(404)
  })

  it('are the analyst’s to keep, and nobody else’s', async () => {
    for (const person of ['chair', 'clerk', 'inNest'] as const) {
      const visitor = await house.visit(house.people[person])
      expect((await visitor.get('/measures')).statusCode).toBe(403)
      expect((await visitor.get('/measures/H3')).statusCode).toBe(403)
    }
    expect((await analyst.get('/measures')).body).toContain('Dental check')
    expect((await analyst.get('/measures/Q9')).statusCode).toBe(404)
  })
})
