import { writeNumber, type NumberFormat } from './formats.ts'
import { plainText, readTags, type TagReader } from './xml.ts'
import { BadWorkbook } from './zip.ts'

/** What the sheets of a workbook share. */
export interface SharedParts {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly since1904: boolean
}

/** Rows of cells as they are shown; what is not there is a gap. */
export type Rows = string[][]

const MOST_ROWS = 200_000
const MOST_COLUMNS = 200
/** A short sheet can show one long text a million times: what comes of it is bounded too. */
const MOST_SHOWN = 200_000_000

const MOST_JOINED = 1_000_000

interface Reading {
  readonly rows: Rows
  readonly shared: SharedParts
  row: number
  column: number
  type: string
  format: number
  text: string
  /** Within a guide to pronunciation, whose text is not the cell's. */
  aside: boolean
  shown: number
  joined: number
}

/**
 * The cells of a sheet as they are shown, each row at its own place, so that a problem names the row
 * that the analyst sees. Formulas give the values that were kept with them. Rows that a filter hides
 * are rows of the list like the others. Throws BadWorkbook where there are too many.
 */
export function readSheet(xml: string, shared: SharedParts): Rows {
  const start = {
    row: -1,
    column: -1,
    type: 'n',
    format: 0,
    text: '',
    aside: false,
    shown: 0,
    joined: 0,
  }
  const reading: Reading = { rows: [], shared, ...start }
  const tag = readTags(xml)
  while (tag.next()) {
    const handle = (tag.kind === 'close' ? CLOSING : OPENING)[tag.name]
    handle?.(reading, tag)
  }
  return reading.rows
}

type Handler = (reading: Reading, tag: TagReader) => void

const OPENING: Readonly<Record<string, Handler>> = {
  row(reading, tag) {
    reading.row = Number(tag.attribute('r') ?? reading.row + 2) - 1
    reading.column = -1
  },
  c(reading, tag) {
    const place = tag.attribute('r')
    reading.column = place === undefined ? reading.column + 1 : columnOf(place)
    reading.type = tag.attribute('t') ?? 'n'
    reading.format = Number(tag.attribute('s') ?? 0)
    reading.text = ''
  },
  rPh(reading, tag) {
    reading.aside = tag.kind === 'open'
  },
  mergeCell(reading, tag) {
    reading.joined += fillJoined(reading.rows, tag.attribute('ref') ?? '')
    if (reading.joined > MOST_JOINED) throw tooLarge('too many joined cells')
  },
}

const CLOSING: Readonly<Record<string, Handler>> = {
  v(reading, tag) {
    reading.text = tag.before()
  },
  t(reading, tag) {
    if (!reading.aside) reading.text += tag.before()
  },
  rPh(reading) {
    reading.aside = false
  },
  c(reading) {
    const text = shownText(reading)
    if (text !== '') put(reading, text)
    reading.text = ''
  },
}

/** The column of a place such as AB12: A is 0, Z 25, AA 26. */
function columnOf(place: string): number {
  let column = 0
  for (let at = 0; at < 4; at++) {
    const letter = (place.charCodeAt(at) & ~32) - 64
    if (!(letter >= 1 && letter <= 26)) break
    column = column * 26 + letter
  }
  return column - 1
}

function shownText({ text, type, format, shared }: Reading): string {
  if (text === '') return ''
  if (type === 's') return shared.strings[Number(text)] ?? ''
  if (type === 'b') return text.trim() === '1' ? 'TRUE' : 'FALSE'
  if (type === 'n') return writeNumber(text, shared.formats[format] ?? 'plain', shared.since1904)
  return plainText(text)
}

function put(reading: Reading, text: string): void {
  const { rows, row, column } = reading
  reading.shown += text.length + 1
  if (!(row >= 0 && row < MOST_ROWS)) throw tooLarge(`more than ${MOST_ROWS} rows`)
  if (column >= MOST_COLUMNS) throw tooLarge(`more than ${MOST_COLUMNS} columns`)
  if (reading.shown > MOST_SHOWN) throw tooLarge('more text than can be read here')
  const cells = (rows[row] ??= [])
  cells[column] = text
}

function tooLarge(what: string): BadWorkbook {
  return new BadWorkbook(
    `a sheet of it has ${what}. Save the lists that are needed as CSV, and give those files.`,
  )
}

/**
 * Cells joined downwards stand for the same in every row; joined sideways they are a title. Gives how
 * many rows that were.
 */
function fillJoined(rows: Rows, range: string): number {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(range)
  if (!match || match[1] !== match[3]) return 0
  const column = columnOf(match[1]!)
  const first = Number(match[2]) - 1
  const text = rows[first]?.[column]
  if (text === undefined) return 0
  const last = Math.min(Number(match[4]), rows.length)
  for (let row = first + 1; row < last; row++) {
    const cells = rows[row]
    if (cells) cells[column] ??= text
  }
  return Math.max(0, last - first)
}

/** The texts that the cells of all sheets refer to by number. */
export function readStrings(xml: string): string[] {
  const strings: string[] = []
  let text = ''
  let aside = false
  const tag = readTags(xml)
  while (tag.next()) {
    if (tag.name === 'rPh') aside = tag.kind === 'open'
    if (tag.name === 't' && tag.kind === 'close' && !aside) text += tag.before()
    if (tag.name !== 'si' || tag.kind === 'open') continue
    strings.push(plainText(text))
    text = ''
  }
  return strings
}

const encoder = new TextEncoder()

/** Rows as the bytes of a CSV file; a gap is an empty line, so that rows keep their numbers. */
export function writeRows(rows: Rows): Uint8Array {
  const lines: string[] = []
  for (let row = 0; row < rows.length; row++) lines.push(lineOf(rows[row] ?? []))
  return encoder.encode(`${lines.join('\n')}\n`)
}

function lineOf(cells: readonly (string | undefined)[]): string {
  let line = ''
  for (let at = 0; at < cells.length; at++) {
    if (at > 0) line += ','
    const text = cells[at] ?? ''
    line += /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return line
}
