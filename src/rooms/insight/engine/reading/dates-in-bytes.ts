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

const MIDNIGHT = String.raw`(?:[ T]00:00(?::00(?:\.0+)?)?)?`
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})${MIDNIGHT}$`)
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})${MIDNIGHT}$`)

/**
 * Reads the other forms that a date takes after a spreadsheet has had the file: single digits, two
 * digits of the year, the year first, a midnight behind it, or the spreadsheet's own day count.
 * Day before month, always: a month before a day is never guessed.
 */
export function dateFromText(text: string): number {
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) {
    const year = Number(dayFirst[4])
    const full = dayFirst[4]!.length === 4 ? year : year + (year < 70 ? 2000 : 1900)
    return dayIn(full, Number(dayFirst[3]), Number(dayFirst[1]))
  }
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) return dayIn(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  // Day 25,569 of a spreadsheet is 1 January 1970; five digits reach from 1927 to 2078.
  if (/^[1-6]\d{4}(?:\.0+)?$/.test(text)) return Math.floor(Number(text)) - 25569
  return BAD_DATE
}
