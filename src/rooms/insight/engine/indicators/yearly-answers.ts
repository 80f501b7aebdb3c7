import { fileOfYear } from '../coverage.ts'
import { yearEnding } from '../days.ts'
import { noteOf, share, type Figure } from '../indicator.ts'
import { code } from '../reading/code-set.ts'
import { FLAG } from '../reading/codes.ts'
import { codesIn, numbers } from '../reading/table.ts'
import type { TableId } from '../reading/table-specs.ts'
import { remember } from '../remember.ts'
import { yearCohort, type View } from '../view.ts'

/** For every child its row in a yearly table, of the year that ends on the day; -1 for none. */
export function rowsOfYear(view: View, id: TableId): Int32Array {
  return remember(view, `rows of ${id}`, () => {
    const rows = new Int32Array(view.returns.history.children).fill(-1)
    const file = fileOfYear(
      view.returns.files.filter((one) => one.table === id),
      yearEnding(view.day),
    )
    const child = numbers(view.returns.tables[id], 'CHILD')
    if (file) for (let row = file.from; row < file.to; row++) rows[child[row]!] = row
    return rows
  })
}

const YES = code(FLAG, '1')

/**
 * How many of the twelve-month cohort have a yes in a column of oc2. A blank is not a no: it stays in
 * the group as not recorded (SSDA903 rule 191).
 */
export function shareWithYes(view: View, column: string): Figure {
  const cohort = yearCohort(view)
  const rows = rowsOfYear(view, 'oc2')
  const answers = codesIn(view.returns.tables.oc2, column)
  let yes = 0
  let blank = 0
  for (const child of cohort.children) {
    const row = rows[child]!
    const answer = row < 0 ? 0 : answers[row]!
    if (answer === YES) yes++
    else if (answer === 0) blank++
  }
  return share(yes, cohort.children.length, [
    ...noteOf(blank, 'child has no answer recorded.', 'children have no answer recorded.'),
    ...unknownStart(view),
  ])
}

/** How many were left out because nothing loaded tells when they came into care. */
export function unknownStart(view: View): string[] {
  return noteOf(
    yearCohort(view).unknown,
    'child is left out: history missing, because nothing loaded shows when they came into care.',
    'children are left out: history missing, because nothing loaded shows when they came into care.',
  )
}
