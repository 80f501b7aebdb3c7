import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedAgenda, scheduleBoardMeeting } from '#tests/support/governance-world.ts'
import { someTotals, submittedScorecard, withFigure } from '#tests/support/insight-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { Visitor } from '#tests/support/visitor.ts'

/** H3 is shown; L3 is hidden, because three of its group are not in it. */
const planted = () => withFigure(withFigure(someTotals(), 'H3', 70, 100), 'L3', 51, 54)

describe.each(engines)('correcting what is public, on %s', (engine) => {
  let house: TestHouse
  let analyst: Visitor
  let head: Visitor
  let everybody: Visitor
  let id: string
  let paperBefore: string
  beforeAll(async () => {
    house = await openTestHouse(engine)
    analyst = await house.visit(house.people.analyst)
    head = await house.visit(house.people.director)
    everybody = await house.visit()
    const { meetingId } = await scheduleBoardMeeting(house)
    id = await submittedScorecard(house, planted())
    const early = await analyst.get(`/scorecards/${id}/indicators/H3/correct`)
    expect(early.statusCode).toBe(403)
    await publishedAgenda(house, meetingId, { packs: false })
    paperBefore = await papers()
  })
  afterAll(() => house.close())

  const papers = async () =>
    JSON.stringify(
      await house.as(undefined, (tx) => tx.selectFrom('hearth.document').select('paper').execute()),
    )
  const page = (indicator: string) => `/scorecards/${id}/indicators/${indicator}/correct`
  const propose = async (indicator: string, form: Record<string, string>) => {
    await analyst.get(page(indicator))
    return analyst.post(page(indicator), form)
  }
  const good = { numerator: '74', denominator: '100', reason: 'a clinic was left out.' }

  it('is proposed by the analyst with a reason, and changes nothing yet', async () => {
    expect((await propose('H3', { ...good, reason: '' })).statusCode).toBe(422)
    const same = await propose('H3', { ...good, numerator: '70' })
    expect(same.body).toContain('This is the figure that is published already.')
    const risky = await propose('H3', { ...good, reason: '4 children were left out' })
    expect(risky.body).toContain('could point at a child')
    const bare = await propose('H3', { value: '0.74', reason: 'a clinic was left out' })
    expect(bare.body).toContain('so that 0.5 cannot be mistaken')
    expect((await propose('H3', good)).statusCode).toBe(303)
    expect((await propose('H3', good)).statusCode).toBe(303)
    const other = await propose('H3', { ...good, numerator: '75' })
    expect(other.body).toContain('A correction of this figure waits for the head of service.')
    expect((await everybody.get('/scorecard/H3')).body).not.toContain('Corrected')
    expect((await head.get('/home')).body).toContain('Sign off a correction: Dental check')
  })

  it('needs a second person: the analyst cannot sign it, nor the chair', async () => {
    expect((await analyst.post(`${page('H3')}/sign`)).statusCode).toBe(403)
    const chair = await house.visit(house.people.chair)
    expect((await chair.get(page('H3'))).statusCode).toBe(403)
    expect((await chair.post(`${page('H3')}/sign`)).statusCode).toBe(403)
    expect((await propose('H3', good)).statusCode).toBe(303)
  })

  it('may be refused with a reason, and proposed again', async () => {
    await head.get(page('H3'))
    expect((await head.post(`${page('H3')}/refuse`, {})).statusCode).toBe(422)
    const refused = await head.send(`${page('H3')}/refuse`, { why: 'The clinic closed before.' })
    expect(refused.body).toContain('refused by Marguerite Thorne')
    expect((await head.post(`${page('H3')}/sign`)).statusCode).toBe(422)
    expect((await propose('H3', good)).statusCode).toBe(303)
  })

  it('stands in public once it is signed: what it was, what it is, and why', async () => {
    await head.get(page('H3'))
    const signed = await head.send(`${page('H3')}/sign`)
    expect(signed.body).toContain('Signed. The public page shows the corrected figure')
    expect((await head.post(`${page('H3')}/sign`)).statusCode).toBe(422)
    const shown = await everybody.get('/scorecard/H3')
    expect(shown.body).toContain(
      'Corrected on 14 October 2026: was 70%, is 74%, because a clinic was left out.',
    )
    expect(shown.body).toMatch(/tile__value">74%/)
    const whole = await everybody.get('/scorecard')
    expect(whole.body).toContain('Corrected since it was published')
    expect((await everybody.get('/scorecard/at/2026-03-31/H3')).body).toContain('is 74%')
    expect((await everybody.get('/scorecard.csv')).body).toMatch(/H3,.*74%/)
    expect((await everybody.get('/search?q=dental')).body).toContain('Scorecard at 31 March 2026')
  })

  it('leaves the paper of the meeting as it was, and keeps the version before', async () => {
    expect(await papers()).toBe(paperBefore)
    const versions = await house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.publication')
        .select(['version', 'is_current', 'data'])
        .where('kind', '=', 'scorecard')
        .orderBy('version')
        .execute(),
    )
    expect(versions.map((row) => [row.version, row.is_current])).toEqual([
      [1, false],
      [2, true],
    ])
    expect(JSON.stringify(versions[0]?.data)).not.toContain('Corrected')
  })

  it('shows members the corrected figure, with both people', async () => {
    const chair = await house.visit(house.people.chair)
    const shown = await chair.get(`/scorecards/${id}/indicators/H3`)
    expect(shown.body).toContain('74 of 100')
    expect(shown.body).toContain('Proposed by Wen Halloran on 14 October 2026, signed by')
    expect((await chair.get(`/scorecards/${id}`)).body).toContain('Corrected on 14 October 2026')
  })

  it('says of a hidden figure only that it was corrected', async () => {
    const reason = 'the register was read a day early'
    expect((await propose('L3', { numerator: '50', denominator: '54', reason })).statusCode).toBe(
      303,
    )
    await head.get(page('L3'))
    expect((await head.send(`${page('L3')}/sign`)).body).toContain('Signed.')
    const shown = await everybody.get('/scorecard/L3')
    expect(shown.body).toContain('Corrected on 14 October 2026.')
    const [row] = await house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.publication')
        .selectAll()
        .where('is_current', '=', true)
        .where('kind', '=', 'scorecard')
        .execute(),
    )
    for (const text of [
      shown.body,
      JSON.stringify(row),
      (await everybody.get('/scorecard')).body,
    ]) {
      expect(text).not.toContain(reason)
      expect(text).not.toMatch(/92\.59|50 of 54|94\.44|51 of 54/)
    }
    expect(JSON.stringify(row)).toContain('is 74%')
  })

  it('is written into the audit, by both', async () => {
    const acts = await house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.audit_entry')
        .select(['act', 'actor_id'])
        .where('act', 'like', 'correction.%')
        .orderBy('entry_id')
        .execute(),
    )
    const { analyst: a, director: d } = house.people
    expect(acts.map((row) => [row.act, row.actor_id])).toEqual([
      ['correction.proposed', a],
      ['correction.refused', d],
      ['correction.proposed', a],
      ['correction.signed', d],
      ['correction.proposed', a],
      ['correction.signed', d],
    ])
  })
})
