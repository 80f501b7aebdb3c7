import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AS_AT, someTotals } from '#tests/support/insight-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { Visitor } from '#tests/support/visitor.ts'

describe.each(engines)('totals that arrive, on %s', (engine) => {
  let house: TestHouse
  let analyst: Visitor
  beforeAll(async () => {
    house = await openTestHouse(engine)
    analyst = await house.visit(house.people.analyst)
  })
  afterAll(() => house.close())

  const send = (totals: unknown, more: Record<string, string> = {}) =>
    analyst.post('/returns/send', {
      totals: typeof totals === 'string' ? totals : JSON.stringify(totals),
      source: 'Office for National Statistics, mid-2024',
      body: house.people.board,
      ...more,
    })

  const countRows = () =>
    house.as(undefined, async (tx) => {
      const scorecards = await tx.selectFrom('hearth.scorecard').select('scorecard_id').execute()
      const lines = await tx
        .selectFrom('hearth.scorecard_indicator')
        .select('indicator_id')
        .execute()
      return [scorecards.length, lines.length]
    })

  it.each([
    ['something else than totals', 'Hello'],
    ['nothing', ''],
    ['a row of a child', { ...someTotals(), child: 'W0000014' }],
    ['a figure that its counts contradict', withFirst({ value: 12.5 })],
    ['a child’s number in a note', withFirst({ notes: ['W0000014 was late.'] })],
    ['a part of the indicators', { ...someTotals(), indicators: [] }],
  ])('are refused when they hold %s, and leave nothing behind', async (_what, totals) => {
    const answer = await send(totals)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('There is a problem')
    expect(await countRows()).toEqual([0, 0])
  })

  it('are refused when their date is still to come', async () => {
    const start = house.clock.now().toString()
    house.clock.moveTo('2026-03-30T09:00:00Z')
    const early = await house.visit(house.people.analyst)
    const answer = await early.post('/returns/send', {
      totals: JSON.stringify(someTotals()),
      source: '',
      body: house.people.board,
    })
    house.clock.moveTo(start)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('still to come')
    expect(await countRows()).toEqual([0, 0])
  })

  it.each([
    ['the chair', 'chair'],
    ['a young person', 'inFledge'],
    ['the clerk', 'clerk'],
  ] as const)('are not taken from %s', async (_who, person) => {
    const visitor = await house.visit(house.people[person])
    const answer = await visitor.post('/returns/send', {
      totals: JSON.stringify(someTotals()),
      source: '',
      body: house.people.board,
    })
    expect(answer.statusCode).toBe(403)
    expect(await countRows()).toEqual([0, 0])
  })

  it('are not taken for a group of young people', async () => {
    const answer = await send(someTotals(), { body: house.people.nest })
    expect(answer.statusCode).toBe(403)
  })

  it('become the analyst’s draft, and nobody else’s', async () => {
    const answer = await send(someTotals())
    expect(answer.statusCode).toBe(303)
    const page = await analyst.open(String(answer.headers.location))
    expect(page.body).toContain('Scorecard at 31 March 2026')
    expect(page.body).toContain('Draft')
    expect(page.body).toContain('The totals at 31 March 2026 arrived, and nothing else.')
    const chair = await house.visit(house.people.chair)
    expect((await chair.get(String(answer.headers.location))).statusCode).toBe(403)
    expect((await chair.get(`${String(answer.headers.location)}/scorecard.csv`)).statusCode).toBe(
      403,
    )
    expect((await chair.get('/scorecards')).body).toContain('No scorecard yet')
    expect((await analyst.get('/scorecards')).body).toContain('31 March 2026')
  })

  it('replace the figures of a draft of the same date and keep its comments', async () => {
    const list = await analyst.get('/scorecards')
    const href = /href="(\/scorecards\/[0-9a-f-]{36})"/.exec(list.body)?.[1] ?? ''
    await analyst.get(`${href}/indicators/D2`)
    await analyst.post(`${href}/indicators/D2`, { comment: 'More came in spring.', version: '1' })
    const again = await send(someTotals())
    expect(again.headers.location).toBe(href)
    const page = await analyst.open(href)
    expect(page.body).toContain('your comments were kept')
    expect(page.body).toContain('More came in spring.')
    expect((await countRows())[0]).toBe(1)
  })

  it('bring entered figures, figures of others and who lives where to their own rooms', async () => {
    const entered = {
      indicator: 'V6',
      window: 'month',
      asAt: '2026-03-31',
      numerator: null,
      denominator: null,
      value: 9,
      source: 'Participation team',
      note: 'two by video',
    } as const
    const others = { low: 62, high: 62, source: 'A published table', note: '', year: '2024/25' }
    const england = { ...others, indicator: 'S6', kind: 'england' } as const
    const figures = { ...someTotals(), entered: [entered], benchmarks: [england] }
    await send(figures)
    const again = await send({ ...figures, benchmarks: [{ ...england, low: 60, high: 60 }] })
    const page = await analyst.open(again.headers.location ?? '')
    expect(page.body).toContain('is there with another figure, and was left')
    const kept = await house.as(undefined, async (tx) => ({
      entered: await tx.selectFrom('hearth.entered_figure').select(['value', 'note']).execute(),
      benchmarks: await tx.selectFrom('hearth.benchmark').select(['kind', 'low']).execute(),
      homes: await tx.selectFrom('hearth.sufficiency').select('scorecard_id').execute(),
    }))
    expect(kept.entered).toEqual([{ value: 9, note: 'two by video' }])
    expect(kept.benchmarks).toEqual([{ kind: 'england', low: 62 }])
    expect(kept.homes).toHaveLength(1)
  })

  it('are in the audit as an act, without a figure', async () => {
    const acts = await house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.audit_entry')
        .select(['act', 'details'])
        .where('act', 'like', 'scorecard.%')
        .orderBy('entry_id')
        .execute(),
    )
    expect(acts.map((row) => row.act)).toEqual([
      'scorecard.received',
      'scorecard.commented',
      'scorecard.figures_replaced',
      'scorecard.figures_replaced',
      'scorecard.figures_replaced',
    ])
    expect(acts[0]?.details).toEqual({ asAt: AS_AT, indicators: someTotals().indicators.length })
  })
})

/** The totals with the first indicator changed. */
function withFirst(change: object) {
  const totals = someTotals()
  return {
    ...totals,
    indicators: totals.indicators.map((one, at) => (at === 0 ? { ...one, ...change } : one)),
  }
}
