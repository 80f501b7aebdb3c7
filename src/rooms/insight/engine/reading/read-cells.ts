import { NO_DAY } from '../days.ts'
import type { ChildNumbers } from './child-numbers.ts'
import { placeOf } from './code-set.ts'
import { BAD_DATE, dateFromBytes, dateFromText } from './dates-in-bytes.ts'
import { NOT_PACKED, packBytes, packLoose } from './packed-text.ts'
import { cellText, type Batch } from './scan-rows.ts'
import { NO_DECIMAL, NO_NUMBER, type Cells } from './table.ts'
import type { ColumnSpec } from './table-specs.ts'

/** What the readers of cells share while they read one file. */
export interface CellReading {
  readonly children: ChildNumbers
  /** Told of a cell that cannot be read: row, column, what was expected, what stands there. */
  readonly bad: (row: number, column: string, expected: string, found: string) => void
}

/** Reads one column of a batch into the table's cells, from place `to` on. */
export function readColumn(
  batch: Batch,
  from: number,
  column: ColumnSpec,
  cells: Cells,
  to: number,
  reading: CellReading,
): void {
  const job = { batch, from, column, to, reading }
  switch (column.kind) {
    case 'child':
      return readChildren(job, cells)
    case 'date':
    case 'partial-date':
      return readDates(job, cells)
    case 'code':
    case 'answer':
      return readCodes(job, cells)
    case 'whole':
      return readNumbers(job, cells, wholeNumber)
    case 'miles':
      return readNumbers(job, cells, tenthsOfMiles)
    case 'decimal':
      return readNumbers(job, cells, hundredths)
    case 'text':
      return readTexts(job, cells)
    case 'unread':
      return undefined
  }
}

interface Job {
  readonly batch: Batch
  readonly from: number
  readonly column: ColumnSpec
  readonly to: number
  readonly reading: CellReading
}

/** The trimmed text of a cell, for the forms that the quick ways do not know. */
function textAt({ batch, from }: Job, row: number): string {
  const cell = row * batch.width + from
  return cellText(batch.bytes, batch.starts[cell]!, batch.ends[cell]!)
}

function complain(job: Job, row: number, expected: string): void {
  job.reading.bad(job.batch.rowNumbers[row]!, job.column.name, expected, textAt(job, row))
}

function readChildren(job: Job, cells: Cells): void {
  const { bytes, starts, ends, width, rows } = job.batch
  for (let row = 0, cell = job.from; row < rows; row++, cell += width) {
    let start = starts[cell]!
    let end = ends[cell]!
    while (start < end && isSpace(bytes[start]!)) start++
    while (end > start && isSpace(bytes[end - 1]!)) end--
    if (start === end) complain(job, row, 'the number of a child')
    else cells[job.to + row] = job.reading.children.find(bytes, start, end)
  }
}

/** A space, a tab, or either byte of a space that does not break. */
function isSpace(byte: number): boolean {
  return byte === 32 || byte === 9 || byte === 0xa0 || byte === 0xc2
}

function readDates(job: Job, cells: Cells): void {
  const { bytes, starts, ends, width, rows } = job.batch
  for (let row = 0, cell = job.from; row < rows; row++, cell += width) {
    const start = starts[cell]!
    const end = ends[cell]!
    const day = start === end ? NO_DAY : dateFromBytes(bytes, start, end)
    cells[job.to + row] = day === BAD_DATE ? unusualDate(job, row) : day
    if (start === end && job.column.filled) complain(job, row, DATE)
  }
}

const DATE = 'a date such as 31/03/2025'

function unusualDate(job: Job, row: number): number {
  const text = textAt(job, row)
  if (text === '' && !job.column.filled) return NO_DAY
  // A date of an earlier order may hide what is not known: zz/05/2020, zz/zz/zzzz (SSDA903 rule 632).
  if (job.column.kind === 'partial-date' && /^(zz|\d\d)\/(zz|\d\d)\/(z{4}|\d{4})$/i.test(text))
    if (/z/i.test(text)) return NO_DAY
  const day = dateFromText(text)
  if (day !== BAD_DATE) return day
  complain(job, row, DATE)
  return NO_DAY
}

