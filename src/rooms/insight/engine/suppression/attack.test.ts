import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSmallNumbers } from '#tests/support/find-small-numbers.ts'
import { demoReturnFiles } from '../../demo-returns/write-returns.ts'
import { toAggregate, type AggregateScorecard } from '../aggregate.ts'
import { INDICATORS } from '../indicators/all.ts'
import { computeScorecard } from '../scorecard.ts'
import { earlierLines, hideSmallNumbers, type PublicFigures } from '../suppression.ts'
import { computeTrend } from '../trend.ts'
import { readTerm } from './quantities.ts'
import { SUMS } from './sums.ts'
import { hideTable, type CountTable } from './tables.ts'
import { TIES } from './ties.ts'

const POPULATION = { value: 9000, year: 2024 }

describe('the ties of the lines', () => {
  test('have a row for every line, with what it hangs together with or why it stands alone', () => {
    const without = INDICATORS.map(({ id }) => id).filter((id) => {
      const ties = TIES[id]
      return !ties || (Object.keys(ties).length === 0 && !SUMS.some((sum) => names(sum, id)))
    })
    expect(without).toEqual([])
  })

  test('name no line that there could not be', () => {
    const ids = new Set(Object.keys(TIES))
    const terms = SUMS.flatMap(({ whole, parts }) => [...whole, ...parts])
    expect(terms.filter((term) => !ids.has(readTerm(term).line))).toEqual([])
  })
})

const names = (sum: (typeof SUMS)[number], id: string): boolean =>
  [...sum.whole, ...sum.parts].some((term) => readTerm(term).line === id)

const MONTHLY = ['2024-12-31', '2025-01-31', '2025-02-28', '2025-03-31']
const TWO_MONTHS = MONTHLY.slice(2)

/** Councils in which small numbers were found once: children, seed, and the days of their scorecards. */
const FOUND_ONCE: [children: number, seed: number, days: string[]][] = [
  // Those who left in one month of 24, out of the months around it.
  [18, 666, TWO_MONTHS],
  // How many have no known distance, out of a trend and the scorecard of the month before.
  [23, 851, TWO_MONTHS],
  // Six numbers, out of two scorecards.
  [25, 3537, TWO_MONTHS],
  // Nobody left in twelve months, so whoever was more had come: in one month after another.
  [12, 9624, MONTHLY],
  [13, 6158, MONTHLY],
  [16, 1272, MONTHLY],
  // A month of the year before, out of four trends.
  [61, 6004, MONTHLY],
  [245, 0, TWO_MONTHS],
]

describe('somebody who narrows down every number by everything that is public', () => {
  test('finds no small number, for councils of every size, over two publications and four', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 2, max: 110 }), fc.integer({ min: 2, max: 300 })),
        fc.nat(10_000),
        fc.constantFrom(
          TWO_MONTHS,
          MONTHLY,
          ['2024-12-31', '2025-03-31'],
          ['2024-03-31', '2025-03-31'],
        ),
        (children, seed, days) => {
          const files = demoReturnFiles({ children, years: 3, seed, ending: '2025-03-31' })
          const totals = days.map((day) => totalsAt(files, day))
          const published: PublicFigures[] = []
          totals.forEach((one, at) => {
            const earlier = published.flatMap(earlierLines)
            published.push(hideSmallNumbers(one, { earlier, known: totals.slice(0, at) }))
            expect(findSmallNumbers(published, totals.slice(0, at + 1))).toEqual([])
          })
        },
      ),
      { numRuns: 24, examples: FOUND_ONCE },
    )
  }, 120_000)
})

function totalsAt(files: ReturnType<typeof demoReturnFiles>, asAt: string): AggregateScorecard {
  const result = computeScorecard({ files, asAt, population: POPULATION })
  if (!result.ok) throw new Error(result.problems[0]?.message)
  return toAggregate(
    result.scorecard,
    computeTrend(result.returns, { asAt, population: POPULATION }),
  )
}

describe('somebody who tries every table that could be meant', () => {
  test('finds no small number, whatever the table', () => {
    const size = { minLength: 3, maxLength: 3 }
    const tables = fc.array(fc.array(fc.nat(9), size), { minLength: 2, maxLength: 3 })
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 3 }), (counts, threshold) => {
        const table: CountTable = {
          name: 'homes',
          rows: counts.map((_, at) => `row ${at}`),
          columns: ['a', 'b', 'c'],
          counts,
          totals: { rows: true, columns: true },
        }
        expect(foundByTrying(table, threshold)).toEqual([])
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})

/** Every filling of the hidden cells that fits the totals that are shown; at most 12 to a cell. */
function foundByTrying(table: CountTable, threshold: number): string[] {
  const { counts, rowTotals, columnTotals, total } = hideTable(table, { threshold })
  const cells = counts.map((row) => row.map((count) => count ?? -1))
  const open = cells.flatMap((row, r) =>
    row.flatMap((count, c) => (count < 0 ? [[r, c] as const] : [])),
  )
  const seen = open.map(() => new Set<number>())
  let fillings = 0
  const isPossible = (): boolean => {
    const sumsUp = (shown: number | null | undefined, parts: number[]) =>
      shown === null ||
      shown === undefined ||
      parts.includes(-1) ||
      shown === parts.reduce((a, b) => a + b, 0)
    return (
      cells.every((row, r) => sumsUp(rowTotals?.[r], row)) &&
      cells[0]!.every((_, c) =>
        sumsUp(
          columnTotals?.[c],
          cells.map((row) => row[c]!),
        ),
      ) &&
      sumsUp(total, cells.flat())
    )
  }
  const fill = (at: number): void => {
    if (fillings > 20_000) return
    const place = open[at]
    if (!place) {
      fillings++
      open.forEach(([r, c], one) => seen[one]!.add(cells[r]![c]!))
      return
    }
    const [r, c] = place
    for (let value = 0; value <= 24; value++) {
      cells[r]![c] = value
      if (isPossible()) fill(at + 1)
    }
    cells[r]![c] = -1
  }
  fill(0)
  return open.flatMap(([r, c], at) => {
    const values = [...seen[at]!]
    const told = values.every((value) => value >= 1 && value <= threshold)
    return told && fillings <= 20_000 ? [`${table.counts[r]![c]} in row ${r}, column ${c}`] : []
  })
}
