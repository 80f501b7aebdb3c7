import type { EnteredFigure, GivenBenchmark } from '../entered/entered-figure.ts'

/** What small files of figures hold: those entered by hand, and those of others. */
export interface Entries {
  readonly entered: EnteredFigure[]
  readonly benchmarks: GivenBenchmark[]
}

/** One row of such a file: its cells by the names of their columns, and how to say what is wrong. */
export interface EntryRow {
  /** The trimmed text of a cell; empty where the file has no such column. */
  readonly cell: (column: string) => string
  readonly bad: (column: string, expected: string) => void
}

/** Words longer than this are not handed on. */
export const MOST_WORDS = 300

/** A text that goes with a figure; one that is too long is a problem. */
export function wordsIn(row: EntryRow, column: string): string {
  const words = row.cell(column)
  if (words.length > MOST_WORDS) row.bad(column, `at most ${MOST_WORDS} letters`)
  return words.slice(0, MOST_WORDS)
}
