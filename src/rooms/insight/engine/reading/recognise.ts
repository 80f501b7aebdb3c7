import { headingKey, headingsOf, printedName } from './headings.ts'
import type { Scan } from './scan-rows.ts'
import { cellText, createBatch, nextBatch } from './scan-rows.ts'
import { TABLES, type ColumnSpec, type TableId, type TableSpec } from './table-specs.ts'

/** What a file turned out to be. */
export interface Recognised {
  readonly spec: TableSpec
  readonly delimiter: number
  /** Where the rows begin, and the row number of the headings. */
  readonly at: number
  readonly headingRow: number
  readonly width: number
  /** For each cell of a row, the column it holds in the table's own order; -1 when it is not read. */
  readonly columns: readonly number[]
  /** Headings that the table does not have, as they stand in the file. */
  readonly extra: readonly string[]
}

/** Why a file could not be taken for any table. */
export interface NotRecognised {
  readonly expected: string
  readonly message: string
  readonly found: string
  /** The table that it looks like, though a column is missing or there twice. */
  readonly nearest: TableId | null
}

const COMMA = 44
const TAB = 9
const MOST_COLUMNS = 200
/** A title or two may stand above the headings. */
const HEADING_ROWS = 5

/** A row that may be the headings. */
export interface Headings {
  /** As they stand in the file. */
  readonly names: readonly string[]
  /** The same as keys, to compare. */
  readonly keys: readonly string[]
  readonly delimiter: number
  readonly at: number
  readonly row: number
}

/** Finds which table a file holds by its set of column names: any order, any case, extra columns kept apart. */
export function recognise(bytes: Uint8Array): Recognised | NotRecognised {
  const other = otherKind(bytes)
  if (other) return other
  let nearest: Nearest | null = null
  let first: readonly string[] | undefined
  for (const headings of headingRows(bytes)) {
    first ??= headings.names
    const fits = TABLES.filter((spec) => missingFrom(spec, headings).length === 0)
    const best = fits.sort((a, b) => overlap(b, headings) - overlap(a, headings))[0]
    if (best) return matched(best, headings)
    nearest = nearer(headings, nearest)
  }
  return nearest ? lacking(nearest.spec, nearest.missing) : notUnderstood(first)
}

/** The first rows of a file, each as the headings that it may be, cut at commas and then at tabs. */
export function* headingRows(bytes: Uint8Array): Generator<Headings> {
  for (const delimiter of [COMMA, TAB]) yield* firstRows(bytes, delimiter)
}

/** Files that are told by their first bytes to be no table at all. */
function otherKind(bytes: Uint8Array): NotRecognised | null {
  const start = String.fromCharCode(...bytes.subarray(0, 64)).trimStart()
  if (/^<\?xml|^<message/i.test(start))
    return refusal('this is the XML of the return. Save the return as CSV, and give those files.')
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('\u00d0\u00cf\u0011\u00e0'))
    return refusal('this is a workbook. Save each of its sheets as CSV, and give those files.')
  return null
}

function refusal(message: string): NotRecognised {
  return { expected: 'a CSV file', found: '', message, nearest: null }
}

interface Nearest {
  readonly spec: TableSpec
  readonly missing: readonly ColumnSpec[]
  readonly share: number
}

/** The table that most of these headings are of, if they are nearer to it than what was seen before. */
function nearer(headings: Headings, nearest: Nearest | null): Nearest | null {
  let best = nearest
  for (const spec of TABLES) {
    const missing = missingFrom(spec, headings)
    const share = 1 - missing.length / needed(spec).length
    // A number and a date of birth stand in every table: they say nothing about which it is.
    const tells = needed(spec).some((column) => !missing.includes(column) && !isCommon(column))
    if (tells && share > (best?.share ?? 0.4)) best = { spec, missing, share }
  }
  return best
}

function isCommon({ name }: ColumnSpec): boolean {
  return name === 'CHILD' || name === 'DOB' || name === 'SEX'
}

function lacking(spec: TableSpec, missing: readonly ColumnSpec[]): NotRecognised {
  const names = missing.map(printedName).join(', ')
  const these = missing.length === 1 ? `the column ${names}` : `the columns ${names}`
  return {
    expected: these,
    found: '',
    nearest: spec.id,
    message: `this looks like the table "${spec.id}", but ${these} ${missing.length === 1 ? 'is' : 'are'} not there.`,
  }
}

function notUnderstood(names: readonly string[] | undefined): NotRecognised {
  return {
    expected: `the columns of one of the tables ${TABLES.map((spec) => spec.id).join(', ')}`,
    found: (names ?? []).join(', ').slice(0, 200),
    nearest: null,
    message:
      names === undefined
        ? 'the file is empty. Expected a row of column headings and the rows beneath it.'
        : 'its columns are not those of any table that Hearth reads. Expected one of the SSDA903 tables, a list of Annex A or another file that Hearth describes, with its column headings in the first rows.',
  }
}

function* firstRows(bytes: Uint8Array, delimiter: number): Generator<Headings> {
  const scan: Scan = { bytes, delimiter, at: 0, row: 0, trouble: () => undefined }
  const batch = createBatch(bytes, MOST_COLUMNS, 1)
  for (let rows = 0; rows < HEADING_ROWS && nextBatch(scan, batch); rows++) {
    const names: string[] = []
    for (let cell = 0; cell < MOST_COLUMNS; cell++) {
      const [start, end] = [batch.starts[cell]!, batch.ends[cell]!]
      names.push(start === end ? '' : cellText(bytes, start, end))
    }
    while (names.at(-1) === '') names.pop()
    yield { names, keys: names.map(headingKey), delimiter, at: scan.at, row: scan.row }
  }
}

function needed(spec: TableSpec): ColumnSpec[] {
  return spec.columns.filter((column) => !column.optional)
}

function columnsIn(spec: TableSpec, { keys }: Headings): Set<number> {
  const known = headingsOf(spec)
  return new Set(keys.flatMap((key) => known.get(key)?.column ?? []))
}

function missingFrom(spec: TableSpec, headings: Headings): ColumnSpec[] {
  const there = columnsIn(spec, headings)
  return spec.columns.filter((column, place) => !column.optional && !there.has(place))
}

function overlap(spec: TableSpec, headings: Headings): number {
  return columnsIn(spec, headings).size
}

function matched(spec: TableSpec, headings: Headings): Recognised | NotRecognised {
  const { names, keys } = headings
  const known = headingsOf(spec)
  const ranks = new Map<number, number>()
  for (const key of keys) {
    const heading = known.get(key)
    if (!heading) continue
    const before = ranks.get(heading.column)
    if (before === heading.rank) return standsTwice(spec, heading.column)
    ranks.set(heading.column, Math.min(before ?? heading.rank, heading.rank))
  }
  // Where two headings stand for one column, the one nearer to the publisher's own is read.
  const columns = keys.map((key) => {
    const heading = known.get(key)
    return heading && ranks.get(heading.column) === heading.rank ? heading.column : -1
  })
  return {
    spec,
    delimiter: headings.delimiter,
    at: headings.at,
    headingRow: headings.row,
    width: names.length,
    columns,
    extra: names.filter((name, place) => name !== '' && columns[place] === -1),
  }
}

function standsTwice(spec: TableSpec, column: number): NotRecognised {
  const name = printedName(spec.columns[column]!)
  return {
    expected: `the column ${name} once`,
    found: '',
    nearest: spec.id,
    message: `the column ${name} stands there twice. Leave one of them out.`,
  }
}
