import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { Visitor } from '#tests/support/visitor.ts'
import { listPriorities } from './find-priorities.ts'

const words = {
  title: 'Every child is well',
  meaning: 'You see a dentist and a nurse, and somebody asks how you feel.',
  from: '2026-04-01',
  until: '',
  indicators: ['H3', 'H2'],
}

describe.each(engines)('the priorities of the strategy, on %s', (engine) => {
  let house: TestHouse
  let officer: Visitor
  let everybody: Visitor
  beforeAll(async () => {
    house = await openTestHouse(engine)
    officer = await house.visit(house.people.corporateParentingOfficer)
    everybody = await house.visit()
  })
  afterAll(() => house.close())

  const all = () => house.as(undefined, (tx) => listPriorities(tx, house.people.board))
  const acts = () =>
    house.as(undefined, async (tx) => {
      const rows = await tx.selectFrom('hearth.audit_entry').select('act').execute()
      return rows.map((row) => row.act).filter((act) => act.startsWith('priorit'))
    })

  it('say what will be here before there are any', async () => {
    const page = await everybody.get('/strategy')
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('No priority holds yet')
    expect(page.body).not.toContain('/strategy/edit')
  })

  it('are written by the corporate parenting officer and nobody else', async () => {
    expect((await everybody.get('/strategy/edit')).headers.location).toContain('/sign-in')
    for (const person of [house.people.chair, house.people.analyst, house.people.inFledge]) {
      const visitor = await house.visit(person)
      expect((await visitor.get('/strategy/edit')).statusCode).toBe(403)
      expect((await visitor.post('/strategy/edit/add', words)).statusCode).toBe(403)
    }
    expect(await all()).toEqual([])
  })

  it('must have a name, a meaning and days that make sense; what was typed stays', async () => {
    await officer.get('/strategy/edit')
    const empty = await officer.post('/strategy/edit/add', { ...words, title: ' ', meaning: '' })
    expect(empty.statusCode).toBe(422)
    expect(empty.body).toContain('Give the priority its name.')
    expect(empty.body).toContain('Say what it means for a child.')
    expect(empty.body).toMatch(/value="H3" checked/)
    const backwards = await officer.post('/strategy/edit/add', { ...words, until: '2026-03-01' })
    expect(backwards.body).toContain('The last day is before the first one')
    const unknown = await officer.post('/strategy/edit/add', { ...words, indicators: ['X9'] })
    expect(unknown.statusCode).toBe(404)
    expect(await all()).toEqual([])
  })

  it('are public as soon as they are saved, with their measures', async () => {
    await officer.get('/strategy/edit')
    const saved = await officer.send('/strategy/edit/add', words)
    expect(saved.body).toContain('The priority is added')
    const page = await everybody.get('/strategy')
    expect(page.body).toContain('Every child is well')
    expect(page.body).toContain('You see a dentist and a nurse')
    expect(page.body).toContain('Dental check')
    expect(page.body).toContain('No figure yet')
    expect((await everybody.get('/search?q=dentist')).body).toContain('/strategy')
    expect(await acts()).toEqual(['priority.added'])
    const again = await officer.post('/strategy/edit/add', words)
    expect(again.body).toContain('There is a priority of that name already.')
  })

  it('take another word of the officer, and say who was first when two write at once', async () => {
    const [one] = await all()
    await officer.get(`/strategy/edit/${one?.id}`)
    const form = { ...words, meaning: 'You see a dentist every year.', version: '1' }
    const changed = await officer.send(`/strategy/edit/${one?.id}`, { ...form, indicators: ['H3'] })
    expect(changed.body).toContain('The priority is changed')
    expect((await everybody.get('/strategy')).body).toContain('You see a dentist every year.')
    await officer.get(`/strategy/edit/${one?.id}`)
    const second = await officer.post(`/strategy/edit/${one?.id}`, form)
    expect(second.statusCode).toBe(422)
    expect(second.body).toMatch(/changed this priority while you wrote/)
    expect((await all())[0]).toMatchObject({ indicators: ['H3'], version: 2 })
    expect((await officer.get('/strategy/edit/nonsense')).statusCode).toBe(404)
  })

  it('stand in the order that the officer gives them', async () => {
    await officer.get('/strategy/edit')
    await officer.send('/strategy/edit/add', {
      ...words,
      title: 'A home to stay in',
      indicators: 'S6',
    })
    const [first, second] = await all()
    const order = `${first?.id},${second?.id}`
    await officer.get('/strategy/edit')
    await officer.send('/strategy/edit/order', { order, move: `up:${second?.id}` })
    const page = (await everybody.get('/strategy')).body
    expect(page.indexOf('A home to stay in')).toBeLessThan(page.indexOf('Every child is well'))
    await officer.get('/strategy/edit')
    await officer.send('/strategy/edit/order', { order: `${first?.id},nonsense` })
    expect((await all()).map((one) => one.position)).toEqual([1, 2])
  })

  it('begin and end on their days, without anybody doing anything', async () => {
    const { id, version } = (await all()).find((one) => one.title === 'A home to stay in')!
    await officer.get(`/strategy/edit/${id}`)
    await officer.send(`/strategy/edit/${id}`, {
      ...words,
      title: 'A home to stay in',
      until: '2026-10-14',
      version: String(version),
    })
    expect((await everybody.get('/strategy')).body).toContain('A home to stay in')
    house.clock.moveTo('2026-10-15T09:00:00Z')
    expect((await everybody.get('/strategy')).body).not.toContain('A home to stay in')
    const nextDay = await house.visit(house.people.corporateParentingOfficer)
    expect((await nextDay.get('/strategy/edit')).body).toContain('ended on 14 October 2026')
  })
})
