import { yearEnding } from '../days.ts'
import { remember } from '../remember.ts'
import type { Returns } from '../returns.ts'
import { codesIn, numbers, type Table } from './table.ts'
import { tableSpec, type TableId } from './table-specs.ts'

/** When some codes of a column were in the list of the collection, by the 31 March that ended the year. */
export interface CodeYears {
  readonly table: TableId
  readonly column: string
  readonly codes: string
  readonly first?: number
  readonly last?: number
  /** In no list of the collection: written by other systems. */
  readonly never?: true
}

/**
 * The codes that not every collection year allowed (SSDA903 rules 143 and 146, and the lists of the
 * years). All of them are read in every year, because what a year recorded stays true; a code of
 * another year is a query.
 */
export const CODE_YEARS: readonly CodeYears[] = [
  { table: 'header', column: 'SEX', codes: '1 2', last: 2024 },
  { table: 'header', column: 'SEX', codes: 'M F U', first: 2025 },
  { table: 'uasc', column: 'SEX', codes: '1 2', last: 2024 },
  { table: 'uasc', column: 'SEX', codes: 'M F U', first: 2025 },
  // D1 ended with December 2005 (rule 217); V1 and J4 are in no list seen since 2015.
  { table: 'episodes', column: 'LS', codes: 'D1', last: 2006 },
  { table: 'episodes', column: 'LS', codes: 'V1 J4', last: 2014 },
  { table: 'episodes', column: 'CIN', codes: 'N9 N0', never: true },
  { table: 'episodes', column: 'PLACE', codes: 'U1 U2 U3 U4 U5 U6', first: 2015 },
  { table: 'episodes', column: 'PLACE', codes: 'A1 A2 H1 H2 H3 H4 R4', last: 2014 },
  { table: 'episodes', column: 'PLACE', codes: 'K3', first: 2025 },
  // P2 ended on 28 October 2023 (rule 217t), within the year that ended in 2024.
  { table: 'episodes', column: 'PLACE', codes: 'H5 P2', last: 2024 },
  { table: 'episodes', column: 'PLACE', codes: 'Z1', last: 2025 },
  { table: 'episodes', column: 'PLACE', codes: 'Z11 Z12 Z13 Z14', first: 2026 },
  // E42 is older than E43 and E44; how much older no public list says.
  { table: 'episodes', column: 'REC', codes: 'E42 E43 E44', last: 2018 },
  { table: 'episodes', column: 'REC', codes: 'E99', never: true },
  { table: 'episodes', column: 'REASON_PLACE_CHANGE', codes: 'CUSTOD', first: 2019 },
  { table: 'episodes', column: 'REASON_PLACE_CHANGE', codes: 'LIIAF', never: true },
  { table: 'oc3', column: 'ACTIV', codes: 'F3 P3', last: 2021 },
  { table: 'oc3', column: 'ACTIV', codes: 'F4 P4 F5 P5', first: 2022 },
  { table: 'oc3', column: 'ACCOM', codes: 'S1 X1', last: 2022 },
]

/** A code in a file of a year that did not have it; `row` is the row of the table. */
export interface CodeFinding {
  readonly table: TableId
  readonly row: number
  readonly column: string
  readonly code: string
}

/** Every code that stands in a file of a year whose list did not hold it. */
export function codesOfAnotherYear(returns: Returns): readonly CodeFinding[] {
  return remember(returns, 'codes of another year', () => {
    const columns = new Set(CODE_YEARS.map(({ table, column }) => `${table} ${column}`))
    return [...columns].flatMap((name) => {
      const [table, column] = name.split(' ') as [TableId, string]
      return findIn(returns, table, column)
    })
  })
}

/**
 * What was true when an episode began stays written in it until it ends: a home or a legal status is
 * judged by the year of its beginning as well as by the year of its file.
 */
const BEGUN: Readonly<Record<string, string>> = { PLACE: 'DECOM', LS: 'DECOM' }

function findIn(returns: Returns, table: TableId, column: string): CodeFinding[] {
  const { codes } = tableSpec(table).columns.find(({ name }) => name === column)!.codes!
  const cells = codesIn(returns.tables[table], column)
  const found: CodeFinding[] = []
  for (const file of returns.files) {
    if (file.table !== table || file.year === null) continue
    const wrong = wrongIn(table, column, codes, file.year)
    for (let row = file.from; row < file.to; row++) {
      if (wrong[cells[row]!] !== 1) continue
      const code = codes[cells[row]!]!
      const begun = yearBegun(returns.tables[table], column, row) ?? file.year
      if (isAnothers(table, column, code, Math.min(begun, file.year)))
        found.push({ table, row, column, code })
    }
  }
  return found
}

function yearBegun(table: Table, column: string, row: number): number | null {
  const date = BEGUN[column]
  return date === undefined ? null : yearEnding(numbers(table, date)[row]!)
}

/** For each place of a code set, 1 when the year did not have the code. */
function wrongIn(
  table: TableId,
  column: string,
  codes: readonly string[],
  year: number,
): Uint8Array {
  return Uint8Array.from(codes, (code) => (isAnothers(table, column, code, year) ? 1 : 0))
}

function isAnothers(table: TableId, column: string, code: string, year: number): boolean {
  return CODE_YEARS.some(
    (one) =>
      one.table === table &&
      one.column === column &&
      one.codes.split(' ').includes(code) &&
      (one.never === true || year < (one.first ?? 0) || year > (one.last ?? 9999)),
  )
}
