import { addMonths, calendarDate, dayFromIso, dayOf, isoText } from '../days.ts'
import type { Term } from './ties.ts'

/** A term taken apart: which number of which line, and how many months before. */
export interface Quantity {
  readonly what: 'counted' | 'group' | 'rest'
  readonly line: string
  readonly monthsBefore: number
}

/** Takes a term apart; throws when it is none. */
export function readTerm(term: Term): Quantity {
  const found = /^(of |not )?([A-Za-z0-9-]+?)(?:@-(\d+))?$/.exec(term)
  if (!found) throw new Error(`${term} is no number of a line`)
  const [, before, line, months] = found
  const what = before === 'of ' ? 'group' : before === 'not ' ? 'rest' : 'counted'
  return { what, line: line!, monthsBefore: Number(months ?? 0) }
}

const BEFORE = { counted: '', group: 'of ', rest: 'not ' } as const

/** The name of a number of children in the puzzle. */
export function nameOf(what: Quantity['what'], line: string, asAt: string): string {
  return `${BEFORE[what]}${line} ${asAt}`
}

/** The name of a figure's cell. */
export function figureKey(id: string, asAt: string): string {
  return `${id} ${asAt}`
}

/** The name of the cell for the size of a figure's group. */
export function groupKey(id: string, asAt: string): string {
  return `${id} ${asAt} of`
}

/** A month's end some months before; null when the date is not a month's end. */
export function monthsBefore(asAt: string, months: number): string | null {
  if (months === 0) return asAt
  const day = dayFromIso(asAt)
  if (day === null) return null
  const next = calendarDate(day + 1)
  return next.day === 1 ? isoText(addMonths(dayOf(next.year, next.month, 1), -months) - 1) : null
}
