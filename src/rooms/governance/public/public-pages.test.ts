import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publish } from '#platform/publish/publish.ts'
import {
  exemption,
  publishedAgenda,
  reportOnAgenda,
  scheduleBoardMeeting,
} from '#tests/support/governance-world.ts'
import { makePages } from '#tests/support/pdf-maker.ts'
import { wordsOfPages } from '#tests/support/pdf-reader.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import { releaseItem, withdrawItem } from '../agenda/withdraw-item.ts'
import { listItems } from '../meetings/find-meeting.ts'
import { buildPacks } from '../packs/build-packs.ts'
import { publishMeeting } from './publish-meeting.ts'

describe.each(engines)('the public site of the Board on %s', (engine) => {
  let house: TestHouse
  let slug: string
  let meetingId: string
  beforeAll(async () => {
    house = await openTestHouse(engine)
    ;({ slug, meetingId } = await scheduleBoardMeeting(house))
    await scheduleBoardMeeting(house, { meetsOn: Temporal.PlainDate.from('2027-06-09') })
    await reportOnAgenda(
      house,
      meetingId,
      {},
      { title: 'Map of homes', bytes: makePages([{ words: 'north' }, { words: 'south' }]) },
    )
    await reportOnAgenda(house, meetingId, { ...exemption, title: 'Two brothers' })
    await publishedAgenda(house, meetingId)
  })
  afterAll(() => house.close())

  const open = async (url: string) => (await house.visit()).open(url)
  const body = async (url: string) => {
    const answer = await open(url)
    expect(answer.statusCode, url).toBe(200)
    return answer.body
  }

  it('shows a board with its next meeting, its members and whom to ask', async () => {
    const page = await body('/boards/corporate-parenting-board')
    expect(page).toContain('Wednesday 9 December 2026')
    expect(page).toContain('Councillor Adaeze Whitcombe, Chair')
    expect(page).toContain('7 members have a vote')
    expect(page).toContain('imogen.tallow@wrenshire.example')
    expect(page).toContain('by 8.30am on Friday 4 December 2026')
    expect(page).not.toContain('Kit')
  })

  it('lists meetings by municipal year', async () => {
    const first = await body('/boards/corporate-parenting-board/meetings?year=2026-27')
    expect(first).toContain('Wednesday 9 December 2026')
    expect(first).not.toContain('Wednesday 9 June 2027')
    const next = await body('/boards/corporate-parenting-board/meetings?year=2027-28')
    expect(next).toContain('Wednesday 9 June 2027')
    const wrong = await body('/boards/corporate-parenting-board/meetings?year=nonsense')
    expect(wrong).toContain('Wednesday 9')
  })

  it('shows the agenda first, then documents with type and size, then how notice was given', async () => {
    const page = await body(`/meetings/${slug}`)
    expect(page.indexOf('6. Foster homes near school')).toBeGreaterThan(0)
    expect(page.indexOf('Agenda</h2>')).toBeLessThan(page.indexOf('Documents</h2>'))
    expect(page).toMatch(/Public document pack<\/a> <span[^>]*>PDF, \d+ kB, \d+ pages/)
    expect(page).toMatch(/PDF, \d+ kB<\/span><span[^>]*>With Map of homes \(2 pages\)/)
    expect(page).toContain('Pages 3 to 6 of the pack')
    expect(page).toMatch(/Published on 14 Oct 2026, \d+ clear days before the meeting/)
    expect(page).toContain('Anyone may film')
    expect(page).toContain('10. A report about a placement')
    expect(page).toContain(`/exempt-reasons/${slug}-10-a-report-about-a-placement`)
  })

  it('gives every item and every public report an address', async () => {
    const item = await body(`/meetings/${slug}/items/6`)
    expect(item).toContain('For decision')
    expect(item).toContain('Not recorded yet')
    const report = await body(`/meetings/${slug}/documents/6-foster-homes-near-school`)
    expect(report).toContain('Where we are')
    expect(report).toContain('<li>phone calls</li>')
    const private_ = await body(`/meetings/${slug}/items/10`)
    expect(private_).toContain('The public may be asked to leave for this item.')
  })

  it('says why a document is not public, without a word of what is in it', async () => {
    const page = await body(`/exempt-reasons/${slug}-10-a-report-about-a-placement`)
    expect(page).toContain('Information relating to any individual')
    expect(page).toContain('Information likely to reveal the identity of an individual')
    expect(page).toContain('Democratic services clerk, as proper officer')
    expect(page).toContain('Wednesday 14 October 2026')
    expect(page).toContain('Thursday 14 October 2027')
    expect(page).not.toContain('could be recognised')
  })

  it('sends the pack from one lasting address, and a report with its appendix drawn anew', async () => {
    const lasting = await (await house.visit()).get(`/meetings/${slug}/pack.pdf`)
    expect(lasting.headers.location).toBe(
      `/meetings/${slug}/packs/public-pack-corporate-parenting-board-2026-12-09-v1.pdf`,
    )
    const pack = await open(`/meetings/${slug}/pack.pdf`)
    expect(pack.headers['content-type']).toBe('application/pdf')
    expect((await wordsOfPages(pack.rawPayload)).join(' ')).toContain('north')
    const one = await open(
      `/meetings/${slug}/documents/6-foster-homes-near-school/6-foster-homes-near-school.pdf`,
    )
    const words = (await wordsOfPages(one.rawPayload)).join(' ')
    expect(words).toContain('Foster homes near school')
    expect(words).toContain('south')
  })

  it.each([
    '/boards/nest',
    '/meetings/2020-01-01-nothing',
    '/meetings/2020-01-01-nothing/pack.pdf',
    '/exempt-reasons/nothing',
  ])('has no page at %s', async (url) => {
    expect((await open(url)).statusCode).toBe(404)
  })

  it('has no file of another name, and none of the exempt report', async () => {
    const exempt = `/meetings/${slug}/documents/10-a-report-about-a-placement`
    for (const url of [
      exempt,
      `${exempt}/10-a-report-about-a-placement.pdf`,
      `/meetings/${slug}/packs/restricted.pdf`,
      `/meetings/${slug}/packs/..%2F..%2Fsecret`,
    ]) {
      expect((await open(url)).statusCode, url).toBe(404)
    }
  })

  it('shows what the meeting decided once that is published', async () => {
    await house.as(undefined, (tx) =>
      publish(tx, {
        kind: 'decision',
        slug: `${slug}-6`,
        title: 'Foster homes near school',
        summary: 'Resolved.',
        boardSlug: 'corporate-parenting-board',
        url: '/decisions',
        data: {
          number: '6',
          minuteNumber: 12,
          title: 'Foster homes near school',
          outcome: 'resolved',
          decisions: ['That ten homes are sought.'],
          meetingSlug: slug,
        },
        searchText: '',
        happenedAt: Temporal.Instant.from('2026-12-09T15:00:00Z'),
      }),
    )
    expect(await body(`/meetings/${slug}`)).toContain('That ten homes are sought.')
    expect(await body(`/meetings/${slug}/items/6`)).toContain('Minute 12.')
  })

  it('keeps the number of a withdrawn item, and says why', async () => {
    const items = await house.as(undefined, (tx) => listItems(tx, meetingId))
    const urgent = items.find((item) => item.kind === 'urgent')
    const why = 'Nothing urgent came in.'
    await house.as(house.people.clerk, (tx) => withdrawItem(tx, urgent?.item_id ?? '', why))
    const page = await body(`/meetings/${slug}`)
    expect(page).toMatch(/5\. Urgent items<\/a> <span class="chip[^>]*>.*?Item withdrawn/)
    expect(page).toContain(`Item 5 withdrawn: ${why}`)
  })

  it('makes a report public when the meeting declines to go private, under the same numbers', async () => {
    const before = await body(`/meetings/${slug}`)
    const items = await house.as(undefined, (tx) => listItems(tx, meetingId))
    const exempt = items.find((item) => item.publicity === 'exempt')
    const why = 'The meeting declined to exclude the public.'
    await house.as(house.people.clerk, (tx) => releaseItem(tx, exempt?.item_id ?? '', why))
    await house.as(undefined, (tx) => buildPacks(tx, meetingId))
    const page = await body(`/meetings/${slug}`)
    expect(before).toContain('Pages 7 to 8 of the pack')
    expect(page).toContain('Pages 7 to 8 of the pack')
    expect(page).toContain('10. Two brothers')
    expect(await body(`/meetings/${slug}/documents/10-a-report-about-a-placement`)).toContain(
      'Two brothers',
    )
    const reason = await body(`/exempt-reasons/${slug}-10-a-report-about-a-placement`)
    expect(reason).toContain('This document has been public since Wednesday 14 October 2026')
    const pack = await open(`/meetings/${slug}/pack.pdf`)
    expect((await wordsOfPages(pack.rawPayload)).join(' ')).toContain('Two brothers')
    await expect(
      house.as(house.people.clerk, (tx) => releaseItem(tx, exempt?.item_id ?? '', why)),
    ).rejects.toThrow('public already')
  })

  it('shows the same twice: publishing again adds no line to the history', async () => {
    const before = await body(`/meetings/${slug}`)
    await house.as(undefined, (tx) => publishMeeting(tx, meetingId))
    expect(await body(`/meetings/${slug}`)).toBe(before)
  })
})
