import type { Query } from '../../engine/query.ts'
import { writeCsv } from '../../scorecards/write-csv.ts'

/** Saves the list of queries to this machine. It names children, so it goes nowhere else. */
export function saveQueries(queries: readonly Query[]): void {
  const rows = queries.map((query) => [
    query.rule,
    query.table,
    query.row,
    query.child ?? '',
    query.message,
  ])
  const csv = writeCsv([['Rule', 'Table', 'Row', 'Child', 'What to look at'], ...rows])
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'queries.csv'
  link.click()
  // The browser has its own copy once the download began.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
