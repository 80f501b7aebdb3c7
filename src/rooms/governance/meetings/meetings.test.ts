import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setSetting } from '#rooms/council/index.ts'
import {
  exemption,
  publishedAgenda,
  reportOnAgenda,
  scheduleBoardMeeting,
} from '#tests/support/governance-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import { getReport } from '../reports/find-report.ts'
import { cancelMeeting, changeMeeting } from './change-meeting.ts'
import { addClosedDay } from './closed-days.ts'
import { deadlinesOf } from './deadlines.ts'
import { defaultQuorum } from './default-quorum.ts'
import { getMeeting } from './find-meeting.ts'
import { yearFor } from './municipal-year.ts'
import { quorumSetting } from './settings.ts'

describe.each(engines)('meetings on %s', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine)
  })
  afterAll(() => house.close())

  const day = (iso: string) => Temporal.PlainDate.from(iso)
  const publicPage = async (slug: string) =>
    (await (await house.visit()).get(`/meetings/${slug}`)).body

  it('shows the date in public at once, with the last day to publish', async () => {
    const { slug } = await scheduleBoardMeeting(house)
    const page = await publicPage(slug)
    expect(slug).toBe('2026-12-09-corporate-parenting-board')
    expect(page).toContain('The agenda is not published yet')
    expect(page).toContain('Tuesday 1 December 2026')
    expect(page).not.toContain('Declarations of interest')
  })

  it('gives a second meeting of the same day an address of its own', async () => {
    const { slug } = await scheduleBoardMeeting(house, { startsAt: '18:00' })
    expect(slug).toBe('2026-12-09-corporate-parenting-board-2')
  })

  it('refuses a day that has passed', async () => {
    await expect(scheduleBoardMeeting(house, { meetsOn: day('2026-10-13') })).rejects.toThrow(
      'That day has passed',
    )
  })

  it('takes the quorum from the seats, never below three, or from the board’s own rule', async () => {
    const quorum = () =>
      house.as(undefined, (tx) => defaultQuorum(tx, house.people.board, day('2026-10-14')))
    expect(await quorum()).toBe(3)
    await house.as(house.people.clerk, (tx) =>
      setSetting(tx, quorumSetting, {
        value: 4,
        from: day('2026-10-14'),
        source: 'Full Council, 12 May 2026',
        bodyId: house.people.board,
      }),
    )
    expect(await quorum()).toBe(4)
    const before = await house.as(undefined, (tx) =>
      defaultQuorum(tx, house.people.board, day('2026-10-13')),
    )
    expect(before).toBe(3)
  })

  it('moves every deadline when the council closes for a day', async () => {
    const { meetingId, slug } = await scheduleBoardMeeting(house, { meetsOn: day('2027-02-10') })
    const meeting = await house.as(undefined, (tx) => getMeeting(tx, meetingId))
    const latest = async () =>
      (await house.as(undefined, (tx) => deadlinesOf(tx, meeting))).latest.toString()
    expect(await latest()).toBe('2027-02-02')
    const close = (on: string) =>
      house.as(house.people.clerk, (tx) =>
        addClosedDay(tx, { day: day(on), name: 'Day of thanksgiving', source: 'Proclamation' }),
      )
    await close('2027-02-05')
    expect(await latest()).toBe('2027-02-01')
    await expect(close('2027-02-05')).rejects.toThrow('is not counted already')
    await expect(close('2026-12-25')).rejects.toThrow('bank holiday in England')
    const clerk = await house.visit(house.people.clerk)
    const page = (await clerk.get(`/work/meetings/${slug}`)).body
    expect(page).toContain('the council is closed: Day of thanksgiving')
  })

  it('tells whoever saves second what the meeting says now', async () => {
    const { meetingId, slug } = await scheduleBoardMeeting(house)
    const { version } = await house.as(undefined, (tx) => getMeeting(tx, meetingId))
    const save = (venue: string) =>
      house.as(house.people.clerk, (tx) =>
        changeMeeting(tx, meetingId, {
          startsAt: '14:00',
          venue,
          accessNote: '',
          quorum: 3,
          version,
        }),
      )
    await save('The library')
    await expect(save('The town hall')).rejects.toThrow('It now says: 14:00, The library')
    const page = await publicPage(slug)
    expect(page).toContain('Time changed from 15:00 to 14:00.')
    expect(page).toContain('The library')
  })

  it('keeps the page of a cancelled meeting, with the reason, and gives its reports back', async () => {
    const { meetingId, slug } = await scheduleBoardMeeting(house, { meetsOn: day('2027-03-10') })
    const placed = await reportOnAgenda(house, meetingId, exemption)
    await publishedAgenda(house, meetingId, { packs: false })
    const cancel = () =>
      house.as(house.people.clerk, (tx) =>
        cancelMeeting(tx, meetingId, 'The Chair and Vice-chair are both ill.'),
      )
    await cancel()
    const page = await publicPage(slug)
    expect(page).toContain('This meeting is cancelled')
    expect(page).toContain('The Chair and Vice-chair are both ill.')
    expect(page).toContain('A report about a placement')
    const report = await house.as(undefined, (tx) => getReport(tx, placed.reportId))
    expect(report).toMatchObject({ state: 'received', item_id: null })
    await expect(cancel()).rejects.toThrow('Only a meeting that has not begun')
  })
})

describe('the municipal year', () => {
  const year = (iso: string, known: string[] = []) =>
    yearFor(Temporal.PlainDate.from(iso), known).label

  it('runs from one Annual Council to the next', () => {
    expect(year('2026-05-12', ['2026-05-13'])).toBe('2025-26')
    expect(year('2026-05-13', ['2026-05-13'])).toBe('2026-27')
    expect(year('2027-01-20')).toBe('2026-27')
    expect(year('1999-12-31')).toBe('1999-00')
  })

  it('begins on the third Wednesday of May where no date is known', () => {
    expect(yearFor(Temporal.PlainDate.from('2026-12-01'), []).from.toString()).toBe('2026-05-20')
  })
})
