import { noFigure, noteOf, type Figure } from '../indicator.ts'
import type { SeenDay } from './adoptions.ts'

/** Fourteen months and four months in the days that the Department's thresholds are set in. */
export const FOURTEEN_MONTHS = 426
export const FOUR_MONTHS = 121

/** What every measure of waits says of children whose wait began before the returns do. */
export const NOT_TOLD =
  'Not told when more than a tenth of them began to wait before the returns begin.'

/** The average wait in days of some who were adopted; no figure when there are none. */
export function averageOf(
  waits: readonly number[],
  adopted: number,
  notes: readonly string[],
): Figure {
  if (adopted === 0) return noFigure('No child was adopted in this time.')
  if (waits.length === 0)
    return noFigure('No child who was adopted in this time has both dates.', ...notes)
  const sum = waits.reduce((total, wait) => total + wait, 0)
  return { numerator: sum, denominator: waits.length, value: sum / waits.length, notes }
}

/** Of how many the average is, and how many of them waited no longer than a threshold. */
export function withinThreshold(waits: readonly number[], days: number): string[] {
  if (waits.length === 0) return []
  const within = waits.filter((wait) => wait <= days).length
  return [
    `${waits.length} ${waits.length === 1 ? 'child is' : 'children are'} in the average.`,
    `${within} of ${waits.length} waited ${days} days or less, the Department's threshold.`,
  ]
}

/** Waits of which one in so many may begin before what was loaded. */
const ONE_IN = 10

/**
 * A figure of waits, unless too many of them began before the returns do: who waited longest is missing
 * first, so the others' average flatters, and a trend of it climbs by itself as the years fill up. What
 * is known is then told in a note, and no figure. `inWords` writes the value of the others, for that note.
 */
export function unlessUnseen(
  figure: Figure,
  begun: readonly SeenDay[],
  inWords: (value: number) => string,
): Figure {
  const unseen = begun.filter(({ day }) => day === null).length
  const notes = [...figure.notes, ...beginningNotes(begun, unseen)]
  if (unseen * ONE_IN <= begun.length) return { ...figure, notes }
  const known = begun.length - unseen
  return noFigure(
    'Needs returns of earlier years: too many of these children began to wait before the returns begin.',
    ...(figure.value === null
      ? []
      : [
          `${known} of ${begun.length} can be told; for these alone it is ${inWords(figure.value)}, which looks better than it is.`,
        ]),
    ...notes,
  )
}

function beginningNotes(begun: readonly SeenDay[], unseen: number): string[] {
  return [
    ...noteOf(
      begun.filter(({ listed }) => listed).length,
      'child began to wait before the returns begin; the day is from a list of Annex A.',
      'children began to wait before the returns begin; the day is from a list of Annex A.',
    ),
    ...noteOf(
      unseen,
      'child is left out: history missing, because nothing loaded shows when the wait began.',
      'children are left out: history missing, because nothing loaded shows when the wait began.',
    ),
  ]
}

/** The note on those of whom no placement for adoption is recorded. */
export function placementMissing(children: number): string[] {
  return noteOf(
    children,
    'child is left out: the day of moving in with the adopters is not recorded.',
    'children are left out: the day of moving in with the adopters is not recorded.',
  )
}

/** An average of days, for a sentence. */
export function daysInWords(value: number): string {
  return `${Math.round(value)} days`
}
