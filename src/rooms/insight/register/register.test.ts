import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftScorecard } from '#tests/support/insight-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { Visitor } from '#tests/support/visitor.ts'
import { makeNotice } from './notice.ts'
import type { UnregisteredHome } from './home.ts'

const home = {
  word: 'Harbour',
  ageGroup: 'under-16',
  arrangement: 'rented',
  startedOn: '2026-09-20',
  endedOn: '',
  why: 'No registered home within 100 miles had a place.',
  agreedBy: 'Director of Children’s Services',
  agreedOn: '2026-09-19',
  plan: 'The provider has applied to Ofsted.',
  toldOn: '',
  reviewOn: '2026-10-01',
}

describe.each(engines)('the register of unregistered homes, on %s', (engine) => {
  let house: TestHouse
  let officer: Visitor
  let director: Visitor
  let bodyId: string
  let address: string
  let noticeAddress: string
  beforeAll(async () => {
    house = await openTestHouse(engine)
    officer = await house.visit(house.people.corporateParentingOfficer)
    director = await house.visit(house.people.director)
    bodyId = house.people.board
  })
  afterAll(() => house.close())

  it('is there for the officer and the director, and for nobody else', async () => {
    const page = await officer.get('/unregistered-homes')
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('No child lives in an unregistered home')
    const read = await director.get('/unregistered-homes')
    expect(read.statusCode).toBe(200)
    expect(read.body).not.toContain('/unregistered-homes/new')
    for (const person of [house.people.analyst, house.people.chair, house.people.clerk]) {
      const visitor = await house.visit(person)
      expect((await visitor.get('/unregistered-homes')).statusCode).toBe(404)
    }
    expect((await (await house.visit()).get('/unregistered-homes')).statusCode).toBe(404)
  })

  it('takes a home, and refuses a name’s initials, a number and days that cannot be', async () => {
    await officer.get('/unregistered-homes/new')
    const wrong = await officer.post('/unregistered-homes/new', {
      ...home,
      bodyId,
      word: 'AB 123',
      endedOn: '2026-09-01',
    })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('no name, no initials and no number of a child')
    const late = await officer.post('/unregistered-homes/new', {
      ...home,
      bodyId,
      endedOn: '2026-09-01',
    })
    expect(late.statusCode).toBe(422)
    expect(late.body).toContain('It cannot have ended before it began')
    const added = await officer.send('/unregistered-homes/new', { ...home, bodyId })
    expect(added.body).toContain('Harbour is in the register')
    expect(added.body).toContain('Ofsted not told')
    const list = await officer.get('/unregistered-homes')
    address = /\/unregistered-homes\/[0-9a-f-]{36}/.exec(list.body)![0]
    const twice = await officer.post('/unregistered-homes/new', { ...home, bodyId })
    expect(twice.body).toContain('Another home has this word already')
    await director.get(address)
    expect((await director.post(address, { ...home, version: '1' })).statusCode).toBe(404)
  })

  it('puts on the desk what is late: Ofsted not told, a review overdue, a notice not signed', async () => {
    const desk = await officer.get('/home')
    expect(desk.body).toContain('Tell Ofsted of the unregistered home Harbour')
    expect(desk.body).toContain('Review the unregistered home Harbour')
    expect((await director.get('/home')).body).toContain('Sign the notice of unregistered homes')
  })

  it('keeps a change, refuses one that another has overtaken, and records both', async () => {
    await officer.get(address)
    const told = { ...home, toldOn: '2026-10-05', reviewOn: '2027-01-15' }
    const saved = await officer.send(address, { ...told, version: '1' })
    expect(saved.body).toContain('5 October 2026')
    const old = await officer.post(address, { ...home, version: '1' })
    expect(old.statusCode).toBe(422)
    expect(old.body).toContain('Somebody else has changed this home')
    const acts = await house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.audit_entry')
        .select('act')
        .where('act', 'like', 'unregistered%')
        .execute(),
    )
    expect(acts.map(({ act }) => act).sort()).toEqual([
      'unregistered_home.added',
      'unregistered_home.changed',
    ])
  })

  it('makes a notice of each month, which the director signs and which then stays', async () => {
    const list = await director.get('/unregistered-homes')
    noticeAddress = /\/unregistered-homes\/notices\/[a-z-]+\/2026-09-30/.exec(list.body)![0]
    const notice = await director.get(noticeAddress)
    expect(notice.body).toContain('1 child lived in a home')
    expect(notice.body).toContain('Ofsted was not told of all of them')
    await officer.get(noticeAddress)
    expect((await officer.post(`${noticeAddress}/sign`)).statusCode).toBe(404)
    await director.get(noticeAddress)
    const signed = await director.send(`${noticeAddress}/sign`)
    expect(signed.body).toContain('The notice is signed, and stays as it is')
    expect((await director.post(`${noticeAddress}/sign`)).statusCode).toBe(422)
    await officer.get(address)
    await officer.send(address, {
      ...home,
      why: 'Other words.',
      toldOn: '2026-10-05',
      version: '2',
    })
    const after = await director.get(noticeAddress)
    expect(after.body).toContain('No registered home within 100 miles')
    expect(after.body).not.toContain('Other words')
    const csv = await director.get(`${noticeAddress}/notice.csv`)
    expect(csv.body).toContain('Harbour,Under 16,A rented flat or house,2026-09-20')
  })

  it('keeps the notice from everybody else, and has none of a month that has not ended', async () => {
    const chair = await house.visit(house.people.chair)
    expect((await chair.get(noticeAddress)).statusCode).toBe(404)
    expect((await chair.get(`${noticeAddress}/notice.csv`)).statusCode).toBe(404)
    const ahead = noticeAddress.replace('2026-09-30', '2030-01-31')
    expect((await director.get(ahead)).statusCode).toBe(404)
    const none = await director.get(noticeAddress.replace('2026-09-30', '2025-10-31'))
    expect(none.body).toContain('There is nothing to sign')
  })

  it('gives those who weigh the figures a number on the day of the scorecard, and no more', async () => {
    await officer.get('/unregistered-homes/new')
    await officer.send('/unregistered-homes/new', {
      ...home,
      bodyId,
      word: 'Lantern',
      startedOn: '2026-03-01',
      agreedOn: '2026-03-01',
      toldOn: '2026-03-02',
    })
    const id = await draftScorecard(house)
    const analyst = await house.visit(house.people.analyst)
    const page = await analyst.get(`/scorecards/${id}/homes`)
    expect(page.body).toContain('1 child lived that day in a home that should be registered')
    expect(page.body).not.toContain('Lantern')
    expect(page.body).not.toContain('href="/unregistered-homes"')
  })
})

describe('a month’s notice', () => {
  const one = (startedOn: string, endedOn: string | null): UnregisteredHome => ({
    ...home,
    ageGroup: 'under-16',
    arrangement: 'rented',
    id: startedOn,
    bodyId: 'b',
    startedOn,
    endedOn,
    toldOn: null,
    version: 1,
  })
  it.each([
    ['that ended before it', '2026-08-01', '2026-09-30', 0],
    ['that ended on its first day', '2026-08-01', '2026-10-01', 1],
    ['that began on its last day', '2026-10-31', null, 1],
    ['that began after it', '2026-11-01', null, 0],
  ])('of October: a home %s', (_what, from, to, count) => {
    expect(makeNotice([one(from, to)], '2026-10-31').homes).toHaveLength(count)
  })

  it('does not tell what happened after the month', () => {
    const notice = makeNotice([one('2026-10-05', '2026-11-20')], '2026-10-31')
    expect(notice).toMatchObject({ atEnd: 1, began: 1, ended: 0, notTold: 1 })
    expect(notice.homes[0]?.endedOn).toBeNull()
  })
})
