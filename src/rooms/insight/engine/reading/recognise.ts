import type { Scan } from './scan-rows.ts'
import { cellText, createBatch, nextBatch } from './scan-rows.ts'
import { TABLES, type TableSpec } from './table-specs.ts'

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
  /** Headings that the table does not have. */
  readonly extra: readonly string[]
}

/** Why a file could not be taken for any table. */
export interface NotRecognised {
  readonly expected: string
  readonly message: string
  readonly found: string
}

const COMMA = 44
const TAB = 9
const MOST_COLUMNS = 200
/** A title or two may stand above the headings. */
const HEADING_ROWS = 5

interface Headings {
  readonly names: readonly string[]
  readonly delimiter: number
  readonly at: number
  readonly row: number
}

/** Finds which table a file holds by its set of column names: any order, any case, extra columns kept apart. */
export function recognise(bytes: Uint8Array): Recognised | NotRecognised {
  let nearest: Nearest | null = null
  let first: readonly string[] | undefined
  for (const delimiter of [COMMA, TAB])
    for (const headings of firstRows(bytes, delimiter)) {
      first ??= headings.names
      const fits = TABLES.filter((spec) => missingFrom(spec, headings.names).length === 0)
      const best = fits.sort((a, b) => overlap(b, headings.names) - overlap(a, headings.names))[0]
      if (best) return matched(best, headings)
      nearest = nearer(headings, nearest)
    }
  return nearest ? lacking(nearest.spec, nearest.missing) : notUnderstood(first)
}

interface Nearest {
  readonly spec: TableSpec
  readonly missing: string[]
  readonly share: number
}

/** The table that most of these headings are of, if they are nearer to it than what was seen before. */
function nearer(headings: Headings, nearest: Nearest | null): Nearest | null {
  let best = nearest
  for (const spec of TABLES) {
    const missing = missingFrom(spec, headings.names)
    const share = 1 - missing.length / needed(spec).length
    // A number and a date of birth stand in every table: they say nothing about which it is.
    const tells = needed(spec).some((name) => !missing.includes(name) && !COMMON.has(name))
    if (tells && share > (best?.share ?? 0.4)) best = { spec, missing, share }
  }
  return best
}

const COMMON = new Set(['CHILD', 'DOB', 'SEX'])

function lacking(spec: TableSpec, missing: readonly string[]): NotRecognised {
  const these =
    missing.length === 1 ? `the column ${missing[0]}` : `the columns ${missing.join(', ')}`
  return {
    expected: these,
    found: '',
    message: `this looks like the table "${spec.id}", but ${these} ${missing.length === 1 ? 'is' : 'are'} not there.`,
  }
}

function notUnderstood(names: readonly string[] | undefined): NotRecognised {
  return {
    expected: `the columns of one of the tables ${TABLES.map((spec) => spec.id).join(', ')}`,
    found: (names ?? []).join(', ').slice(0, 200),
    message:
      names === undefined
        ? 'the file is empty. Expected a row of column headings and the rows beneath it.'
        : 'its columns are not those of any table that Hearth reads. Expected one of the SSDA903 tables, or a health file, with its column headings in the first rows.',
  }
}

function* firstRows(bytes: Uint8Array, delimiter: number): Generator<Headings> {
  const scan: Scan = { bytes, delimiter, at: 0, row: 0, trouble: () => undefined }
  const batch = createBatch(bytes, MOST_COLUMNS, 1)
  for (let rows = 0; rows < HEADING_ROWS && nextBatch(scan, batch); rows++) {
    const names: string[] = []
    for (let cell = 0; cell < MOST_COLUMNS; cell++) {
      const [start, end] = [batch.starts[cell]!, batch.ends[cell]!]
      names.push(start === end ? '' : heading(cellText(bytes, start, end)))
    }
    while (names.at(-1) === '') names.pop()
    yield { names, delimiter, at: scan.at, row: scan.row }
  }
}

function heading(text: string): string {
  return text.toUpperCase().replaceAll(/\s+/g, '_')
}

function needed(spec: TableSpec): string[] {
  return spec.columns.filter((column) => !column.optional).map((column) => column.name)
}

function missingFrom(spec: TableSpec, names: readonly string[]): string[] {
  return needed(spec).filter((name) => !names.includes(name))
}

function overlap(spec: TableSpec, names: readonly string[]): number {
  return spec.columns.filter((column) => names.includes(column.name)).length
}

function matched(spec: TableSpec, headings: Headings): Recognised | NotRecognised {
  const { names } = headings
  const twice = names.find((name, place) => name !== '' && names.indexOf(name) !== place)
  if (twice !== undefined && spec.columns.some((column) => column.name === twice))
    return {
      expected: `the column ${twice} once`,
      found: '',
      message: `the column ${twice} stands there twice. Leave one of them out.`,
    }
  const columns = names.map((name) => spec.columns.findIndex((column) => column.name === name))
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
