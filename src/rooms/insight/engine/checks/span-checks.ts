import { endOfYear, NO_DAY, startOfYear } from '../days.ts'
import type { Query } from '../query.ts'
import { numbers } from '../reading/table.ts'
import type { TableId } from '../reading/table-specs.ts'
import type { View } from '../view.ts'
import { finding } from './finding.ts'
import { inCareOn, onShortBreak, yearsOf } from './rows.ts'

/** Tables whose rows have a start and an end; episodes are looked at where they are put in order. */
const SPANS: readonly (readonly [TableId, string, string])[] = [
  ['missing', 'MIS_START', 'MIS_END'],
  ['sw_episodes', 'SW_DECOM', 'SW_DEC'],
  ['sbpfa', 'DATE_PLACED', 'DATE_PLACED_CEASED'],
  ['dolo', 'DOLO_START', 'DOLO_END'],
]

/** What has a start and an end, ends after it starts. */
export function checkSpans(view: View): Query[] {
  return SPANS.flatMap(([id, first, last]) => {
    const table = view.returns.tables[id]
    const start = numbers(table, first)
    const end = numbers(table, last)
    const queries: Query[] = []
    for (let row = 0; row < table.length; row++)
      if (start[row] !== NO_DAY && end[row]! < start[row]!)
        queries.push(
          finding(view, id, row, 'ends-before-it-starts', `${last} lies before ${first}.`),
        )
    return queries
  })
}

const EVENTS: readonly (readonly [TableId, string])[] = [
  ['reviews', 'REVIEW'],
  ['missing', 'MIS_START'],
]

/**
 * Reviews and missing incidents on a day when the child was not in care, as far as the loaded episodes
 * tell about that day. A review of a child on short breaks is not part of the return (rule 399).
 */
export function checkDaysInCare(view: View): Query[] {
  const years = yearsOf(view.returns.files, 'episodes')
  if (years.length === 0) return []
  const from = startOfYear(Math.min(...years))
  const to = endOfYear(Math.max(...years))
  return EVENTS.flatMap(([id, column]) => {
    const table = view.returns.tables[id]
    const child = numbers(table, 'CHILD')
    const days = numbers(table, column)
    const queries: Query[] = []
    for (let row = 0; row < table.length; row++) {
      const day = days[row]!
      if (day < from || day > to || inCareOn(view, child[row]!, day)) continue
      const short = onShortBreak(view, child[row]!, day)
      if (short && id === 'reviews') queries.push(finding(view, id, row, ...REVIEW_OF_BREAK))
      else if (!short) queries.push(finding(view, id, row, ...NOT_IN_CARE))
    }
    return queries
  })
}

const REVIEW_OF_BREAK = [
  'review-of-short-break',
  'on that day the child was on a short break, which is not reviewed in this return.',
] as const
const NOT_IN_CARE = [
  'not-in-care-that-day',
  'the child was not in care on that day, as far as the episodes tell.',
] as const

/** The same review or incident twice in one file: an incident twice would count as two. */
export function checkTwice(view: View): Query[] {
  return view.returns.files.flatMap((file) => {
    const event = EVENTS.find(([id]) => id === file.table)
    if (!event) return []
    const table = view.returns.tables[file.table]
    const child = numbers(table, 'CHILD')
    const days = numbers(table, event[1])
    const seen = new Set<number>()
    const queries: Query[] = []
    for (let row = file.from; row < file.to; row++) {
      const key = child[row]! * 100_000 + days[row]!
      if (seen.has(key))
        queries.push(
          finding(view, file.table, row, 'row-twice', 'the same child and day stand here twice.'),
        )
      seen.add(key)
    }
    return queries
  })
}
