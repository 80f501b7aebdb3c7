import {
  noFigure,
  type Basis,
  type Indicator,
  type Polarity,
  type Standing,
  type Unit,
} from '../indicator.ts'

/** What sets one entered line apart from another. */
export interface EnteredWords {
  readonly id: string
  readonly of?: string
  readonly series?: string
  readonly title: string
  readonly unit: Unit
  readonly polarity: Polarity
  readonly basis: Basis
  readonly definition: string
  readonly cohort: string
  readonly source: string
  readonly sensitive?: boolean
  readonly standing?: Standing
}

/** A line that no return holds: its figure is the one that somebody entered, on a page or in a file. */
export function enteredLine({
  sensitive = false,
  standing = 'own',
  ...words
}: EnteredWords): Indicator {
  return {
    ...words,
    sensitive,
    standing,
    entered: true,
    needs: [],
    compute: () => noFigure('No return holds this figure, and nobody has entered it.'),
  }
}
