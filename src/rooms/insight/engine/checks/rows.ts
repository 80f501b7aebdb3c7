import { NO_DAY, startOfYear, type Day } from '../days.ts'
import type { TableId } from '../reading/table-specs.ts'
import type { View } from '../view.ts'

/** Calls for every episode in order of child and time, short breaks and repaired-away rows apart. */
export function eachEpisode(
  { returns: { history } }: View,
  look: (row: number, source: number, child: number) => void,
): void {
  for (let child = 0; child < history.children; child++)
    for (let row = history.starts[child]!; row < history.starts[child + 1]!; row++)
      look(row, history.source[row]!, child)
}

/** The first row of a time in care. */
export function firstRowOf({ returns: { history } }: View, period: number): number {
  let row = history.periods.lastRow[period]!
  const first = history.starts[history.periods.child[period]!]!
  while (row > first && history.period[row - 1] === period) row--
  return row
}

/** The first day that the loaded episodes cover: what began before it was seen to begin elsewhere. */
export function firstDay({ returns }: View): Day {
  const years = yearsOf(returns.files, 'episodes')
  return years.length === 0 ? NO_DAY : startOfYear(Math.min(...years))
}

/** The collection years of a table's files. */
export function yearsOf(
  files: readonly { readonly table: TableId; readonly year: number | null }[],
  table: TableId,
): number[] {
  return files.flatMap((file) => (file.table === table && file.year !== null ? [file.year] : []))
}

/** Whether a child was in care on a day: the day of leaving counts, for things done on it. */
export function inCareOn({ returns: { history } }: View, child: number, day: Day): boolean {
  for (let row = history.starts[child]!; row < history.starts[child + 1]!; row++)
    if (history.from[row]! <= day && history.to[row]! >= day) return true
  return false
}

/** Whether a child had a short break on a day. */
export function onShortBreak({ returns: { history } }: View, child: number, day: Day): boolean {
  const { breaks } = history
  for (let at = breaks.starts[child]!; at < breaks.starts[child + 1]!; at++)
    if (breaks.from[at]! <= day && breaks.to[at]! >= day) return true
  return false
}
