import { daysInMonth, dayOf } from '../days.ts'

/** What a cell that should hold a date turned out to hold. */
export const BAD_DATE = -0x80000000

const SLASH = 47
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

const monthStart = new Int32Array((LAST_YEAR - FIRST_YEAR + 1) * 12)
const monthLength = new Uint8Array(monthStart.length)
for (let index = 0; index < monthStart.length; index++) {
  const year = FIRST_YEAR + Math.floor(index / 12)
  monthStart[index] = dayOf(year, (index % 12) + 1, 1)
  monthLength[index] = daysInMonth(year, (index % 12) + 1)
}

function dayIn(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || year < FIRST_YEAR || year > LAST_YEAR) return BAD_DATE
  const index = (year - FIRST_YEAR) * 12 + month - 1
  return day < 1 || day > monthLength[index]! ? BAD_DATE : monthStart[index]! + day - 1
}

/** Reads `31/03/2025` from bytes, the form nearly every cell has, without making text. */
export function dateFromBytes(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 10 || bytes[start + 2] !== SLASH || bytes[start + 5] !== SLASH)
    return BAD_DATE
  const day = pair(bytes, start)
  const month = pair(bytes, start + 3)
  const century = pair(bytes, start + 6)
  const year = pair(bytes, start + 8)
  if (day < 0 || month < 0 || century < 0 || year < 0) return BAD_DATE
  return dayIn(century * 100 + year, month, day)
}

function pair(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 48
  const ones = bytes[at + 1]! - 48
  return tens >>> 0 > 9 || ones >>> 0 > 9 ? -1000 : tens * 10 + ones
}

/** A time of day may stand behind a date; nothing in a return depends on it. */
const TIME = String.raw`(?:[ T]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?Z?)?`
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`)
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([/-])(\d{1,2})\2(\d{1,2})${TIME}$`)
const NAMED_MONTH = new RegExp(String.raw`^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4}|\d{2})${TIME}$`, 'i')
const MONTHS =
  'january february march april may june july august september october november december'.split(' ')

/**
 * Reads the other forms that a date takes after a spreadsheet has had the file: single digits, two
 * digits of the year, the year first, the month by its name, a time behind it, or the spreadsheet's
 * own day count. Day before month, always: a month before a day is never guessed.
 */
export function dateFromText(text: string): number {
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) return dayIn(fullYear(dayFirst[4]!), Number(dayFirst[3]), Number(dayFirst[1]))
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) return dayIn(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]))
  const named = NAMED_MONTH.exec(text)
  if (named) {
    return dayIn(fullYear(named[3]!), monthNamed(named[2]!), Number(named[1]))
  }
  // Day 25,569 of a spreadsheet is 1 January 1970; five digits reach from 1927 to 2078.
  if (/^[1-6]\d{4}(?:\.\d+)?$/.test(text)) return Math.floor(Number(text)) - 25569
  return BAD_DATE
}

/** The number of a month by its name or the first three letters of it or more; 0 when it is none. */
export function monthNamed(name: string): number {
  const start = name.toLowerCase()
  return start.length < 3 ? 0 : MONTHS.findIndex((one) => one.startsWith(start)) + 1
}

/** Two digits of a year lie within a hundred years of now: 69 is 2069, 70 is 1970. */
function fullYear(digits: string): number {
  const year = Number(digits)
  return digits.length === 4 ? year : year + (year < 70 ? 2000 : 1900)
}
