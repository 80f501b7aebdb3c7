import type { AggregateScorecard } from '../engine/aggregate.ts'
import type { ReturnFile, TermsGiven } from '../engine/scorecard.ts'

/** What the reading process is asked: files, and what they are read for. It gets nothing else. */
export interface ImportAsk extends TermsGiven {
  readonly files: readonly ReturnFile[]
  readonly asAt: string
}

/** A query with its row, for the analyst's eyes: made anew from the sealed files each time, kept nowhere. */
export interface ImportQuery {
  readonly rule: string
  readonly table: string
  readonly row: number
  readonly child: string
  readonly message: string
}

export type ImportAnswer =
  | {
      readonly kind: 'read'
      readonly totals: AggregateScorecard
      readonly queries: readonly ImportQuery[]
    }
  /** Sentences that name file, row and column, and never what stood there. */
  | { readonly kind: 'refused'; readonly problems: readonly string[] }
  | { readonly kind: 'failed' }
