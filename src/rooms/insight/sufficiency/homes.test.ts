import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedAgenda, scheduleBoardMeeting } from '#tests/support/governance-world.ts'
import { draftScorecard, someTotals, submittedScorecard } from '#tests/support/insight-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { Visitor } from '#tests/support/visitor.ts'
import { HOME_KINDS, KIND_WORDS } from '../engine/sufficiency/homes.ts'

describe.each(engines)('who lives where, on %s', (engine) => {
  let house: TestHouse
  let analyst: Visitor
  let everybody: Visitor
  let id: string
  beforeAll(async () => {
    house = await openTestHouse(engine)
    analyst = await house.visit(house.people.analyst)
    everybody = await house.visit()
    id = await draftScorecard(house)
  })
  afterAll(() => house.close())

  it('stands beside the scorecard that it came with: kinds, crosses and the forecast with its error', async () => {
    expect((await analyst.get(`/scorecards/${id}`)).body).toContain(`/scorecards/${id}/homes`)
    const page = await analyst.get(`/scorecards/${id}/homes`)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('the council had 120 children in care')
    for (const kind of ['foster', 'childrens-home'] as const)
      expect(page.body).toContain(KIND_WORDS[kind])
    expect(page.body).toContain('children are expected to be in care, after 120 today')
    expect(page.body).toMatch(/the same forecast was off by \d+\.\d children on average/)
  })

  it('is kept from those who do not weigh the draft, and from the public', async () => {
    const member = await house.visit(house.people.chair)
    expect((await member.get(`/scorecards/${id}/homes`)).statusCode).toBe(403)
    expect((await member.get(`/scorecards/${id}/homes.csv`)).statusCode).toBe(403)
    expect((await everybody.get(`/scorecards/${id}/homes`)).statusCode).toBe(303)
    expect((await everybody.get('/scorecard/homes')).statusCode).toBe(404)
  })

  it('goes into a spreadsheet, a row for each day, list and name', async () => {
    const csv = await analyst.get(`/scorecards/${id}/homes.csv`)
    expect(csv.headers['cache-control']).toBe('no-store')
    expect(csv.body).toContain('2026-03-31,counted,all,all,120,,')
    const rows = csv.body.split('\r\n').filter((row) => row.startsWith('2026-03-31,counted,kind,'))
    expect(rows).toHaveLength(HOME_KINDS.length)
    const sum = rows.reduce((all, row) => all + Number(row.split(',')[4]), 0)
    expect(sum).toBe(120)
    expect(csv.body).toMatch(/^2027-03-31,expected,all,all,[\d.]+,\d+,\d+/m)
  })

  it('says so when the totals came without it, and when the files could not tell', async () => {
    const totals = someTotals()
    const without = await draftScorecard(house, { ...totals, sufficiency: null })
    expect(without).toBe(id)
    expect((await analyst.get(`/scorecards/${id}/homes`)).body).toContain('came without it')
    expect((await analyst.get(`/scorecards/${id}/homes.csv`)).statusCode).toBe(404)
    await draftScorecard(house, totals)
  })

  it('becomes public with its agenda, and small numbers are not in it', async () => {
    const { meetingId } = await scheduleBoardMeeting(house)
    await submittedScorecard(house)
    await publishedAgenda(house, meetingId, { packs: false })
    const page = await everybody.get('/scorecard/homes')
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('not shown')
    expect(page.body).toContain('children are expected to be in care')
    expect((await everybody.get('/scorecard')).body).toContain('/scorecard/homes')
    expect((await everybody.get('/scorecard/at/2026-03-31/homes')).statusCode).toBe(200)
    expect((await everybody.get('/scorecard/at/2020-03-31/homes')).statusCode).toBe(404)
    const [row] = await house.as(undefined, (tx) =>
      tx.selectFrom('hearth.publication').select('data').where('kind', '=', 'scorecard').execute(),
    )
    const { homes } = row!.data as { homes: { tables: { counts: (number | null)[][] }[] } }
    const shown = homes.tables.flatMap(({ counts }) => counts.flat())
    expect(shown.filter((count) => count !== null && count >= 1 && count <= 5)).toEqual([])
    expect(shown).toContain(null)
  })
})
