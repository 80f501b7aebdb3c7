import { NO_DAY } from '../days.ts'
import type { Query } from '../query.ts'
import { anyOf, code } from '../reading/code-set.ts'
import { PLACE, REC } from '../reading/codes.ts'
import { codesIn } from '../reading/table.ts'
import type { View } from '../view.ts'
import { finding } from './finding.ts'
import { firstDay, firstRowOf } from './rows.ts'

const NEXT_EPISODE = code(REC, 'X1')
const TEMPORARY = anyOf(PLACE, 'T0 T1 T2 T3 T4')

/** What does not fit in the episodes of care. */
export function checkEpisodes(view: View): Query[] {
  const { history } = view.returns
  const queries: Query[] = []
  for (let child = 0; child < history.children; child++)
    for (let row = history.starts[child]!; row < history.starts[child + 1]!; row++)
      checkRow(view, child, row, queries)
  checkPeriods(view, queries)
  for (const child of view.adults) queries.push(openAtEighteen(view, child))
  return queries
}

function say(view: View, row: number, rule: string, text: string): Query {
  return finding(view, 'episodes', view.returns.history.source[row]!, rule, text)
}

function checkRow(view: View, child: number, row: number, queries: Query[]): void {
  const { history, tables, stitched } = view.returns
  const source = history.source[row]!
  const [from, to] = [history.from[row]!, history.to[row]!]
  const why = codesIn(tables.episodes, 'REC')[source]!
  if (from < history.born[child]! && history.born[child] !== NO_DAY)
    queries.push(
      say(view, row, 'starts-before-birth', 'the episode starts before the child was born.'),
    )
  if (from === to)
    queries.push(
      say(view, row, 'starts-and-ends-on-one-day', 'the episode starts and ends on the same day.'),
    )
  if (to === NO_DAY && why !== 0)
    queries.push(
      say(view, row, 'reason-without-end', 'there is a reason for the end, but no date.'),
    )
  if (to !== NO_DAY && why === 0 && stitched.mended[source] === 0)
    queries.push(
      say(view, row, 'end-without-reason', 'the episode has ended, but there is no reason.'),
    )
  if (row === history.starts[child]) return
  if (history.to[row - 1]! > from)
    queries.push(
      say(view, row, 'episodes-overlap', 'the episode starts before the one before it ended.'),
    )
  checkReturn(view, row, queries)
}

/** After a temporary placement a child goes back to the home of before (SSDA903 rule 383). */
function checkReturn(view: View, row: number, queries: Query[]): void {
  const { history, tables } = view.returns
  const place = codesIn(tables.episodes, 'PLACE')
  const before = history.source[row - 1]!
  if (TEMPORARY[place[before]!] === 0 || history.period[row] !== history.period[row - 1]) return
  const usual = history.placement[row - 1]!
  const moved = usual >= 0 && history.placement[row] !== usual
  if (TEMPORARY[place[history.source[row]!]!] === 0 && moved)
    queries.push(
      say(
        view,
        row,
        'no-return-from-temporary',
        'the child did not go back to the home they had before the temporary placement.',
      ),
    )
}

function checkPeriods(view: View, queries: Query[]): void {
  const { history, tables } = view.returns
  const { periods } = history
  const why = codesIn(tables.episodes, 'REC')
  const seenFrom = firstDay(view)
  for (let period = 0; period < periods.count; period++) {
    const last = periods.lastRow[period]!
    if (periods.end[period] !== NO_DAY && why[history.source[last]!] === NEXT_EPISODE)
      queries.push(
        say(
          view,
          last,
          'next-episode-missing',
          'the end says that another episode follows, and none does on that day.',
        ),
      )
    if (periods.startKnown[period] === 1 || periods.start[period]! <= seenFrom) continue
    const first = firstRowOf(view, period)
    queries.push(
      say(
        view,
        first,
        'start-missing',
        'the first episode of a time in care is not marked as a start (S).',
      ),
    )
  }
}

function openAtEighteen(view: View, child: number): Query {
  const { history } = view.returns
  const text =
    'the episode is still open though the young person is 18 or older. It is not counted.'
  return say(view, history.starts[child + 1]! - 1, 'open-at-eighteen', text)
}
