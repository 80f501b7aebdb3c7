import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchPublished } from '#platform/publish/read-published.ts'
import { crawl } from '#tests/support/crawl.ts'
import {
  completeDraft,
  exemption,
  publishedAgenda,
  reportOnAgenda,
  scheduleBoardMeeting,
} from '#tests/support/governance-world.ts'
import { makePages } from '#tests/support/pdf-maker.ts'
import { everythingIn, wordsOfPages } from '#tests/support/pdf-reader.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { ReportDraft } from '../reports/write-report.ts'

const PLANTED = 'Zanthorpe'

/** The word stands in every field of the exempt report, and in its appendix. */
function plantedReport(): Partial<ReportDraft> {
  const whole = completeDraft()
  return {
    ...exemption,
    title: `The ${PLANTED} brothers`,
    purpose: `To decide about ${PLANTED}.`,
    publicInterest: `Anyone in ${PLANTED} would know who they are.`,
    recommendations: [{ verb: 'agree', text: `to ${PLANTED}` }],
    words: Object.fromEntries(
      Object.entries(whole.words).map(([key, text]) => [
        key,
        key === 'author_email' ? text : `${text} ${PLANTED}`,
      ]),
    ),
  }
}

describe.each(engines)('an exempt report on %s', (engine) => {
  let house: TestHouse
  let slug: string
  beforeAll(async () => {
    house = await openTestHouse(engine)
    const meeting = await scheduleBoardMeeting(house)
    slug = meeting.slug
    await reportOnAgenda(house, meeting.meetingId, plantedReport(), {
      title: `Map of ${PLANTED}`,
      bytes: makePages([{ words: `${PLANTED} lane` }]),
    })
    await reportOnAgenda(house, meeting.meetingId)
    await publishedAgenda(house, meeting.meetingId)
    await house.running.begin()
  })
  afterAll(() => house.close())

  const starts = () => [
    '/',
    '/boards/corporate-parenting-board',
    '/boards/corporate-parenting-board/meetings?year=2026-27',
    `/meetings/${slug}`,
    `/meetings/${slug}/items/9`,
    `/meetings/${slug}/items/10`,
    `/exempt-reasons/${slug}-10-a-report-about-a-placement`,
  ]

  it('is nowhere on the public site, in no page and no header', async () => {
    const visitor = await house.visit()
    const pages = await crawl(visitor, starts(), { alike: 60 })
    expect(pages.length).toBeGreaterThan(15)
    for (const page of pages) {
      expect(page.body, page.url).not.toContain(PLANTED)
      expect(page.url).not.toMatch(new RegExp(PLANTED, 'i'))
      const { headers } = await visitor.get(page.url)
      expect(JSON.stringify(headers), page.url).not.toMatch(new RegExp(PLANTED, 'i'))
    }
    expect(pages.filter((page) => page.status >= 500)).toEqual([])
  })

  it.each(['corporateParentingOfficer', 'analyst', 'youthVoice', 'inFledge'] as const)(
    'is nowhere on the pages that %s can reach',
    async (who) => {
      const visitor = await house.visit(house.people[who])
      const pages = await crawl(
        visitor,
        [...starts(), '/home', '/work/meetings', '/work/reports'],
        { alike: 60 },
      )
      for (const page of pages) expect(page.body, page.url).not.toContain(PLANTED)
    },
  )

  it('is not in the text, the objects or the name of the public pack', async () => {
    const answer = await (await house.visit()).open(`/meetings/${slug}/pack.pdf`)
    expect(answer.statusCode).toBe(200)
    expect(JSON.stringify(answer.headers)).not.toContain(PLANTED)
    const pages = await wordsOfPages(answer.rawPayload)
    expect(pages.join(' ')).toContain('A report about a placement')
    expect(pages.join(' ')).not.toContain(PLANTED)
    expect(everythingIn(answer.rawPayload)).not.toContain(PLANTED)
  })

  it('is in no row that the public role can read, and search does not find it', async () => {
    const [found, rows] = await house.as(undefined, async (tx) => [
      await searchPublished(tx, PLANTED),
      await tx.selectFrom('hearth.publication').selectAll().execute(),
    ])
    expect(found).toEqual([])
    expect(rows.length).toBeGreaterThan(10)
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(PLANTED, 'i'))
  })

  it('is in no message and no audit row', async () => {
    const kept = await house.as(undefined, async (tx) => ({
      outbox: await tx.selectFrom('hearth.outbox_message').selectAll().execute(),
      audit: await tx.selectFrom('hearth.audit_entry').selectAll().execute(),
    }))
    expect(kept.outbox.length).toBeGreaterThan(2)
    expect(JSON.stringify(kept)).not.toContain(PLANTED)
  })

  it('is whole in the pack of a member, under their name', async () => {
    const visitor = await house.visit(house.people.councillor)
    const page = await visitor.get(`/work/meetings/${slug}/restricted-pack`)
    expect(page.body).toContain(`The ${PLANTED} brothers: Pages`)
    const answer = await visitor.get(`/work/meetings/${slug}/restricted-pack.pdf`)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    const words = (await wordsOfPages(answer.rawPayload)).join(' ')
    expect(words).toContain(PLANTED)
    expect(words).toContain('Councillor Tom Garrowby')
    expect(words).toContain('Not for publication')
    const opened = await house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.audit_entry')
        .select('actor_id')
        .where('act', '=', 'restricted_pack.opened')
        .execute(),
    )
    expect(opened).toEqual([{ actor_id: house.people.councillor }])
  })

  it.each([
    undefined,
    'inNest',
    'inFledge',
    'corporateParentingOfficer',
    'analyst',
    'youthVoice',
  ] as const)('has a restricted pack that does not exist for %s', async (who) => {
    const visitor = await house.visit(who && house.people[who])
    for (const end of ['', '/restricted-pack', '/restricted-pack.pdf']) {
      const answer = await visitor.get(`/work/meetings/${slug}${end}`)
      expect(answer.statusCode).toBe(404)
      expect(answer.body).not.toContain(PLANTED)
    }
  })
})
