/** The time that a figure entered by hand is of. */
export type EnteredWindow = 'day' | 'month' | 'quarter' | 'term' | 'year' | 'twelve-months'

/**
 * A figure that no return holds, as somebody entered it, in a file or on a page. The words that came
 * with it are kept beside the number: "1 on-going" is a 1 and a note.
 */
export interface EnteredFigure {
  readonly indicator: string
  readonly window: EnteredWindow
  /** The last day that it is of, as 2026-03-31. */
  readonly asAt: string
  readonly numerator: number | null
  readonly denominator: number | null
  /** In the indicator's unit. Null when the source gave words instead of a number. */
  readonly value: number | null
  /** Who gave it: "NHS", "Virtual school". Two sources of one indicator are two series. */
  readonly source: string
  readonly note: string
}

/** A published figure of others, or the council's own target, from a file. Always in the indicator's unit. */
export interface GivenBenchmark {
  readonly indicator: string
  readonly kind: 'england' | 'region' | 'statistical_neighbours' | 'good_and_outstanding' | 'target'
  /** As its publisher writes it: 2018/19, or 2024. */
  readonly year: string
  readonly low: number
  readonly high: number
  readonly source: string
  readonly note: string
}
