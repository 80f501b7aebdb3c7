import { calendarDate, daysInMonth, dayOf, endOfYear, type Day } from '../days.ts'
import type { EnteredWindow } from '../entered/entered-figure.ts'
import { endsOn } from '../windows.ts'
import { BAD_DATE, dateFromText, monthNamed } from './dates-in-bytes.ts'

/** A time that a figure is of: its kind, and its last day. */
export interface Period {
  readonly window: EnteredWindow
  readonly end: Day
}

/** Why words are not taken for a time, as what to write instead. */
export interface NoPeriod {
  readonly expected: string
}

const EXPECTED: NoPeriod = {
  expected:
    'a time such as 2025/26, April 2026, Q1 2025/26, Summer term 2026, 31/03/2026 or 12 months to 31/03/2026',
}
const YEARS = String.raw`(20\d\d|19\d\d)\s?[/–-]\s?((?:20|19)?\d\d)`

type Reader = (match: RegExpExecArray) => Period | NoPeriod | null

/** The forms that people write a time in, the particular before the general. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [
    /^(?:rolling )?(?:12|twelve) months (?:to|ending|ended)\s+(.+)$/i,
    (m) => rolling(m[1]!, 'twelve-months'),
  ],
  [/^(?:the )?year (?:to|ending|ended)\s+(.+)$/i, (m) => rolling(m[1]!, 'year')],
  [new RegExp(`^q(?:uarter)? ?([1-4])[, ]+${YEARS}$`, 'i'), (m) => quarter(m[1]!, m[2]!, m[3]!)],
  [new RegExp(`^${YEARS}[, ]+q(?:uarter)? ?([1-4])$`, 'i'), (m) => quarter(m[3]!, m[1]!, m[2]!)],
  [new RegExp(`^(autumn|spring|summer)(?: term)?[, ]+${YEARS}$`, 'i'), (m) => termOfYears(m)],
  [/^(autumn|spring|summer)(?: term)?[, ]+(20\d\d)$/i, (m) => term(m[1]!, Number(m[2]))],
  [new RegExp(`^${YEARS}$`), (m) => years(m)],
  [/^(\d\d?)\/(20\d\d)$/, (m) => month(Number(m[2]), Number(m[1]))],
  [/^([a-z]{3,9})\.?[ '’-]*(20\d\d|\d\d)$/i, (m) => namedMonth(m[1]!, m[2]!)],
]

/**
 * Reads a time as people write it: `2019/20`, `Apr 2020`, `2020-04`, `Q1 2025/26` (April to June),
 * `Summer term 2026`, `31/03/2025` (one day), `12 months to 31/03/2026`. A year or month that could
 * be either, such as 2009-10, is not guessed.
 */
export function readPeriod(text: string): Period | NoPeriod {
  const plain = text.trim().replaceAll(/\s+/g, ' ')
  for (const [form, read] of FORMS) {
    const match = form.exec(plain)
    if (match) return read(match) ?? EXPECTED
  }
  const day = dateFromText(plain)
  return day === BAD_DATE || /^\d+$/.test(plain) ? EXPECTED : { window: 'day', end: day }
}

/** Puts a kind of time, stated in a column of its own, to a period; it must end when such a time does. */
export function withWindow(period: Period, stated: string): Period | NoPeriod {
  if (stated.trim() === '') return period
  const window = windowInWords(stated)
  if (window === null) return { expected: 'day, month, quarter, term, year or twelve-months' }
  const end = period.window === 'day' && window === 'month' ? endOfMonth(period.end) : period.end
  const basis = window === 'year' ? 'year-end' : window
  if (!endsOn(basis, end)) return { expected: ENDS[window] }
  return { window, end }
}

const ENDS: Readonly<Record<EnteredWindow, string>> = {
  day: 'a day',
  month: 'the last day of a month',
  quarter: 'the last day of March, June, September or December, with which a quarter ends',
  term: 'the last day of December, March or July, with which a term ends',
  year: '31 March, with which a year ends',
  'twelve-months': 'the last day of the twelve months',
}

