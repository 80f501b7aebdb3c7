import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listPublished, readPublished } from '#platform/publish/read-published.ts'
import { setSetting } from '#rooms/council/index.ts'
import { engines } from '#tests/support/test-database.ts'
import {
  closedMeeting,
  isExempt,
  isReport,
  isYoung,
  itemOf,
  openedMeeting,
  outcomeOf,
  publishedMeeting,
  saidAbout,
  SECRET,
  type TestMeeting,
} from '#tests/support/record-world.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { PublicDecision } from '../decisions/publish-decisions.ts'
import { setApologies } from '../meeting-room/call-roll.ts'
import { declareInterest } from '../meeting-room/declare-interest.ts'
import { decideExclusion, readmitPublic } from '../meeting-room/exclude-public.ts'
import { listRoll } from '../meeting-room/find-record.ts'
import { raiseFromDecision } from '../meeting-room/raise-from-decision.ts'
import { annualCouncilDates } from '../meetings/municipal-year.ts'
import { draftMinutes } from './draft-minutes.ts'
import { askForChange, clearMinutes, editMinute } from './edit-minute.ts'
import { findMinutes, getMinute, listMinutes } from './find-minutes.ts'
import type { PublicMinutes } from './public-minutes.ts'
import { publishMinutes } from './publish-minutes.ts'

