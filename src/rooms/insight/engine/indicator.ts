import type { TableId } from './reading/table-specs.ts'
import type { View } from './view.ts'

export type Unit = 'number' | 'percent' | 'rate' | 'score'

/** Whether more is better, less is better, or neither. */
export type Polarity = 'up' | 'down' | 'none'

/**
 * When a figure is of: one day; the twelve months that end on it; or the last 31 March, because the
 * table it comes from is filled in once a year.
 */
export type Basis = 'day' | 'twelve-months' | 'year-end'

export interface Figure {
  readonly numerator: number | null
  readonly denominator: number | null
  /** In the unit: a percentage from 0 to 100, not rounded. Null when there is no figure; a note says why. */
  readonly value: number | null
  readonly notes: readonly string[]
}

/** One line of the scorecard: what it means, and how it is computed. */
export interface Indicator {
  readonly id: string
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
