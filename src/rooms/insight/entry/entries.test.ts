import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftScorecard, someTotals, withFigure } from '#tests/support/insight-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { Visitor } from '#tests/support/visitor.ts'
import { setSetting } from '#rooms/council/index.ts'
import { dueWeeks } from './due-weeks.ts'
import { setOwners } from './owners.ts'
import { listToEnter } from './to-enter.ts'

const BOARD = '/entries/corporate-parenting-board'
const H2 = `${BOARD}/figure/H2`
const LAST_YEAR = { asAt: '2025-03-31', source: 'NHS' }
const THIS_YEAR = { asAt: '2026-03-31', source: 'NHS' }

describe.each(engines)('entering figures, on %s', (engine) => {
  let house: TestHouse
  let analyst: Visitor
  let service: Visitor
  beforeAll(async () => {
    house = await openTestHouse(engine)
    analyst = await house.visit(house.people.analyst)
    service = await house.visit(house.people.headOfFostering)
  })
  afterAll(() => house.close())

  const enter = async (
    visitor: Visitor,
    form: Record<string, string>,
    url = H2,
  ): ReturnType<Visitor['post']> => {
    await visitor.get('/')
    return visitor.post(url, { version: '0', ...form })
  }

  it('takes counts, and shows what is in, from whom and for which time', async () => {
    const answer = await enter(analyst, { ...LAST_YEAR, numerator: '253', denominator: '280' })
    expect(answer.statusCode).toBe(303)
    const page = await analyst.get(String(answer.headers.location))
    expect(page.body).toContain('The figure is in.')
    expect(page.body).toContain('In now: <strong>90.4% (253 of 280)</strong>')
    expect(page.body).toContain('NHS, the year to 31 March 2025')
  })

  it('says what is late, and since when', async () => {
    const page = await analyst.get('/entries?show=all')
    expect(page.body).toContain('Late: the year to 31 March 2026 was due on 30 September 2026')
    expect(page.body).toContain('90.4% (253 of 280), the year to 31 March 2025')
  })

  it('keeps a council’s own weeks: what was late is due then', async () => {
    const weeks = { day: 6, month: 6, quarter: 6, term: 6, year: 40, 'twelve-months': 6 }
    await house.as(house.people.analyst, (tx) =>
      setSetting(tx, dueWeeks, {
        value: weeks,
        from: Temporal.PlainDate.from('2026-01-01'),
        source: 'Agreed by the Board',
      }),
    )
    const page = await analyst.get('/entries?show=all')
    expect(page.body).toContain('The year to 31 March 2026 is due on 6 January 2027')
    expect(page.body).not.toContain('the year to 31 March 2026 was due')
  })

  it('guesses nothing: a percentage needs its unit, a part no more than its whole', async () => {
    const bare = await enter(analyst, { ...THIS_YEAR, value: '0.5' })
    expect(bare.statusCode).toBe(422)
    expect(bare.body).toContain('so that 0.5 cannot be mistaken')
    expect(bare.body).toContain('value="0.5"')
    const more = await enter(analyst, { ...THIS_YEAR, numerator: '30', denominator: '26' })
    expect(more.body).toContain('30 is more than 26')
    const alone = await enter(analyst, { ...THIS_YEAR, numerator: '30' })
    expect(alone.body).toContain('Say out of how many')
    const none = await enter(analyst, THIS_YEAR)
    expect(none.body).toContain('or say in the note why there is none')
    const words = await enter(analyst, { ...THIS_YEAR, value: 'about 80', unit: 'percent' })
    expect(words.body).toContain('Words belong in the note.')
    const early = await enter(analyst, { asAt: '2027-03-31', source: 'NHS', value: '80%' })
    expect(early.body).toContain('That time is not over yet')
  })

  it('keeps words beside a number, and words alone', async () => {
    const answer = await enter(analyst, {
      ...THIS_YEAR,
      value: '91.3',
      unit: 'percent',
      note: 'Two clinics estimated',
    })
    expect(answer.statusCode).toBe(303)
    const page = await analyst.get(String(answer.headers.location))
    expect(page.body).toContain('91.3%, with the words “Two clinics estimated”')
    const words = await enter(analyst, {
      asAt: '2024-03-31',
      source: 'nhs',
      note: 'Data not available',
    })
    const after = await analyst.get(String(words.headers.location))
    expect(after.body).toContain('no number, with the words “Data not available”')
    expect(after.body).toContain('In now')
  })

  it('does nothing on a second click, and says so', async () => {
    const again = await enter(analyst, { ...LAST_YEAR, numerator: '253', denominator: '280' })
    expect(again.statusCode).toBe(303)
    const page = await analyst.get(String(again.headers.location))
    expect(page.body).toContain('That figure is in already. Nothing changed.')
    expect(page.body).not.toContain('What it was before')
  })

  it('asks why a figure changes, and keeps the one before', async () => {
    const form = { ...LAST_YEAR, numerator: '254', denominator: '280', version: '1' }
    const asked = await enter(analyst, form)
    expect(asked.statusCode).toBe(422)
    expect(asked.body).toContain('Say why the figure changes.')
    const done = await enter(analyst, { ...form, reason: 'A clinic was left out.' })
    const page = await analyst.get(String(done.headers.location))
    expect(page.body).toContain('90.7% (254 of 280)')
    expect(page.body).toContain('What it was before')
    expect(page.body).toContain('90.4% (253 of 280)')
    expect(page.body).toContain('A clinic was left out.')
  })

  it('tells the slower of two writers who was first and what they entered', async () => {
    const slower = await enter(analyst, {
      ...LAST_YEAR,
      numerator: '250',
      denominator: '280',
      reason: 'My own count.',
      version: '1',
    })
    expect(slower.statusCode).toBe(422)
    expect(slower.body).toContain(
      'Wen Halloran entered 90.7% (254 of 280) for the year to 31 March 2025 while you wrote.',
    )
    expect(slower.body).toContain('value="250"')
    expect(slower.body).toContain('name="version" value="2"')
  })

  it('takes out what was entered by mistake, with a reason, and keeps its history', async () => {
    const url = `${H2}/take-out`
    const form = { asAt: '2024-03-31', source: 'NHS', version: '1' }
    expect((await enter(analyst, form, url)).body).toContain('Say why this figure is taken out.')
    const done = await enter(analyst, { ...form, takeOutReason: 'Of another council.' }, url)
    expect(done.statusCode).toBe(303)
    const page = await analyst.get(String(done.headers.location))
    expect(page.body).toContain('Nothing is in yet.')
    expect(page.body).toContain('Of another council.')
    expect((await enter(analyst, { ...form, takeOutReason: 'Again.' }, url)).statusCode).toBe(404)
  })

  it('is for the service whose figure it is, and for nobody else’s', async () => {
    expect((await service.get('/entries')).statusCode).toBe(403)
    await analyst.get(`${BOARD}/owners`)
    const given = await analyst.send(`${BOARD}/owners`, {
      'owner-H2': house.people.headOfFostering,
      'owner-H3': '',
    })
    expect(given.body).toContain('1 figure has changed hands.')
    const list = await service.get('/entries')
    expect(list.statusCode).toBe(200)
    expect(list.body).toContain('Priya Castellane')
    const own = { asAt: '2023-03-31', source: 'NHS', numerator: '200', denominator: '250' }
    expect((await enter(service, own)).statusCode).toBe(303)
    expect((await enter(service, own, `${BOARD}/figure/H3`)).statusCode).toBe(403)
    expect((await service.get(`${BOARD}/owners`)).statusCode).toBe(403)
  })

  it('enters several at once, all or none, and says which one is wrong', async () => {
    await enter(analyst, { ...LAST_YEAR, value: '80%' }, `${BOARD}/figure/H3`)
    await enter(analyst, { ...LAST_YEAR, value: '85%' }, `${BOARD}/figure/H4`)
    const url = `${BOARD}/together/year/2026-03-31`
    expect((await analyst.get('/entries?show=all')).body).toContain(url)
    const page = await analyst.get(url)
    expect(page.body).toContain('Change it')
    const wrong = await analyst.post(url, {
      'H3-nhs-numerator': '210',
      'H3-nhs-denominator': '260',
      'H4-nhs-value': '0.9',
    })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('href="#H4-nhs-value"')
    expect(wrong.body).toContain('value="210"')
    expect((await analyst.get(url)).body).not.toContain('80.8% (210 of 260)')
    const right = await analyst.send(url, {
      'H3-nhs-numerator': '210',
      'H3-nhs-denominator': '260',
      'H4-nhs-value': '90%',
    })
    expect(right.body).toContain('2 figures are in.')
    expect(right.body).toContain('80.8% (210 of 260)')
    expect((await analyst.post(url, {})).statusCode).toBe(422)
    const others = await service.get(url)
    expect(others.body).not.toContain('Dental')
  })

  it('gives a figure to nobody who does not work with this Board', async () => {
    const wanted = new Map([['H3', house.people.inFledge]])
    await expect(
      house.as(house.people.analyst, (tx) => setOwners(tx, house.people.board, wanted)),
    ).rejects.toThrow('Choose somebody who works with this Board today.')
  })

  it.each([['chair'], ['clerk'], ['inNest']] as const)('is not for %s', async (person) => {
    const visitor = await house.visit(house.people[person])
    expect((await visitor.get('/entries')).statusCode).toBe(403)
    expect((await enter(visitor, { ...THIS_YEAR, value: '5%' })).statusCode).toBe(403)
    expect((await (await house.visit()).get('/entries')).statusCode).toBe(303)
  })

  it('finds no such page where there is none', async () => {
    expect((await analyst.get(`${BOARD}/figure/Q9`)).statusCode).toBe(404)
    expect((await analyst.get('/entries/no-such-board/owners')).statusCode).toBe(404)
    expect((await analyst.get(`${BOARD}/together/week/2026-03-31`)).statusCode).toBe(404)
  })

  it('writes each act into the audit, without the figure', async () => {
    const acts = await house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.audit_entry')
        .select(['act', 'why', 'details'])
        .where('act', 'like', 'figure.%')
        .orderBy('entry_id')
        .execute(),
    )
    const names = acts.map(({ act }) => act)
    expect(new Set(names)).toEqual(
      new Set(['figure.entered', 'figure.corrected', 'figure.taken_out']),
    )
    expect(acts.find(({ act }) => act === 'figure.corrected')?.why).toBe('A clinic was left out.')
    expect(JSON.stringify(acts)).not.toContain('253')
  })
})

describe.each(engines)('what a file answers, on %s', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine)
  })
  afterAll(() => house.close())

  it('is not asked for by hand', async () => {
    const line = listToEnter().find((one) => one.unit === 'percent' && one.of === undefined)!
    const analyst = await house.visit(house.people.analyst)
    expect((await analyst.get('/entries')).body).toContain(line.title)
    await draftScorecard(house, withFigure(someTotals(), line.id, 40, 50))
    expect((await analyst.get('/entries')).body).not.toContain(`figure/${line.id}?`)
    const owners = new Map([[line.of ?? line.id, house.people.headOfFostering]])
    await house.as(house.people.analyst, (tx) => setOwners(tx, house.people.board, owners))
    const service = await house.visit(house.people.headOfFostering)
    expect((await service.get('/home')).body).not.toContain('Enter your figures')
  })
})
