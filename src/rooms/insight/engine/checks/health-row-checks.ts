import { ageOn, endOfYear } from '../days.ts'
import type { Query } from '../query.ts'
import { code } from '../reading/code-set.ts'
import { FLAG } from '../reading/codes.ts'
import { codesIn, NO_NUMBER, numbers } from '../reading/table.ts'
import { bornOn, type View } from '../view.ts'
import { finding } from './finding.ts'

const YES = code(FLAG, '1')

/** What does not fit within a row of oc2: a score or why not, and answers that an age or another answer asks for. */
export function checkHealthRows(view: View): Query[] {
  const queries: Query[] = []
  for (const file of view.returns.files) {
    if (file.table !== 'oc2' || file.year === null) continue
    const end = endOfYear(file.year)
    for (let row = file.from; row < file.to; row++) {
      const born = bornOn(view, numbers(view.returns.tables.oc2, 'CHILD')[row]!)
      const add = (rule: string, text: string) =>
        queries.push(finding(view, 'oc2', row, rule, text))
      if (born !== null) checkByAge(view, row, ageOn(born, end), add)
      checkHelp(view, row, add)
    }
  }
  return queries
}

type Add = (rule: string, text: string) => void

function answer(view: View, row: number, column: string): number {
  return codesIn(view.returns.tables.oc2, column)[row]!
}

/** The questionnaire is asked of 4 to 16, development checks under 5, convictions from 10. */
function checkByAge(view: View, row: number, age: number, add: Add): void {
  const scored = numbers(view.returns.tables.oc2, 'SDQ_SCORE')[row] !== NO_NUMBER
  if (age >= 4 && age <= 16 && !scored && answer(view, row, 'SDQ_REASON') === 0)
    add('score-missing', 'there is neither a score nor a reason why there is none.')
  const checked = answer(view, row, 'HEALTH_CHECK')
  if (age < 5 && checked === 0)
    add(
      'development-check-age',
      'nothing says whether development checks of a child under 5 are up to date.',
    )
  if (age >= 5 && checked !== 0)
    add(
      'development-check-age',
      'development checks are for children under 5, and the child is older.',
    )
  const convicted = answer(view, row, 'CONVICTED')
  if (age < 10 && convicted === YES)
    add('conviction-under-ten', 'a child under 10 cannot be convicted.')
  if (age >= 10 && convicted === 0)
    add('conviction-missing', 'nothing says whether the child was convicted or cautioned.')
}

/** Help with substances is asked about when there is misuse; an offer when no help was taken. */
function checkHelp(view: View, row: number, add: Add): void {
  const misuse = answer(view, row, 'SUBSTANCE_MISUSE')
  const received = answer(view, row, 'INTERVENTION_RECEIVED')
  const offered = answer(view, row, 'INTERVENTION_OFFERED')
  const rule = 'help-does-not-fit'
  if (misuse === YES && received === 0)
    add(rule, 'misuse is recorded, and nothing says whether the child had help.')
  else if (misuse !== YES && received !== 0) add(rule, 'help is recorded, and no misuse.')
  else if (misuse === YES && received !== YES && offered === 0)
    add(rule, 'the child had no help, and nothing says whether it was offered.')
  else if (offered !== 0 && (misuse !== YES || received === YES))
    add(rule, 'an offer is recorded where none is asked about.')
}
