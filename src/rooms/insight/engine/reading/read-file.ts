import type { Query } from '../query.ts'
import type { CellReading } from './cell-job.ts'
import type { ChildNumbers } from './child-numbers.ts'
import { readEntries, type Entries } from './entries.ts'
import type { PackedIndex } from './packed-index.ts'
import { cellProblem, fileProblem, type ProblemList } from './problems.ts'
import { printedName } from './headings.ts'
import { readColumn } from './read-cells.ts'
import { recognise, type Recognised } from './recognise.ts'
import { createBatch, nextBatch, type Scan } from './scan-rows.ts'
import { leaveBlank, makeRoom, type Table, type Tables } from './table.ts'
import type { TableId } from './table-specs.ts'
import { toUtf8 } from './to-utf8.ts'
import { keepWanted } from './wanted-postcodes.ts'

/** A file as it was given: its name may hold folders. */
export interface ReturnFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What is known of a file that was read. */
export interface ReadFile {
  readonly name: string
  readonly place: number
  readonly table: TableId
  /** The rows of its table that came from it. */
  readonly from: number
  readonly to: number
  readonly headingRow: number
  readonly extra: readonly string[]
}

export interface Reading {
  readonly tables: Tables
  readonly children: ChildNumbers
  readonly entries: Entries
  readonly problems: ProblemList
  /** What was read, or passed over, and deserves a look. */
  readonly queries: Query[]
  /** The only postcodes to be read of a postcode file; null for all of them. */
  readonly wanted: PackedIndex | null
}

/** Reads one file into the table it belongs to; null when it belongs to none: a file of figures, or a problem. */
export function readFile(file: ReturnFile, place: number, reading: Reading): ReadFile | null {
  const bytes = toUtf8(file.bytes)
  const known = recognise(bytes)
  if (!('spec' in known)) {
    if (readEntries(file.name, bytes, reading.entries, reading.problems)) return null
    const problem = fileProblem(file.name, known.expected, known.message)
    reading.problems.add({ ...problem, found: known.found })
    return null
  }
  const table = reading.tables[known.spec.id]
  for (const column of known.columns) if (column >= 0) noteCarried(table, column, place)
  const from = table.length
  readRows(file.name, bytes, known, place, table, reading)
  return {
    name: file.name,
    place,
    table: known.spec.id,
    from,
    to: table.length,
    headingRow: known.headingRow,
    extra: known.extra,
  }
}

function noteCarried(table: Table, column: number, file: number): void {
  const { name, optional } = table.spec.columns[column]!
  if (!optional) return
  const files = table.carried.get(name) ?? new Set()
  table.carried.set(name, files.add(file))
}

function readRows(
  name: string,
  bytes: Uint8Array,
  known: Recognised,
  place: number,
  table: Table,
  { children, problems, queries, wanted }: Reading,
): void {
  const cellReading: CellReading = {
    children,
    answers: new Map(),
    query: (row, column, rule, what) =>
      queries.push({
        rule,
        table: table.spec.id,
        file: name,
        row,
        message: `${name}, row ${row}, column ${printedName(column)}: ${what}.`,
      }),
    bad: (row, column, expected, found) =>
      problems.add(cellProblem(name, row, column, expected, found)),
  }
  const scan: Scan = {
    bytes,
    delimiter: known.delimiter,
    at: known.at,
    row: known.headingRow,
    trouble: (row, what) => problems.add(rowTrouble(name, row, what)),
  }
  const absent = table.spec.columns
    .map((_, column) => column)
    .filter((column) => !known.columns.includes(column))
  const batch = createBatch(bytes, known.width)
  const postcode = wanted ? placeOfPostcode(known) : -1
  while (nextBatch(scan, batch)) {
    if (wanted && postcode >= 0) keepWanted(batch, postcode, wanted)
    const to = table.length
    const end = to + batch.rows
    const room = postcode >= 0 ? batch.rows : rowsLeft(scan, known, batch.rows)
    if (end > table.row.length) makeRoom(table, to + room)
    table.file.fill(place, to, end)
    for (let row = 0; row < batch.rows; row++) table.row[to + row] = batch.rowNumbers[row]!
    known.columns.forEach((column, cell) => {
      if (column < 0) return
      const spec = table.spec.columns[column]!
      readColumn(batch, cell, spec, table.cells[column]!, to, cellReading)
    })
    for (const column of absent) leaveBlank(table, column, to, end)
    table.length = end
  }
}

/** The cell of a row that holds the postcode of a postcode file; -1 in any other file. */
function placeOfPostcode({ spec, columns }: Recognised): number {
  return spec.id === 'postcodes' ? columns.indexOf(0) : -1
}

/** Whether a file is a list of postcodes: those are read last, when it is known which are wanted. */
export function isPostcodeFile(file: ReturnFile): boolean {
  const known = recognise(toUtf8(file.bytes.subarray(0, FIRST_BYTES)))
  return 'spec' in known && known.spec.id === 'postcodes'
}

/** Enough for a title and the headings of any file. */
const FIRST_BYTES = 1 << 16

/** About how many rows the batch and the rest of the file hold, by the length of those seen so far. */
function rowsLeft(scan: Scan, known: Recognised, inBatch: number): number {
  const seen = scan.row - known.headingRow
  const each = (scan.at - known.at) / seen
  return inBatch + Math.ceil(((scan.bytes.length - scan.at) / each) * 1.02)
}

function rowTrouble(file: string, row: number, what: 'too-many-cells' | 'open-quote') {
  const expected =
    what === 'open-quote'
      ? 'a closing quotation mark'
      : 'no more cells than there are column headings'
  return {
    file,
    row,
    column: null,
    expected,
    found: '',
    message: `${file}, row ${row}: expected ${expected}.`,
  }
}
