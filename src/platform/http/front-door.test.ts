import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'

describe.each(engines)('the front door on %s', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine)
  })
  afterAll(() => house.close())

  it('says when it is ready', async () => {
    const visitor = await house.visit()
    expect((await visitor.get('/healthz')).statusCode).toBe(200)
  })

  it('allows nothing inline and nothing from elsewhere', async () => {
    const page = await (await house.visit()).get('/sign-in')
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|https?:/)
    expect(page.body).not.toMatch(/ style=|<script(?![^>]* src=)/)
  })

  it('refuses a form that did not come from one of its pages', async () => {
    const answer = await house.app.inject({
      method: 'POST',
      url: '/sign-in',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `person=${house.people.clerk}`,
    })
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('Nothing was changed')
  })

  it('signs a persona in and out again', async () => {
    const clerk = await house.visit(house.people.clerk)
    expect((await clerk.get('/sign-out')).body).toContain('Imogen Tallow')
    expect((await clerk.post('/sign-out')).statusCode).toBe(303)
    const after = await clerk.get('/sign-out')
    expect(after.headers.location).toMatch(/^\/sign-in/)
  })

  it('ends a session that stood idle too long', async () => {
    const young = await house.visit(house.people.inFledge)
    const start = house.clock.now().toString()
    house.clock.moveTo(house.clock.now().add({ minutes: 31 }).toString())
    expect((await young.get('/sign-out')).statusCode).toBe(303)
    house.clock.moveTo(start)
  })

  it('never follows an address from outside after a sign-in', async () => {
    for (const next of [
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere.example',
      'javascript:1',
    ]) {
      const visitor = await house.visit()
      const answer = await visitor.post('/sign-in', { person: house.people.clerk, next })
      expect(answer.headers.location).toBe('/home')
    }
  })

  it('answers a missing page in plain words', async () => {
    const answer = await (await house.visit()).get('/no-such-page')
    expect(answer.statusCode).toBe(404)
    expect(answer.body).toContain('We cannot find that page')
  })
})
