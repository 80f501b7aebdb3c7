import { carries } from '../reading/table.ts'
import { remember } from '../remember.ts'
import type { View } from '../view.ts'

/**
 * For every child in care on the day, the row of the episodes table that says where they live. For a
 * child away in a temporary placement (T0 to T4) that is the home they will return to.
 */
export function homesOnDay(view: View): Int32Array {
  return remember(view, 'homes', () => {
    const { home, source } = view.returns.history
    return view.rows.map((row) => source[home[row]!]!)
  })
}

/** Whether every file that these rows come from carried an optional column. */
export function columnCarried(view: View, rows: Int32Array, column: string): boolean {
  const { episodes } = view.returns.tables
  const carried = new Map<number, boolean>()
  for (const row of rows) {
    const file = episodes.file[row]!
    if (!carried.has(file)) carried.set(file, carries(episodes, column, file))
    if (carried.get(file) === false) return false
  }
  return true
}
