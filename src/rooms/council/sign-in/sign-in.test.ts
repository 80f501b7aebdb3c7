import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startFakeProvider, type FakeProvider } from '#tests/support/sign-in-provider.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { Visitor } from '#tests/support/visitor.ts'

describe.each(engines)('signing in with a council account on %s', (engine) => {
  let provider: FakeProvider
  let house: TestHouse
  beforeAll(async () => {
    provider = await startFakeProvider()
    const oidc = { issuer: provider.issuer, clientId: 'hearth', clientSecret: 'not a real one' }
    house = await openTestHouse(engine, { oidc, now: new Date().toISOString() })
  })
  afterAll(async () => {
    await house.close()
    await provider.close()
  })

  async function comeBack(visitor: Visitor) {
    const leave = await visitor.get('/sign-in/start?next=/sign-out')
    const answer = await fetch(String(leave.headers.location), { redirect: 'manual' })
    const back = new URL(answer.headers.get('location') ?? '')
    return visitor.get(`${back.pathname}${back.search}`)
  }

  it('lets in an invited person and pins the account to them', async () => {
    provider.person = {
      sub: 'account-1',
      email: 'Imogen.Tallow@wrenshire.example',
      email_verified: true,
    }
    const visitor = await house.visit()
    const back = await comeBack(visitor)
    expect(back.headers.location).toBe('/sign-out')
    expect((await visitor.get('/sign-out')).body).toContain('Imogen Tallow')
  })

  it('knows the pinned account by its identifier, whatever its address says now', async () => {
    provider.person = { sub: 'account-1', email: 'changed@wrenshire.example', email_verified: true }
    const visitor = await house.visit()
    await comeBack(visitor)
    expect((await visitor.get('/sign-out')).body).toContain('Imogen Tallow')
  })

  it('refuses another account that shows the same address', async () => {
    provider.person = {
      sub: 'account-2',
      email: 'imogen.tallow@wrenshire.example',
      email_verified: true,
    }
    const back = await comeBack(await house.visit())
    expect(back.statusCode).toBe(403)
    expect(back.body).toContain('nobody has invited you')
  })

  it('refuses an address that the provider did not verify', async () => {
    provider.person = {
      sub: 'account-3',
      email: 'wen.halloran@wrenshire.example',
      email_verified: false,
    }
    expect((await comeBack(await house.visit())).statusCode).toBe(403)
  })

  it('refuses to come back to a window that did not leave', async () => {
    const back = await (await house.visit()).get('/sign-in/return?code=code-1&state=x')
    expect(back.statusCode).toBe(403)
    expect(back.body).toContain('start again')
  })

  it('offers no persona', async () => {
    expect((await (await house.visit()).get('/sign-in')).body).not.toContain('Be Imogen Tallow')
  })
})
