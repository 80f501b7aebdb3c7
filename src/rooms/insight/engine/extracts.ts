import type { Day } from './days.ts'
import type { Returns } from './returns.ts'

/** The rows of one extract: a list of Annex A as it stood on its day. */
export interface Extract {
  /** The first row of the extract in its table, and the row after its last. */
  readonly from: number
  readonly to: number
  readonly day: Day
}

/** The lists that are extracts of one day. */
export type ExtractId = 'list8' | 'list9' | 'list10' | 'list11'

/** An extract is made up to six weeks after the day it is asked for, or in the week before it. */
const MOST_AFTER = 45
const MOST_BEFORE = 7

/** Every extract of a list that was loaded, oldest first. A list without rows is one too, when its day is known. */
export function extractsOf(returns: Returns, table: ExtractId): Extract[] {
  return returns.files
    .flatMap(({ table: held, from, to, day }) =>
      held === table && day !== null ? [{ from, to, day }] : [],
    )
    .sort((one, other) => one.day - other.day)
}

/** The days of the extracts of a list, oldest first. */
export function extractDays(returns: Returns, table: ExtractId): Day[] {
  return extractsOf(returns, table).map(({ day }) => day)
}

/**
 * The extract that tells about a day: the nearest whose own day is at most 45 days after it or 7 days
 * before it, of two equally near the later. Null when there is none.
 */
export function extractOn(returns: Returns, table: ExtractId, day: Day): Extract | null {
  let best: Extract | null = null
  for (const one of extractsOf(returns, table)) {
    const after = one.day - day
    if (after > MOST_AFTER || after < -MOST_BEFORE) continue
    if (best === null || Math.abs(after) <= Math.abs(best.day - day)) best = one
  }
  return best
}