describe.each(engines)('minutes on %s', (engine) => {
  let house: TestHouse
  let held: TestMeeting
  const announced: string[] = []
  beforeAll(async () => {
    house = await openTestHouse(engine)
    house.running.house.events.on('minutes.published', async (_tx, event) => {
      announced.push(
        ...event.items.map((item) => `${item.sourceRoom ?? 'own'} ${item.minuteNumber}`),
      )
    })
    await house.as(house.people.clerk, (tx) =>
      setSetting(tx, annualCouncilDates, {
        value: ['2026-05-20', '2027-05-19'],
        from: Temporal.PlainDate.from('2026-01-01'),
        source: 'Full Council, 14 January 2026, minute 61',
      }),
    )
    held = await holdMeeting('2026-12-09')
  })
  afterAll(() => house.close())

  const clerk = <T>(work: Parameters<typeof house.as<T>>[1]) => house.as(house.people.clerk, work)
  const chair = <T>(work: Parameters<typeof house.as<T>>[1]) => house.as(house.people.chair, work)
  const rows = (meeting: TestMeeting) =>
    house.as(undefined, (tx) => listMinutes(tx, meeting.meetingId))

  /** A meeting with apologies, an interest, a decision with an action and a private item. */
  async function holdMeeting(meetsOn: string): Promise<TestMeeting> {
    const meeting = await openedMeeting(house, { meetsOn, exempt: true })
    const roll = await house.as(undefined, (tx) => listRoll(tx, meeting.meetingId))
    const report = await itemOf(house, meeting, isReport)
    const secret = await itemOf(house, meeting, isExempt)
    await clerk(async (tx) => {
      await setApologies(tx, meeting.meetingId, roll[5]?.rollId ?? '', true)
      await declareInterest(tx, meeting.meetingId, {
        rollId: roll[2]?.rollId ?? '',
        itemId: secret.item_id,
        kind: 'personal',
        nature: `Knows the ${SECRET} family`,
        isSensitive: false,
        inRegister: false,
        withdraws: true,
      })
    })
    await saidAbout(
      house,
      report,
      'The head of fostering spoke.\n\n# What carers said\n\n- phone calls\n- visits',
      'PRIVATE: the vice-chair was cross',
    )
    await outcomeOf(house, report, {
      outcome: 'resolved',
      decisions: ['That ten more homes be found.', 'That the Board hears of it in spring.'],
      votes: { votesFor: 4, against: 1, abstentions: 0, castingVote: false },
    })
    await clerk((tx) =>
      raiseFromDecision(tx, report.item_id, {
        decision: 1,
        title: 'Find ten more homes near the two largest schools',
        ownerId: house.people.headOfFostering,
        due: { kind: 'months', months: 3 },
      }),
    )
    await clerk((tx) => decideExclusion(tx, meeting.meetingId, { passed: true }))
    await saidAbout(house, secret, `The ${SECRET} brothers stay together.`)
    await outcomeOf(house, secret, {
      outcome: 'resolved',
      decisions: [`That the ${SECRET} brothers stay together.`],
    })
    await clerk((tx) =>
      raiseFromDecision(tx, secret.item_id, {
        decision: 1,
        title: `Tell the ${SECRET} family`,
        ownerId: house.people.director,
        due: { kind: 'next_meeting' },
      }),
    )
    await clerk((tx) => readmitPublic(tx, meeting.meetingId))
    await closedMeeting(house, meeting)
    return meeting
  }

  it('are not drafted while the meeting is open', async () => {
    const open = await publishedMeeting(house, { meetsOn: '2027-04-14' })
    await expect(clerk((tx) => draftMinutes(tx, open.meetingId))).rejects.toThrow(
      'once the meeting is closed',
    )
  })

  it('get their numbers in one run, from 1 in the municipal year, without a gap', async () => {
    house.clock.moveTo('2026-12-10T09:00:00Z')
    const { first, last } = await clerk((tx) => draftMinutes(tx, held.meetingId))
    const numbers = (await rows(held)).map((minute) => minute.number)
    expect(first).toBe(1)
    expect(numbers).toEqual(Array.from({ length: last }, (_, index) => index + 1))
    expect((await rows(held)).every((minute) => minute.year === '2026-27')).toBe(true)
    await expect(clerk((tx) => draftMinutes(tx, held.meetingId))).rejects.toThrow('already')
  })

  it('write apologies and interests from the record, and no nature of one in a private item', async () => {
    const texts = (await rows(held)).map((minute) => minute.text).join('\n')
    expect(texts).toMatch(/Apologies were received from Councillor \S+/)
    expect(texts).toMatch(/declared a personal interest in item \d+\. They left the room/)
    expect(texts).not.toContain(`Knows the ${SECRET}`)
    expect(texts).not.toContain('PRIVATE')
  })

  it('keep both people’s words apart when two write at once', async () => {
    const [minute] = await rows(held)
    if (!minute) throw new Error('no minute')
    const save = (text: string) =>
      clerk((tx) =>
        editMinute(tx, minute, {
          text,
          decisions: minute.decisions,
          publicSummary: '',
          noSummaryBecause: '',
          version: 1,
        }),
      )
    await save('Fledge asked about buses.')
    const late = clerk(async (tx) => {
      const now = await getMinute(tx, held.meetingId, '1')
      await editMinute(tx, now, {
        text: 'Something else.',
        decisions: [],
        publicSummary: '',
        noSummaryBecause: '',
        version: 1,
      })
    })
    await expect(late).rejects.toThrow('while you were writing')
    expect((await rows(held))[0]?.text).toBe('Fledge asked about buses.')
  })

  it('are not cleared while the public version of a private item says nothing', async () => {
    await expect(chair((tx) => clearMinutes(tx, held.meetingId))).rejects.toThrow(
      'says nothing yet',
    )
    const secret = (await rows(held)).find((minute) => minute.is_private)
    if (!secret) throw new Error('no private minute')
    await clerk((tx) =>
      editMinute(tx, secret, {
        text: secret.text,
        decisions: secret.decisions,
        publicSummary: 'The Board agreed how a placement continues.',
        noSummaryBecause: '',
        version: secret.version,
      }),
    )
    await chair((tx) => askForChange(tx, held.meetingId, 'Say who spoke.'))
    await expect(clerk((tx) => publishMinutes(tx, held.meetingId))).rejects.toThrow(
      'has not cleared',
    )
    await chair((tx) => clearMinutes(tx, held.meetingId))
    const minutes = await house.as(undefined, (tx) => findMinutes(tx, held.meetingId))
    expect(minutes).toMatchObject({ state: 'cleared', chair_remark: null })
  })

  it('have to be cleared again after a change', async () => {
    const minute = (await rows(held)).find((one) => one.kind === 'report' && !one.is_private)
    if (!minute) throw new Error('no report')
    await clerk((tx) =>
      editMinute(tx, minute, {
        text: minute.text,
        decisions: minute.decisions,
        publicSummary: '',
        noSummaryBecause: '',
        version: minute.version,
      }),
    )
    const minutes = await house.as(undefined, (tx) => findMinutes(tx, held.meetingId))
    expect(minutes?.state).toBe('draft')
    await chair((tx) => clearMinutes(tx, held.meetingId))
  })

  it('are published as a draft with their decisions and public actions, and then stay as they are', async () => {
    await clerk((tx) => publishMinutes(tx, held.meetingId))
    const page = await house.as(undefined, (tx) =>
      readPublished<PublicMinutes>(tx, 'minutes', held.slug),
    )
    expect(page.data.label).toBe('Draft minutes (not yet confirmed)')
    const report = page.data.minutes.find((minute) => minute.decisions.length === 2)
    expect(report).toMatchObject({ outcomeLabel: 'Resolved', votes: '4 for, 1 against' })
    expect(report?.blocks.map((block) => block.type)).toEqual(['paragraph', 'heading', 'list'])
    expect(report?.actions[0]?.text).toMatch(/^Action \d+: Find ten more homes/)
    const secret = page.data.minutes.find((minute) => minute.isPrivate)
    expect(secret).toMatchObject({
      title: 'A report about a placement',
      decisions: [],
      votes: null,
    })
    const decisions = await house.as(undefined, (tx) =>
      listPublished<PublicDecision>(tx, { kinds: ['decision'] }),
    )
    expect(decisions.length).toBeGreaterThan(3)
    expect(decisions.some((row) => row.slug === `${held.slug}-${report?.itemNumber}`)).toBe(true)
    expect(announced.some((line) => line.startsWith('voice '))).toBe(true)
    const [first] = await rows(held)
    if (!first) throw new Error('no minute')
    await expect(
      clerk((tx) =>
        editMinute(tx, first, {
          text: 'Otherwise',
          decisions: [],
          publicSummary: '',
          noSummaryBecause: '',
          version: first.version,
        }),
      ),
    ).rejects.toThrow('corrected at the next meeting')
  })

  it('leave nothing of a private item in anything that is public', async () => {
    const everything = await house.as(undefined, (tx) =>
      tx.selectFrom('hearth.publication').selectAll().execute(),
    )
    expect(everything.length).toBeGreaterThan(20)
    expect(JSON.stringify(everything)).not.toContain(SECRET)
    expect(JSON.stringify(everything)).not.toContain('the vice-chair was cross')
  })

  it('of a later meeting wait for those of an earlier one, and go on from its last number', async () => {
    const earlier = await openedMeeting(house, {
      meetsOn: '2027-01-13',
      publishedAt: '2026-12-20T09:00:00Z',
    })
    const young = await itemOf(house, earlier, isYoung)
    await outcomeOf(house, young, { outcome: 'noted', decisions: [] })
    await closedMeeting(house, earlier)
    const later = await openedMeeting(house, {
      meetsOn: '2027-02-10',
      publishedAt: '2027-01-20T09:00:00Z',
    })
    await closedMeeting(house, later)
    await expect(clerk((tx) => draftMinutes(tx, later.meetingId))).rejects.toThrow(
      'The meeting of Wednesday 13 January 2027 comes first',
    )
    const before = (await rows(held)).at(-1)?.number ?? 0
    const first = await clerk((tx) => draftMinutes(tx, earlier.meetingId))
    expect(first.first).toBe(before + 1)
    const second = await clerk((tx) => draftMinutes(tx, later.meetingId))
    expect(second.first).toBe(first.last + 1)
  })

  it('begin at 1 again after Annual Council', async () => {
    const next = await openedMeeting(house, {
      meetsOn: '2027-06-09',
      publishedAt: '2027-05-20T09:00:00Z',
    })
    await closedMeeting(house, next)
    const { first } = await clerk((tx) => draftMinutes(tx, next.meetingId))
    expect(first).toBe(1)
    expect((await rows(next))[0]?.year).toBe('2027-28')
  })
})
