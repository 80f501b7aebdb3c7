import type { Unit } from '../engine/indicator.ts'
import type { Audience } from './figure.ts'

/**
 * A figure as people read it: rounded half up, with its unit. The public gets whole percentages;
 * rounding comes last, never before a figure is compared with anything.
 */
export function writeFigure(value: number, unit: Unit, audience: Audience): string {
  const text = roundHalfUp(value, decimalsOf(unit, audience))
  return unit === 'percent' ? `${text}%` : text
}

/** A figure or a range, in the unit. */
export function writeRange(low: number, high: number, unit: Unit): string {
  if (low === high) return writeFigure(low, unit, 'member')
  return `${writeFigure(low, unit, 'member')} to ${writeFigure(high, unit, 'member')}`
}

/** The figure as a number, rounded as its reader sees it: what a drawing may know. */
export function roundFor(value: number, unit: Unit, audience: Audience): number {
  const factor = 10 ** decimalsOf(unit, audience)
  return halfUp(value * factor) / factor
}

function decimalsOf(unit: Unit, audience: Audience): number {
  if (unit === 'percent') return audience === 'public' ? 0 : 1
  return unit === 'number' ? 0 : 1
}

function roundHalfUp(value: number, decimals: number): string {
  const rounded = halfUp(value * 10 ** decimals) / 10 ** decimals
  return rounded.toLocaleString('en-GB', { maximumFractionDigits: decimals })
}

/** 2.5 is 3 and -2.5 is -3; what binary arithmetic left of a tie (28.499999999999996) counts as one. */
function halfUp(value: number): number {
  const exact = Number(value.toPrecision(12))
  return Math.sign(exact) * Math.floor(Math.abs(exact) + 0.5)
}
