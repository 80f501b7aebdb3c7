import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, TEST_NOW, type TestHouse } from '#tests/support/test-house.ts'
import { sendKitsCard, setVoiceFacts, takeTo } from '#tests/support/voice-world.ts'
import { newCode, readCode } from '../cards/card-code.ts'
import { codeWords } from '../cards/code-words.ts'
import { getCard } from '../cards/find-card.ts'

describe('a card code', () => {
  it('is four words and two digits, and is read however it was typed', () => {
    const code = newCode()
    expect(code).toMatch(/^(?:[A-Z]+-){4}\d\d$/)
    expect(readCode(code.toLowerCase().replaceAll('-', '  '))).toBe(code)
    expect(readCode('plum river goat lamp42')).toBe('PLUM-RIVER-GOAT-LAMP-42')
  })

  it('is not taken for a code when a part is missing', () => {
    for (const typed of ['', 'plum river goat 42', 'plum river goat lamp', 'a b c d e 42', '42'])
      expect(readCode(typed)).toBeUndefined()
  })

  it('has words that are each there once, and long enough a list to be no guess', () => {
    expect(new Set(codeWords).size).toBe(codeWords.length)
    expect(codeWords.length ** 4 * 100).toBeGreaterThan(4e11)
  })
})

describe.each(engines)('following a card by its code on %s', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine)
    await setVoiceFacts(house)
  })
  afterEach(() => house.clock.moveTo(TEST_NOW))
  afterAll(() => house.close())

  const ask = async (code: string) => {
    const visitor = await house.visit()
    await visitor.get('/code')
    return visitor.post('/code', { code })
  }

  it('shows the card to whoever has the code, without signing in', async () => {
    const { code } = await sendKitsCard(house, { showNameTo: 'nobody' })
    const page = await ask(code)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Zoe will read it by Thursday 15 October')
    expect(page.headers['cache-control']).toBe('no-store')
  })

  it('keeps only hashes: the code is in no row', async () => {
    const { cardId, code } = await sendKitsCard(house)
    const rows = await house.as(undefined, (tx) =>
      tx.selectFrom('hearth.card_originator').selectAll().where('card_id', '=', cardId).execute(),
    )
    const text = JSON.stringify(rows).toUpperCase()
    for (const word of code.split('-').slice(0, 4)) expect(text).not.toContain(word)
  })

  it('rests for 15 minutes after five wrong tries, the right code too, and then works again', async () => {
    const { code } = await sendKitsCard(house)
    const [first, second] = code.split('-')
    const wrong = `${first} ${second} zebra zebra 99`
    for (let nth = 1; nth <= 4; nth += 1) {
      const page = await ask(wrong)
      expect(page.statusCode).toBe(422)
      expect(page.body).toContain('We don’t know that code')
    }
    expect((await ask(wrong)).body).toContain('rests for 15 minutes')
    expect((await ask(code)).body).toContain('having a rest')
    house.clock.moveTo('2026-10-14T09:15:01Z')
    expect((await ask(code)).statusCode).toBe(200)
  })

  it('locks a code that does not exist in the same way, so that nobody learns which do', async () => {
    for (let nth = 1; nth <= 4; nth += 1) await ask('zebra zebra zebra zebra 00')
    expect((await ask('zebra zebra zebra zebra 00')).body).toContain('rests for 15 minutes')
    expect((await ask('zebra zebra acorn acorn 11')).body).toContain('having a rest')
  })

  it('has something behind every button it shows, at every stop', async () => {
    const { cardId, code } = await sendKitsCard(house, { showNameTo: 'board' })
    const verbs = new Set(
      house.routes.filter((one) => one.method === 'POST').map((one) => one.path),
    )
    for (const stop of ['sent', 'checking', 'shown_to_writer', 'with_group'] as const) {
      await takeTo(house, cardId, stop)
      const page = await ask(code)
      for (const [, action] of page.body.matchAll(/action="(\/code[^"]*)"/g))
        expect(verbs, `${stop} ${action}`).toContain(action)
    }
    const visitor = await house.visit()
    await visitor.get('/code')
    expect((await visitor.post('/code/name-off', { code })).body).not.toContain('Take my name off')
  })

  it('lets the writer say OK to what others will read', async () => {
    const { cardId, code } = await sendKitsCard(house, { showNameTo: 'nobody' })
    await takeTo(house, cardId, 'shown_to_writer')
    const visitor = await house.visit()
    await visitor.get('/code')
    await visitor.post('/code', { code })
    const page = await visitor.post('/code/agree', { code })
    expect(page.body).toContain('The group will talk about it')
    expect((await house.as(undefined, (tx) => getCard(tx, cardId))).state).toBe('with_group')
    // A second press finds that it has moved on, and says so beside the card.
    const again = await visitor.post('/code/agree', { code })
    expect(again.statusCode).toBe(422)
    expect(again.body).toContain('Where it is')
  })
})
