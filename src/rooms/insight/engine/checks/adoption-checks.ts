import { endOfYear, NO_DAY, startOfYear } from '../days.ts'
import type { Query } from '../query.ts'
import { anyOf } from '../reading/code-set.ts'
import { REC } from '../reading/codes.ts'
import { codesIn, numbers } from '../reading/table.ts'
import type { View } from '../view.ts'
import { groupByChild } from '../care/group.ts'
import { finding } from './finding.ts'

const ADOPTED = anyOf(REC, 'E11 E12')

/** What does not fit between the tables of adoption and the episodes. */
export function checkAdoptions(view: View): Query[] {
  return [...decisionDates(view), ...decisionReasons(view), ...adoptedOrNot(view)]
}

/** The decision that a child should be placed has one date in both tables (rule 523). */
function decisionDates(view: View): Query[] {
  const { ad1, sbpfa } = view.returns.tables
  const decided = numbers(sbpfa, 'DATE_PLACED')
  const byChild = groupByChild(numbers(sbpfa, 'CHILD'), sbpfa.length, view.returns.history.children)
  const child = numbers(ad1, 'CHILD')
  const told = numbers(ad1, 'DATE_INT')
  const text = 'the decision to place for adoption has another date in the table of decisions.'
  const queries: Query[] = []
  for (let row = 0; row < ad1.length; row++) {
    const rows = byChild.order.subarray(
      byChild.starts[child[row]!],
      byChild.starts[child[row]! + 1],
    )
    // No row at all: the decision may lie in a year that was not loaded.
    if (told[row] === NO_DAY || rows.length === 0) continue
    if (!rows.some((at) => decided[at] === told[row]))
      queries.push(finding(view, 'ad1', row, 'decision-dates-differ', text))
  }
  return queries
}

function decisionReasons(view: View): Query[] {
  const { sbpfa } = view.returns.tables
  const ceased = numbers(sbpfa, 'DATE_PLACED_CEASED')
  const why = codesIn(sbpfa, 'REASON_PLACED_CEASED')
  const queries: Query[] = []
  for (let row = 0; row < sbpfa.length; row++)
    if ((ceased[row] === NO_DAY) !== (why[row] === 0))
      queries.push(
        finding(
          view,
          'sbpfa',
          row,
          'decision-half-ended',
          'a decision that was given up has both a date and a reason; here is one of them.',
        ),
      )
  return queries
}

/** A child adopted in a year has a row in its ad1 table, and every row there is of such a child. */
function adoptedOrNot(view: View): Query[] {
  const { history, tables, files } = view.returns
  const why = codesIn(tables.episodes, 'REC')
  const hasEpisodes = new Set(files.filter((one) => one.table === 'episodes').map((f) => f.year))
  const queries: Query[] = []
  for (const file of files) {
    if (file.table !== 'ad1' || file.year === null || !hasEpisodes.has(file.year)) continue
    const [from, to] = [startOfYear(file.year), endOfYear(file.year)]
    const rows = new Int32Array(history.children).fill(-1)
    const child = numbers(tables.ad1, 'CHILD')
    for (let row = file.from; row < file.to; row++) rows[child[row]!] = row
    for (let at = 0; at < history.length; at++) {
      const day = history.to[at]!
      const source = history.source[at]!
      if (day < from || day > to || ADOPTED[why[source]!] === 0) continue
      const who = numbers(tables.episodes, 'CHILD')[source]!
      if (rows[who]! === -1) queries.push(finding(view, 'episodes', source, ...NO_ROW))
      rows[who] = -2
    }
    for (const row of rows) if (row >= 0) queries.push(finding(view, 'ad1', row, ...NOT_ADOPTED))
  }
  return queries
}

const NO_ROW = [
  'adoption-row-missing',
  'the child was adopted in the year and has no row in ad1.',
] as const
const NOT_ADOPTED = [
  'adoption-not-in-episodes',
  'no episode of the child ended with an adoption in the year.',
] as const
