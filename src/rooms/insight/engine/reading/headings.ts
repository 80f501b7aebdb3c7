import type { ColumnSpec, TableSpec } from './table-specs.ts'

/**
 * A heading without what suppliers change about it: case, spaces of any kind, underscores, straight
 * and curly quotes, a bracket too many (data returns: how real files vary).
 */
export function headingKey(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '')
}

/** The heading as its publisher prints it, for messages. */
export function printedName(column: ColumnSpec): string {
  return column.headings?.[0] ?? column.name
}

/** A column that a heading stands for. Of two headings for one column the lower rank is the better. */
export interface KnownHeading {
  readonly column: number
  readonly rank: number
}

const known = new Map<TableSpec, ReadonlyMap<string, KnownHeading>>()

/** Every heading that a table knows, by its key. */
export function headingsOf(spec: TableSpec): ReadonlyMap<string, KnownHeading> {
  const kept = known.get(spec)
  if (kept) return kept
  const headings = new Map<string, KnownHeading>()
  spec.columns.forEach(({ name, headings: printed = [] }, column) => {
    for (const [rank, text] of [name, ...printed].entries()) {
      const key = headingKey(text)
      if (!headings.has(key)) headings.set(key, { column, rank })
    }
  })
  known.set(spec, headings)
  return headings
}
