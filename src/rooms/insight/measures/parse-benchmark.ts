import type { Unit } from '../engine/indicator.ts'
import {
  readFigureRange,
  type FigureTrouble,
  type TypedUnit,
} from '../engine/reading/figure-words.ts'

export { typedUnits, type TypedUnit } from '../engine/reading/figure-words.ts'

export type ParsedBenchmark =
  { readonly low: number; readonly high: number } | { readonly problem: string }

/** What a form says; its unit is chosen from a list. */
const PROBLEMS: Readonly<Record<FigureTrouble, string>> = {
  'no-figure': 'Write one figure, such as 27.2, or a range, such as 27.0 to 43.3.',
  'percent-without-unit':
    'This indicator is a percentage. Choose “Percent” or “Fraction”, so that 0.5 cannot be mistaken.',
  'not-a-percentage': 'This indicator is not a percentage. Choose “Number”.',
  'sign-contradicts': 'There is a % sign in the figure. Choose “Percent”, or take the sign out.',
  'no-fraction': 'A fraction lies between 0 and 1. If this is a percentage, choose “Percent”.',
  'no-percentage': 'A percentage lies between 0 and 100.',
  'higher-first': 'Write the lower figure of the range first.',
}

/** Reads "27.2%", "0.272", "27.0 to 43.3" in the unit that was stated, into the indicator's own unit. */
export function parseBenchmark(
  typed: string,
  unit: TypedUnit,
  indicatorUnit: Unit,
): ParsedBenchmark {
  const read = readFigureRange(typed, unit, indicatorUnit)
  return 'trouble' in read ? { problem: PROBLEMS[read.trouble] } : read
}
