import type { Choices } from './choices.ts'

/** How many children live in the area, and of which year that is an estimate. */
export interface Population {
  readonly value: number
  /** Null when it was not said. */
  readonly year: number | null
}

/** What a run is told beside its files. */
export interface Terms {
  readonly population: Population | null
  readonly choices: Choices
  /** The council's own area as the Office for National Statistics writes it (E06000059): for in or out of area. */
  readonly area: string | null
}

/** Nothing told: no population, every definition by default. */
export const NO_TERMS: Terms = { population: null, choices: {}, area: null }
