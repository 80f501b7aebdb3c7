import { findEntryFile, type EntryFile } from './entry-files.ts'
import { MOST_WORDS, type Entries, type EntryRow } from './entry-row.ts'
import { readBenchmarkRow } from './read-benchmarks.ts'
import { readEnteredRow } from './read-entered.ts'
import { readFosteringRow } from './read-fostering.ts'
import { cellProblem, fileProblem, type ProblemList } from './problems.ts'
import type { Headings } from './recognise.ts'
import { cellText, createBatch, nextBatch, type Scan } from './scan-rows.ts'

export type { Entries } from './entry-row.ts'

/** No entries yet. */
export function createEntries(): Entries {
  return { entered: [], benchmarks: [] }
}

const READERS: Readonly<Record<EntryFile['id'], (row: EntryRow, entries: Entries) => void>> = {
  entered: readEnteredRow,
  fostering: readFosteringRow,
  benchmarks: readBenchmarkRow,
}

/** As many as may be handed on: a scorecard has some eighty lines, and a council a few years of them. */
const MOST_ENTRIES = 2000

/**
 * Reads a file of figures, if it is one: `entered.csv`, `fostering.csv` or `benchmarks.csv`, by its
 * columns. False when it is none of them.
 */
export function readEntries(
  name: string,
  bytes: Uint8Array,
  entries: Entries,
  problems: ProblemList,
): boolean {
  const found = findEntryFile(bytes)
  if (!found) return false
  const added = createEntries()
  readRows(name, bytes, found.file, found.headings, added, problems)
  findTwice(name, new Set(keysOf(entries)), keysOf(added), problems)
  entries.entered.push(...added.entered.slice(0, MOST_ENTRIES))
  entries.benchmarks.push(...added.benchmarks.slice(0, MOST_ENTRIES))
  for (const list of [entries.entered, entries.benchmarks, added.entered, added.benchmarks])
    if (list.length > MOST_ENTRIES) return noteTooMany(name, problems)
  return true
}

function readRows(
  name: string,
  bytes: Uint8Array,
  file: EntryFile,
  headings: Headings,
  entries: Entries,
  problems: ProblemList,
): void {
  const places = file.placesIn(headings.keys)
  const bad = (row: number, column: string, expected: string, found: string) =>
    problems.add(cellProblem(name, row, column, expected, found))
  const scan: Scan = {
    bytes,
    delimiter: headings.delimiter,
    at: headings.at,
    row: headings.row,
    trouble: (row) =>
      bad(row, 'the last', 'closed quotation marks, and no cell without a heading', ''),
  }
  const batch = createBatch(bytes, headings.names.length, 64)
  while (nextBatch(scan, batch))
    for (let row = 0; row < batch.rows; row++) {
      const cell = (column: string): string => {
        const place = places.get(column)
        if (place === undefined) return ''
        const at = row * batch.width + place
        return cellText(batch.bytes, batch.starts[at]!, batch.ends[at]!, MOST_WORDS * 4)
      }
      const number = batch.rowNumbers[row]!
      READERS[file.id](
        { cell, bad: (column, expected) => bad(number, column, expected, cell(column)) },
        entries,
      )
    }
}

function noteTooMany(name: string, problems: ProblemList): true {
  const message = `with it there are more than ${MOST_ENTRIES} figures. Leave out the oldest.`
  problems.add(fileProblem(name, `at most ${MOST_ENTRIES} figures`, message))
  return true
}

/** What each figure is of, in words: no two may be of the same. */
function keysOf({ entered, benchmarks }: Entries): string[] {
  return [
    ...entered.map((one) => [one.indicator, one.source, one.window, one.asAt].join(', ')),
    ...benchmarks.map((one) => [one.indicator, one.kind, one.year].join(', ')),
  ]
}

/** Two figures of one source for one time: nobody can say which of them holds. */
function findTwice(
  name: string,
  known: Set<string>,
  added: readonly string[],
  problems: ProblemList,
): void {
  for (const key of added) {
    const message = `there are two figures for ${key}. Keep one of them.`
    if (known.has(key)) problems.add(fileProblem(name, 'each figure once', message))
    known.add(key)
  }
}
