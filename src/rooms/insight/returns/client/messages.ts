import type { AggregateScorecard } from '../../engine/aggregate.ts'
import type { ChildList } from '../../engine/quality/list-children.ts'
import type { Quality } from '../../engine/quality/quality.ts'
import type { Problem, TermsGiven } from '../../engine/scorecard.ts'

/** What the page hands to its worker: files chosen by the analyst, which stay in this browser. */
export interface Run extends TermsGiven {
  readonly kind: 'run'
  readonly files: readonly ChosenFile[]
  readonly asAt: string
}

/** Asks, after a run, who is in one line of it. */
export interface AskChildren {
  readonly kind: 'children'
  readonly lineId: string
}

export type Asked = Run | AskChildren

export interface ChosenFile {
  readonly path: string
  readonly file: File
}

/** What came of a run. Its quality names children: it is for this screen only. */
export interface Done {
  readonly kind: 'done'
  readonly quality: Quality
  /** What may be sent. */
  readonly totals: AggregateScorecard
  /** Files within workbooks and archives that Hearth does not know. */
  readonly leftAside: readonly string[]
  /** How long reading and working out the scorecard took, and all of it, in milliseconds. */
  readonly took: { readonly scorecard: number; readonly all: number }
}

/** What the worker says while it works, and at its end. */
export type Said =
  | { readonly kind: 'progress'; readonly words: string; readonly share: number }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed' }
  | { readonly kind: 'children'; readonly lineId: string; readonly list: ChildList }
  | Done
