import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './bank-holidays.ts'
import {
  addMonths,
  ageOn,
  birthday,
  calendarDate,
  dayFromIso,
  dayOf,
  isoText,
  lastYearEnd,
  monthEnd,
  plainText,
  returnText,
  startedBy,
  yearEnding,
} from './days.ts'

const day = (text: string) => dayFromIso(text) ?? Number.NaN
const anyDay = fc.integer({ min: -30000, max: 60000 })

describe('dates', () => {
  test('agree with the platform calendar for every day', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const date = new Date(number * 86_400_000)
        expect(isoText(number)).toBe(date.toISOString().slice(0, 10))
        const parts = calendarDate(number)
        expect(dayOf(parts.year, parts.month, parts.day)).toBe(number)
      }),
    )
  })

  test('adding months and ages agree with Temporal, which also keeps to the last day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (number, months) => {
        const date = Temporal.PlainDate.from(isoText(number)).add({ months })
        expect(isoText(addMonths(number, months))).toBe(date.toString())
      }),
    )
  })

  test('a date that does not exist is not read', () => {
    for (const text of ['2025-02-29', '2025-13-01', '2025-00-10', '25-01-01', '', '2025-04-31'])
      expect(dayFromIso(text)).toBeNull()
  })

  test('are written as the returns and as sentences write them', () => {
    expect(returnText(day('2025-03-01'))).toBe('01/03/2025')
    expect(plainText(day('2025-03-01'))).toBe('1 March 2025')
  })

  test('the reporting year ends on 31 March', () => {
    expect(yearEnding(day('2025-03-31'))).toBe(2025)
    expect(yearEnding(day('2025-04-01'))).toBe(2026)
    expect(isoText(lastYearEnd(day('2025-03-30')))).toBe('2024-03-31')
    expect(isoText(lastYearEnd(day('2025-03-31')))).toBe('2025-03-31')
  })

  test('month ends walk back through short months', () => {
    expect([0, 1, 2].map((n) => isoText(monthEnd(day('2025-03-31'), n)))).toEqual([
      '2025-03-31',
      '2025-02-28',
      '2025-01-31',
    ])
  })

  test('twelve months at 31 March 2025 began by 1 April 2024, thirty months by 1 October 2022', () => {
    expect(isoText(startedBy(day('2025-03-31'), 12))).toBe('2024-04-01')
    expect(isoText(startedBy(day('2025-03-31'), 24))).toBe('2023-04-01')
    expect(isoText(startedBy(day('2025-03-31'), 30))).toBe('2022-10-01')
  })
})

describe('ages', () => {
  test('someone born on a leap day reaches an age on 1 March in a common year', () => {
    expect(ageOn(day('2008-02-29'), day('2025-02-28'))).toBe(16)
    expect(ageOn(day('2008-02-29'), day('2025-03-01'))).toBe(17)
    expect(isoText(birthday(day('2004-02-29'), 21))).toBe('2025-03-01')
    expect(isoText(birthday(day('2008-02-29'), 16))).toBe('2024-02-29')
  })

  test('an age is complete on the birthday and not the day before', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 30 }), (born, age) => {
        const reached = birthday(born, age)
        expect(ageOn(born, reached)).toBe(age)
        expect(ageOn(born, reached - 1)).toBe(age - 1)
      }),
    )
  })
})

describe('working days', () => {
  const due = (text: string) => isoText(addWorkingDays(day(text), 20))

  test('Easter and the early May holiday put a due date off', () =>
    expect(due('2025-04-04')).toBe('2025-05-07'))

  test('Christmas and New Year put a due date off', () =>
    expect(due('2024-12-20')).toBe('2025-01-22'))

  test('in 2020 the early May holiday was on Friday the 8th', () => {
    expect(due('2020-05-01')).toBe('2020-06-02')
    expect(isWorkingDay(day('2020-05-04'))).toBe(true)
    expect(isWorkingDay(day('2020-05-08'))).toBe(false)
  })

  test('a start on a Sunday counts from the Monday', () =>
    expect(due('2020-05-31')).toBe('2020-06-26'))

  test('the State Funeral and both Jubilees were holidays', () => {
    for (const text of ['2022-09-19', '2022-06-02', '2022-06-03', '2012-06-05', '2023-05-08'])
      expect(isWorkingDay(day(text))).toBe(false)
    expect(isWorkingDay(day('2022-05-30'))).toBe(true)
  })

  test('Good Friday and Easter Monday are holidays in every year that is listed', () => {
    for (let year = 2008; year <= 2032; year++) {
      const sunday = easterSunday(year)
      expect(isWorkingDay(sunday - 2)).toBe(false)
      expect(isWorkingDay(sunday + 1)).toBe(false)
      expect(
        isWorkingDay(dayOf(year, 12, 24)) || new Date(`${year}-12-24`).getUTCDay() % 6 === 0,
      ).toBe(true)
    }
  })

  test('counting back gives the number that was added', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 15000, max: 22000 }),
        fc.integer({ min: 1, max: 60 }),
        (from, n) => {
          expect(workingDaysBetween(from, addWorkingDays(from, n))).toBe(n)
        },
      ),
    )
  })
})

/** Easter by the full moon tables (Meeus), so that the data is checked against a rule. */
function easterSunday(year: number): number {
  const a = year % 19
  const c = Math.floor(year / 100)
  const h = (19 * a + c - (c >> 2) - Math.floor((c - Math.floor((c + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (c % 4) + 2 * ((year % 100) >> 2) - h - ((year % 100) % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1)
}
