import type { AnswerMemory } from './answer-memory.ts'
import type { ChildNumbers } from './child-numbers.ts'
import { printedName } from './headings.ts'
import { cellText, type Batch } from './scan-rows.ts'
import type { ColumnSpec } from './table-specs.ts'

/** What the readers of cells share while they read one file. */
export interface CellReading {
  readonly children: ChildNumbers
  /** The answers met so far in each column. */
  readonly answers: Map<ColumnSpec, AnswerMemory>
  /** Told of a cell that cannot be read: row, column, what was expected, what stands there. */
  readonly bad: (row: number, column: string, expected: string, found: string) => void
  /** Told of a cell that was read, or passed over, and deserves a look. */
  readonly query: (row: number, column: ColumnSpec, rule: string, what: string) => void
}

/** One column of a batch of rows, to be read into the table from place `to` on. */
export interface Job {
  readonly batch: Batch
  readonly from: number
  readonly column: ColumnSpec
  readonly to: number
  readonly reading: CellReading
}

/** The trimmed text of a cell, for the forms that the quick ways do not know. */
export function textAt({ batch, from }: Job, row: number): string {
  const cell = row * batch.width + from
  return cellText(batch.bytes, batch.starts[cell]!, batch.ends[cell]!)
}

/** Says that a cell cannot be read. */
export function complain(job: Job, row: number, expected: string): void {
  const { rowNumbers } = job.batch
  job.reading.bad(rowNumbers[row]!, printedName(job.column), expected, textAt(job, row))
}

/** What systems and spreadsheets write where there is nothing (Annex A files, exports of databases). */
export function isNothing(text: string): boolean {
  return text.length < 5 && NOTHING.has(text.toUpperCase())
}

const NOTHING = new Set(['', '-', '--', '.', 'NULL', '#N/A', 'N/A', 'NA'])
