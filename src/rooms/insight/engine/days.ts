/**
 * Dates as whole numbers: days since 1 January 1970. Nothing in a return has a time of day, and a
 * number compares, sorts and fits a typed array. Dates are turned into text only at the edges.
 */
export type Day = number

/** A date that is not there: an episode not ended yet. Later than every real day, so `end > day` holds. */
export const NO_DAY = 0x7fffffff

/** How many days there are in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** The day number of a calendar date that is known to exist. */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The calendar date of a day number. */
export function calendarDate(day: Day): CalendarDate {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  )
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

/** Reads `2025-03-31`; null when that is not a date. */
export function dayFromIso(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return dayOf(year, month, day)
}

/** `2025-03-31`. */
export function isoText(day: Day): string {
  const date = calendarDate(day)
  return `${date.year}-${two(date.month)}-${two(date.day)}`
}

/** `31/03/2025`, as the returns write it. */
export function returnText(day: Day): string {
  const date = calendarDate(day)
  return `${two(date.day)}/${two(date.month)}/${date.year}`
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** `31 March 2025`, for sentences. */
export function plainText(day: Day): string {
  const date = calendarDate(day)
  return `${date.day} ${MONTHS[date.month - 1] ?? ''} ${date.year}`
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

/** The same day of the month, so many months on (or back); the last day of the month when it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const date = calendarDate(day)
  const index = date.year * 12 + date.month - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return dayOf(year, month, Math.min(date.day, daysInMonth(year, month)))
}

/**
 * The first day on which something that must have lasted `months` by the end of `day` may have begun.
 * Twelve months at 31 March 2025 began on or before 1 April 2024 (SSDA903 rules 185 to 191).
 */
export function startedBy(day: Day, months: number): Day {
  return addMonths(day + 1, -months)
}

/**
 * The day someone reaches an age. Born on 29 February, that is 1 March in a common year: a year of
 * age is complete when the whole of the last day before the anniversary has passed.
 */
export function birthday(born: Day, age: number): Day {
  const date = calendarDate(born)
  const year = date.year + age
  if (date.month === 2 && date.day === 29 && !isLeapYear(year)) return dayOf(year, 3, 1)
  return dayOf(year, date.month, date.day)
}

/** Completed years of age on a day. */
export function ageOn(born: Day, day: Day): number {
  const years = calendarDate(day).year - calendarDate(born).year
  return birthday(born, years) <= day ? years : years - 1
}

/** The reporting year a day falls in, named by the 31 March that ends it. */
export function yearEnding(day: Day): number {
  const date = calendarDate(day)
  return date.month >= 4 ? date.year + 1 : date.year
}

/** 31 March that ends a reporting year. */
export function endOfYear(year: number): Day {
  return dayOf(year, 3, 31)
}

/** 1 April that begins a reporting year. */
export function startOfYear(year: number): Day {
  return dayOf(year - 1, 4, 1)
}

/** The last 31 March on or before a day. */
export function lastYearEnd(day: Day): Day {
  const date = calendarDate(day)
  const end = endOfYear(date.year)
  return end <= day ? end : endOfYear(date.year - 1)
}

/** The last day of the month that lies `months` before the month of `day`. */
export function monthEnd(day: Day, monthsBefore: number): Day {
  const date = calendarDate(day)
  return addMonths(dayOf(date.year, date.month, 1), 1 - monthsBefore) - 1
}

/** Monday is 0, Sunday 6. */
export function weekday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7
}
