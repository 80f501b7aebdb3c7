import { fitParts } from '../engine/entered/entered-series.ts'
import type { Unit } from '../engine/indicator.ts'
import { writeCounts, writeFigure } from '../readings/write-figure.ts'
import type { ReadFigure } from './read-typed.ts'

/** A figure with what stands beside it: "81% (21 of 26)", "1, with the words “1 on-going”". */
export function sayFigure(figure: ReadFigure, unit: Unit): string {
  const { numerator, denominator, value } = fitParts(unit, figure)
  const counts = writeCounts(numerator, denominator, unit)
  const number = value === null ? '' : writeFigure(value, unit, 'member')
  const words = figure.note === '' ? '' : `“${figure.note}”`
  if (number === '') return words === '' ? 'no figure' : `no number, with the words ${words}`
  const counted = counts === null ? number : `${number} (${counts})`
  return words === '' ? counted : `${counted}, with the words ${words}`
}
