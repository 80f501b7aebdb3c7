import type { EnteredWindow } from '../engine/entered/entered-figure.ts'
import type { Basis, Indicator } from '../engine/indicator.ts'
import { listIndicators } from '../measures/indicators.ts'

/** Indicators that no return holds, in the order of the scorecard. */
export const listToEnter = (): Indicator[] => listIndicators().filter((one) => one.entered)

/** The time that a figure of this indicator is entered for. */
export function windowToEnter({ basis }: Pick<Indicator, 'basis'>): EnteredWindow {
  return WINDOWS[basis]
}

const WINDOWS: Readonly<Record<Basis, EnteredWindow>> = {
  day: 'day',
  month: 'month',
  quarter: 'quarter',
  term: 'term',
  'twelve-months': 'twelve-months',
  'year-end': 'year',
  'three-years': 'year',
}

/** The indicator that a series belongs to: one service owns both. */
export const mainOf = ({ id, of }: Pick<Indicator, 'id' | 'of'>): string => of ?? id

const SOURCES: readonly (readonly [RegExp, string])[] = [
  [/^E/, 'Virtual school'],
  [/^(F|S[789])/, 'Fostering service'],
  [/^A/, 'Adoption service'],
  [/^(V|G)/, 'Participation team'],
  [/^H/, 'NHS'],
  [/^L/, 'Leaving care service'],
]

/** Who usually gives the figures of an indicator, until somebody names another source. */
export const usualSource = (id: string): string =>
  SOURCES.find(([ids]) => ids.test(id))?.[1] ?? 'Children’s services'
