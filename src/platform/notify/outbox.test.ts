import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { putInOutbox } from '#platform/notify/outbox.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'

describe.each(engines)('the outbox on %s', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine)
    await house.running.begin()
  })
  afterAll(() => house.close())

  const message = (subject: string) => ({
    channel: 'email' as const,
    to: 'kit@wrenshire.example',
    subject,
    body: 'There is news on the thing you asked.',
    about: { kind: 'test', id: subject },
  })
  const subjects = () => house.sent.map((one) => one.subject)

  it('carries a message out once its cause has committed', async () => {
    await house.as(undefined, (tx) => putInOutbox(tx, message('committed')))
    await vi.waitFor(() => expect(subjects()).toContain('committed'), { timeout: 20_000 })
    const state = await house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.outbox_message')
        .select('state')
        .where('subject', '=', 'committed')
        .executeTakeFirst(),
    )
    expect(state).toEqual({ state: 'sent' })
  })

  it('carries nothing out when its cause is rolled back', async () => {
    const failed = house.as(undefined, async (tx) => {
      await putInOutbox(tx, message('rolled back'))
      throw new Error('the cause fails')
    })
    await expect(failed).rejects.toThrow('the cause fails')
    await house.as(undefined, (tx) => putInOutbox(tx, message('after it')))
    await vi.waitFor(() => expect(subjects()).toContain('after it'), { timeout: 20_000 })
    expect(subjects()).not.toContain('rolled back')
  })
})
