import type { Unit } from '../engine/indicator.ts'
import type { Audience } from './figure.ts'

/**
 * A figure as people read it: rounded half up, with its unit. The public gets whole percentages;
 * rounding comes last, never before a figure is compared with anything.
 */
export function writeFigure(value: number, unit: Unit, audience: Audience): string {
  if (unit === 'yes-no') return value === 1 ? 'Yes' : 'No'
  const text = roundFor(value, unit, audience).toLocaleString('en-GB', {
    maximumFractionDigits: 2,
    minimumFractionDigits: decimalsOf(unit, audience),
  })
  return unit === 'percent' ? `${text}%` : text
}

/** A column of figures has one number of decimals: 85.0% stands above 84.9%. */
function decimalsOf(unit: Unit, audience: Audience): number {
  if (unit === 'points') return 2
  if (unit === 'score' || unit === 'rate') return 1
  return unit === 'percent' && audience === 'member' ? 1 : 0
}

/** A figure that somebody set or published, a target or a benchmark, with the decimals it was given. */
export function writeGiven(value: number, unit: Unit): string {
  if (unit === 'yes-no') return value === 1 ? 'Yes' : 'No'
  const text = value.toLocaleString('en-GB', {
    maximumFractionDigits: 2,
    minimumFractionDigits: unit === 'points' ? 2 : 0,
  })
  return unit === 'percent' ? `${text}%` : text
}

/** A given figure or a range, in the unit. */
export function writeRange(low: number, high: number, unit: Unit): string {
  if (low === high) return writeGiven(low, unit)
  return `${writeGiven(low, unit)} to ${writeGiven(high, unit)}`
}

/** How many out of how many, or out of how many where no more may be said; null where neither is. */
export function writeCounts(
  numerator: number | null,
  denominator: number | null,
  unit: Unit,
): string | null {
  if (denominator === null) return null
  const all = denominator.toLocaleString('en-GB')
  // The numerator of an average is the sum of all scores, which says nothing to anybody.
  if (unit === 'score' || unit === 'points') return `${all} scores`
  if (unit === 'days') return `${all} ${denominator === 1 ? 'child' : 'children'}`
  return numerator === null ? `Out of ${all}` : `${numerator.toLocaleString('en-GB')} of ${all}`
}

/** The figure as a number, rounded as its reader sees it: what a drawing may know. */
export function roundFor(value: number, unit: Unit, audience: Audience): number {
  if (unit === 'number' || unit === 'days' || unit === 'yes-no') return halfUp(value, 1)
  if (unit === 'points') return halfUp(value, 100)
  if (unit !== 'percent' || audience === 'member') return halfUp(value, 10)
  const whole = halfUp(value, 1)
  // A share that is neither nought nor all is not rounded to either.
  return (whole === 0 || whole === 100) && whole !== value ? halfUp(value, 10) : whole
}

/** 2.5 is 3 and -2.5 is -3; what binary arithmetic left of a tie (28.499999999999996) counts as one. */
function halfUp(value: number, parts: number): number {
  const exact = Number((value * parts).toPrecision(12))
  return (Math.sign(exact) * Math.floor(Math.abs(exact) + 0.5)) / parts
}
