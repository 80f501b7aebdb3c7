import type { Unit } from '../indicator.ts'

/** The units in which a figure can be written; a bare 0.5 could be either, so nothing is guessed. */
export const typedUnits = ['percent', 'fraction', 'number'] as const
export type TypedUnit = (typeof typedUnits)[number]

/** Why a figure cannot be read. Each place that asks for one says it in its own words. */
export type FigureTrouble =
  | 'no-figure'
  | 'percent-without-unit'
  | 'not-a-percentage'
  | 'sign-contradicts'
  | 'no-fraction'
  | 'no-percentage'
  | 'higher-first'

export type FigureRange =
  { readonly low: number; readonly high: number } | { readonly trouble: FigureTrouble }

const NUMBER = String.raw`[-−]?\d+(?:,\d{3})*(?:\.\d+)?`
const ONE = new RegExp(`^(${NUMBER})\\s*%?$`)
const RANGE = new RegExp(`^(${NUMBER})\\s*%?\\s*(?:to|–|-|—)\\s*(${NUMBER})\\s*%?$`, 'i')

/** Reads "27.2%", "0.272", "27.0 to 43.3" in the unit that was stated, into the indicator's own unit. */
export function readFigureRange(typed: string, unit: TypedUnit, indicatorUnit: Unit): FigureRange {
  const trouble = unitTrouble(typed, unit, indicatorUnit)
  if (trouble) return { trouble }
  const one = ONE.exec(typed.trim())
  const range = RANGE.exec(typed.trim())
  const ends = one ? [one[1], one[1]] : range ? [range[1], range[2]] : undefined
  if (!ends) return { trouble: 'no-figure' }
  const factor = unit === 'fraction' ? 100 : 1
  const [low = 0, high = 0] = ends.map((end) => clean(toNumber(end ?? '') * factor))
  if (indicatorUnit === 'percent' && [low, high].some((value) => value < 0 || value > 100))
    return { trouble: unit === 'fraction' ? 'no-fraction' : 'no-percentage' }
  return high < low ? { trouble: 'higher-first' } : { low, high }
}

function unitTrouble(typed: string, unit: TypedUnit, indicatorUnit: Unit): FigureTrouble | null {
  if (indicatorUnit === 'percent' && unit === 'number') return 'percent-without-unit'
  if (indicatorUnit !== 'percent' && unit !== 'number') return 'not-a-percentage'
  return typed.includes('%') && unit !== 'percent' ? 'sign-contradicts' : null
}

const toNumber = (text: string): number => Number(text.replace('−', '-').replaceAll(',', ''))

/** 0.272 × 100 is 27.200000000000003 to a computer, and 27.2 to everybody else. */
const clean = (value: number): number => Number(value.toPrecision(12))

/**
 * The unit that a file states for a figure: by a column of its own, by the % sign, or by there being
 * no other way to read it. Null when nothing states it, or the column holds no unit.
 */
export function statedUnit(typed: string, unit: string, indicatorUnit: Unit): TypedUnit | null {
  const key = unit.toLowerCase().replaceAll(/[^a-z%0-9]+/g, '')
  if (/^(%|percent|percentage|pc)$/.test(key)) return 'percent'
  if (/^(fraction|proportion|decimal)$/.test(key)) return 'fraction'
  if (key !== '') return indicatorUnit === 'percent' ? null : 'number'
  if (indicatorUnit !== 'percent') return 'number'
  return typed.includes('%') ? 'percent' : null
}

/** What one cell holds: the text of its figure, and the words that came with it. */
export interface CellWords {
  /** The figure as it was written; empty when the cell holds none. */
  readonly figure: string
  readonly words: string
}

const FIGURE_FIRST = new RegExp(`^(${NUMBER}\\s*%?)(?:\\s+|\\s*[,;:(]\\s*)(\\D+)$`)

/**
 * Parts a cell into its figure and its words: "1 on-going" is a 1 and keeps its words; "Data not
 * available" is no figure; a dash was not supplied. Null when there are digits among the words, so
 * that nothing tells which of them is the figure.
 */
export function partCell(text: string): CellWords | null {
  const cell = text.trim()
  if (cell === '') return { figure: '', words: '' }
  if (/^[-–—.]+$/.test(cell)) return { figure: '', words: 'Not supplied.' }
  if (!/\d/.test(cell)) return { figure: '', words: cell }
  if (ONE.test(cell) || RANGE.test(cell)) return { figure: cell, words: '' }
  const parts = FIGURE_FIRST.exec(cell)
  // Words, not a sign or two: "- 0.931.33" is a slip of the pen.
  return parts && /[a-z]{2}/i.test(parts[2]!) ? { figure: parts[1]!.trim(), words: cell } : null
}
