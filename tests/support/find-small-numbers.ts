import type { AggregateScorecard } from '#rooms/insight/engine/aggregate.ts'
import type { PublicFigures } from '#rooms/insight/engine/suppression.ts'
import { dateOfFigure } from '#rooms/insight/engine/suppression/lay-out.ts'
import { monthsBefore, nameOf, readTerm } from '#rooms/insight/engine/suppression/quantities.ts'
import { SUMS } from '#rooms/insight/engine/suppression/sums.ts'
import { TIES } from '#rooms/insight/engine/suppression/ties.ts'

const THRESHOLD = 5

type Range = [low: number, high: number]

/**
 * The small numbers that somebody finds who reads everything published, with the totals behind each
 * publication to judge by. Narrows ranges by one sum after another until nothing changes: another way
 * than the one that hides.
 */
export function findSmallNumbers(
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
  const days = daysOf(totals)
  for (const figures of published) see(figures, ranges, days)
  narrow(ranges, sums, shares(published, days))
  return [...truth].flatMap(([name, value]) => {
    const [low, high] = ranges.get(name)!
    return value >= 1 && value <= THRESHOLD && low >= 1 && high <= THRESHOLD
      ? [`${name} is ${value}: ${low} to ${high}`]
      : []
  })
}

export function truthOf(totals: readonly AggregateScorecard[]): Map<string, number> {
  const truth = new Map<string, number>()
  for (const { asAt, indicators } of totals)
    for (const { id, unit, numerator, denominator, value, trend } of indicators)
      for (const one of [
        { asAt: dateOfFigure({ id, value, trend }, asAt), numerator, denominator, value },
        ...trend,
      ]) {
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
function see({ asAt, indicators }: PublicFigures, ranges: Map<string, Range>, days: Days): void {
  for (const { id, unit, figure, trend } of indicators) {
    const day = days.get(`${id} ${asAt}`)!
    if (unit === 'number')
      for (const one of [{ ...figure, asAt: day }, ...trend])
        if (!one.suppressed && one.value !== null)
          ranges.set(`${id} ${one.asAt}`, [one.value, one.value])
    if (!figure.suppressed && figure.denominator !== undefined && unit === 'percent')
      ranges.set(`of ${id} ${day}`, [figure.denominator, figure.denominator])
  }
}

/** Of which day the figure of a line is, in the scorecard of a day. */
type Days = ReadonlyMap<string, string>

const daysOf = (totals: readonly AggregateScorecard[]): Days =>
  new Map(
    totals.flatMap(({ asAt, indicators }) =>
      indicators.map((line) => [`${line.id} ${asAt}`, dateOfFigure(line, asAt)]),
    ),
  )

interface ShownShare {
  readonly name: string
  readonly low: number
  readonly high: number
}

function shares(published: readonly PublicFigures[], days: Days): ShownShare[] {
  return published.flatMap(({ asAt, indicators }) =>
    indicators.flatMap(({ id, unit, figure, trend }) =>
      [{ ...figure, asAt: days.get(`${id} ${asAt}`)! }, ...trend].flatMap((one) => {
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
