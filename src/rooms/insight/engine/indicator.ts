import type { ChoiceId } from './choices.ts'
import type { TableId } from './reading/table-specs.ts'
import type { View } from './view.ts'

/**
 * `score` and `points` are averages, of one decimal and of two; points may lie below nought (Progress
 * 8). `days` is an average in whole days. `yes-no` is 1 or 0.
 */
export type Unit = 'number' | 'percent' | 'rate' | 'score' | 'points' | 'days' | 'yes-no'

/** An average is a sum over a number of children; figures of the other units count children. */
export function isAverage(unit: Unit): boolean {
  return unit === 'score' || unit === 'points' || unit === 'days'
}

/** Whether more is better, less is better, or neither. */
export type Polarity = 'up' | 'down' | 'none'

/**
 * When a figure is of. `day`: one day. `month`, `quarter`, `term`: the last one that had ended by the
 * day. `twelve-months`: those that end on it. `year-end`: the last 31 March, because the table it comes
 * from is filled in once a year. `three-years`: the three collection years that end on the last 31
 * March. Figures of different windows are different series and never stand in one line.
 */
export type Basis =
  'day' | 'month' | 'quarter' | 'term' | 'twelve-months' | 'year-end' | 'three-years'

/**
 * How sure a definition is: read in a page or data guide of the Department or Ofsted; following from a
 * rule of the return; known practice of the field, not read in print; a proposal of Hearth's own.
 */
export type Standing = 'published' | 'return-rule' | 'practice' | 'own'

export interface Figure {
  readonly numerator: number | null
  readonly denominator: number | null
  /** In the unit: a percentage from 0 to 100, not rounded. Null when there is no figure; a note says why. */
  readonly value: number | null
  readonly notes: readonly string[]
  /** Some of those counted are not due yet, so the figure may still change. */
  readonly provisional?: boolean
}

/** One line of the scorecard: what it means, and how it is computed. */
export interface Indicator {
  /** `H2`; for a further series of it `H2-list-8`: letters, a number, then words with hyphens. */
  readonly id: string
  /** The indicator that this is another series of: another source, window or group. */
  readonly of?: string
  /** What sets the series apart from the others of its indicator, for a heading and a legend. */
  readonly series?: string
  readonly title: string
  readonly unit: Unit
  readonly polarity: Polarity
  readonly basis: Basis
  /** What it counts, in plain words. */
  readonly definition: string
  /** Out of whom. */
  readonly cohort: string
  /** Where the figure and its definition come from. */
  readonly source: string
  /** About health, going missing and the like: kept back in public sooner than other figures. */
  readonly sensitive: boolean
  /** How sure the definition is. */
  readonly standing: Standing
  /** No return holds it: it is entered, by hand or in a file. */
  readonly entered?: true
  /** The questions of definition that change it; the answers are printed beside the figure. */
  readonly choices?: readonly ChoiceId[]
  readonly needs: readonly TableId[]
  readonly compute: (view: View) => Figure
}

/** A share of a group as a percentage; no figure when the group is empty. */
export function share(
  numerator: number,
  denominator: number,
  notes: readonly string[] = [],
): Figure {
  if (denominator === 0)
    return {
      numerator,
      denominator,
      value: null,
      notes: ['There are no children in this group.', ...notes],
    }
  return { numerator, denominator, value: (numerator * 100) / denominator, notes }
}

/** A number of children. */
export function count(value: number, notes: readonly string[] = []): Figure {
  return { numerator: value, denominator: null, value, notes }
}

/** No figure, and why. */
export function noFigure(...notes: string[]): Figure {
  return { numerator: null, denominator: null, value: null, notes }
}

/** A note about some children, or none when there are none. */
export function noteOf(children: number, one: string, many: string): string[] {
  return children === 0 ? [] : [`${children} ${children === 1 ? one : many}`]
}

/** `67,697`. Written here because asking the machine for it takes longer than a whole small scorecard. */
export function thousands(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',')
}
