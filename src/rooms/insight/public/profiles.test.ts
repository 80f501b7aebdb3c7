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
import { judgeYoungPage } from '#tests/support/read-young-page.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { Visitor } from '#tests/support/visitor.ts'
import { setTarget } from '../measures/targets.ts'

/** 98.076923…% of 52: three are not in it, so nothing of it may be public. */
const earlier = () => withFigure(withFigure(someTotals(), 'L3', 51, 52), 'H3', 60, 90)
const later = () => withFigure(totalsOf(returnFiles(), '2026-04-30'), 'H3', 81, 90)
const SECRET = /98(\.\d+)?%|98\.07|98\.1\b|51 of 52|Out of 52\b/

describe.each(engines)('the scorecard in parts, side by side and to take away, on %s', (engine) => {
  let house: TestHouse
  let everybody: Visitor
  let chair: Visitor
  let first: string
  let second: string
  beforeAll(async () => {
    house = await openTestHouse(engine)
    everybody = await house.visit()
    chair = await house.visit(house.people.chair)
    await house.as(house.people.analyst, (tx) =>
      setTarget(tx, {
        indicatorId: 'H3',
        value: 85,
        direction: 'at_least',
        source: 'Strategy',
        from: Temporal.PlainDate.from('2025-04-01'),
      }),
    )
  })
  afterAll(() => house.close())

  const publish = async (meetsOn: string, totals: Parameters<typeof submittedScorecard>[1]) => {
    const { meetingId } = await scheduleBoardMeeting(house, {
      meetsOn: Temporal.PlainDate.from(meetsOn),
    })
    const id = await submittedScorecard(house, totals)
    await publishedAgenda(house, meetingId, { packs: false })
    return id
  }

  it('says what will be here before anything is published', async () => {
    for (const path of ['/scorecard.json', '/scorecard.pdf', '/scorecard/theme/health'])
      expect((await everybody.get(path)).statusCode, path).toBe(404)
    const compare = await everybody.get('/scorecard/compare')
    expect(compare.body).toContain('There is nothing to compare yet')
    const inShort = await everybody.get('/scorecard/in-short')
    expect(inShort.body).toContain('Nothing here yet')
    expect(judgeYoungPage(inShort.body)).toEqual([])
  })

  it('shows each part in one page, with its drawings and its verdicts', async () => {
    first = await publish('2026-12-09', earlier())
    const page = await everybody.get('/scorecard/theme/health')
    expect(page.body).toContain('<h1 class="page-head__title">Health</h1>')
    expect(page.body).toContain('Short of the target')
    expect(page.body).toContain('0 of 1 target is met.')
    expect(page.body).toContain('chart__own-line')
    expect((await everybody.get('/scorecard/at/2026-03-31/theme/health')).statusCode).toBe(200)
    expect((await everybody.get('/scorecard/theme/nonsense')).statusCode).toBe(404)
    expect((await chair.get(`/scorecards/${first}/theme/care-leavers`)).body).toMatch(/98\.1%/)
    expect((await everybody.get('/scorecard/theme/care-leavers')).body).not.toMatch(SECRET)
  })

  it('tells what changed most since the one before, and compares the two', async () => {
    expect((await everybody.get('/scorecard')).body).not.toContain('What changed most')
    second = await publish('2027-01-20', later())
    const page = (await everybody.get('/scorecard')).body
    expect(page).toContain('What changed most since 31 March 2026')
    const compare = await everybody.get('/scorecard/compare')
    expect(compare.body).toContain('30 April 2026')
    const members = await chair.get(`/scorecards/compare?from=${first}&to=${second}`)
    expect(members.body).toMatch(/98\.1%/)
    expect(members.body).toContain('66.7%')
    expect((await chair.get(`/scorecards/${second}`)).body).toContain('What changed most since')
  })

  it('tells no change next to a figure that is not shown', async () => {
    const { body } = await everybody.get('/scorecard/compare?from=2026-03-31&to=2026-04-30')
    expect(body).not.toMatch(SECRET)
    const row = /<tr><th scope="row"><a href="\/scorecard\/L3">[\s\S]*?<\/tr>/.exec(body)?.[0]
    expect(row).toContain('Not shown')
    expect(row).not.toMatch(/Better|Worse|Up |Down |About the same/)
    const wrong = await everybody.get('/scorecard/compare?from=1999-01-01&to=2026-04-30')
    expect(wrong.body).toContain('There is no scorecard of one of those dates')
  })

  it('leaves as PDF, CSV and JSON with one and the same figures', async () => {
    const json = await everybody.get('/scorecard/at/2026-03-31/scorecard.json')
    expect(json.headers['content-type']).toContain('application/json')
    const whole = json.json<{ audience: string; indicators: { id: string; inWords: string }[] }>()
    expect(whole.audience).toBe('public')
    const h3 = whole.indicators.find((one) => one.id === 'H3')
    expect(h3).toMatchObject({ inWords: '67%', figure: 67 })
    const csv = (await everybody.get('/scorecard/at/2026-03-31/scorecard.csv')).body
    for (const { id, inWords } of whole.indicators)
      if (inWords && !inWords.includes(','))
        expect(csv).toMatch(new RegExp(`\\n${id},.*${inWords}`))
    const pdf = await everybody.get('/scorecard.pdf')
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    for (const text of [json.body, csv]) expect(text).not.toMatch(SECRET)
  })

  it('gives one indicator as drawing and table, and a hidden figure in none of them', async () => {
    const at = '/scorecard/at/2026-03-31'
    const svg = await everybody.get(`${at}/H3/chart.svg`)
    expect(svg.headers['content-type']).toContain('image/svg+xml')
    expect(svg.body).toContain('scorecard at 31 March 2026')
    const png = await everybody.get(`${at}/H3/chart.png`)
    expect(png.rawPayload.subarray(1, 4).toString()).toBe('PNG')
    expect((await everybody.get(`${at}/H3/figures.csv`)).body).toContain('67%')
    for (const name of ['chart.svg', 'figures.csv'])
      expect((await everybody.get(`${at}/L3/${name}`)).body, name).not.toMatch(SECRET)
    expect((await everybody.get(`${at}/X9/chart.svg`)).statusCode).toBe(404)
    const shown = await everybody.get(`${at}/H3`)
    for (const name of ['chart.svg', 'chart.png', 'figures.csv'])
      expect(shown.body).toContain(`${at}/H3/${name}`)
  })

  it('keeps the whole version to those who weigh the figures', async () => {
    const files = ['scorecard.json', 'scorecard.pdf', 'indicators/H3/chart.png', 'strategy']
    const young = await house.visit(house.people.inFledge)
    const draft = await draftScorecard(house, totalsOf(returnFiles(), '2026-05-31'))
    for (const file of files) {
      const answer = await chair.get(`/scorecards/${first}/${file}`)
      expect(answer.statusCode, file).toBe(200)
      expect(answer.headers['cache-control'], file).toBe('no-store')
      expect((await chair.get(`/scorecards/${draft}/${file}`)).statusCode, file).toBe(403)
      expect((await young.get(`/scorecards/${first}/${file}`)).statusCode, file).toBe(403)
      expect((await everybody.get(`/scorecards/${first}/${file}`)).statusCode, file).toBe(303)
    }
    expect((await young.get('/scorecards/compare')).statusCode).toBe(403)
    const drawn = await chair.get(`/scorecards/${first}/indicators/H3/chart.svg`)
    expect(drawn.body).toContain('Not for publication')
  })

  it('speaks plainly to young people, and says nothing that is hidden', async () => {
    const kit = await house.visit(house.people.inFledge)
    const page = await kit.get('/scorecard/in-short')
    expect(page.body).toContain('About 9 in every 10 of you saw a dentist this year.')
    expect(page.body).not.toContain('in touch')
    expect(judgeYoungPage(page.body)).toEqual([])
    expect(page.body).toContain('href="/you-said-we-did"')
    expect(page.body).toContain('href="/me"')
    expect((await everybody.get('/scorecard')).body).toContain('/scorecard/in-short')
  })
})
