import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atLocalTime, dateInEngland } from './clock.ts'
import { isBankHoliday } from './bank-holidays.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts'

const date = (iso: string) => Temporal.PlainDate.from(iso)
const someDay = fc.integer({ min: 0, max: 8000 }).map((days) => date('2012-01-01').add({ days }))

describe('working days in England', () => {
  it.each([
    ['2020-05-08', 'VE Day instead of the first Monday'],
    ['2022-09-19', 'the day of the late Queen’s funeral'],
    ['2023-05-08', 'the coronation'],
    ['2021-12-28', 'the substitute for Boxing Day on a Sunday'],
    ['2026-12-28', 'the substitute for Boxing Day on a Saturday'],
    ['2027-03-29', 'Easter Monday'],
  ])('does not count %s, %s', (day) => {
    expect(isBankHoliday(date(day))).toBe(true)
    expect(isWorkingDay(date(day))).toBe(false)
  })

  it('counts the first Monday of May 2020, which was moved', () => {
    expect(isWorkingDay(date('2020-05-04'))).toBe(true)
  })

  it('leaves out the council’s own closed days', () => {
    expect(isWorkingDay(date('2026-12-24'), new Set(['2026-12-24']))).toBe(false)
  })

  it('goes forward and comes back to the same working day', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (start, count) => {
        const from = isWorkingDay(start) ? start : addWorkingDays(start, 1)
        const to = addWorkingDays(from, count)
        expect(isWorkingDay(to)).toBe(true)
        expect(addWorkingDays(to, -count).equals(from)).toBe(true)
        expect(workingDaysBetween(from, to)).toHaveLength(count - 1)
      }),
    )
  })

  it('keeps a wall time through the change of the clocks', () => {
    expect(atLocalTime('2026-10-24', '17:00').toString()).toBe('2026-10-24T16:00:00Z')
    expect(atLocalTime('2026-10-26', '17:00').toString()).toBe('2026-10-26T17:00:00Z')
    expect(dateInEngland(Temporal.Instant.from('2026-06-30T23:30:00Z')).toString()).toBe(
      '2026-07-01',
    )
  })
})
