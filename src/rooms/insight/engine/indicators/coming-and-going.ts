import { code } from '../reading/code-set.ts'
import { REC } from '../reading/codes.ts'
import { codesIn } from '../reading/table.ts'
import { remember } from '../remember.ts'
import type { View } from '../view.ts'

const NEXT_EPISODE = code(REC, 'X1')

/** Children who came into care in the time of the view: each once, and how often it happened. */
export function startsIn(view: View): { readonly children: number; readonly starts: number[] } {
  return remember(view, 'starts', () => {
    const { periods } = view.returns.history
    const starts: number[] = []
    let children = 0
    let last = -1
    for (let period = 0; period < periods.count; period++) {
      const start = periods.start[period]!
      if (periods.startKnown[period] === 0 || start < view.from || start > view.day) continue
      starts.push(period)
      if (periods.child[period] !== last) children++
      last = periods.child[period]!
    }
    return { children, starts }
  })
}

/** The periods of care that ended in the time of the view: for each child the last one. */
export function leaversIn(view: View): readonly number[] {
  return remember(view, 'leavers', () => {
    const { periods, source } = view.returns.history
    const why = codesIn(view.returns.tables.episodes, 'REC')
    const left: number[] = []
    for (let period = 0; period < periods.count; period++) {
      const end = periods.end[period]!
      if (end < view.from || end > view.day) continue
      // An end that says "next episode" with none after it is a query, not a leaving.
      if (why[source[periods.lastRow[period]!]!] === NEXT_EPISODE) continue
      const before = left.at(-1)
      if (before !== undefined && periods.child[before] === periods.child[period]) left.pop()
      left.push(period)
    }
    return left
  })
}

/** Why a period ended: the code of its last episode. */
export function reasonOf(view: View, period: number): number {
  const { periods, source } = view.returns.history
  return codesIn(view.returns.tables.episodes, 'REC')[source[periods.lastRow[period]!]!]!
}
