import { ageOn, birthday, calendarDate, dayOf, NO_DAY, type Day } from '../days.ts'
import { noFigure, noteOf, share, type Figure } from '../indicator.ts'
import { code } from '../reading/code-set.ts'
import { ANSWER } from '../reading/codes.ts'
import { codesIn, numbers } from '../reading/table.ts'
import { bornOn, type View } from '../view.ts'
import { lacksColumn } from './education-answers.ts'
import { rowsOfYear } from './yearly-answers.ts'

const YES = code(ANSWER, 'Y')

/**
 * What the education file says of the children of school age at the end of a term. The file has only
 * the last plan of each child: once a plan of a later term is in it, it tells about that term, and
 * nothing about the one before.
 */
export function shareOfTerm(view: View, column: 'PEP_DATE' | 'REDUCED_TIMETABLE'): Figure {
  const lack = lacksColumn(view, 'PEP_DATE') ?? lacksColumn(view, column)
  if (lack !== null) return noFigure(lack)
  const { education } = view.returns.tables
  const plans = numbers(education, 'PEP_DATE')
  const rowOf = rowsOfYear(view, 'education')
  for (const row of rowOf)
    if (row >= 0 && plans[row] !== NO_DAY && plans[row]! > view.day)
      return noFigure('The education file is of a later term, so it cannot tell about this one.')
  const { rows, unborn } = pupilsInTerm(view, rowOf)
  const notes = noteOf(
    unborn,
    'child is left out: no date of birth.',
    'children are left out: no date of birth.',
  )
  return column === 'PEP_DATE'
    ? shareWithPlan(view, rows, plans, notes)
    : shareReduced(view, rows, notes)
}

/** Who has no plan recorded, or is not in the file at all, has none of this term: they stay in the group. */
function shareWithPlan(
  view: View,
  rows: readonly number[],
  plans: Int32Array,
  notes: readonly string[],
): Figure {
  const dated = rows.filter((row) => row >= 0 && plans[row] !== NO_DAY)
  const current = dated.filter((row) => plans[row]! >= view.from).length
  return share(current, rows.length, [
    ...noteOf(
      rows.length - dated.length,
      'child has no plan recorded.',
      'children have no plan recorded.',
    ),
    ...notes,
  ])
}

/** Who has no answer is left out: nobody says that they are at school for the whole week. */
function shareReduced(view: View, rows: readonly number[], notes: readonly string[]): Figure {
  const answers = codesIn(view.returns.tables.education, 'REDUCED_TIMETABLE')
  const told = rows.filter((row) => row >= 0 && answers[row] !== 0)
  const reduced = told.filter((row) => answers[row] === YES).length
  return share(reduced, told.length, [
    ...noteOf(
      rows.length - told.length,
      'child is left out: no answer recorded.',
      'children are left out: no answer recorded.',
    ),
    ...notes,
  ])
}

/** The rows of the children of compulsory school age in the term; -1 for one who is not in the file. */
function pupilsInTerm(view: View, rowOf: Int32Array) {
  const rows: number[] = []
  let unborn = 0
  for (const child of view.children) {
    const born = bornOn(view, child)
    if (born === null) unborn++
    else if (isOfSchoolAge(born, view.from, view.day)) rows.push(rowOf[child]!)
  }
  return { rows, unborn }
}

/**
 * Compulsory school age: from the term after the fifth birthday until the school year in which they
 * turn 16 (Education Act 1996 s.8). A year that begins on 1 September is theirs when they were under 16
 * on the day before.
 */
export function isOfSchoolAge(born: Day, from: Day, to: Day): boolean {
  const { year, month } = calendarDate(to)
  const yearBegan = dayOf(month >= 9 ? year : year - 1, 9, 1)
  // The autumn term is taken to begin with August, but its own day is 31 August.
  const prescribed = calendarDate(from).month === 8 ? yearBegan - 1 : from - 1
  return birthday(born, 5) <= prescribed && ageOn(born, yearBegan - 1) < 16
}
