import type { Query } from '../query.ts'
import { numbers } from '../reading/table.ts'
import type { TableId } from '../reading/table-specs.ts'
import type { View } from '../view.ts'

/** A query about one row: says file and row, then what is odd about it. */
export function finding(
  { returns }: View,
  id: TableId,
  row: number,
  rule: string,
  text: string,
): Query {
  const table = returns.tables[id]
  const at = table.row[row]!
  const file = returns.files[table.file[row]!]?.name ?? id
  return {
    rule,
    table: id,
    file,
    row: at,
    child: returns.children.textOf(numbers(table, 'CHILD')[row]!),
    message: `${file}, row ${at}: ${text}`,
  }
}
