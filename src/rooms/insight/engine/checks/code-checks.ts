import { endOfYear, plainText, startOfYear } from '../days.ts'
import type { Query } from '../query.ts'
import { codesOfAnotherYear } from '../reading/code-years.ts'
import type { View } from '../view.ts'
import { finding } from './finding.ts'

/** Codes that the list of the file's own collection year does not hold (rules 143, 146, 217). */
export function checkCodes(view: View): Query[] {
  const { files, tables } = view.returns
  return codesOfAnotherYear(view.returns).map(({ table, row, column, code }) => {
    const year = files[tables[table].file[row]!]!.year!
    const time = `${plainText(startOfYear(year))} to ${plainText(endOfYear(year))}`
    const text = `${column} is ${code}, which is not in the list of the year ${time}.`
    return finding(view, table, row, 'code-of-another-year', text)
  })
}
