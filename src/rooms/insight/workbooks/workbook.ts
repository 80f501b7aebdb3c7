import { readFormats } from './formats.ts'
import { readSheet, readStrings, writeRows, type SharedParts } from './sheet.ts'
import { readTags } from './xml.ts'
import { BadWorkbook, type Zip } from './zip.ts'

/** A sheet as CSV, under the name on its tab. */
export interface SheetFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Workbook {
  readonly sheets: readonly SheetFile[]
  /** Sheets that were hidden: an old copy should not be read for the list that is in view. */
  readonly hidden: readonly string[]
}

const BOOK = 'xl/workbook.xml'
const MOST_SHEETS = 100

/** Whether an archive is a workbook of the kind that can be read (.xlsx, .xlsm). */
export function isWorkbook({ names }: Zip): boolean {
  return names.includes(BOOK)
}

/** Reads the sheets of a workbook, each as the CSV that it would be saved as. Throws BadWorkbook. */
export function readWorkbook(zip: Zip): Workbook {
  const book = textOf(zip, BOOK)
  const targets = readTargets(zip)
  const shared: SharedParts = {
    strings: readStrings(textOf(zip, 'xl/sharedStrings.xml')),
    formats: readFormats(textOf(zip, 'xl/styles.xml')),
    since1904: /<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](?:1|true)["']/.test(book),
  }
  const sheets: SheetFile[] = []
  const hidden: string[] = []
  const tag = readTags(book)
  while (tag.next()) {
    if (tag.name !== 'sheet' || tag.kind === 'close') continue
    const name = (tag.attribute('name') ?? '').replaceAll('/', '-') || `Sheet ${sheets.length + 1}`
    const part = targets.get(tag.attribute('id') ?? '')
    if ((tag.attribute('state') ?? 'visible') !== 'visible') hidden.push(name)
    else if (part !== undefined && zip.names.includes(part))
      sheets.push({ name, bytes: writeRows(readSheet(textOf(zip, part), shared)) })
    if (sheets.length + hidden.length > MOST_SHEETS)
      throw new BadWorkbook(
        `it has more than ${MOST_SHEETS} sheets. Save those that are needed as CSV.`,
      )
  }
  return { sheets, hidden }
}

/** Where the part of each sheet lies, by the number that the workbook refers to it with. */
function readTargets(zip: Zip): Map<string, string> {
  const targets = new Map<string, string>()
  const tag = readTags(textOf(zip, 'xl/_rels/workbook.xml.rels'))
  while (tag.next()) {
    const id = tag.attribute('Id')
    const target = tag.attribute('Target')
    if (tag.name !== 'Relationship' || id === undefined || target === undefined) continue
    targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  return targets
}

const decoder = new TextDecoder()

/** The text of a part; nothing when the workbook has no such part: not all have styles or strings. */
function textOf(zip: Zip, name: string): string {
  const bytes = zip.read(name)
  return bytes === null ? '' : decoder.decode(bytes)
}
