import type { FileQuality } from '../../engine/quality/quality.ts'
import type { ListedChild } from '../../engine/quality/list-children.ts'
import { writeCsv } from '../../scorecards/write-csv.ts'

/** Saves the queries of one file to this machine. They name children, so they go nowhere else. */
export function saveQueries({ name, queries }: FileQuality): void {
  const rows = queries.flatMap(({ rule, title, rows }) =>
    rows.map((one) => [rule, title, one.table, one.row, one.child ?? '', one.message]),
  )
  const stem = name.replace(/\.[a-z]+$/i, '').replaceAll(/[^a-z0-9]+/gi, '-')
  save(`queries-${stem}.csv`, [
    ['Rule', 'Title', 'Table', 'Row', 'Child', 'What to look at'],
    ...rows,
  ])
}

/** Saves who is in a line to this machine. It names children, so it goes nowhere else. */
export function saveChildren(lineId: string, children: readonly ListedChild[]): void {
  const rows = children.map(({ child, born, place, part, says }) => [
    child,
    born,
    place,
    part,
    says,
  ])
  save(`children-${lineId}.csv`, [
    ['Child', 'Born', 'In the figure', 'Part', 'What it says'],
    ...rows,
  ])
}

function save(name: string, rows: readonly (readonly (string | number | null)[])[]): void {
  const address = URL.createObjectURL(new Blob([writeCsv(rows)], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has its own copy once the download began.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
