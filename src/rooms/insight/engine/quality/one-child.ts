import { groupByChild, type Groups } from '../care/group.ts'
import { buildHistory } from '../care/history.ts'
import type { Stitched } from '../care/stitch.ts'
import { createTable, numbers, type Cells, type Table } from '../reading/table.ts'
import type { TableId } from '../reading/table-specs.ts'
import { remember } from '../remember.ts'
import type { Returns } from '../returns.ts'

/**
 * The returns as if they were of one child alone: their rows of every table, in the same files, of the
 * same years. Every indicator then says by itself whether it counts that child, and nobody has to write
 * the rule a second time. Facts about whole files are still asked of the whole.
 */
export function returnsOfChild(whole: Returns, child: number): Returns {
  const rows = rowsByChild(whole)
  const parts = new Map<TableId, readonly number[]>()
  const tables = Object.fromEntries(
    Object.entries(whole.tables).map(([id, table]) => {
      const own = rows.get(id as TableId)
      if (!own) return [id, table]
      const mine = [...own.order.subarray(own.starts[child], own.starts[child + 1])]
      parts.set(id as TableId, mine)
      return [id, mine.length === 0 ? emptyOf(whole, table) : rowsOf(table, mine)]
    }),
  ) as Record<TableId, Table>
  const files = whole.files.map((file) => {
    const mine = parts.get(file.table)
    if (!mine) return file
    // Grouping keeps the order of rows, so those of one file stay together.
    const from = mine.filter((row) => row < file.from).length
    return {
      ...file,
      from,
      to: from + mine.filter((row) => row >= file.from && row < file.to).length,
    }
  })
  const stitched = stitchedOf(whole, child, parts.get('episodes') ?? [])
  const history = buildHistory(tables, stitched, files, 1)
  const children = { ...whole.children, count: () => 1, textOf: () => whole.children.textOf(child) }
  return { ...whole, whole, files, tables, children, history, stitched, queries: [] }
}

/** For every table that names children, where each child's rows are. */
function rowsByChild(whole: Returns): ReadonlyMap<TableId, Groups> {
  return remember(whole, 'rows by child', () => {
    const groups = new Map<TableId, Groups>()
    for (const [id, table] of Object.entries(whole.tables))
      // In list 11 the number is an adopter's, and their figures are about families.
      if (table.places.has('CHILD') && id !== 'list11')
        groups.set(
          id as TableId,
          groupByChild(numbers(table, 'CHILD'), table.length, whole.history.children),
        )
    return groups
  })
}

/** Most children are in few of the tables; for the others they all share an empty one. */
function emptyOf(whole: Returns, table: Table): Table {
  return remember(whole, `no rows of ${table.spec.id}`, () => rowsOf(table, []))
}

/** A table of some rows of another; the one child in it has the number nought. */
function rowsOf(table: Table, rows: readonly number[]): Table {
  const part = createTable(table.spec)
  const cells = part.spec.columns.map(({ kind }, place): Cells => {
    const from = table.cells[place]!
    if (kind === 'unread') return from
    if (kind === 'child') return new Int32Array(rows.length)
    const to = part.cells[place]!.constructor as new (length: number) => Cells
    return new to(rows.length).map((_, at) => from[rows[at]!]!)
  })
  return {
    ...part,
    cells,
    length: rows.length,
    file: Uint16Array.from(rows, (row) => table.file[row]!),
    row: Int32Array.from(rows, (row) => table.row[row]!),
    carried: table.carried,
  }
}

/** What was repaired while the years were put together stays repaired. */
function stitchedOf(whole: Returns, child: number, rows: readonly number[]): Stitched {
  const { stitched } = whole
  const local = new Map(rows.map((row, at) => [row, at]))
  const starts = startsInOrder(whole)
  const mine = stitched.order.subarray(starts[child], starts[child + 1])
  return {
    order: Int32Array.from(mine, (row) => local.get(row)!),
    dropped: Uint8Array.from(rows, (row) => stitched.dropped[row]!),
    mended: Uint8Array.from(rows, (row) => stitched.mended[row]!),
    queries: [],
  }
}

/** Where each child's rows begin in the order of time. */
function startsInOrder(whole: Returns): Int32Array {
  return remember(whole, 'starts in order', () => {
    const child = numbers(whole.tables.episodes, 'CHILD')
    const starts = new Int32Array(whole.history.children + 1)
    for (const row of whole.stitched.order) starts[child[row]! + 1]!++
    for (let at = 0; at < whole.history.children; at++)
      starts[at + 1] = starts[at + 1]! + starts[at]!
    return starts
  })
}
