import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '#tests/support/test-database.ts'
import {
  isExempt,
  isReport,
  isYoung,
  itemOf,
  publishedMeeting,
  SECRET,
  type TestMeeting,
} from '#tests/support/record-world.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import { everythingIn, wordsOfPages } from '#tests/support/pdf-reader.ts'
import type { Visitor } from '#tests/support/visitor.ts'
import { paths } from '../paths.ts'
import { listRoll } from './find-record.ts'
import { recordPaths } from './paths.ts'

const MEETS_ON = '2026-12-09'

describe.each(engines)('the meeting room, without scripts, on %s', (engine) => {
  let house: TestHouse
  let meeting: TestMeeting
  let clerk: Visitor
  let run: string
  beforeAll(async () => {
    house = await openTestHouse(engine)
    meeting = await publishedMeeting(house, { meetsOn: MEETS_ON, exempt: true })
    run = recordPaths.run(meeting.slug)
    house.clock.moveTo(`${MEETS_ON}T14:50:00Z`)
    clerk = await house.visit(house.people.clerk)
  })
  afterAll(() => house.close())

  const rollId = async (position: number) =>
    (await house.as(undefined, (tx) => listRoll(tx, meeting.meetingId)))[position]?.rollId ?? ''
  const itemUrl = async (fits: Parameters<typeof itemOf>[2]) =>
    recordPaths.runItem(meeting.slug, (await itemOf(house, meeting, fits)).number ?? '')
  const version = (html: string) => /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''

  it('is the clerk’s own, and asks others to sign in or says no', async () => {
    for (const url of [
      run,
      recordPaths.people(meeting.slug),
      recordPaths.interests(meeting.slug),
    ]) {
      expect((await (await house.visit()).get(url)).statusCode).toBe(303)
      for (const person of [house.people.chair, house.people.inFledge])
        expect((await (await house.visit(person)).get(url)).statusCode).toBe(403)
    }
  })

  it('takes apologies before the meeting, and opens on the day', async () => {
    expect((await clerk.open('/home')).body).toContain('Open the meeting of Wednesday 9 December')
    expect((await clerk.open(run)).body).toContain('Prepare the roll')
    expect((await clerk.send(`${run}/call`)).body).toContain('The roll is ready')
    const people = recordPaths.people(meeting.slug)
    const sent = await clerk.send(`${people}/apologies`, { roll: await rollId(6), at: '' })
    expect(sent.body).toContain('No apologies after all')
    house.clock.moveTo(`${MEETS_ON}T15:10:00Z`)
    await clerk.open(run)
    const early = await clerk.post(`${run}/open`, { opened_at: '25:00' })
    expect(early.statusCode).toBe(422)
    expect(early.body).toContain('Write the time as 15:05')
    const opened = await clerk.send(`${run}/open`, { opened_at: '15:02' })
    expect(opened.body).toContain('The meeting is open. Who is here?')
    expect((await clerk.open(run)).body).toContain('There is no quorum')
  })

  it('records who is here with one button, and who came later with a time', async () => {
    const people = recordPaths.people(meeting.slug)
    await clerk.open(people)
    const all = await clerk.send(`${people}/rest`, { at: '15:02' })
    expect(all.body).toContain('6 people are recorded as here')
    await clerk.send(`${people}/leave`, { roll: await rollId(5), at: '15:05' })
    const page = await clerk.send(`${people}/add`, { who: `group:${house.people.fledge}` })
    expect(page.body).toContain('Young people from Fledge')
    expect(page.body).toContain('Quorum: 5 voting members here, 3 needed')
    expect(page.body).not.toContain('>Kit<')
    const twice = await clerk.post(`${people}/add`, { who: `group:${house.people.fledge}` })
    expect(twice.statusCode).toBe(422)
    expect(twice.body).toContain('is on the roll already')
  })

  it('asks for interests, and records one with the item it is about', async () => {
    const interests = recordPaths.interests(meeting.slug)
    await clerk.open(interests)
    const empty = await clerk.post(`${interests}/declare`, {})
    expect(empty.body).toContain('Choose who declared it')
    const item = await itemOf(house, meeting, isReport)
    const page = await clerk.send(`${interests}/declare`, {
      who: await rollId(2),
      item: item.item_id,
      kind: 'personal',
      nature: 'Is a foster carer',
    })
    expect(page.body).toContain('a personal interest')
    expect(page.body).toContain('Is a foster carer')
    const secret = await itemOf(house, meeting, isExempt)
    await clerk.send(`${interests}/declare`, {
      who: await rollId(0),
      item: secret.item_id,
      kind: 'personal',
      nature: 'Knows the family',
      withdraws: 'yes',
    })
    expect((await clerk.post(`${interests}/none`)).statusCode).toBe(422)
  })

  it('records what was said and decided, and keeps what was typed when something is wrong', async () => {
    const url = await itemUrl(isYoung)
    await clerk.open(url)
    const begun = await clerk.send(`${url}/start`)
    expect(begun.body).toContain('The Board is on this item now')
    const typed = {
      version: version(begun.body),
      discussion: 'Fledge asked why the bus costs more at sixteen. Kit spoke.',
      notes: 'Ring the bus company',
      outcome: 'resolved',
    }
    const bare = await clerk.post(`${url}/outcome`, { ...typed, decisions: '' })
    expect(bare.statusCode).toBe(422)
    expect(bare.body).toContain('Write down what the Board decided')
    expect(bare.body).toContain('Fledge asked why')
    const done = await clerk.send(`${url}/outcome`, {
      ...typed,
      decisions: '1. That every care leaver gets a bus pass.\n2) That it is free.',
      votes_for: '5',
      votes_against: '0',
    })
    expect(done.body).toContain('The outcome is recorded')
    const stale = await clerk.post(`${url}/save`, { ...typed, discussion: 'Something else' })
    expect(stale.statusCode).toBe(422)
    expect(stale.body).toContain('Somebody else recorded something')
  })

  it('raises an action from a decision', async () => {
    const url = await itemUrl(isYoung)
    await clerk.open(url)
    const form = {
      decision: '1',
      action_title: 'Buy a bus pass for every care leaver',
      owner: house.people.headOfFostering,
      due_kind: 'months',
      due_months: '',
    }
    const wrong = await clerk.post(`${url}/raise`, form)
    expect(wrong.body).toContain('Write a number of months from 1 to 24')
    const page = await clerk.send(`${url}/raise`, { ...form, due_months: '2' })
    expect(page.body).toContain('Action 1: Buy a bus pass for every care leaver')
    const owner = await house.visit(house.people.headOfFostering)
    expect((await owner.open('/home')).body).toContain('Buy a bus pass for every care leaver')
  })

  it('takes the exempt item after the public left, and puts off the rest', async () => {
    await clerk.open(run)
    const unchosen = await clerk.post(`${run}/exclude`, {})
    expect(unchosen.body).toContain('Choose what the Board decided')
    expect((await clerk.send(`${run}/exclude`, { exclusion: 'passed' })).body).toContain(
      'The public is asked to leave',
    )
    const anyone = await house.visit()
    expect((await anyone.open(paths.meeting(meeting.slug))).body).not.toContain(SECRET)
    const url = await itemUrl(isExempt)
    const page = await clerk.open(url)
    await clerk.send(`${url}/outcome`, {
      version: version(page.body),
      discussion: `The ${SECRET} brothers.`,
      notes: '',
      outcome: 'resolved',
      decisions: `That the ${SECRET} brothers stay.`,
    })
    await clerk.open(run)
    await clerk.send(`${run}/readmit`)
    const early = await clerk.post(`${run}/close`, {})
    expect(early.body).toContain('Nothing is recorded yet for items')
    await clerk.send(`${run}/defer`)
    house.clock.moveTo(`${MEETS_ON}T17:00:00Z`)
    clerk = await house.visit(house.people.clerk)
    await clerk.open(run)
    expect((await clerk.send(`${run}/close`, { closed_at: '16:55' })).body).toContain(
      'The meeting is over',
    )
  })

  it('drafts the minutes, warns of a young person’s name, and needs the Chair before publishing', async () => {
    const draft = recordPaths.draftMinutes(meeting.slug)
    await clerk.open(draft)
    const drafted = await clerk.send(`${draft}/start`)
    expect(drafted.body).toContain('are drafted and numbered 1 to')
    expect(drafted.body).toContain('“Kit” is the first name of a young person')
    expect(drafted.body).toContain('says nothing to the public')
    const edits = [...drafted.body.matchAll(/href="([^"]+\/minutes\/draft\/\d+)"/g)].map(
      (match) => match[1] ?? '',
    )
    for (const url of new Set(edits)) {
      const page = await clerk.open(url)
      if (page.body.includes('Summary for the public'))
        await save(url, page.body, { public_summary: 'The Board agreed how a placement goes on.' })
      if (page.body.includes('Kit spoke'))
        await save(url, page.body, { text: 'Fledge asked why the bus costs more at sixteen.' })
    }
    expect((await clerk.post(`${draft}/clear`)).statusCode).toBe(403)
    expect((await clerk.post(`${draft}/publish`)).statusCode).toBe(422)
    const chair = await house.visit(house.people.chair)
    expect((await chair.open('/home')).body).toContain('Read the draft minutes of')
    // The Chair left the room for the exempt item, so its minute is not hers to read.
    const hers = (await chair.open(draft)).body
    expect(hers).toContain('You left the room for this item')
    expect(hers).not.toContain(`The ${SECRET} brothers.`)
    expect(hers).not.toContain(`That the ${SECRET} brothers stay.`)
    await chair.send(`${draft}/ask`, { remark: 'Say how the vote went.' })
    expect((await clerk.open(draft)).body).toContain('Say how the vote went.')
    await chair.open(draft)
    expect((await chair.send(`${draft}/clear`)).body).toContain('Cleared.')
    await clerk.open(draft)
    const published = await clerk.send(`${draft}/publish`)
    expect(published.body).toContain('Draft minutes (not yet confirmed)')
  })

  async function save(url: string, html: string, change: Record<string, string>) {
    const kept = (name: string) =>
      new RegExp(`name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1] ?? ''
    const saved = await clerk.post(url, {
      version: version(html),
      text: kept('text'),
      decisions: kept('decisions'),
      ...change,
    })
    expect(saved.statusCode).toBe(303)
  }

  it('shows everybody the minutes, their print, the decisions and the actions, and nothing exempt', async () => {
    const anyone = await house.visit()
    const page = (await anyone.open(recordPaths.minutes(meeting.slug))).body
    expect(page).toContain('That every care leaver gets a bus pass.')
    expect(page).toContain('5 for, 0 against')
    expect(page).toContain('Young people from Fledge')
    expect(page).toContain('A report about a placement')
    expect(page).toMatch(/until 3\.05pm/)
    const decisions = (await anyone.open(recordPaths.decisions())).body
    expect(decisions).toContain('That it is free.')
    const put = (await anyone.open(recordPaths.decisions({ outcome: 'deferred' }))).body
    expect(put).not.toContain('That it is free.')
    const actions = (await anyone.open('/actions')).body
    expect(actions).toContain('Buy a bus pass for every care leaver')
    expect(actions).toContain('Minute 1, 9 Dec 2026')
    const file = await anyone.get(recordPaths.minutesFile(meeting.slug))
    expect(file.headers['content-type']).toBe('application/pdf')
    const words = (await wordsOfPages(file.rawPayload)).join('\n')
    const raw = everythingIn(file.rawPayload)
    expect(words).toContain('That every care leaver gets a bus pass.')
    expect(words).toContain('Draft minutes (not yet confirmed)')
    const meetingPage = (await anyone.open(paths.meeting(meeting.slug))).body
    expect(meetingPage).toContain(recordPaths.minutes(meeting.slug))
    for (const text of [page, decisions, actions, words, raw, meetingPage])
      expect(text).not.toMatch(new RegExp(`${SECRET}|Ring the bus company|\\bKit\\b`))
    const search = (await anyone.open(`/search?q=${SECRET}`)).body
    expect(search).toContain('Nothing public has those words')
  })

  it('keeps the draft to the clerk and the Chair', async () => {
    const member = await house.visit(house.people.councillor)
    expect((await member.get(recordPaths.draftMinutes(meeting.slug))).statusCode).toBe(403)
  })
})
