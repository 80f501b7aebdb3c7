// Dates as text, 2025-03-31, which compares as it stands; Temporal reckons with them.

/** An end that has not come. */
export const NEVER = '9999-12-31'

const on = (day: string) => Temporal.PlainDate.from(day)

export const plusDays = (day: string, days: number): string => on(day).add({ days }).toString()

export const daysBetween = (from: string, to: string): number => on(from).until(on(to)).days

/** The latest day on which something that had lasted so many months on a day may have begun. */
export const monthsBefore = (day: string, months: number): string =>
  on(day).add({ days: 1 }).subtract({ months }).toString()

/** The same date of so many calendar months later; the last of the month where it has no such date. */
export const plusMonths = (day: string, months: number): string =>
  on(day).add({ months }).toString()

/** The day of a birthday; who was born on 29 February has it on 1 March in other years. */
export function birthday(born: string, age: number): string {
  const year = Number(born.slice(0, 4)) + age
  const leap = on(`${year}-01-01`).inLeapYear
  return `${year}-${born.endsWith('02-29') && !leap ? '03-01' : born.slice(5)}`
}

/** Completed years on a day. */
export function ageOn(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return birthday(born, years) <= day ? years : years - 1
}

/** The 31 March on or before a day. */
export function yearEnd(day: string): string {
  const year = Number(day.slice(0, 4))
  return day >= `${year}-03-31` ? `${year}-03-31` : `${year - 1}-03-31`
}

/** The last day of a school term on or before a day: at the end of March, July or December. */
export function termEnd(day: string): string {
  const year = Number(day.slice(0, 4))
  const ends = [`${year - 1}-12-31`, `${year}-03-31`, `${year}-07-31`, `${year}-12-31`]
  return ends.findLast((end) => end <= day)!
}

/** The first day of the school term that ends on a day. */
export const termStart = (end: string): string => plusDays(termEnd(plusDays(end, -1)), 1)

/** The last month or quarter that had ended by a day. */
export function lastMonths(day: string, months: 1 | 3): { from: string; to: string } {
  let next = on(day).add({ days: 1 }).with({ day: 1 })
  while ((next.month - 1) % months !== 0) next = next.subtract({ months: 1 })
  return { from: next.subtract({ months }).toString(), to: next.subtract({ days: 1 }).toString() }
}

/** The day so many working days after a day, which is day nought. */
export function workingDaysAfter(day: string, days: number): string {
  let found = on(day)
  for (let left = days; left > 0;) {
    found = found.add({ days: 1 })
    if (found.dayOfWeek <= 5 && !bankHolidays(found.year).includes(found.toString())) left--
  }
  return found.toString()
}

const known = new Map<number, string[]>()

function bankHolidays(year: number): string[] {
  const found = known.get(year) ?? listHolidays(year)
  known.set(year, found)
  return found
}

/** Those of England, with the ones that kings, queens and victories moved or added. */
function listHolidays(year: number): string[] {
  const easter = easterSunday(year)
  const lastMonday = (month: number) => {
    const end = on(`${year}-${month}-31`.replace(/-(\d)-/, '-0$1-'))
    return end.subtract({ days: end.dayOfWeek - 1 }).toString()
  }
  const first = on(`${year}-05-01`)
  const may = first.add({ days: (8 - first.dayOfWeek) % 7 }).toString()
  const extra: Record<number, string[]> = {
    2022: ['2022-06-02', '2022-06-03', '2022-09-19'],
    2023: ['2023-05-08'],
  }
  return [
    weekday(`${year}-01-01`, []),
    easter.subtract({ days: 2 }).toString(),
    easter.add({ days: 1 }).toString(),
    year === 2020 ? '2020-05-08' : may,
    ...(year === 2022 ? [] : [lastMonday(5)]),
    lastMonday(8),
    ...atChristmas(year),
    ...(extra[year] ?? []),
  ]
}

function atChristmas(year: number): string[] {
  const both = [`${year}-12-25`, `${year}-12-26`]
  const kept = both.filter((day) => on(day).dayOfWeek <= 5)
  const moved = both.filter((day) => on(day).dayOfWeek > 5)
  return moved.reduce((taken, day) => [...taken, weekday(day, taken)], kept)
}

/** The day itself, or the next weekday that is not taken. */
function weekday(day: string, taken: string[]): string {
  return on(day).dayOfWeek <= 5 && !taken.includes(day) ? day : weekday(plusDays(day, 1), taken)
}

/** Easter by the anonymous rule of the Gregorian calendar. */
function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 })
}
