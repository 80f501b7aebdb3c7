import { describe, expect, it } from 'vitest'
import { returnFiles, someTotals, totalsOf } from '#tests/support/insight-world.ts'
import type { SufficiencyAggregate } from '../engine/sufficiency/sufficiency.ts'
import type { HiddenTable } from '../engine/suppression/tables.ts'
import { freezeHomes, tableName, type PublicHomesTerms } from './public-homes.ts'

const totals = someTotals()
const homes = totals.sufficiency!
const terms: PublicHomesTerms = {
  threshold: 5,
  lines: totals.indicators,
  hidden: new Set(),
  shownOn: new Set(homes.months.map(({ asAt }) => asAt)),
  earlier: [],
  unregistered: null,
}

const tableOf = (tables: readonly HiddenTable[], list: string) =>
  tables.find(({ name }) => name === tableName(list, homes.asAt))

/** The day with other numbers of children by distance; everything else is as it was. */
function withDistances(near: number, far: number, unknown: number): SufficiencyAggregate {
  return { ...homes, day: { ...homes.day!, distances: { near, far, unknown } } }
}

describe('who lives where, for the public', () => {
  it('shows no number from one to the threshold, and keeps every total', () => {
    const { tables } = freezeHomes(homes, terms)!
    for (const { counts, rowTotals } of tables) {
      const shown = counts.flat().filter((count) => count !== null)
      expect(shown.filter((count) => count >= 1 && count <= 5)).toEqual([])
      expect(rowTotals?.every((total) => total !== null) ?? true).toBe(true)
    }
    expect(tableOf(tables, 'kinds')?.rows.at(-1)).toBe('2026-03-31')
    expect(tableOf(tables, 'kinds')?.rows).toHaveLength(4)
  })

  it('leaves no few children between what a past month shows and the trend of children in care', () => {
    for (const [children, seed] of [
      [480, 2026],
      [300, 4],
      [200, 5],
      [150, 6],
    ] as const) {
      const { indicators, sufficiency } = totalsOf(returnFiles({ children, seed }))
      const shownOn = new Set(sufficiency!.months.map(({ asAt }) => asAt))
      const { tables } = freezeHomes(sufficiency!, { ...terms, lines: indicators, shownOn })!
      const trend = indicators.find(({ id }) => id === 'D2')!.trend
      const kinds = tables.find(({ name }) => name === 'kinds')
      for (const [at, row] of (kinds?.rows ?? []).entries()) {
        const all = trend.find(({ asAt }) => asAt === row)!.value
        const told = kinds!.counts[at]!.reduce<number>((sum, count) => sum + (count ?? 0), 0)
        expect([1, 2, 3, 4, 5]).not.toContain(all - told)
      }
    }
  }, 60_000)

  it('hides a second number, so that the first cannot be told from the total', () => {
    const { tables } = freezeHomes(withDistances(77, 40, 3), { ...terms, lines: [] })!
    const [row] = tableOf(tables, 'distances')!.counts
    expect(row!.filter((count) => count === null).length).toBeGreaterThanOrEqual(2)
    expect(row![2]).toBeNull()
  })

  it('shows all of a list in which nothing is small', () => {
    const { tables } = freezeHomes(withDistances(60, 50, 10), { ...terms, lines: [] })!
    expect(tableOf(tables, 'distances')!.counts).toEqual([[60, 50, 10]])
  })

  it('leaves out a list whose figure the scorecard hides, and everything with the number of children', () => {
    const { tables } = freezeHomes(homes, { ...terms, hidden: new Set(['S4', 'S14']) })!
    expect(tableOf(tables, 'distances')).toBeUndefined()
    expect(tableOf(tables, 'areas')).toBeUndefined()
    expect(tableOf(tables, 'kind by area')).toBeUndefined()
    expect(tableOf(tables, 'kinds')).toBeDefined()
    expect(freezeHomes(homes, { ...terms, hidden: new Set(['D2']) })).toBeNull()
  })

  it('shows what an earlier publication showed of the same day', () => {
    const first = freezeHomes(homes, terms)!
    const again = freezeHomes(homes, { ...terms, earlier: first.tables })!
    expect(again.tables).toEqual(first.tables)
  })

  it('leaves out a day of which the scorecard shows no number of children, and what leans on it', () => {
    const without = new Set([...terms.shownOn].filter((day) => day !== '2025-09-30'))
    const frozen = freezeHomes(homes, { ...terms, shownOn: without })!
    expect(tableOf(frozen.tables, 'kinds')?.rows).not.toContain('2025-09-30')
    expect(tableOf(freezeHomes(homes, terms)!.tables, 'kinds')?.rows).toContain('2025-09-30')
    expect([frozen.ahead, frozen.tested]).toEqual([[], null])
  })

  it('says of the months ahead whole children, and of the test tenths', () => {
    const { ahead, tested } = freezeHomes(homes, terms)!
    const all = ahead.flatMap(({ low, expected, high }) => [low, expected, high])
    expect(all.length).toBeGreaterThan(0)
    expect(all.every(Number.isInteger)).toBe(true)
    expect(String(tested?.naive ?? 0)).toMatch(/^\d+(\.\d)?$/)
  })

  it('tells of the months ahead no kind and no age', () => {
    const frozen = freezeHomes(homes, terms)!
    expect(frozen.ahead).toHaveLength(12)
    expect(Object.keys(frozen.ahead[0]!).sort()).toEqual(['date', 'expected', 'high', 'low'])
  })
})
