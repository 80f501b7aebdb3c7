import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedAgenda, scheduleBoardMeeting } from '#tests/support/governance-world.ts'
import { draftScorecard, someTotals, withFigure } from '#tests/support/insight-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { Visitor } from '#tests/support/visitor.ts'
import { setOwners } from '../entry/owners.ts'

const WORDS = 'Two surgeries stopped taking new patients.'

describe.each(engines)('a comment on its way, on %s', (engine) => {
  let house: TestHouse
  let analyst: Visitor
  let service: Visitor
  let head: Visitor
  let href: string
  let line: string
  beforeAll(async () => {
    house = await openTestHouse(engine)
    analyst = await house.visit(house.people.analyst)
    service = await house.visit(house.people.headOfFostering)
    head = await house.visit(house.people.director)
    href = `/scorecards/${await draftScorecard(house, withFigure(someTotals(), 'H3', 70, 100))}`
    line = `${href}/indicators/H3`
    const owners = new Map([['H3', house.people.headOfFostering]])
    await house.as(house.people.analyst, (tx) => setOwners(tx, house.people.board, owners))
  })
  afterAll(() => house.close())

  const versionOf = async (visitor: Visitor, url = line): Promise<string> =>
    /name="version" value="(\d+)"/.exec((await visitor.get(url)).body)?.[1] ?? ''
  const act = async (visitor: Visitor, verb: string, more: Record<string, string> = {}) => {
    const version = await versionOf(visitor)
    return visitor.post(verb === '' ? line : `${line}/${verb}`, { version, ...more })
  }

  it('is asked of the service that owns the figure, on its desk', async () => {
    expect((await service.get('/home')).body).not.toContain('A comment is asked of you')
    await analyst.get(line)
    expect((await analyst.send(`${line}/ask`)).body).toContain('Asked.')
    expect((await analyst.send(`${line}/ask`)).body).toContain('Asked.')
    const desk = await service.get('/home')
    expect(desk.body).toContain('A comment is asked of you: Dental check up to date')
    expect((await service.get(line)).statusCode).toBe(200)
    expect((await service.get(`${href}/indicators/H4`)).statusCode).toBe(403)
    expect((await service.get(href)).statusCode).toBe(403)
  })

  it('is drafted by the service, and by nobody else’s', async () => {
    const saved = await act(service, '', { comment: WORDS })
    expect(saved.statusCode).toBe(303)
    const page = await analyst.get(line)
    expect(page.body).toContain('Drafted')
    expect(page.body).toContain('I have checked these words')
    expect((await analyst.get('/home')).body).toContain('Check the comment: Dental check')
    const other = await house.visit(house.people.corporateParentingOfficer)
    expect((await other.post(line, { comment: 'Mine.', version: '2' })).statusCode).toBe(403)
  })

  it('is not signed before it is checked, nor by anyone but the head of service', async () => {
    expect((await act(head, 'sign-off')).statusCode).toBe(422)
    expect((await act(service, 'check')).statusCode).toBe(403)
    expect((await act(analyst, 'sign-off')).statusCode).toBe(403)
    const chair = await house.visit(house.people.chair)
    expect((await chair.post(`${line}/sign-off`, { version: '2' })).statusCode).toBe(403)
  })

  it('can be sent back with a reason, and comes again', async () => {
    expect((await act(analyst, 'send-back')).body).toContain('Say what has to change')
    const back = await act(analyst, 'send-back', { why: 'Say which towns.' })
    expect(back.statusCode).toBe(303)
    const desk = await service.get('/home')
    expect(desk.body).toContain('Your comment was sent back: Dental check up to date')
    expect((await service.get(line)).body).toContain('“Say which towns.”')
    expect(
      (await act(service, '', { comment: `${WORDS} Both are in the north.` })).statusCode,
    ).toBe(303)
  })

  it('is checked by the analyst, with a second click that changes nothing', async () => {
    expect((await act(analyst, 'check')).statusCode).toBe(303)
    expect((await act(analyst, 'check')).statusCode).toBe(303)
    expect((await analyst.get(line)).body).not.toContain('I have checked these words')
    expect((await head.get('/home')).body).toContain('Sign off the comment: Dental check')
  })

  it('is not signed when the words changed while they were read', async () => {
    const seen = await versionOf(head)
    await act(service, '', { comment: WORDS })
    await act(analyst, 'check')
    const late = await head.post(`${line}/sign-off`, { version: seen })
    expect(late.statusCode).toBe(422)
    expect(late.body).toContain('These words changed while you read them.')
  })

  it('is left out, after a warning that names it, while it is not signed', async () => {
    const { meetingId } = await scheduleBoardMeeting(house)
    const page = await analyst.get(href)
    expect(page.body).toContain('Not signed off yet')
    const warned = await analyst.post(`${href}/submit`)
    expect(warned.statusCode).toBe(422)
    expect(warned.body).toContain('the comments on “Dental check up to date”')
    expect((await analyst.send(`${href}/submit`, { withoutUnsigned: 'yes' })).body).toContain(
      'a paper of the meeting',
    )
    const papers = await house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.document')
        .select('paper')
        .where('meeting_id', '=', meetingId)
        .execute(),
    )
    expect(papers).toHaveLength(1)
    expect(JSON.stringify(papers)).not.toContain(WORDS)
    expect((await act(head, 'sign-off', { version: '4' })).statusCode).toBe(403)
    await analyst.get(href)
    await analyst.send(`${href}/take-back`)
  })

  it('is signed off by the head of service, and then stands in public', async () => {
    const list = await head.get(`${href}/comments`)
    expect(list.body).toContain('Waiting for your signature')
    expect((await head.get(href)).statusCode).toBe(403)
    const version = await versionOf(head)
    const signed = await head.send(`${href}/comments/sign-off`, { line: `H3:${version}` })
    expect(signed.body).toContain('1 comment is signed off.')
    expect(signed.body).toContain('Signed off by Marguerite Thorne')
    expect((await head.post(`${href}/comments/sign-off`, {})).statusCode).toBe(422)
    await analyst.get(href)
    expect((await analyst.send(`${href}/submit`)).body).toContain('a paper of the meeting')
    const [meeting] = await house.as(undefined, (tx) =>
      tx.selectFrom('hearth.meeting').select('meeting_id').execute(),
    )
    await publishedAgenda(house, meeting?.meeting_id ?? '', { packs: false })
    const everybody = await house.visit()
    expect((await everybody.get('/scorecard/H3')).body).toContain(WORDS)
  })

  it('shows who drafted, checked and signed, and keeps each step in the audit', async () => {
    const page = await analyst.get(line)
    expect(page.body).toContain('Drafted by Priya Castellane')
    expect(page.body).toContain('Checked by Wen Halloran')
    expect(page.body).toContain('Signed off by Marguerite Thorne')
    const acts = await house.as(undefined, (tx) =>
      tx.selectFrom('hearth.audit_entry').select('act').where('act', 'like', 'comment.%').execute(),
    )
    expect(new Set(acts.map(({ act: one }) => one))).toEqual(
      new Set([
        'comment.asked',
        'comment.drafted',
        'comment.checked',
        'comment.sent_back',
        'comment.signed_off',
      ]),
    )
  })
})

describe.each(engines)('a signature, on %s', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine)
  })
  afterAll(() => house.close())

  it('lapses when the figure beside the words is another', async () => {
    const id = await draftScorecard(house, withFigure(someTotals(), 'H3', 70, 100))
    const url = `/scorecards/${id}/indicators/H3`
    const analyst = await house.visit(house.people.analyst)
    const head = await house.visit(house.people.director)
    await analyst.get(url)
    await analyst.post(url, { comment: WORDS, version: '1' })
    await head.get(url)
    expect((await head.send(`${url}/sign-off`, { version: '2' })).body).toContain('Signed off')
    expect((await analyst.get(`/scorecards/${id}`)).body).not.toContain('Not signed off yet')
    await draftScorecard(house, withFigure(someTotals(), 'H3', 60, 100))
    const page = await head.get(url)
    expect(page.body).toContain('The figure changed since the words were signed off')
    expect(page.body).toContain('Sign off these words')
  })
})
