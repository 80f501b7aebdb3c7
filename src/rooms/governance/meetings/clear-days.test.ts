import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '#platform/clock/working-days.ts'
import {
  clearDays,
  countsAsPublishedOn,
  latestDayToPublish,
  warnAboutPublishingOn,
} from './clear-days.ts'

const none = new Map<string, string>()
const day = (iso: string) => Temporal.PlainDate.from(iso)

describe('the latest day to publish', () => {
  it.each([
    ['2020-09-09', '2020-09-01'],
    ['2026-12-09', '2026-12-01'],
    ['2027-01-05', '2026-12-23'],
    ['2027-01-06', '2026-12-24'],
    ['2027-03-30', '2027-03-18'],
    ['2027-03-31', '2027-03-19'],
    ['2027-04-01', '2027-03-22'],
    ['2027-04-06', '2027-03-25'],
    ['2027-05-05', '2027-04-26'],
    ['2027-06-07', '2027-05-27'],
    ['2027-09-06', '2027-08-26'],
  ])('for a meeting on %s is %s', (meets, latest) => {
    expect(latestDayToPublish(day(meets), none).latest.toString()).toBe(latest)
  })

  it('shows the five days that count and why others do not', () => {
    const deadline = latestDayToPublish(day('2027-01-05'), none)
    expect(deadline.counted.map(String)).toEqual([
      '2026-12-24',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-04',
    ])
    expect(deadline.skipped.map(({ date, why }) => `${date.toString()} ${why}`)).toEqual([
      '2026-12-25 bank holiday in England',
      '2026-12-26 weekend',
      '2026-12-27 weekend',
      '2026-12-28 bank holiday in England',
      '2027-01-01 bank holiday in England',
      '2027-01-02 weekend',
      '2027-01-03 weekend',
    ])
  })

  it('moves back when the council closes for a day, and says its name', () => {
    const closed = new Map([['2026-12-07', 'Day of thanksgiving']])
    const deadline = latestDayToPublish(day('2026-12-09'), closed)
    expect(deadline.latest.toString()).toBe('2026-11-30')
    expect(deadline.skipped.map(({ why }) => why)).toContain(
      'the council is closed: Day of thanksgiving',
    )
  })

  it('always leaves five clear days, is a working day, and no later working day would do', () => {
    const days = fc.integer({ min: 0, max: 8000 }).map((n) => day('2012-01-02').add({ days: n }))
    const closures = fc
      .array(fc.integer({ min: 0, max: 20 }), { maxLength: 3 })
      .map((offsets) => offsets)
    fc.assert(
      fc.property(days, closures, (meets, offsets) => {
        const closed = new Map(
          offsets.map((offset) => [meets.subtract({ days: offset }).toString(), 'Closed'] as const),
        )
        const { latest, counted } = latestDayToPublish(meets, closed)
        expect(counted).toHaveLength(5)
        expect(isWorkingDay(latest, new Set(closed.keys()))).toBe(true)
        const later = clearDays(latest.add({ days: 1 }), meets, closed)
        const nextWorking = counted[0]
        expect(nextWorking && clearDays(nextWorking, meets, closed).length).toBe(4)
        expect(later.length).toBeLessThanOrEqual(5)
      }),
    )
  })
})

describe('clear days between publication and meeting', () => {
  it.each([
    ['2026-12-29', '2027-01-06', 4],
    ['2027-03-26', '2027-04-06', 5],
    ['2027-03-29', '2027-04-06', 5],
    ['2027-03-30', '2027-04-06', 4],
    ['2020-09-01', '2020-09-09', 5],
  ])('published %s for %s: %i', (published, meets, expected) => {
    expect(clearDays(day(published), day(meets), none)).toHaveLength(expected)
  })

  it('counts what is published after the offices close from the next calendar day', () => {
    const at = (iso: string) => countsAsPublishedOn(Temporal.Instant.from(iso), '17:00').toString()
    expect(at('2026-12-01T16:59:59Z')).toBe('2026-12-01')
    expect(at('2026-12-01T17:00:00Z')).toBe('2026-12-02')
    // In summer time 16:00 UTC is five o'clock on the wall.
    expect(at('2026-07-01T15:59:00Z')).toBe('2026-07-01')
    expect(at('2026-07-01T16:00:00Z')).toBe('2026-07-02')
  })

  it('warns of a publication on a day when no office is open', () => {
    expect(warnAboutPublishingOn(day('2027-03-26'), none)).toContain('bank holiday in England')
    expect(warnAboutPublishingOn(day('2026-12-05'), none)).toContain('weekend')
    expect(warnAboutPublishingOn(day('2026-12-01'), none)).toBeUndefined()
  })
})
