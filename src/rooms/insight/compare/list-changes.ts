import type { Reading } from '../readings/reading.ts'
import { mainsOf } from '../readings/themes.ts'
import { compareReadings, type Change, type Comparison } from './compare-readings.ts'

/** A figure that moved more than it usually does. */
export type Mover = Comparison & { readonly change: Change }

const TOP = 5

/**
 * What changed most between two scorecards: the five figures that moved furthest beside what is usual
 * for them, so that a figure that always jumps about does not crowd out one that never does.
 */
export function listChanges(before: readonly Reading[], after: readonly Reading[]): Mover[] {
  return compareReadings(before, mainsOf(after))
    .filter((one): one is Mover => one.change !== null && one.change.meaning !== 'same')
    .sort((a, b) => b.change.weight - a.change.weight)
    .slice(0, TOP)
}
