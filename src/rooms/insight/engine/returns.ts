import { buildHistory, type History } from './care/history.ts'
import { stitchEpisodes, type Stitched } from './care/stitch.ts'
import type { EnteredFigure, GivenBenchmark } from './entered/entered-figure.ts'
import type { Query } from './query.ts'
import { createChildNumbers, type ChildNumbers } from './reading/child-numbers.ts'
import { createEntries } from './reading/entries.ts'
import { tellYears, type FileYear } from './reading/file-years.ts'
import { createProblemList, fileProblem, type Problem } from './reading/problems.ts'
import type { PackedIndex } from './reading/packed-index.ts'
import { isPostcodeFile, readFile, type ReadFile, type ReturnFile } from './reading/read-file.ts'
import { createTable, type Table, type Tables } from './reading/table.ts'
import { TABLES, type TableId } from './reading/table-specs.ts'
import { wantedPostcodes } from './reading/wanted-postcodes.ts'

/** How far a run has come: bytes read so far, of all there are. */
export interface Progress {
  readonly step: 'reading' | 'arranging' | 'computing'
  readonly done: number
  readonly total: number
}

export type OnProgress = (progress: Progress) => void

/** Everything that was loaded, read and put in order once; every figure of every date comes from it. */
export interface Returns {
  readonly files: readonly (ReadFile & FileYear)[]
  readonly tables: Tables
  readonly children: ChildNumbers
  readonly history: History
  readonly stitched: Stitched
  /** What was repaired or noticed while loading. */
  readonly queries: readonly Query[]
  /** Figures that somebody entered, and published figures of others, out of small files of their own. */
  readonly entered: readonly EnteredFigure[]
  readonly benchmarks: readonly GivenBenchmark[]
  /** Where these are one child's part of some returns: all of those, for facts about whole files. */
  readonly whole?: Returns
}

export type LoadResult =
  | { readonly ok: true; readonly returns: Returns }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads all files. One problem in any of them refuses the whole run: nothing is half loaded. */
export function loadReturns(files: readonly ReturnFile[], onProgress?: OnProgress): LoadResult {
  const problems = createProblemList()
  const children = createChildNumbers()
  const tables = Object.fromEntries(TABLES.map((spec) => [spec.id, createTable(spec)])) as Record<
    TableId,
    Table
  >
  const entries = createEntries()
  const noticed: Query[] = []
  const reading = { tables, children, entries, problems, queries: noticed }
  const total = files.reduce((sum, file) => sum + file.bytes.length, 0)
  let done = 0
  const read: ReadFile[] = []
  const postcodes = files.filter(isPostcodeFile)
  const others = files.filter((file) => !postcodes.includes(file))
  let wanted: PackedIndex | null = null
  for (const file of [...others, ...postcodes]) {
    if (file === postcodes[0]) wanted = wantedPostcodes(tables)
    const known = readFile(file, read.length, { ...reading, wanted })
    if (known) read.push(known)
    done += file.bytes.length
    onProgress?.({ step: 'reading', done, total })
  }
  if (files.length === 0)
    problems.add(fileProblem('No file', 'files to read', 'there is nothing to read.'))
  const years = tellYears(read, tables, problems)
  if (problems.problems.length > 0) return { ok: false, problems: problems.finish() }

  onProgress?.({ step: 'arranging', done, total })
  const dated = read.map((file, place) => ({ ...file, ...years[place]! }))
  const stitched = stitchEpisodes(tables.episodes, dated, children)
  const history = buildHistory(tables, stitched, dated, children.count())
  const queries = [...extraColumns(dated), ...noticed, ...stitched.queries]
  const { entered, benchmarks } = entries
  return {
    ok: true,
    returns: { files: dated, tables, children, history, stitched, queries, entered, benchmarks },
  }
}

function extraColumns(files: readonly ReadFile[]): Query[] {
  // A postcode file comes with dozens of columns about other matters: that is nobody's slip.
  const told = files.filter(({ table }) => table !== 'postcodes')
  return told.flatMap((file) =>
    file.extra.map((column) => ({
      rule: 'extra-column',
      table: file.table,
      file: file.name,
      row: file.headingRow,
      message: `${file.name} has a column ${column} that this table does not hold. It was not read.`,
    })),
  )
}
