import { isSmall, SMALL_GROUP } from './small.ts'
import { protect } from './protect.ts'
import { exactly, makePuzzle, type PuzzleMaker } from './puzzle.ts'

/** Numbers of children in rows and columns. Every row may have a total, every column too. */
export interface CountTable {
  /** Unlike any other table's. */
  readonly name: string
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly counts: readonly (readonly number[])[]
  /** Whether the totals of rows, of columns and of all are public beside the table. */
  readonly totals: { readonly rows: boolean; readonly columns: boolean }
}

/** A cell of a table: in the row or the column `TOTAL` it is a total, in both that of everything. */
export interface Place {
  readonly table: string
  readonly row: string
  readonly column: string
}

export const TOTAL = 'total'

/** What some cells come to is also public elsewhere: in another table, or as a figure. */
export interface Elsewhere {
  readonly sumOf: readonly Place[]
  /** Another cell, or the number of children that is public for ever (null when it is not shown). */
  readonly is: Place | { readonly shown: number | null }
}

export interface TableOptions {
  readonly threshold: number
  readonly elsewhere?: readonly Elsewhere[]
  /** The same tables as earlier publications showed them: what they told is known for ever. */
  readonly earlier?: readonly HiddenTable[]
}

/** A number of children, or null where it is not shown. Nought is shown. */
export type PublicCount = number | null

/** A table as the public may see it, with the totals that there are. */
export interface HiddenTable {
  readonly name: string
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly counts: readonly (readonly PublicCount[])[]
  readonly rowTotals?: readonly PublicCount[]
  readonly columnTotals?: readonly PublicCount[]
  readonly total?: PublicCount
}

/** Hides the small numbers of one table, and what would give them away. */
export function hideTable(table: CountTable, options: TableOptions): HiddenTable {
  return hideTables([table], options)[0]!
}

/**
 * Hides the small numbers of tables that stand beside each other. What two tables share (the total of
 * a month, the rows of a cross) must be named in `elsewhere`, or nobody would see that one gives the
 * other away. Totals are worked out from the cells.
 */
export function hideTables(
  tables: readonly CountTable[],
  { threshold, elsewhere = [], earlier = [] }: TableOptions,
): HiddenTable[] {
  const beside = new Set<string>()
  for (;;) {
    const maker = makePuzzle()
    for (const table of tables)
      layOut(maker, table, threshold, { before: shownBefore(earlier, table.name), beside })
    elsewhere.forEach((tie, at) => tieElsewhere(maker, tie, `elsewhere ${at}`, threshold))
    const hidden = protect(maker.made())
    const more = tables.flatMap((table) => hideBeside(table, hidden, beside, threshold))
    if (more.length === 0) return tables.map((table) => shownOf(table, hidden))
    for (const key of more) beside.add(key)
  }
}

/**
 * What is hidden of a row must not be few children in all: "two with another council or another public
 * body" points at them although neither number is said. The next smallest cell that is not nought goes too.
 */
function hideBeside(
  table: CountTable,
  hidden: ReadonlySet<string>,
  /** Cells that were asked to go before; one of an earlier publication cannot. */
  asked: ReadonlySet<string>,
  threshold: number,
): string[] {
  if (!table.totals.rows) return []
  return table.rows.flatMap((row) => {
    const cells = table.columns.map((column) => ({
      key: keyOf({ table: table.name, row, column }),
      children: countAt(table, row, column),
    }))
    const away = cells.filter(({ key }) => hidden.has(key))
    const together = away.reduce((sum, { children }) => sum + children, 0)
    if (away.length === 0 || !isSmall(together, threshold)) return []
    const next = cells
      .filter(({ key, children }) => !hidden.has(key) && !asked.has(key) && children > 0)
      .sort((one, other) => one.children - other.children)[0]
    return next ? [next.key] : []
  })
}

interface Decided {
  /** Cells that earlier publications showed: hiding them now is of no use. */
  readonly before: ReadonlySet<string>
  /** Cells that have to go so that others are not too few together. */
  readonly beside: ReadonlySet<string>
}

const keyOf = ({ table, row, column }: Place): string => JSON.stringify([table, row, column])

/** A total costs more than any cell, so it is given up last; a nought tells nothing and helps little. */
const COST = { cell: 1e6, nought: 1e8, total: 1e10 } as const

