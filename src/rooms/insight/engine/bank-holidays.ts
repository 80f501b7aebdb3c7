import { dayOf, weekday, type Day } from './days.ts'

/**
 * Bank holidays in England (Banking and Financial Dealings Act 1971 s.1 and the proclamations made
 * under it), as data, because several years moved one or added one: 2011, 2012, 2020, 2022, 2023.
 */
const BANK_HOLIDAYS: Readonly<Record<number, string>> = {
  2008: '01-01 03-21 03-24 05-05 05-26 08-25 12-25 12-26',
  2009: '01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28',
  2010: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2011: '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27',
  2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
  2013: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2014: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2029: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2030: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2031: '01-01 04-11 04-14 05-05 05-26 08-25 12-25 12-26',
  2032: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
}

const holidays = new Set<Day>(
  Object.entries(BANK_HOLIDAYS).flatMap(([year, days]) =>
    days
      .split(' ')
      .map((text) => dayOf(Number(year), Number(text.slice(0, 2)), Number(text.slice(3)))),
  ),
)

/** Monday to Friday, and no bank holiday in England. */
export function isWorkingDay(day: Day): boolean {
  return weekday(day) < 5 && !holidays.has(day)
}

const FIRST = dayOf(2008, 1, 1)
const LAST = dayOf(2032, 12, 31)
/** How many working days of the years above have passed by the end of each day, and which they are. */
const passed = new Int32Array(LAST - FIRST + 1)
const workingDays: Day[] = []
for (let day = FIRST; day <= LAST; day++) {
  if (isWorkingDay(day)) workingDays.push(day)
  passed[day - FIRST] = workingDays.length
}

/** The day that is so many working days after `day`; `day` itself is day nought. */
export function addWorkingDays(day: Day, count: number): Day {
  if (count === 0) return day
  const listed = day < FIRST ? undefined : workingDays[passed[day - FIRST]! + count - 1]
  if (listed !== undefined) return listed
  let at = day
  for (let left = count; left > 0;) {
    at++
    if (isWorkingDay(at)) left--
  }
  return at
}

/** How many working days after `from` have passed by the end of `to`. */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0
  for (let at = from + 1; at <= to; at++) if (isWorkingDay(at)) count++
  return count
}
