import { dayInWords } from '../measures/indicators.ts'
import type { Reading } from '../readings/reading.ts'
import { byTheme } from '../readings/themes.ts'
import { compareReadings, type Comparison } from './compare-readings.ts'

export interface ComparedSide {
  /** What the address calls it. */
  readonly name: string
  readonly asAt: string
  readonly readings: readonly Reading[]
}

/** Two scorecards as their page shows them, by theme. */
export function viewComparison(
  from: ComparedSide,
  to: ComparedSide,
  hrefOf: (id: string) => string,
) {
  const there = new Set(to.readings.map((one) => one.id))
  return {
    from: from.name,
    to: to.name,
    fromWords: dayInWords(from.asAt),
    toWords: dayInWords(to.asAt),
    themes: byTheme(compareReadings(from.readings, to.readings).filter(hasFigure)).map((theme) => ({
      title: theme.title,
      rows: theme.items.map((one) => ({ ...one, href: there.has(one.id) ? hrefOf(one.id) : null })),
    })),
  }
}

/** What had no figure at either date would be a row of nothing. */
const hasFigure = ({ before, after }: Comparison): boolean =>
  [before, after].some((words) => words !== 'No figure' && words !== 'Not in it')

/**
 * Picks two out of a list (newest first) by what an address names: the earlier one first, whichever
 * way round they were named. What is not named is the newest, and the one before it.
 */
export function pickTwo<T extends { readonly name: string; readonly asAt: string }>(
  all: readonly T[],
  named: { readonly from?: string | undefined; readonly to?: string | undefined },
): { from: T; to: T; problem: string | null } | null {
  const find = (name: string | undefined) =>
    name ? all.find((one) => one.name === name || one.asAt === name) : undefined
  const to = find(named.to) ?? all.find((one) => one !== find(named.from))
  const from = find(named.from) ?? all.find((one) => to && one.asAt < to.asAt) ?? all.at(-1)
  if (!from || !to || all.length < 2) return null
  const missing = [named.from, named.to].some((name) => name && !find(name))
  const problem = missing
    ? 'There is no scorecard of one of those dates. Choose two from the lists.'
    : from === to
      ? 'Choose two different dates.'
      : null
  return from.asAt > to.asAt ? { from: to, to: from, problem } : { from, to, problem }
}
