import { code } from '../reading/code-set.ts'
import { MISSING } from '../reading/codes.ts'
import { codesIn, numbers } from '../reading/table.ts'
import { groupByChild } from '../care/group.ts'
import { remember } from '../remember.ts'
import { inCareInWindow, type View } from '../view.ts'

const WHEREABOUTS_UNKNOWN = code(MISSING, 'M')

/** Children by how often they went missing in the twelve months while in care. */
export interface MissingCounts {
  readonly inCare: number
  readonly once: number
  readonly again: number
}

/**
 * An incident counts in the year in which it started. "Away from placement without authorisation" (A)
 * is another thing and is not counted. The same incident in two years' files is one.
 */
export function missingCounts(view: View): MissingCounts {
  return remember(view, 'missing', () => {
    const { missing } = view.returns.tables
    const start = numbers(missing, 'MIS_START')
    const kind = codesIn(missing, 'MISSING')
    const inCare = inCareInWindow(view)
    const groups = byChild(view)
    let once = 0
    let again = 0
    for (let child = 0; child < view.returns.history.children; child++) {
      if (inCare.mask[child] === 0) continue
      const days = new Set<number>()
      for (let at = groups.starts[child]!; at < groups.starts[child + 1]!; at++) {
        const row = groups.order[at]!
        const day = start[row]!
        if (kind[row] !== WHEREABOUTS_UNKNOWN || day < view.from || day > view.day) continue
        if (wasInCare(view, child, day)) days.add(day)
      }
      if (days.size > 0) once++
      if (days.size > 1) again++
    }
    return { inCare: inCare.count, once, again }
  })
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
