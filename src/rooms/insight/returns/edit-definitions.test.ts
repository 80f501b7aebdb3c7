import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { Visitor } from '#tests/support/visitor.ts'
import { CHOICES } from '../engine/choices.ts'

const PAGE = '/returns/definitions'

describe.each(engines)('how a council counts, on %s', (engine) => {
  let house: TestHouse
  let analyst: Visitor
  beforeAll(async () => {
    house = await openTestHouse(engine)
    analyst = await house.visit(house.people.analyst)
  })
  afterAll(() => house.close())

  const usual = Object.fromEntries(
    CHOICES.map(({ id, answers }) => [`choice-${id}`, answers[0]!.id]),
  )
  const save = async (change: Record<string, string>) => {
    await analyst.open(PAGE)
    return analyst.post(`${PAGE}/save`, {
      ...usual,
      area: '',
      source: 'Performance group',
      ...change,
    })
  }
  const selected = async (name: string): Promise<string | undefined> => {
    const { body } = await analyst.open('/returns')
    const select = body.slice(body.indexOf(`name="${name}"`))
    return /<option value="([^"]*)" selected/.exec(
      select.slice(0, select.indexOf('</select>')),
    )?.[1]
  }

  it('is the usual way until somebody says otherwise', async () => {
    expect(await selected('choice-same-carer-moves')).toBe('no')
    expect((await analyst.open(PAGE)).body).toContain('Three or more placements in the year')
  })

  it('is filled in when returns are read, the last that was said on a day', async () => {
    expect((await save({ 'choice-same-carer-moves': 'yes' })).statusCode).toBe(303)
    expect(await selected('choice-same-carer-moves')).toBe('yes')
    await save({ 'choice-plan-group': 'everyone', area: 'e06000059' })
    expect(await selected('choice-same-carer-moves')).toBe('no')
    expect(await selected('choice-plan-group')).toBe('everyone')
    expect((await analyst.open('/returns')).body).toContain('value="E06000059"')
  })

  it('keeps what was typed when something does not fit, and says what to do', async () => {
    const answer = await save({ area: 'Wrenshire', source: '' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Write the code with its letter and eight digits')
    expect(answer.body).toContain('Say who decided it')
    expect(answer.body).toContain('value="Wrenshire"')
    expect((await save({ 'choice-plan-group': 'perhaps' })).statusCode).toBe(422)
  })

  it('is for the analyst alone', async () => {
    for (const person of ['chair', 'clerk', 'inFledge'] as const) {
      const visitor = await house.visit(house.people[person])
      expect((await visitor.get(PAGE)).statusCode).toBe(403)
      expect((await visitor.post(`${PAGE}/save`, { ...usual, source: 'x' })).statusCode).toBe(403)
    }
  })

  it('is in the audit, each time', async () => {
    const acts = await house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.audit_entry')
        .select('details')
        .where('act', '=', 'setting.set')
        .orderBy('entry_id')
        .execute(),
    )
    const own = acts.filter(({ details }) => JSON.stringify(details).includes('insight.'))
    expect(own).toHaveLength(4)
  })
})