function layOut(
  maker: PuzzleMaker,
  table: CountTable,
  threshold: number,
  { before, beside }: Decided,
): void {
  const { name, rows, columns, totals } = table
  for (const row of [...rows, TOTAL])
    for (const column of [...columns, TOTAL]) {
      const key = keyOf({ table: name, row, column })
      const children = countAt(table, row, column)
      const place = maker.number(key, children)
      if (isSmall(children, threshold)) maker.secret({ number: place, low: 1, high: threshold })
      const isTotal = row === TOTAL || column === TOTAL
      if (isTotal && !isPublicTotal(totals, row, column)) continue
      const cost = isTotal ? COST.total : children === 0 ? COST.nought : COST.cell
      const hidden =
        beside.has(key) || isSmall(children, threshold) || saysItOfAll(table, row, column, children)
      const cell = { key, cost: cost + children, hidden, fixed: before.has(key) }
      maker.cell(cell, [exactly([place], [1], children)])
    }
  const at = (row: string, column: string) => maker.placeOf(keyOf({ table: name, row, column }))!
  const adds = (parts: readonly number[], whole: number) =>
    maker.rule(exactly([...parts, whole], [...parts.map(() => 1), -1], 0))
  for (const row of [...rows, TOTAL])
    adds(
      columns.map((column) => at(row, column)),
      at(row, TOTAL),
    )
  for (const column of columns)
    adds(
      rows.map((row) => at(row, column)),
      at(TOTAL, column),
    )
}

function isPublicTotal(totals: CountTable['totals'], row: string, column: string): boolean {
  if (row === TOTAL && column === TOTAL) return totals.rows && totals.columns
  return column === TOTAL ? totals.rows : totals.columns
}

/** All of a small row in one column: the cell says it of each of them. */
function saysItOfAll(table: CountTable, row: string, column: string, children: number): boolean {
  if (row === TOTAL || column === TOTAL || children === 0 || children > SMALL_GROUP) return false
  return children === countAt(table, row, TOTAL)
}

function countAt({ rows, columns, counts }: CountTable, row: string, column: string): number {
  const down = row === TOTAL ? rows.map((_, at) => at) : [rows.indexOf(row)]
  const across = column === TOTAL ? columns.map((_, at) => at) : [columns.indexOf(column)]
  return down.reduce((sum, r) => sum + across.reduce((all, c) => all + counts[r]![c]!, 0), 0)
}

function tieElsewhere(maker: PuzzleMaker, tie: Elsewhere, name: string, threshold: number): void {
  const parts = tie.sumOf.map((place) => placeOf(maker, place))
  const children = tie.sumOf.reduce((sum, place) => sum + maker.truthOf(keyOf(place))!, 0)
  const sum = maker.number(name, children)
  maker.rule(exactly([...parts, sum], [...parts.map(() => 1), -1], 0))
  if (isSmall(children, threshold)) maker.secret({ number: sum, low: 1, high: threshold })
  if (!('shown' in tie.is)) {
    const same = placeOf(maker, tie.is)
    maker.rule(exactly([sum, same], [1, -1], children - maker.truthOf(keyOf(tie.is))!))
  } else if (tie.is.shown !== null) maker.rule(exactly([sum], [1], children))
}

function placeOf(maker: PuzzleMaker, place: Place): number {
  const at = maker.placeOf(keyOf(place))
  if (at === undefined) throw new Error(`There is no cell ${keyOf(place)} in the tables.`)
  return at
}

/** The cells of a table that earlier publications showed. */
function shownBefore(earlier: readonly HiddenTable[], name: string): Set<string> {
  const keys = new Set<string>()
  for (const table of earlier) {
    if (table.name !== name) continue
    const see = (count: PublicCount | undefined, row: string, column: string) => {
      if (count !== null && count !== undefined) keys.add(keyOf({ table: name, row, column }))
    }
    table.rows.forEach((row, r) => {
      table.columns.forEach((column, c) => see(table.counts[r]?.[c], row, column))
      see(table.rowTotals?.[r], row, TOTAL)
    })
    table.columns.forEach((column, c) => see(table.columnTotals?.[c], TOTAL, column))
    see(table.total, TOTAL, TOTAL)
  }
  return keys
}

function shownOf(table: CountTable, hidden: ReadonlySet<string>): HiddenTable {
  const { name, rows, columns, totals } = table
  const at = (row: string, column: string): PublicCount =>
    hidden.has(keyOf({ table: name, row, column })) ? null : countAt(table, row, column)
  return {
    name,
    rows: [...rows],
    columns: [...columns],
    counts: rows.map((row) => columns.map((column) => at(row, column))),
    ...(totals.rows ? { rowTotals: rows.map((row) => at(row, TOTAL)) } : {}),
    ...(totals.columns ? { columnTotals: columns.map((column) => at(TOTAL, column)) } : {}),
    ...(totals.rows && totals.columns ? { total: at(TOTAL, TOTAL) } : {}),
  }
}
