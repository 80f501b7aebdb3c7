import { NO_DAY } from '../days.ts'
import type { ColumnSpec, TableId, TableSpec } from './table-specs.ts'

export type Cells = Int32Array | Uint8Array | Float64Array

/** A whole number or a distance that a row does not have. */
export const NO_NUMBER = -1
/** The same for hundredths, which may lie below nought. */
export const NO_DECIMAL = -0x80000000

/** Rows of one kind from every file that holds them, column by column. */
export interface Table {
  readonly spec: TableSpec
  length: number
  /** The place of the row's file in the list of files. */
  file: Uint16Array
  /** The row in its file as a spreadsheet counts: the headings are usually row 1. */
  row: Int32Array
  readonly cells: Cells[]
  /** Where each column stands in the specification. */
  readonly places: ReadonlyMap<string, number>
  /** Which files carried which optional column. */
  readonly carried: Map<string, Set<number>>
}

/** An empty table. */
export function createTable(spec: TableSpec): Table {
  return {
    spec,
    length: 0,
    file: new Uint16Array(0),
    row: new Int32Array(0),
    cells: spec.columns.map((column) => newCells(column, 0)),
    places: new Map(spec.columns.map((column, place) => [column.name, place])),
    carried: new Map(),
  }
}

function newCells(column: ColumnSpec, size: number): Cells {
  if (column.kind === 'unread') return new Uint8Array(0)
  if (column.kind === 'code' || column.kind === 'answer') return new Uint8Array(size)
  if (column.kind === 'text') return new Float64Array(size)
  return new Int32Array(size)
}

/** Puts "nothing here" into the rows of a column that a file does not have. */
export function leaveBlank(table: Table, place: number, from: number, to: number): void {
  const { kind } = table.spec.columns[place]!
  if (kind === 'date' || kind === 'partial-date') table.cells[place]!.fill(NO_DAY, from, to)
  else if (kind === 'whole' || kind === 'miles') table.cells[place]!.fill(NO_NUMBER, from, to)
  else if (kind === 'decimal') table.cells[place]!.fill(NO_DECIMAL, from, to)
}

/** Makes room for rows up to `size`, at least doubling, so that reading stays linear. */
export function makeRoom(table: Table, size: number): void {
  if (size <= table.row.length) return
  const room = Math.max(size, table.row.length * 2, 1024)
  table.file = grown(table.file, new Uint16Array(room))
  table.row = grown(table.row, new Int32Array(room))
  table.spec.columns.forEach((column, place) => {
    if (column.kind !== 'unread')
      table.cells[place] = grown(table.cells[place]!, newCells(column, room))
  })
}

function grown<T extends Cells | Uint16Array>(old: T, next: T): T {
  next.set(old)
  return next
}

function cellsOf(table: Table, name: string): Cells {
  const cells = table.cells[table.places.get(name) ?? -1]
  if (!cells) throw new Error(`${table.spec.id} has no column ${name}`)
  return cells
}

/** Children, dates and numbers of a column. */
export function numbers(table: Table, name: string): Int32Array {
  return cellsOf(table, name) as Int32Array
}

/** The codes of a column, as places in its code set. */
export function codesIn(table: Table, name: string): Uint8Array {
  return cellsOf(table, name) as Uint8Array
}

/** The packed short texts of a column. */
export function texts(table: Table, name: string): Float64Array {
  return cellsOf(table, name) as Float64Array
}

/** Whether a file came with an optional column. */
export function carries(table: Table, name: string, file: number): boolean {
  return table.carried.get(name)?.has(file) ?? false
}

export type Tables = Readonly<Record<TableId, Table>>
