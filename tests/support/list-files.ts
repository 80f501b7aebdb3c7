import { printedName } from '#rooms/insight/engine/reading/headings.ts'
import type { ReturnFile } from '#rooms/insight/engine/reading/read-file.ts'
import { tableSpec, type TableId } from '#rooms/insight/engine/reading/table-specs.ts'

export interface ListOptions {
  readonly name?: string
  /** Columns that the file comes without. */
  readonly without?: readonly string[]
}

/** A row of a list by the names of its columns; what is left out is blank. */
export type ListRow = Readonly<Record<string, string>>

/** The heading of a column as its publisher prints it. */
export function listHeading(table: TableId, column: string): string {
  return printedName(tableSpec(table).columns.find(({ name }) => name === column)!)
}

/** A list of Annex A, or another file, as CSV with the printed headings. */
export function listFile(
  table: TableId,
  rows: readonly ListRow[],
  { name = `2026-10-31 ${table}.csv`, without = [] }: ListOptions = {},
): ReturnFile {
  const columns = tableSpec(table).columns.filter((column) => !without.includes(column.name))
  const lines = [
    columns.map(printedName),
    ...rows.map((row) => columns.map((column) => row[column.name] ?? '')),
  ].map((cells) => cells.map(quoted).join(','))
  return { name, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) }
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
