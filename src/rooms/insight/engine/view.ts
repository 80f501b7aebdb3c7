import { NO_DAY, startedBy, type Day } from './days.ts'
import { remember } from './remember.ts'
import type { Returns } from './returns.ts'
import type { Terms } from './terms.ts'
import type { Window } from './windows.ts'

export type { Population, Terms } from './terms.ts'

/** The returns seen from one day, with a time that ends on it: twelve months, unless a figure is of another. */
export interface View {
  readonly returns: Returns
  readonly day: Day
  readonly from: Day
  /** The day on which somebody looks. It lies after `day` when the figure is of a time that is over. */
  readonly known: Day
  readonly terms: Terms
  /** Children in care on the day: under 18, short breaks apart, each once. */
  readonly children: Int32Array
  /** Their episode open on the day: its row in the history. */
  readonly rows: Int32Array
  /** Children whose episode is still open though they are 18 or older: in no figure, but a query. */
  readonly adults: readonly number[]
}

/** Sees the returns from a day. */
export function viewFrom(returns: Returns, day: Day, terms: Terms): View {
  return remember(returns, `view ${day} ${JSON.stringify(terms)}`, () =>
    newView(returns, day, terms),
  )
}

/**
 * The same returns over another time: the last whole month, three years. Whoever is in care on its last
 * day is worked out once for all times that end on it.
 */
export function viewOver(view: View, { from, to }: Window): View {
  if (to === view.day && from === view.from) return view
  return remember(view, `over ${from} to ${to}`, () => {
    const seen = to === view.day ? view : viewFrom(view.returns, to, view.terms)
    return { ...seen, from, known: view.known }
  })
}

/** The same, but not kept: for one of many days, each of which is looked at once. */
export function newView(returns: Returns, day: Day, terms: Terms, known = day): View {
  const { history } = returns
  const children = new Int32Array(history.children)
  const rows = new Int32Array(history.children)
  const adults: number[] = []
  let count = 0
  for (let child = 0; child < history.children; child++) {
    const row = openRow(returns, child, day)
    if (row < 0) continue
    if (history.eighteen[child]! <= day) adults.push(child)
    else {
      children[count] = child
      rows[count] = row
      count++
    }
  }
  return {
    returns,
    day,
    from: startedBy(day, 12),
    known,
    terms,
    children: children.slice(0, count),
    rows: rows.slice(0, count),
    adults,
  }
}

/** The episode open on a day: begun by then and not ended by then; of two, the one that began later. */
function openRow({ history }: Returns, child: number, day: Day): number {
  for (let row = history.starts[child + 1]! - 1; row >= history.starts[child]!; row--)
    if (history.from[row]! <= day && history.to[row]! > day) return row
  return -1
}

/**
 * Children in care at any time in the time of the view: an episode that ended on the first day of it
 * was open on it, as it is in the year's own return. Care ends at 18, so an episode left open past a
 * birthday before it is none.
 */
export function inCareInWindow(view: View): { readonly mask: Uint8Array; readonly count: number } {
  return remember(view, 'in care in window', () => {
    const { history } = view.returns
    const mask = new Uint8Array(history.children)
    let count = 0
    for (let child = 0; child < history.children; child++) {
      if (history.eighteen[child]! < view.from) continue
      for (let row = history.starts[child]!; row < history.starts[child + 1]!; row++)
        if (history.from[row]! <= view.day && history.to[row]! >= view.from) {
          mask[child] = 1
          count++
          break
        }
    }
    return { mask, count }
  })
}

/** Children in care for the twelve months to the day without a break, the cohort of the oc2 table. */
export interface YearCohort {
  readonly mask: Uint8Array
  readonly children: readonly number[]
  /** Children whose start lies before what was loaded, so that nothing tells. */
  readonly unknown: number
}

/**
 * In care on the day and without a break since twelve months before, and no short break under an
 * agreement in that time (SSDA903 rules 185 to 191: a start on 1 April itself is twelve months).
 */
export function yearCohort(view: View): YearCohort {
  return remember(view, 'year cohort', () => {
    const { history } = view.returns
    const mask = new Uint8Array(history.children)
    const children: number[] = []
    let unknown = 0
    for (let at = 0; at < view.children.length; at++) {
      const child = view.children[at]!
      const period = history.period[view.rows[at]!]!
      if (history.periods.start[period]! > view.from) {
        if (history.periods.startKnown[period] === 0) unknown++
      } else if (!hadShortBreak(view, child)) {
        mask[child] = 1
        children.push(child)
      }
    }
    return { mask, children, unknown }
  })
}

function hadShortBreak(view: View, child: number): boolean {
  const { breaks } = view.returns.history
  for (let at = breaks.starts[child]!; at < breaks.starts[child + 1]!; at++)
    if (breaks.from[at]! <= view.day && breaks.to[at]! >= view.from) return true
  return false
}

/** The day a child was born; null when no file says. */
export function bornOn(view: View, child: number): Day | null {
  const day = view.returns.history.born[child]!
  return day === NO_DAY ? null : day
}
