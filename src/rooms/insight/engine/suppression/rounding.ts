import type { Unit } from '../indicator.ts'
import type { Rule } from './puzzle.ts'

/**
 * A figure as the public sees it. Half up; a share that is neither nought nor all keeps a decimal
 * rather than be rounded to it.
 */
export function roundForPublic(value: number, unit: Unit): number {
  const whole = halfUp(value, 1)
  if (unit === 'number' || unit === 'days' || unit === 'yes-no') return whole
  if (unit === 'points') return halfUp(value, 100)
  if (unit !== 'percent') return halfUp(value, 10)
  return isEnd(whole) && value !== whole ? halfUp(value, 10) : whole
}

const isEnd = (percent: number): boolean => percent === 0 || percent === 100

/** 2.5 is 3 and -2.5 is -3; what binary arithmetic left of a tie counts as one. */
function halfUp(value: number, parts: number): number {
  const exact = Number((value * parts).toPrecision(12))
  return (Math.sign(exact) * Math.floor(Math.abs(exact) + 0.5)) / parts
}

/** Sums are of whole numbers, so "less than" is "at most one less". */
const NOT_QUITE = 1

/**
 * What a share that is shown tells of those it counts and of their group: that it would be rounded to
 * this. In twentieths of a per cent, so that everything is whole.
 */
export function tellsOfShare(shown: number, counted: number, group: number): Rule[] {
  const hasDecimal = !Number.isInteger(shown) || isEnd(shown)
  const middle = Math.round(shown * 20)
  const half = hasDecimal ? 1 : 10
  const on = [counted, group]
  return [
    { on, by: [2000, half - middle], low: 0, high: Infinity },
    { on, by: [2000, -(middle + half)], low: -Infinity, high: -NOT_QUITE },
  ].filter(({ by }) => by[1]! < 0 && by[1]! > -2000 - half)
}

/** What a rate that is shown tells of those it counts, when everybody knows the population. */
export function tellsOfRate(shown: number, counted: number, population: number): Rule[] {
  const at = (rate: number) => (rate * population) / 10_000
  const low = Math.ceil(at(shown - 0.05) - 1e-9)
  return [
    { on: [counted], by: [1], low, high: Math.max(low, Math.ceil(at(shown + 0.05) - 1e-9) - 1) },
  ]
}
