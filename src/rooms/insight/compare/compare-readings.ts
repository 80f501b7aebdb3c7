import type { Unit } from '../engine/indicator.ts'
import { isKeptBack, type Reading } from '../readings/reading.ts'
import { smallestChange } from '../readings/tell-direction.ts'
import { byTheme } from '../readings/themes.ts'
import { usualChange } from './usual-change.ts'

/** How a figure moved between two scorecards, in words and as a shape. */
export interface Change {
  readonly way: 'up' | 'down' | 'flat'
  readonly meaning: 'better' | 'worse' | 'same' | 'none'
  /** "Better: up 3 points" */
  readonly text: string
  /** How large it is beside what is usual for this figure; 1 is usual. */
  readonly weight: number
}

/** One line of two scorecards side by side. */
export interface Comparison {
  readonly id: string
  readonly title: string
  readonly of: string | null
  readonly series: string | null
  readonly before: string
  readonly after: string
  readonly change: Change | null
  /** Why no change is told, where none is. */
  readonly why: string | null
}

/**
 * Puts two scorecards side by side, every line of either, in the order a Board reads them. The
 * difference is that of the figures as they are shown, so that everybody can work it out again, and
 * it is told only where both are: next to a hidden figure it would give the hidden one away.
 */
export function compareReadings(
  before: readonly Reading[],
  after: readonly Reading[],
): Comparison[] {
  const ids = [...new Set([...after, ...before].map((one) => one.id))]
  const pairs = ids.map((id) => ({
    id,
    was: before.find((one) => one.id === id),
    is: after.find((one) => one.id === id),
  }))
  return byTheme(pairs).flatMap((theme) => theme.items.map(({ was, is }) => comparisonOf(was, is)))
}

function comparisonOf(was: Reading | undefined, is: Reading | undefined): Comparison {
  const known = (is ?? was)!
  const why = whyNotCompared(was, is)
  return {
    id: known.id,
    title: known.title,
    of: known.of,
    series: known.series,
    before: inWords(was),
    after: inWords(is),
    change: why === null ? changeOf(was!, is!) : null,
    why,
  }
}

function inWords(reading: Reading | undefined): string {
  if (!reading) return 'Not in it'
  if (reading.value !== null) return [reading.value, reading.unitWords].filter(Boolean).join(' ')
  return isKeptBack(reading) ? 'Not shown' : 'No figure'
}

function whyNotCompared(was: Reading | undefined, is: Reading | undefined): string | null {
  if (!was || !is) return 'In one of the two only'
  if (isKeptBack(was) || isKeptBack(is)) return 'Not told, because a figure is not shown'
  if (was.shown === null || is.shown === null) return 'No figure to compare with'
  if (was.unit !== is.unit) return 'Counted in another unit since'
  if (countedSo(was) !== countedSo(is)) return 'Counted in another way since, so not compared'
  if (was.window === is.window)
    return was.shown === is.shown ? 'Of the same time: nothing newer' : 'Corrected since'
  return null
}

const countedSo = ({ notes }: Reading): string =>
  notes.filter((note) => note.startsWith('Counted so: ')).join(' ')

function changeOf(was: Reading, is: Reading): Change {
  const { unit, polarity } = is
  const by = is.shown! - was.shown!
  const least = smallestChange(unit, was.shown!)
  if (Math.abs(by) < least) {
    return { way: 'flat', meaning: 'same', text: 'About the same', weight: 0 }
  }
  const way = by > 0 ? 'up' : 'down'
  const meaning = polarity === 'none' ? 'none' : way === polarity ? 'better' : 'worse'
  const verdict = { better: 'Better: ', worse: 'Worse: ', none: '' }[meaning]
  const text = `${verdict}${way} ${amountOf(Math.abs(by), unit)}`
  const weight = Math.abs(by) / Math.max(usualChange(was, is), least)
  return { way, meaning, text: text.charAt(0).toUpperCase() + text.slice(1), weight }
}

/** "3 points" of a percentage, "14 days", "0.4" */
function amountOf(by: number, unit: Unit): string {
  const text = Number(by.toFixed(2)).toLocaleString('en-GB', { maximumFractionDigits: 2 })
  if (unit === 'percent') return text === '1' ? '1 point' : `${text} points`
  return unit === 'days' ? `${text} days` : text
}
