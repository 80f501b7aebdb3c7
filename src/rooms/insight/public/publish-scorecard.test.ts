import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedAgenda, scheduleBoardMeeting } from '#tests/support/governance-world.ts'
import {
  draftScorecard,
  returnFiles,
  someTotals,
  submittedScorecard,
  totalsOf,
  withFigure,
} from '#tests/support/insight-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { Visitor } from '#tests/support/visitor.ts'

/** 98.076923…% of 52: three are not in it, so nothing of it may be public. */
const planted = () => withFigure(someTotals(), 'L3', 51, 52)

describe.each(engines)('a scorecard on its way to the public, on %s', (engine) => {
  let house: TestHouse
  let analyst: Visitor
  let everybody: Visitor
  let id: string
  beforeAll(async () => {
    house = await openTestHouse(engine)
    analyst = await house.visit(house.people.analyst)
    everybody = await house.visit()
    id = await draftScorecard(house, planted())
  })
  afterAll(() => house.close())

  it('says what will be here before the first one is published', async () => {
    expect((await everybody.get('/scorecard')).body).toContain('No scorecard is published yet')
    expect((await everybody.get('/scorecard/H3')).statusCode).toBe(404)
    expect((await everybody.get('/scorecard.csv')).statusCode).toBe(404)
  })

  it('cannot be sent while no meeting is scheduled', async () => {
    expect((await analyst.get(`/scorecards/${id}`)).body).toContain('No meeting is scheduled')
    const answer = await analyst.post(`/scorecards/${id}/submit`)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Ask Democratic Services to schedule one')
  })

  it('becomes a paper of the next meeting, and can be taken back', async () => {
    const { meetingId } = await scheduleBoardMeeting(house)
    const page = await analyst.get(`/scorecards/${id}`)
    expect(page.body).toContain('Send it to the meeting of 9 December 2026')
    const sent = await analyst.send(`/scorecards/${id}/submit`)
    expect(sent.body).toContain('a paper of the meeting on 9 December 2026')
    expect(await papersOf(meetingId)).toHaveLength(1)
    expect((await analyst.post(`/scorecards/${id}/submit`)).statusCode).toBe(403)
    await analyst.get(`/scorecards/${id}`)
    const back = await analyst.send(`/scorecards/${id}/take-back`)
    expect(back.body).toContain('your draft again')
    expect(await papersOf(meetingId)).toHaveLength(0)
  })

  it('keeps its words once it is sent', async () => {
    await analyst.get(`/scorecards/${id}`)
    await analyst.send(`/scorecards/${id}/submit`)
    const answer = await analyst.post(`/scorecards/${id}/indicators/H3`, {
      comment: 'Too late.',
      version: '1',
    })
    expect(answer.statusCode).toBe(403)
    const chair = await house.visit(house.people.chair)
    expect((await chair.get(`/scorecards/${id}`)).body).toContain('Sent to a meeting')
    expect((await everybody.get('/scorecard')).body).toContain('No scorecard is published yet')
  })

  it('becomes public with its agenda', async () => {
    const [meeting] = await house.as(undefined, (tx) =>
      tx.selectFrom('hearth.meeting').select(['meeting_id', 'slug']).execute(),
    )
    await publishedAgenda(house, meeting?.meeting_id ?? '', { packs: false })
    const page = await everybody.get('/scorecard')
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Scorecard at 31 March 2026')
    expect(page.body).toContain(`/meetings/${meeting?.slug}/items/`)
    expect((await everybody.get('/scorecard/at/2026-03-31')).statusCode).toBe(200)
    expect((await everybody.get('/scorecard/at/2026-03-31/H3')).statusCode).toBe(200)
    expect((await everybody.get('/scorecard/at/2020-03-31')).statusCode).toBe(404)
    const indicator = await everybody.get('/scorecard/H3')
    expect(indicator.body).toContain('What this counts')
    const found = await everybody.get('/search?q=dental')
    expect(found.body).toContain('Scorecard at 31 March 2026')
  })

  it('shows members what the public does not see', async () => {
    const chair = await house.visit(house.people.chair)
    expect((await chair.get(`/scorecards/${id}/indicators/L3`)).body).toContain('51 of 52')
    const csv = await chair.get(`/scorecards/${id}/scorecard.csv`)
    expect(csv.headers['cache-control']).toBe('no-store')
    expect(csv.body).toContain('51 of 52')
  })

  it('leaves a hidden figure out of every public page, table, drawing, file and frozen record', async () => {
    const [paper] = await house.as(undefined, (tx) =>
      tx.selectFrom('hearth.document').select('paper').execute(),
    )
    const rows = await house.as(undefined, (tx) =>
      tx.selectFrom('hearth.publication').select(['data', 'search_text', 'summary']).execute(),
    )
    const pages = await Promise.all(
      [
        '/scorecard',
        '/scorecard/L3',
        '/scorecard.csv',
        '/scorecard/at/2026-03-31/L3',
        '/scorecard/at/2026-03-31/scorecard.json',
        '/scorecard/at/2026-03-31/L3/figures.csv',
        '/scorecard/theme/care-leavers',
        '/scorecard/homes',
        '/scorecard/compare',
        '/scorecard/in-short',
        '/strategy',
        '/search?q=care+leavers',
      ].map(async (url) => {
        const answer = await everybody.get(url)
        expect(answer.statusCode, url).toBe(200)
        return answer.body
      }),
    )
    const everything = [JSON.stringify(paper), JSON.stringify(rows), ...pages]
    for (const text of everything) {
      expect(text).not.toMatch(/98(\.\d+)?%|98\.07|51 of 52|Out of 52\b/)
    }
    expect(pages[1]).toContain('so few children that they could be recognised')
    expect(JSON.stringify(paper)).toContain('Not shown')
    const hidden = JSON.stringify(rows.find((row) => JSON.stringify(row.data).includes('"L3"')))
    expect(hidden).toMatch(/"id":\s*"L3"[^}]*"value":\s*null/)
  })

  it('gives everybody a CSV with the same whole percentages and no formula', async () => {
    const csv = await everybody.get('/scorecard.csv')
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.body.split('\r\n')[0]).toContain('Id,Indicator,Unit,Time,Figure')
    const cells = csv.body.split('\r\n').slice(1)
    expect(cells.every((line) => !/(^|,)[=+@]/.test(line))).toBe(true)
    expect(csv.body).toContain('D2,')
  })

  it('keeps the earlier one at its own address when a newer one is published', async () => {
    const { meetingId } = await scheduleBoardMeeting(house, {
      meetsOn: Temporal.PlainDate.from('2027-01-20'),
    })
    const newer = totalsOf(returnFiles(), '2026-04-30')
    await submittedScorecard(house, newer)
    await publishedAgenda(house, meetingId, { packs: false })
    expect((await everybody.get('/scorecard')).body).toContain('Scorecard at 30 April 2026')
    const before = await everybody.get('/scorecard/at/2026-03-31')
    expect(before.statusCode).toBe(200)
    expect(before.body).toContain('Scorecard at 31 March 2026')
    expect((await everybody.get('/scorecard')).body).toContain('/scorecard/at/2026-03-31')
  })

  const papersOf = (meetingId: string) =>
    house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.document')
        .select('title')
        .where('meeting_id', '=', meetingId)
        .execute(),
    )
})
