import { fileOfYear } from '../coverage.ts'
import { yearEnding } from '../days.ts'
import { noFigure, noteOf, share, type Figure } from '../indicator.ts'
import { code } from '../reading/code-set.ts'
import { ANSWER } from '../reading/codes.ts'
import { carries, codesIn, numbers, type Table } from '../reading/table.ts'
import { remember } from '../remember.ts'
import { yearCohort, type View } from '../view.ts'
import { rowsOfYear, unknownStart } from './yearly-answers.ts'

/** The group that the Department takes: in care for twelve months, and known to a school. */
export const SCHOOL_COHORT =
  'Children in care on 31 March who had been in care for twelve months without a break, and who are in the education file'

/** The virtual school's rows of those children, and notes on the others. */
export interface Pupils {
  readonly table: Table
  readonly rows: readonly number[]
  readonly notes: readonly string[]
}

/** The twelve-month group in the education file of the year that ends on the day. */
export function pupilsOf(view: View): Pupils {
  return remember(view, 'pupils', () => {
    const rowOf = rowsOfYear(view, 'education')
    const cohort = yearCohort(view).children
    const rows = cohort.flatMap((child) => (rowOf[child]! < 0 ? [] : [rowOf[child]!]))
    const notes = [
      ...noteOf(
        cohort.length - rows.length,
        'child is left out: not in the education file.',
        'children are left out: not in the education file.',
      ),
      ...unknownStart(view),
    ]
    return { table: view.returns.tables.education, rows, notes }
  })
}

/** Why the file of the year cannot tell about an optional column; null when it can. */
export function lacksColumn(view: View, column: string): string | null {
  const file = fileOfYear(
    view.returns.files.filter((one) => one.table === 'education'),
    yearEnding(view.day),
  )
  return file && carries(view.returns.tables.education, column, file.place)
    ? null
    : `The education file has no column ${column}, so the files cannot tell.`
}

const YES = code(ANSWER, 'Y')

/** The share of pupils with a yes, out of those with an answer; `blank` says what the others lack. */
export function shareOfPupils(
  view: View,
  column: string,
  optional: boolean,
  blank: string,
): Figure {
  const lack = optional ? lacksColumn(view, column) : null
  if (lack !== null) return noFigure(lack)
  const { table, rows, notes } = pupilsOf(view)
  const answers = codesIn(table, column)
  const told = rows.filter((row) => answers[row] !== 0)
  const yes = told.filter((row) => answers[row] === YES).length
  return share(yes, told.length, [...withoutAnswer(rows.length - told.length, blank), ...notes])
}

/** Who is in the file without an answer: out of the group, and counted. */
export function withoutAnswer(children: number, blank: string): string[] {
  return noteOf(children, `child is left out: ${blank}.`, `children are left out: ${blank}.`)
}

/** The average of a column kept in hundredths, over the pupils who have a value. */
export function averageOfPupils(view: View, column: string, absent: number): Figure {
  const lack = lacksColumn(view, column)
  if (lack !== null) return noFigure(lack)
  const { table, rows, notes } = pupilsOf(view)
  const values = numbers(table, column)
  const told = rows.filter((row) => values[row] !== absent)
  if (told.length === 0) return noFigure('No child in this group has a result.', ...notes)
  const sum = told.reduce((total, row) => total + values[row]!, 0) / 100
  return {
    numerator: sum,
    denominator: told.length,
    value: sum / told.length,
    notes: ['The numerator is the sum of all results.', ...notes],
  }
}