function windowInWords(stated: string): EnteredWindow | null {
  const key = stated.toLowerCase().replaceAll(/[^a-z0-9]+/g, '')
  const known: Readonly<Record<string, EnteredWindow>> = {
    day: 'day',
    asat: 'day',
    snapshot: 'day',
    month: 'month',
    monthly: 'month',
    quarter: 'quarter',
    quarterly: 'quarter',
    term: 'term',
    termly: 'term',
    year: 'year',
    annual: 'year',
    yearly: 'year',
    twelvemonths: 'twelve-months',
    '12months': 'twelve-months',
    rolling12months: 'twelve-months',
    rolling: 'twelve-months',
  }
  return known[key] ?? null
}

function endOfMonth(day: Day): Day {
  const { year, month: number } = calendarDate(day)
  return dayOf(year, number, daysInMonth(year, number))
}

function month(year: number, number: number): Period | null {
  if (number < 1 || number > 12) return null
  return { window: 'month', end: dayOf(year, number, daysInMonth(year, number)) }
}

function namedMonth(name: string, digits: string): Period | null {
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits)
  return month(year, monthNamed(name))
}

/** The year that a pair of years ends in: 2019 and 20, or 2019 and 2020. Null when they are no pair. */
function endingYear(first: string, second: string): number | null {
  const end = Number(first) + 1
  const same = second.length === 2 ? end % 100 === Number(second) : end === Number(second)
  return same ? end : null
}

function years(match: RegExpExecArray): Period | NoPeriod | null {
  const [whole, first = '', second = ''] = match
  const end = endingYear(first, second)
  const mayBeMonth = second.length === 2 && whole.includes('-') && Number(second) <= 12
  if (end !== null && mayBeMonth)
    return { expected: `${first}/${second} for the year, or the name of the month with ${first}` }
  if (end !== null) return { window: 'year', end: endOfYear(end) }
  return mayBeMonth ? month(Number(first), Number(second)) : null
}

/** Q1 is April to June, as councils count. */
function quarter(number: string, first: string, second: string): Period | null {
  const end = endingYear(first, second)
  if (end === null) return null
  const last = [6, 9, 12, 3][Number(number) - 1]!
  const year = last === 3 ? end : end - 1
  return { window: 'quarter', end: dayOf(year, last, daysInMonth(year, last)) }
}

/** A school year begins in autumn: the autumn term of 2025/26 is in 2025, the others in 2026. */
function termOfYears([, name = '', first = '', second = '']: RegExpExecArray): Period | null {
  const end = endingYear(first, second)
  if (end === null) return null
  return term(name, name.toLowerCase() === 'autumn' ? end - 1 : end)
}

const TERM_ENDS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  autumn: [12, 31],
  spring: [3, 31],
  summer: [7, 31],
}

function term(name: string, year: number): Period {
  const [last, day] = TERM_ENDS[name.toLowerCase()]!
  return { window: 'term', end: dayOf(year, last, day) }
}

/** A year that ends with March is the council's own; another twelve months are rolling ones. */
function rolling(text: string, kind: 'year' | 'twelve-months'): Period | null {
  const told = readPeriod(text)
  if ('expected' in told || (told.window !== 'day' && told.window !== 'month')) return null
  const isYear = kind === 'year' && endsOn('year-end', told.end)
  return { window: isYear ? 'year' : 'twelve-months', end: told.end }
}

/** A year as publishers of benchmarks write it, in one form: 2018/19, or 2024. Null when it is no year. */
export function readBenchmarkYear(text: string): string | null {
  const plain = text.trim()
  if (/^(?:19|20)\d\d(?:\.0+)?$/.test(plain)) return plain.slice(0, 4)
  const match = new RegExp(`^${YEARS}$`).exec(plain)
  const end = match ? endingYear(match[1]!, match[2]!) : null
  return match && end !== null ? `${match[1]}/${String(end % 100).padStart(2, '0')}` : null
}
