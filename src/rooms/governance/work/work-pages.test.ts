import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  completeDraft,
  exemption,
  publishedAgenda,
  reportOnAgenda,
  scheduleBoardMeeting,
  submittedReport,
} from '#tests/support/governance-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { Visitor } from '#tests/support/visitor.ts'
import { listItems } from '../meetings/find-meeting.ts'

describe.each(engines)('preparing a meeting without scripts on %s', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine)
  })
  afterAll(() => house.close())

  const as = (who: 'clerk' | 'chair' | 'director' | 'headOfFostering' | 'councillor') =>
    house.visit(house.people[who])
  const ids = async (meetingId: string) =>
    (await house.as(undefined, (tx) => listItems(tx, meetingId))).map((item) => item.item_id)

  it('goes from an empty list to a published agenda', async () => {
    const clerk = await as('clerk')
    expect((await clerk.open('/work/meetings')).body).toContain('No meeting is scheduled')
    const scheduled = await clerk.send('/work/meetings/new', {
      board: house.people.board,
      date: '2026-12-16',
      time: '14:30',
      venue: 'The library',
      accessNote: '',
      quorum: '3',
    })
    expect(scheduled.body).toContain('The meeting is scheduled, and its date is public.')
    expect(scheduled.body).toContain('Publish by Tuesday 8 December 2026, before 5.00pm')
    expect(scheduled.body).toContain('The Chair has not agreed this agenda yet')
    const path = '/work/meetings/2026-12-16-corporate-parenting-board'
    const added = await clerk.send(`${path}/items`, {
      title: 'A visit to Larkrise',
      purpose: 'To hear what members saw.',
      askedFor: 'noting',
      time: '',
    })
    expect(added.body).toContain('A visit to Larkrise')
    const refused = await clerk.open(`${path}/publish`)
    expect(refused.body).toContain('The button stands here as soon as nothing above is missing.')
    const forced = await clerk.post(`${path}/publish`)
    expect(forced.statusCode).toBe(422)
    const chair = await as('chair')
    const page = (await chair.open(path)).body
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
    const agreed = await chair.send(`${path}/agree`, { version })
    expect(agreed.body).toContain('You have agreed the agenda.')
    const published = await clerk.send(`${path}/publish`)
    expect(published.body).toContain('The agenda is public.')
    expect(published.body).toContain('Run the meeting')
  })

  it('keeps what was typed when a field is wrong', async () => {
    const clerk = await as('clerk')
    await clerk.open('/work/meetings/new')
    const answer = await clerk.post('/work/meetings/new', {
      board: house.people.board,
      date: '2026-12-19',
      time: 'teatime',
      venue: 'The boathouse',
      accessNote: '',
      quorum: 'none',
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Give the time as hours and minutes')
    expect(answer.body).toContain('Give the quorum as a number')
    expect(answer.body).toContain('value="The boathouse"')
    const weekend = await clerk.post('/work/meetings/new', {
      board: house.people.board,
      date: '2026-12-19',
      time: '15:00',
      venue: 'The boathouse',
      accessNote: '',
      quorum: '3',
    })
    expect(weekend.body).toContain('That is a weekend.')
  })

  it('moves an item by a button, and a whole order at once', async () => {
    const { meetingId, slug } = await scheduleBoardMeeting(house)
    const clerk = await as('clerk')
    await clerk.open(`/work/meetings/${slug}`)
    const [first = '', second = '', ...rest] = await ids(meetingId)
    const order = [first, second, ...rest].join(',')
    await clerk.send(`/work/meetings/${slug}/order`, { order, move: `up:${second}` })
    expect(await ids(meetingId)).toEqual([second, first, ...rest])
    const dragged = [...rest, first, second]
    await clerk.send(`/work/meetings/${slug}/order`, { order: dragged.join(',') })
    expect(await ids(meetingId)).toEqual(dragged)
    const broken = await clerk.post(`/work/meetings/${slug}/order`, { order: first })
    expect(broken.statusCode).toBe(422)
  })

  it('changes and takes off an item by its page', async () => {
    const { meetingId, slug } = await scheduleBoardMeeting(house)
    const [itemId = ''] = await ids(meetingId)
    const clerk = await as('clerk')
    const url = `/work/meetings/${slug}/items/${itemId}`
    await clerk.open(url)
    const saved = await clerk.send(url, {
      title: 'Apologies and substitutes',
      purpose: 'To hear who cannot be here.',
      askedFor: 'noting',
      time: '15:00',
      version: '1',
    })
    expect(saved.body).toContain('Apologies and substitutes')
    const late = await clerk.post(url, {
      title: 'My own words',
      purpose: 'To hear who cannot be here.',
      askedFor: 'noting',
      time: '',
      version: '1',
    })
    expect(late.statusCode).toBe(422)
    expect(late.body).toContain('Somebody changed this item while you were writing.')
    expect(late.body).toContain('value="My own words"')
    // The page that came back holds the newer version: saving again now is a decision.
    expect(late.body).toContain('name="version" value="2"')
    const removed = await clerk.send(`${url}/remove`)
    expect(removed.body).not.toContain('Apologies and substitutes')
  })

  it('carries a report through the pages of its author, director and clerk', async () => {
    const { meetingId, slug } = await scheduleBoardMeeting(house)
    const author = await as('headOfFostering')
    await author.open('/work/reports/new')
    const empty = await author.post('/work/reports/new', { title: 'ab' })
    expect(empty.body).toContain('Choose the meeting that it is for.')
    const begun = await author.send('/work/reports/new', {
      title: 'Sleepovers',
      meeting: meetingId,
    })
    expect(begun.body).toContain('Still open')
    const path = /action="(\/work\/reports\/[^"]+)\/write"/.exec(begun.body)?.[1] ?? ''
    const half = await author.post(`${path}/write`, { ...formOf({}), text2: 'to do it' })
    expect(half.statusCode).toBe(422)
    expect(half.body).toContain('Choose how this one begins.')
    const saved = await author.send(`${path}/write`, formOf({ title: 'Sleepovers' }))
    expect(saved.body).toContain('Saved. Nothing is missing.')
    await author.send(`${path}/submit`)
    const director = await as('director')
    await director.open(path)
    expect((await director.post(`${path}/changes`, { words: '' })).statusCode).toBe(422)
    expect((await director.send(`${path}/sign-off`)).body).toContain('Signed off.')
    const clerk = await as('clerk')
    await clerk.open(path)
    await clerk.send(`${path}/receive`)
    const placed = await clerk.send(`${path}/place`)
    expect(placed.body).toContain('The report is on the agenda.')
    expect(placed.body).toContain('Sleepovers')
    expect(placed.body).toContain(`/work/meetings/${slug}/order`)
  })

  it('keeps the words of whoever saved a report second', async () => {
    const { meetingId } = await scheduleBoardMeeting(house)
    const reportId = await submittedReport(house, meetingId)
    const director = await as('director')
    const url = `/work/reports/${reportId}/write`
    const version = /name="version" value="(\d+)"/.exec((await director.open(url)).body)?.[1] ?? ''
    await director.send(url, formOf({ version, summary: 'The director was first.' }))
    const late = await director.post(url, formOf({ version, summary: 'Mine, and second.' }))
    expect(late.statusCode).toBe(422)
    expect(late.body).toContain('Marguerite Thorne saved this report')
    expect(late.body).toContain('The director was first.')
    expect(late.body).toContain('Mine, and second.</textarea>')
  })

  it('shows the Chair a paper before it is agreed, and logs who opened a restricted one', async () => {
    const { meetingId, slug } = await scheduleBoardMeeting(house)
    await reportOnAgenda(house, meetingId, { ...exemption, title: 'Two brothers' })
    const chair = await as('chair')
    const agenda = (await chair.open(`/work/meetings/${slug}`)).body
    const paper = /href="(\/work\/meetings\/[^"]+\/papers\/[^"]+)"/.exec(agenda)?.[1] ?? ''
    const page = await chair.open(paper)
    expect(page.body).toContain('Not for publication')
    expect(page.headers['cache-control']).toBe('no-store')
    const opened = await house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.audit_entry')
        .select('actor_id')
        .where('act', '=', 'restricted_paper.opened')
        .execute(),
    )
    expect(opened).toEqual([{ actor_id: house.people.chair }])
    const other = await house.visit(house.people.corporateParentingOfficer)
    expect((await other.get(paper)).statusCode).toBe(404)
  })

  it('tells the clerk when the packs cannot be built, and lets them try again', async () => {
    const { meetingId, slug } = await scheduleBoardMeeting(house)
    await publishedAgenda(house, meetingId, { packs: false })
    await house.as(undefined, (tx) =>
      tx
        .updateTable('hearth.meeting_pack')
        .set({ state: 'failed', problem: 'The map has no pages.' })
        .where('meeting_id', '=', meetingId)
        .execute(),
    )
    const clerk = await as('clerk')
    const url = `/work/meetings/${slug}`
    expect((await clerk.open(url)).body).toContain('The map has no pages.')
    const again = await clerk.send(`${url}/rebuild`)
    expect(again.body).toContain('The packs are being built.')
    const pub = await (await house.visit()).open(`/meetings/${slug}`)
    expect(pub.body).toContain('is being built')
  })

  it('puts what waits on the desk of whoever has to do it', async () => {
    const { meetingId } = await scheduleBoardMeeting(house, {
      meetsOn: Temporal.PlainDate.from('2026-11-04'),
    })
    await submittedReport(house, meetingId, { title: 'What waits for the director' })
    const desk = async (visitor: Promise<Visitor>) => (await (await visitor).open('/home')).body
    expect(await desk(as('clerk'))).toContain('Publish the agenda for 4 Nov 2026')
    expect(await desk(as('chair'))).toContain('Agree the agenda for 4 Nov 2026')
    expect(await desk(as('director'))).toContain('Sign off: What waits for the director')
    expect(await desk(as('councillor'))).not.toContain('What waits for the director')
  })

  it('adds a closed day, and refuses one that is not counted anyway', async () => {
    const clerk = await as('clerk')
    await clerk.open('/work/closed-days')
    const day = { day: '2027-04-14', name: 'Day of thanksgiving', source: 'Royal proclamation' }
    expect((await clerk.send('/work/closed-days', day)).body).toContain('Wednesday 14 April 2027')
    const twice = await clerk.post('/work/closed-days', day)
    expect(twice.statusCode).toBe(422)
    expect(twice.body).toContain('is not counted already')
  })

  it('cancels a meeting only with a reason', async () => {
    const { slug } = await scheduleBoardMeeting(house)
    const clerk = await as('clerk')
    const url = `/work/meetings/${slug}/cancel`
    await clerk.open(url)
    expect((await clerk.post(url, { reason: 'snow' })).body).toContain('Say why in a sentence')
    const done = await clerk.send(url, { reason: 'Snow has closed the building.' })
    expect(done.body).toContain('This meeting is cancelled')
  })
})

/** A complete report as its form posts it. */
function formOf(change: { title?: string; version?: string; summary?: string }) {
  const draft = completeDraft()
  return {
    title: change.title ?? draft.title,
    askedFor: draft.askedFor,
    purpose: draft.purpose,
    ...draft.words,
    ...(change.summary ? { summary: change.summary } : {}),
    verb1: 'note',
    text1: 'where foster homes are',
    verb2: '',
    text2: '',
    riskNow: draft.riskNow,
    riskAfter: draft.riskAfter,
    publicity: draft.publicity,
    publicTitle: '',
    publicInterest: '',
    version: change.version ?? '1',
  }
}
