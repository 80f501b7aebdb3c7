import type { EnteredFigure, GivenBenchmark } from '../entered/entered-figure.ts'

/** What small files of figures hold: those entered by hand, and those of others. */
export interface Entries {
  readonly entered: EnteredFigure[]
  readonly benchmarks: GivenBenchmark[]
}

/** No entries yet. */
export function createEntries(): Entries {
  return { entered: [], benchmarks: [] }
}
