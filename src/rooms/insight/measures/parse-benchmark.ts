import type { Unit } from '../engine/indicator.ts'
/** The units in which a benchmark can be typed; a bare 0.5 could be either, so nothing is guessed. */
export const typedUnits = ['percent', 'fraction', 'number'] as const
export type TypedUnit = (typeof typedUnits)[number]

export type ParsedBenchmark =
  { readonly low: number; readonly high: number } | { readonly problem: string }

const NUMBER = String.raw`[-−]?\d+(?:,\d{3})*(?:\.\d+)?`
const ONE = new RegExp(`^(${NUMBER})\\s*%?$`)
const RANGE = new RegExp(`^(${NUMBER})\\s*%?\\s*(?:to|–|-|—)\\s*(${NUMBER})\\s*%?$`, 'i')

/** Reads "27.2%", "0.272", "27.0 to 43.3" in the unit that was stated, into the indicator's own unit. */
export function parseBenchmark(
  typed: string,
  unit: TypedUnit,
  indicatorUnit: Unit,
): ParsedBenchmark {
  const problem = unitProblem(typed, unit, indicatorUnit)
  if (problem) return { problem }
  const one = ONE.exec(typed.trim())
  const range = RANGE.exec(typed.trim())
  const ends = one ? [one[1], one[1]] : range ? [range[1], range[2]] : undefined
  if (!ends) {
    return { problem: 'Write one figure, such as 27.2, or a range, such as 27.0 to 43.3.' }
  }
  const factor = unit === 'fraction' ? 100 : 1
  const [low = 0, high = 0] = ends.map((end) => clean(toNumber(end ?? '') * factor))
  if (indicatorUnit === 'percent' && [low, high].some((value) => value < 0 || value > 100)) {
    return {
      problem:
        unit === 'fraction'
          ? 'A fraction lies between 0 and 1. If this is a percentage, choose “Percent”.'
          : 'A percentage lies between 0 and 100.',
    }
  }
  if (high < low) return { problem: 'Write the lower figure of the range first.' }
  return { low, high }
}

function unitProblem(typed: string, unit: TypedUnit, indicatorUnit: Unit): string | undefined {
  if (indicatorUnit === 'percent' && unit === 'number') {
    return 'This indicator is a percentage. Choose “Percent” or “Fraction”, so that 0.5 cannot be mistaken.'
  }
  if (indicatorUnit !== 'percent' && unit !== 'number') {
    return 'This indicator is not a percentage. Choose “Number”.'
  }
  if (typed.includes('%') && unit !== 'percent') {
    return 'There is a % sign in the figure. Choose “Percent”, or take the sign out.'
  }
  return undefined
}

const toNumber = (text: string): number => Number(text.replace('−', '-').replaceAll(',', ''))

/** 0.272 × 100 is 27.200000000000003 to a computer, and 27.2 to everybody else. */
const clean = (value: number): number => Number(value.toPrecision(12))
