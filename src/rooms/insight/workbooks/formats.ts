import { calendarDate, returnText } from '../engine/days.ts'
import { readTags } from './xml.ts'

/** How a number of a sheet is shown, as far as that changes what it means. */
export type NumberFormat = 'plain' | 'date' | 'month' | 'percent' | { readonly digits: number }

/** The formats of a workbook by the number that its cells carry (`s`). */
export function readFormats(styles: string): NumberFormat[] {
  const codes = new Map<string, string>()
  const formats: NumberFormat[] = []
  let within = false
  const tag = readTags(styles)
  while (tag.next()) {
    if (tag.name === 'cellXfs') within = tag.kind === 'open'
    if (tag.kind === 'close') continue
    const id = tag.attribute('numFmtId') ?? '0'
    if (tag.name === 'numFmt') codes.set(id, tag.attribute('formatCode') ?? '')
    if (tag.name === 'xf' && within) formats.push(formatOf(Number(id), codes.get(id)))
  }
  return formats
}

/** Formats that workbooks know without spelling them out (ECMA-376, part 1, 18.8.30). */
function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code !== undefined) return formatIn(code)
  if (id === 17) return 'month'
  if (
    (id >= 14 && id <= 22 && (id < 18 || id === 22)) ||
    (id >= 27 && id <= 36) ||
    (id >= 50 && id <= 58)
  )
    return 'date'
  return id === 9 || id === 10 ? 'percent' : 'plain'
}

function formatIn(code: string): NumberFormat {
  const first = code.split(';')[0] ?? ''
  const signs = first.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase()
  if (/[dy]/.test(signs)) return signs.includes('d') ? 'date' : 'month'
  if (signs.includes('%')) return 'percent'
  // 00000 shows 123 as 00123: a number that is a name, whose noughts belong to it.
  return /^0{2,10}$/.test(signs) ? { digits: signs.length } : 'plain'
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
/** Day 1 of a workbook is 1 January 1900, or 1 January 1904 when it was made on an old Macintosh. */
const FIRST_DAY = { since1900: -25_569, since1904: -24_107 }
/** The workbook's 1900 has a 29 February that never was, so the days before it are one further on. */
const AFTER_FALSE_DAY = 60
const LAST_SERIAL = 100_000

/** A number of a sheet as a file of text would hold it: dates as 31/03/2025, percentages with the sign. */
export function writeNumber(text: string, format: NumberFormat, since1904: boolean): string {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) return text
  if (format === 'date' || format === 'month') return writeDate(value, format, since1904)
  if (format === 'percent') return `${clean(value * 100)}%`
  if (format !== 'plain' && Number.isInteger(value) && value >= 0)
    return String(value).padStart(format.digits, '0')
  return clean(value)
}

function writeDate(serial: number, format: 'date' | 'month', since1904: boolean): string {
  if (serial < 1 || serial > LAST_SERIAL) return clean(serial)
  const whole = Math.floor(serial)
  const shift = !since1904 && whole < AFTER_FALSE_DAY ? 1 : 0
  const day = whole + shift + (since1904 ? FIRST_DAY.since1904 : FIRST_DAY.since1900)
  const date = calendarDate(day)
  // "Apr 2020" typed into a sheet becomes its first day, shown as the month that was meant.
  if (format === 'month' && date.day === 1) return `${MONTHS[date.month - 1]} ${date.year}`
  return returnText(day)
}

/** 0.1 + 0.2 is kept as 0.30000000000000004 and meant as 0.3. */
function clean(value: number): string {
  const plain = String(Number(value.toPrecision(15)))
  return plain.includes('e') ? value.toFixed(plain.includes('e-') ? 10 : 0) : plain
}
