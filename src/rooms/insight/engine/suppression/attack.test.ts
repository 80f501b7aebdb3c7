import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { demoReturnFiles } from '../../demo-returns/write-returns.ts'
import { toAggregate, type AggregateScorecard } from '../aggregate.ts'
import { INDICATORS } from '../indicators/all.ts'
import { computeScorecard } from '../scorecard.ts'
import { earlierLines, hideSmallNumbers, type PublicFigures } from '../suppression.ts'
import { computeTrend } from '../trend.ts'
import { monthsBefore, nameOf, readTerm } from './quantities.ts'
import { SUMS } from './sums.ts'
import { hideTable, type CountTable } from './tables.ts'
import { TIES } from './ties.ts'

const POPULATION = { value: 9000, year: 2024 }
const THRESHOLD = 5

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

describe('somebody who narrows down every number by everything that is public', () => {
  test('finds no small number, for councils of every size, over two publications', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 300 }), fc.nat(10_000), (children, seed) => {
        const files = demoReturnFiles({ children, years: 3, seed, ending: '2025-03-31' })
        const first = totalsAt(files, '2025-02-28')
        const second = totalsAt(files, '2025-03-31')
        const before = hideSmallNumbers(first)
        const after = hideSmallNumbers(second, { earlier: earlierLines(before) })
        expect(smallNumbersFound([before], [first])).toEqual([])
        expect(smallNumbersFound([before, after], [first, second])).toEqual([])
      }),
      { numRuns: 3, examples: [[245, 0]] },
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

type Range = [low: number, high: number]

/** Narrows ranges by one sum after another until nothing changes: another way than the one that hides. */
function smallNumbersFound(
  published: readonly PublicFigures[],
  totals: readonly AggregateScorecard[],
): string[] {
  const truth = truthOf(totals)
  const ranges = new Map<string, Range>([...truth.keys()].map((name) => [name, [0, 99_999]]))
  const sums: { name: string; by: number }[][] = []
  for (const name of truth.keys())
    if (name.startsWith('of ')) {
      const line = name.slice(3)
      sums.push([
        { name, by: -1 },
        { name: line, by: 1 },
        { name: `not ${line}`, by: 1 },
      ])
    }
  const dates = new Set([...truth.keys()].map((name) => name.split(' ').at(-1)!))
  for (const { whole, parts, rest } of SUMS)
    for (const asAt of dates) {
      const terms = [
        ...whole.map((term) => ({ term, by: 1 })),
        ...parts.map((term) => ({ term, by: -1 })),
      ]
      const sum = terms.map(({ term, by }) => {
        const { what, line, monthsBefore: months } = readTerm(term)
        return { name: nameOf(what, line, monthsBefore(asAt, months) ?? ''), by }
      })
      if (!sum.every(({ name }) => truth.has(name))) continue
      const left = sum.reduce((all, { name, by }) => all + by * truth.get(name)!, 0)
      if (left < 0 || (rest === 'nobody' && left !== 0)) continue
      const others = `left of ${whole.join(' ')} less ${parts.join(' ')} on ${asAt}`
      if (rest !== 'nobody') {
        ranges.set(others, [0, 99_999])
        if (rest === 'children') truth.set(others, left)
      }
      sums.push(rest === 'nobody' ? sum : [...sum, { name: others, by: -1 }])
    }
  for (const figures of published) see(figures, ranges)
  narrow(ranges, sums, shares(published))
  return [...truth].flatMap(([name, value]) => {
    const [low, high] = ranges.get(name)!
    return value >= 1 && value <= THRESHOLD && low >= 1 && high <= THRESHOLD
      ? [`${name} is ${value}: ${low} to ${high}`]
      : []
  })
}

function truthOf(totals: readonly AggregateScorecard[]): Map<string, number> {
  const truth = new Map<string, number>()
  for (const { asAt, indicators } of totals)
    for (const { id, unit, numerator, denominator, value, trend } of indicators)
      for (const one of [{ asAt, numerator, denominator, value }, ...trend]) {
        if (TIES[id]?.notPeople || one.numerator === null || one.value === null) continue
        if (unit !== 'number' && unit !== 'percent') continue
        truth.set(`${id} ${one.asAt}`, one.numerator)
        if (unit !== 'percent' || one.denominator === null) continue
        truth.set(`of ${id} ${one.asAt}`, one.denominator)
        truth.set(`not ${id} ${one.asAt}`, one.denominator - one.numerator)
      }
  return truth
}

/** Takes in what is said outright. */
function see({ asAt, indicators }: PublicFigures, ranges: Map<string, Range>): void {
  for (const { id, unit, figure, trend } of indicators) {
    if (unit === 'number')
      for (const one of [{ asAt, ...figure }, ...trend])
        if (!one.suppressed && one.value !== null)
          ranges.set(`${id} ${one.asAt}`, [one.value, one.value])
    if (!figure.suppressed && figure.denominator !== undefined && unit === 'percent')
      ranges.set(`of ${id} ${asAt}`, [figure.denominator, figure.denominator])
  }
}

interface ShownShare {
  readonly name: string
  readonly low: number
  readonly high: number
}

function shares(published: readonly PublicFigures[]): ShownShare[] {
  return published.flatMap(({ asAt, indicators }) =>
    indicators.flatMap(({ id, unit, figure, trend }) =>
      [{ asAt, ...figure }, ...trend].flatMap((one) => {
        if (unit !== 'percent' || one.suppressed || one.value === null) return []
        const half = Number.isInteger(one.value) && one.value % 100 !== 0 ? 0.5 : 0.05
        return [{ name: `${id} ${one.asAt}`, low: one.value - half, high: one.value + half }]
      }),
    ),
  )
}

function narrow(
  ranges: Map<string, Range>,
  sums: readonly (readonly { name: string; by: number }[])[],
  shown: readonly ShownShare[],
): void {
  let changed = true
  const cut = (name: string, low: number, high: number) => {
    const range = ranges.get(name)
    if (!range) return
    const next: Range = [
      Math.max(range[0], Math.ceil(low - 1e-6)),
      Math.min(range[1], Math.floor(high + 1e-6)),
    ]
    if (next[0] === range[0] && next[1] === range[1]) return
    ranges.set(name, next)
    changed = true
  }
  for (let round = 0; changed && round < 60; round++) {
    changed = false
    for (const sum of sums)
      for (const { name, by } of sum) {
        let [low, high] = [0, 0]
        for (const other of sum) {
          if (other.name === name) continue
          const [from, to] = ranges.get(other.name)!
          low += other.by > 0 ? from : -to
          high += other.by > 0 ? to : -from
        }
        if (by > 0) cut(name, -high, -low)
        else cut(name, low, high)
      }
    for (const { name, low, high } of shown) {
      const counted = ranges.get(name)
      const group = ranges.get(`of ${name}`)
      if (!counted || !group) continue
      cut(name, (group[0] * low) / 100, (group[1] * high) / 100)
      if (low > 0) cut(`of ${name}`, (counted[0] * 100) / high, (counted[1] * 100) / low)
    }
  }
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