function readCodes(job: Job, cells: Cells): void {
  const { bytes, starts, ends, width, rows } = job.batch
  const set = job.column.codes!
  for (let row = 0, cell = job.from; row < rows; row++, cell += width) {
    const start = starts[cell]!
    const end = ends[cell]!
    if (start === end) {
      cells[job.to + row] = 0
      if (job.column.filled) complain(job, row, set.name)
      continue
    }
    const packed = packBytes(bytes, start, end)
    const place = packed === NOT_PACKED ? 0 : placeOf(set, packed)
    cells[job.to + row] = place === 0 ? unusualCode(job, row) : place
  }
}

function unusualCode(job: Job, row: number): number {
  const set = job.column.codes!
  // A spreadsheet that took a code for a number writes it as 1.0.
  const text = textAt(job, row)
    .toUpperCase()
    .replace(/^(\d+)\.0+$/, '$1')
  if (text === '' && !job.column.filled) return 0
  const place = set.codes.indexOf(text)
  if (place > 0) return place
  const few = set.codes.length <= 12 ? ` (${set.codes.slice(1).join(', ')})` : ''
  complain(job, row, `${set.name}${few}`)
  return 0
}

/** Reads a number's text; null when it is not one. */
type NumberReader = (text: string, column: ColumnSpec) => number | null

function readNumbers(job: Job, cells: Cells, read: NumberReader): void {
  const { starts, ends, width, rows, bytes } = job.batch
  const blank = job.column.kind === 'decimal' ? NO_DECIMAL : NO_NUMBER
  for (let row = 0, cell = job.from; row < rows; row++, cell += width) {
    const start = starts[cell]!
    if (start === ends[cell]!) {
      cells[job.to + row] = blank
      continue
    }
    const quick = quickTenths(bytes, start, ends[cell]!)
    if (quick >= 0 && job.column.kind === 'miles') {
      cells[job.to + row] = quick
      continue
    }
    const text = textAt(job, row)
    const value = text === '' ? blank : read(text, job.column)
    if (value === null) complain(job, row, numberExpected(job.column))
    cells[job.to + row] = value ?? blank
  }
}

function numberExpected(column: ColumnSpec): string {
  if (column.kind === 'miles') return 'a distance in miles such as 12.5'
  if (column.kind === 'decimal') return 'a number such as 19.25 or -0.93'
  return `a whole number from 0 to ${column.most}`
}

/** `12.5` as 125 tenths, straight from the bytes; below nought when it has another form. */
function quickTenths(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 3 || end - start > 6 || bytes[end - 2] !== 46) return -1
  let value = 0
  for (let at = start; at < end; at++) {
    if (at === end - 2) continue
    const digit = bytes[at]! - 48
    if (digit >>> 0 > 9) return -1
    value = value * 10 + digit
  }
  return value
}

function wholeNumber(text: string, column: ColumnSpec): number | null {
  const match = /^(\d{1,6})(?:\.0+)?$/.exec(text)
  return match && Number(match[1]) <= (column.most ?? 0) ? Number(match[1]) : null
}

/** Miles to one decimal, half up: 20.04 is 20.0 and so not over 20, 20.06 is 20.1 (SSDA903 guide). */
function tenthsOfMiles(text: string): number | null {
  const match = /^(\d{1,4})(?:\.(\d)(\d)?\d*)?$/.exec(text)
  if (!match) return null
  const up = Number(match[3] ?? 0) >= 5 ? 1 : 0
  return Number(match[1]) * 10 + Number(match[2] ?? 0) + up
}

/** `-0.93` as -93 hundredths. */
function hundredths(text: string): number | null {
  const match = /^([-\u2212]?)(\d{1,4})(?:\.(\d{1,2})0*)?$/.exec(text)
  if (!match) return null
  const value = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'))
  return match[1] === '' ? value : -value
}

/** Postcodes and the like: compared within a child's own rows, never shown, so spaces are left out. */
function readTexts(job: Job, cells: Cells): void {
  const { bytes, starts, ends, width, rows } = job.batch
  for (let row = 0, cell = job.from; row < rows; row++, cell += width) {
    cells[job.to + row] = packLoose(bytes, starts[cell]!, ends[cell]!)
  }
}
