import { answerTo } from '../choices.ts'
import { anyOf } from '../reading/code-set.ts'
import { MISSING } from '../reading/codes.ts'
import { codesIn, numbers } from '../reading/table.ts'
import { groupByChild } from '../care/group.ts'
import { remember } from '../remember.ts'
import { inCareInWindow, type View } from '../view.ts'

const MISSING_ONLY = anyOf(MISSING, 'M')
const AWAY_TOO = anyOf(MISSING, 'M A')

/** Children by how often they went missing in the time of the view while in care. */
export interface MissingCounts {
  readonly inCare: number
  readonly once: number
  readonly again: number
}

/**
 * An incident counts in the year or month in which it started. "Away from placement without
 * authorisation" (A) is another thing, and is counted only where the council says so. The same
 * incident in two years' files is one.
 */
export function missingCounts(view: View): MissingCounts {
  return remember(view, 'missing', () => {
    const inCare = inCareInWindow(view)
    const { order, starts } = byChild(view)
    let once = 0
    let again = 0
    for (let child = 0; child < view.returns.history.children; child++) {
      if (inCare.mask[child] === 0 || starts[child] === starts[child + 1]) continue
      const times = timesMissing(view, child, order.subarray(starts[child], starts[child + 1]))
      if (times > 0) once++
      if (times > 1) again++
    }
    return { inCare: inCare.count, once, again }
  })
}

/** On how many days an incident of a child began, in the time of the view and while in care. */
function timesMissing(view: View, child: number, rows: Int32Array): number {
  const { missing } = view.returns.tables
  const together = answerTo(view.terms.choices, 'away-incidents') === 'together'
  const counted = together ? AWAY_TOO : MISSING_ONLY
  const start = numbers(missing, 'MIS_START')
  const kind = codesIn(missing, 'MISSING')
  const days = new Set<number>()
  for (const row of rows) {
    const day = start[row]!
    if (counted[kind[row]!] === 0 || day < view.from || day > view.day) continue
    if (wasInCare(view, child, day)) days.add(day)
  }
  return days.size
}

function byChild({ returns }: View) {
  return remember(returns, 'missing by child', () =>
    groupByChild(
      numbers(returns.tables.missing, 'CHILD'),
      returns.tables.missing.length,
      returns.history.children,
    ),
  )
}

function wasInCare({ returns }: View, child: number, day: number): boolean {
  const { history } = returns
  for (let row = history.starts[child]!; row < history.starts[child + 1]!; row++)
    if (history.from[row]! <= day && history.to[row]! >= day) return true
  return false
}
