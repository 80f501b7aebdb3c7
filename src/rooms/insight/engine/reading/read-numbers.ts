import { complain, isNothing, textAt, type Job } from './cell-job.ts'
import { NO_DECIMAL, NO_NUMBER, type Cells } from './table.ts'
import type { ColumnSpec } from './table-specs.ts'

/** Reads whole numbers, miles in tenths and decimals in hundredths. */
export function readNumbers(job: Job, cells: Cells): void {
  const { starts, ends, width, rows, bytes } = job.batch
  const { kind } = job.column
  const blank = kind === 'decimal' ? NO_DECIMAL : NO_NUMBER
  for (let row = 0, cell = job.from; row < rows; row++, cell += width) {
    const start = starts[cell]!
    const end = ends[cell]!
    if (start === end) {
      cells[job.to + row] = blank
      continue
    }
    const quick = quickNumber(bytes, start, end, job.column)
    cells[job.to + row] = quick >= 0 ? quick : (slowNumber(job, row, blank) ?? blank)
  }
}

/** The forms that nearly every cell has, straight from the bytes; below nought for any other. */
function quickNumber(bytes: Uint8Array, start: number, end: number, column: ColumnSpec): number {
  if (column.kind === 'miles') return quickTenths(bytes, start, end)
  return column.kind === 'whole' ? quickWhole(bytes, start, end, column.most ?? 0) : -1
}

function slowNumber(job: Job, row: number, blank: number): number | null {
  const text = textAt(job, row)
  if (isNothing(text)) return blank
  const value = READERS[job.column.kind]?.(text, job.column) ?? null
  if (value === null) complain(job, row, numberExpected(job.column))
  return value
}

const READERS: Readonly<Record<string, (text: string, column: ColumnSpec) => number | null>> = {
  whole: wholeNumber,
  miles: tenthsOfMiles,
  decimal: hundredths,
}

function numberExpected(column: ColumnSpec): string {
  if (column.kind === 'miles') return 'a distance in miles such as 12.5'
  if (column.kind === 'decimal') return 'a number such as 19.25 or -0.93'
  return `a whole number from 0 to ${column.most}`
}

/** `12.5` as 125 tenths. */
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

function quickWhole(bytes: Uint8Array, start: number, end: number, most: number): number {
  if (end - start > 7) return -1
  let value = 0
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - 48
    if (digit >>> 0 > 9) return -1
    value = value * 10 + digit
  }
  return value <= most ? value : -1
}

function wholeNumber(text: string, column: ColumnSpec): number | null {
  const match = /^(\d{1,7})(?:\.0+)?$/.exec(text)
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
