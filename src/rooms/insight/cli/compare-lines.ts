import type { Polarity, Unit } from '../engine/scorecard.ts'
import { roundFor } from '../readings/write-figure.ts'
import { smallestChange } from '../readings/tell-direction.ts'

/** As much of a scorecard as two of them are compared by. */
export interface ComparedScorecard {
  readonly asAt: string
  readonly indicators: readonly {
    readonly id: string
    readonly title: string
    readonly unit: Unit
    readonly polarity: Polarity
    readonly value: number | null
    readonly notes: readonly string[]
  }[]
}

/** `different`: higher or lower where neither is better. `cannot-tell`: a figure is missing. */
export type Verdict = 'better' | 'worse' | 'different' | 'same' | 'cannot-tell'

export interface ComparedLine {
  readonly id: string
  readonly title: string
  readonly unit: Unit
  readonly from: number | null
  readonly to: number | null
  /** The later figure less the earlier, as they are shown; null when one is missing. */
  readonly change: number | null
  readonly verdict: Verdict
  /** Why nobody can tell; null otherwise. */
  readonly why: string | null
}

/** Puts the lines of two scorecards side by side: what changed most, beside what is a small change, first. */
export function compareLines(from: ComparedScorecard, to: ComparedScorecard): ComparedLine[] {
  const before = new Map(from.indicators.map((line) => [line.id, line]))
  return to.indicators
    .map((line) => compareLine(before.get(line.id), line))
    .map((line, place) => ({ line, place, weight: weightOf(line) }))
    .sort((one, other) => other.weight - one.weight || one.place - other.place)
    .map(({ line }) => line)
}

type Line = ComparedScorecard['indicators'][number]

function compareLine(was: Line | undefined, is: Line): ComparedLine {
  const { id, title, unit } = is
  const from = shown(was)
  const to = shown(is)
  const told = { id, title, unit, from, to }
  const why = whyNot(was, is)
  if (why !== null || from === null || to === null)
    return { ...told, change: null, verdict: 'cannot-tell', why: why ?? 'There is no figure.' }
  // Of two figures with two decimals the difference has no more.
  const change = Math.round((to - from) * 100) / 100
  return { ...told, change, verdict: verdictOf(is, from, change), why: null }
}

function verdictOf({ unit, polarity }: Line, from: number, change: number): Verdict {
  if (Math.abs(change) < smallestChange(unit, from)) return 'same'
  if (polarity === 'none') return 'different'
  return change > 0 === (polarity === 'up') ? 'better' : 'worse'
}

/** The figure as officers read it, so that everybody can work the change out again. */
function shown(line: Line | undefined): number | null {
  return line === undefined || line.value === null
    ? null
    : roundFor(line.value, line.unit, 'member')
}

function whyNot(was: Line | undefined, is: Line): string | null {
  if (was === undefined) return 'The earlier scorecard has no such line.'
  if (was.unit !== is.unit) return 'It is in another unit since.'
  if (was.value === null) return `Earlier: ${was.notes[0] ?? 'no figure.'}`
  if (is.value === null) return `Later: ${is.notes[0] ?? 'no figure.'}`
  return countedSo(was) === countedSo(is) ? null : 'It was counted in another way.'
}

function countedSo({ notes }: Line): string {
  return notes.filter((note) => note.startsWith('Counted so: ')).join(' ')
}

/** How large a change is beside the smallest that is worth a word; nought where there is none. */
function weightOf({ unit, from, change }: ComparedLine): number {
  return change === null || from === null ? -1 : Math.abs(change) / smallestChange(unit, from)
}
