import type { AggregateScorecard } from '../../engine/aggregate.ts'
import type { Population, Problem, Scorecard } from '../../engine/scorecard.ts'

/** What the page hands to its worker: files chosen by the analyst, which stay in this browser. */
export interface Run {
  readonly files: readonly ChosenFile[]
  readonly asAt: string
  readonly population: Population | undefined
}

export interface ChosenFile {
  readonly path: string
  readonly file: File
}

/** What the worker says while it works, and at its end. */
export type Said =
  | { readonly kind: 'progress'; readonly words: string; readonly share: number }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'done'
      /** For this screen only: its queries name children. */
      readonly scorecard: Scorecard
      /** What may be sent. */
      readonly totals: AggregateScorecard
    }
