import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publish } from '#platform/publish/publish.ts'
import { engines } from '#tests/support/test-database.ts'
import {
  closedMeeting,
  openedMeeting,
  SECRET,
  type TestMeeting,
} from '#tests/support/record-world.ts'
import { scheduleBoardMeeting } from '#tests/support/governance-world.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import { faultOfXml } from '#tests/support/well-formed-xml.ts'
import { decideExclusion } from '../meeting-room/exclude-public.ts'
import { recordPaths } from '../meeting-room/paths.ts'
import { deferTheRest } from '../meeting-room/record-outcome.ts'
import { cancelMeeting } from '../meetings/change-meeting.ts'
import { draftMinutes } from '../minutes/draft-minutes.ts'
import { clearMinutes, editMinute } from '../minutes/edit-minute.ts'
import { listMinutes } from '../minutes/find-minutes.ts'
import { publishMinutes } from '../minutes/publish-minutes.ts'

const BOARD = 'corporate-parenting-board'

describe.each(engines)('feeds on %s', (engine) => {
  let house: TestHouse
  let held: TestMeeting
  let summer: TestMeeting
  beforeAll(async () => {
    house = await openTestHouse(engine)
    summer = await scheduleBoardMeeting(house, { meetsOn: Temporal.PlainDate.from('2027-07-14') })
    held = await openedMeeting(house, { meetsOn: '2026-12-09', exempt: true })
    await house.as(house.people.clerk, async (tx) => {
      await deferTheRest(tx, held.meetingId)
      await decideExclusion(tx, held.meetingId, { passed: true })
    })
    await closedMeeting(house, held)
    await house.as(house.people.clerk, async (tx) => {
      await draftMinutes(tx, held.meetingId)
      for (const minute of await listMinutes(tx, held.meetingId))
        if (minute.is_private)
          await editMinute(tx, minute, {
            text: minute.text,
            decisions: minute.decisions,
            publicSummary: '',
            noSummaryBecause: 'It was put off.',
            version: minute.version,
          })
    })
    await house.as(house.people.chair, (tx) => clearMinutes(tx, held.meetingId))
    await house.as(house.people.clerk, (tx) => publishMinutes(tx, held.meetingId))
  })
  afterAll(() => house.close())

  const get = async (url: string) => (await house.visit()).get(url)
  /** Lines as a calendar reads them: long ones are folded. */
  const unfold = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

  it('give a board’s meetings at their local time, in a zone that is spelled out', async () => {
    const answer = await get(recordPaths.boardCalendar(BOARD))
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
    const lines = unfold(answer.body)
    expect(lines.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1)
    expect(lines).toContain('DTSTART;TZID=Europe/London:20261209T150000')
    expect(lines).toContain('DTSTART;TZID=Europe/London:20270714T150000')
    expect(lines).toContain('LOCATION:Committee Room 2\\, Wren House\\, Castle Street')
    expect(lines).toContain(`URL;VALUE=URI:http://127.0.0.1:3000/meetings/${held.slug}`)
    const stamps = lines.filter((line) => line.startsWith('DTSTAMP'))
    expect(stamps.length).toBe(2)
    for (const stamp of stamps) expect(stamp).toMatch(/^DTSTAMP:\d{8}T\d{6}Z$/)
  })

  it('keep the name of a meeting and count its changes, and say when it is cancelled', async () => {
    const one = async () => unfold((await get(recordPaths.meetingCalendar(summer.slug))).body)
    const number = (lines: string[]) =>
      Number(lines.find((line) => line.startsWith('SEQUENCE:'))?.slice(9))
    const before = await one()
    expect(before).toContain('STATUS:CONFIRMED')
    await house.as(house.people.clerk, (tx) =>
      cancelMeeting(tx, summer.meetingId, 'The heating failed.'),
    )
    const after = await one()
    expect(after).toContain('STATUS:CANCELLED')
    expect(number(after)).toBeGreaterThan(number(before))
    const uid = (lines: string[]) => lines.find((line) => line.startsWith('UID:'))
    expect(uid(after)).toBe(uid(before))
    expect(uid(after)).toBe(`UID:meeting-${summer.slug}@127.0.0.1`)
  })

  it('tell the news of a board, newest first, in well-formed Atom', async () => {
    await house.as(house.people.youthVoice, (tx) =>
      publish(tx, {
        kind: 'you-said-we-did',
        slug: 'buses',
        title: 'Buses & trains <to> college',
        summary: 'You said it is dear.',
        url: '/you-said-we-did/buses',
        data: {},
        searchText: '',
        happenedAt: house.clock.now(),
      }),
    )
    const answer = await get(recordPaths.feed(BOARD))
    expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(faultOfXml(answer.body)).toBeUndefined()
    for (const words of [
      'Agenda published: Corporate Parenting Board',
      'Draft minutes, Corporate Parenting Board',
      'Decision: ',
      'You said, we did: Buses &amp; trains &lt;to&gt; college',
    ])
      expect(answer.body).toContain(words)
    const ids = [...answer.body.matchAll(/<id>([^<]+)<\/id>/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('hold nothing of an exempt item, and are not there for a board that is not', async () => {
    for (const url of [
      recordPaths.boardCalendar(BOARD),
      recordPaths.meetingCalendar(held.slug),
      recordPaths.feed(BOARD),
    ]) {
      const answer = await get(url)
      expect(answer.statusCode).toBe(200)
      expect(answer.body + JSON.stringify(answer.headers)).not.toContain(SECRET)
    }
    // A calendar names no items at all, so that not even a public title can give one away.
    expect((await get(recordPaths.meetingCalendar(held.slug))).body).not.toContain('placement')
    expect((await get(recordPaths.feed('no-board'))).statusCode).toBe(404)
    expect((await get(recordPaths.meetingCalendar('no-meeting'))).statusCode).toBe(404)
  })
})
