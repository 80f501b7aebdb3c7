import { findEntryFile } from '../engine/reading/entry-files.ts'
import { fileProblem, type Problem } from '../engine/reading/problems.ts'
import type { ReturnFile } from '../engine/reading/read-file.ts'
import { recognise } from '../engine/reading/recognise.ts'
import { toUtf8 } from '../engine/reading/to-utf8.ts'
import { isWorkbook, readWorkbook } from './workbook.ts'
import { BadWorkbook, openZip } from './zip.ts'

/** Files ready for the engine, and what was not taken. */
export interface Unpacked {
  readonly files: readonly ReturnFile[]
  /** Sheets and parts that are no table Hearth reads, such as a cover or List 1: named, not refused. */
  readonly leftAside: readonly string[]
  readonly problems: readonly Problem[]
}

interface Unpacking {
  readonly files: ReturnFile[]
  readonly leftAside: string[]
  readonly problems: Problem[]
}

/**
 * Makes a file for each sheet of a workbook (`Annex A.xlsx/List 8`) and each part of a zip archive;
 * other files pass as they are. Runs in Node and in a browser. A workbook that cannot be read is a
 * problem with a sentence; it never throws.
 */
export async function unpackFiles(given: readonly ReturnFile[]): Promise<Unpacked> {
  const unpacking: Unpacking = { files: [], leftAside: [], problems: [] }
  for (const file of given) {
    // Between files the page may draw and the run may be stopped.
    await Promise.resolve()
    unpackOne(file, unpacking, true)
  }
  return unpacking
}

function unpackOne(file: ReturnFile, unpacking: Unpacking, archives: boolean): void {
  const { bytes, name } = file
  if (startsWith(bytes, OLD_WORKBOOK)) return refuse(file, unpacking, oldOrLocked(bytes))
  if (!startsWith(bytes, ZIP)) return void unpacking.files.push(file)
  try {
    const zip = openZip(bytes)
    if (isWorkbook(zip)) unpackSheets(name, readWorkbook(zip), unpacking)
    else if (zip.names.includes('xl/workbook.bin')) refuse(file, unpacking, BINARY)
    else if (zip.names.includes('content.xml')) refuse(file, unpacking, OPEN_DOCUMENT)
    else if (archives) unpackArchive(name, zip, unpacking)
    else unpacking.leftAside.push(name)
  } catch (error) {
    if (!(error instanceof BadWorkbook)) throw error
    refuse(file, unpacking, error.message)
  }
}

const ZIP = [0x50, 0x4b, 3, 4]
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0]
const BINARY = 'this is a binary workbook (.xlsb). Save it as .xlsx, or its lists as CSV.'
const OPEN_DOCUMENT = 'this is an OpenDocument file. Save it as .xlsx, or its lists as CSV.'

function startsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, at) => bytes[at] === byte)
}

/** The old format and a workbook with a password begin alike; the latter names its package. */
function oldOrLocked(bytes: Uint8Array): string {
  const start = new TextDecoder('utf-16le').decode(bytes.subarray(0, 1 << 20))
  const locked = start.includes('EncryptedPackage')
  return locked
    ? 'this workbook is protected by a password. Save a copy without the password, or its lists as CSV.'
    : 'this is a workbook of the old format (.xls). Save it as .xlsx, or its lists as CSV.'
}

function refuse({ name }: ReturnFile, { problems }: Unpacking, message: string): void {
  problems.push(fileProblem(name, 'a workbook (.xlsx) that can be opened, or CSV', message))
}

function unpackSheets(
  name: string,
  { sheets, hidden }: ReturnType<typeof readWorkbook>,
  { files, leftAside }: Unpacking,
): void {
  for (const sheet of sheets) {
    const path = `${name}/${sheet.name}`
    if (isWanted(sheet.name, sheet.bytes)) files.push({ name: path, bytes: sheet.bytes })
    else leftAside.push(path)
  }
  leftAside.push(...hidden.map((sheet) => `${name}/${sheet} (hidden)`))
}

/**
 * Whether a sheet is a table that Hearth reads, or means to be one: a list whose heading was lost is
 * handed on, so that its problem is said; a cover or a list of another kind is left aside.
 */
function isWanted(name: string, bytes: Uint8Array): boolean {
  const isEmpty = bytes.length < 2
  if (!isEmpty && /\blist[ _-]*(8|9|10|11)\b/i.test(name)) return true
  const known = recognise(toUtf8(bytes))
  return 'spec' in known || known.nearest !== null || findEntryFile(bytes) !== null
}

function unpackArchive(name: string, zip: ReturnType<typeof openZip>, unpacking: Unpacking): void {
  for (const part of zip.names) {
    if (part.endsWith('/') || isSystemFile(part)) continue
    const path = `${name}/${part}`
    const bytes = /\.(csv|txt|xlsx|xlsm)$/i.test(part) ? zip.read(part) : null
    if (bytes === null) unpacking.leftAside.push(path)
    else unpackOne({ name: path, bytes }, unpacking, false)
  }
}

/** What systems add to archives on their own. */
function isSystemFile(path: string): boolean {
  return /(^|\/)(__MACOSX\/|\.|thumbs\.db$|desktop\.ini$)/i.test(path)
}
