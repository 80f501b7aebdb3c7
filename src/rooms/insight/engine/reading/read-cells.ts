import { NO_DAY } from '../days.ts'
import { complain, isNothing, textAt, type CellReading, type Job } from './cell-job.ts'
import { placeOf } from './code-set.ts'
import { BAD_DATE, dateFromBytes, dateFromText } from './dates-in-bytes.ts'
import { NOT_PACKED, packBytes, packLoose, packText } from './packed-text.ts'
import { readAnswers } from './read-answers.ts'
import { readNumbers } from './read-numbers.ts'
import type { Batch } from './scan-rows.ts'
import type { Cells } from './table.ts'
import type { ColumnSpec } from './table-specs.ts'

/** Reads one column of a batch into the table's cells, from place `to` on. */
export function readColumn(
  batch: Batch,
  from: number,
  column: ColumnSpec,
  cells: Cells,
  to: number,
  reading: CellReading,
): void {
  const job: Job = { batch, from, column, to, reading }
  switch (column.kind) {
    case 'child':
      return readChildren(job, cells)
    case 'date':
    case 'partial-date':
      return readDates(job, cells)
    case 'code':
      return readCodes(job, cells)
    case 'answer':
      return readAnswers(job, cells)
    case 'whole':
    case 'miles':
    case 'decimal':
      return readNumbers(job, cells)
    case 'text':
      return readTexts(job, cells)
    case 'unread':
      return undefined
  }
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
  if (isNothing(text) && !job.column.filled) return NO_DAY
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
  if (isNothing(text) && !job.column.filled) return 0
  const place = set.codes.indexOf(text)
  if (place > 0) return place
  const few = set.codes.length <= 12 ? ` (${set.codes.slice(1).join(', ')})` : ''
  complain(job, row, `${set.name}${few}`)
  return 0
}

/** Postcodes and the like: compared within a child's own rows, never shown, so spaces are left out. */
function readTexts(job: Job, cells: Cells): void {
  const { bytes, starts, ends, width, rows } = job.batch
  for (let row = 0, cell = job.from; row < rows; row++, cell += width) {
    const packed = packLoose(bytes, starts[cell]!, ends[cell]!)
    cells[job.to + row] = mayBeNothing(packed) && isNothing(textAt(job, row)) ? 0 : packed
  }
}

const NULLS = [packText('NULL'), packText('NA')]

/** Signs pack below nought, and so do long texts, which are few. */
function mayBeNothing(packed: number): boolean {
  return packed < 0 || packed === NULLS[0] || packed === NULLS[1]
}
