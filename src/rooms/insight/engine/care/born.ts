import { NO_DAY } from '../days.ts'
import type { FileYear } from '../reading/file-years.ts'
import type { ReadFile } from '../reading/read-file.ts'
import { numbers, type Tables } from '../reading/table.ts'
import type { TableId } from '../reading/table-specs.ts'

/** Tables that repeat a child's date of birth, for children whom the header does not have. */
const REPEATING: readonly TableId[] = ['oc2', 'oc3', 'reviews', 'uasc', 'missing', 'ad1']

/** The date of birth of every child: from the latest header that has it, else from another table. */
export function bornDays(
  tables: Tables,
  files: readonly (ReadFile & FileYear)[],
  children: number,
): Int32Array {
  const born = new Int32Array(children).fill(NO_DAY)
  const headers = files
    .filter((file) => file.table === 'header')
    .sort((one, other) => (one.year ?? 0) - (other.year ?? 0))
  const child = numbers(tables.header, 'CHILD')
  const day = numbers(tables.header, 'DOB')
  for (const { from, to } of headers)
    for (let row = from; row < to; row++) if (day[row] !== NO_DAY) born[child[row]!] = day[row]!
  for (const id of REPEATING) {
    const table = tables[id]
    const who = numbers(table, 'CHILD')
    const days = numbers(table, 'DOB')
    for (let row = 0; row < table.length; row++)
      if (born[who[row]!] === NO_DAY) born[who[row]!] = days[row]!
  }
  return born
}
