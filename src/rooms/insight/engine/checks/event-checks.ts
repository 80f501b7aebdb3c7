import { groupByChild } from '../care/group.ts'
import { birthday, endOfYear, NO_DAY } from '../days.ts'
import type { Query } from '../query.ts'
import { anyOf, code } from '../reading/code-set.ts'
import { REVIEW } from '../reading/codes.ts'
import { codesIn, numbers } from '../reading/table.ts'
import type { TableId } from '../reading/table-specs.ts'
import type { View } from '../view.ts'
import { finding } from './finding.ts'

const UNDER_FOUR = code(REVIEW, 'PN0')
const ASKED = anyOf(REVIEW, 'PN1 PN2 PN3 PN4 PN5 PN6 PN7')

/** A child under four is not asked to take part in a review; from four on they are (rules 440, 441). */
export function checkReviews(view: View): Query[] {
  const { tables, history } = view.returns
  const child = numbers(tables.reviews, 'CHILD')
  const day = numbers(tables.reviews, 'REVIEW')
  const how = codesIn(tables.reviews, 'REVIEW_CODE')
  const four = new Int32Array(history.children).fill(NO_DAY)
  history.born.forEach((born, who) => {
    if (born !== NO_DAY) four[who] = birthday(born, 4)
  })
  const queries: Query[] = []
  for (let row = 0; row < tables.reviews.length; row++) {
    const fourth = four[child[row]!]!
    if (fourth === NO_DAY) continue
    if (how[row] === UNDER_FOUR && day[row]! >= fourth)
      queries.push(
        finding(
          view,
          'reviews',
          row,
          'review-code-age',
          'the code is for a child under four, and the child was older.',
        ),
      )
    if (ASKED[how[row]!] === 1 && day[row]! < fourth)
      queries.push(
        finding(
          view,
          'reviews',
          row,
          'review-code-age',
          'the child was under four, and the code is for an older one.',
        ),
      )
  }
  return queries
}

/** A date after the end of the year that its file is of: of the next year, or a slip of the pen. */
export function checkLateDates(view: View): Query[] {
  const queries: Query[] = []
  const { mended } = view.returns.stitched
  for (const { table: id, year, named, from, to } of view.returns.files) {
    if (year === null || !named) continue
    const end = endOfYear(year)
    for (const column of DATED[id] ?? []) {
      const days = numbers(view.returns.tables[id], column)
      for (let row = from; row < to; row++)
        if (days[row]! > end && days[row] !== NO_DAY && !(id === 'episodes' && mended[row] === 1))
          queries.push(
            finding(
              view,
              id,
              row,
              'date-after-year',
              `${column} lies after the year that the file is of.`,
            ),
          )
    }
  }
  return queries
}

const DATED: Partial<Record<TableId, readonly string[]>> = {
  episodes: ['DECOM', 'DEC'],
  reviews: ['REVIEW'],
  missing: ['MIS_START'],
  ad1: ['DATE_INT', 'DATE_MATCH'],
  sbpfa: ['DATE_PLACED', 'DATE_PLACED_CEASED'],
  prev_perm: ['DATE_PERM'],
  sw_episodes: ['SW_DECOM', 'SW_DEC'],
  dolo: ['DOLO_START'],
}

/** Incidents of one child do not overlap. */
export function checkMissing(view: View): Query[] {
  const { missing } = view.returns.tables
  const start = numbers(missing, 'MIS_START')
  const end = numbers(missing, 'MIS_END')
  const { children } = view.returns.history
  const groups = groupByChild(numbers(missing, 'CHILD'), missing.length, children)
  const queries: Query[] = []
  for (let child = 0; child < children; child++) {
    if (groups.starts[child + 1]! - groups.starts[child]! < 2) continue
    const rows = [...groups.order.subarray(groups.starts[child], groups.starts[child + 1])]
    rows.sort((one, other) => start[one]! - start[other]!)
    rows.forEach((row, at) => {
      const before = rows[at - 1]
      if (before === undefined || start[row]! >= end[before]! || start[row] === start[before])
        return
      const open =
        end[before] === NO_DAY
          ? 'while an earlier one is still open.'
          : 'before an earlier one ended.'
      queries.push(
        finding(view, 'missing', row, 'incidents-overlap', `the incident starts ${open}`),
      )
    })
  }
  return queries
}
