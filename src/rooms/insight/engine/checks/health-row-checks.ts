import { ageOn, endOfYear, NO_DAY } from '../days.ts'
import type { Query } from '../query.ts'
import { code } from '../reading/code-set.ts'
import { FLAG } from '../reading/codes.ts'
import { codesIn, NO_NUMBER, numbers } from '../reading/table.ts'
import type { View } from '../view.ts'
import { finding } from './finding.ts'

const YES = code(FLAG, '1')

/** What does not fit within a row of oc2: a score or why not, and answers that an age or another answer asks for. */
export function checkHealthRows(view: View): Query[] {
  const { tables, files, history } = view.returns
  const child = numbers(tables.oc2, 'CHILD')
  const columns = columnsOf(view)
  const queries: Query[] = []
  for (const file of files) {
    if (file.table !== 'oc2' || file.year === null) continue
    const end = endOfYear(file.year)
    for (let row = file.from; row < file.to; row++) {
      const add = (rule: string, text: string) =>
        queries.push(finding(view, 'oc2', row, rule, text))
      const born = history.born[child[row]!]!
      if (born !== NO_DAY) checkByAge(columns, row, ageOn(born, end), add)
      checkHelp(columns, row, add)
    }
  }
  return queries
}

type Add = (rule: string, text: string) => void

/** The columns, found once: a row is looked at in many of them. */
function columnsOf({ returns: { tables } }: View) {
  const answers = (name: string) => codesIn(tables.oc2, name)
  return {
    score: numbers(tables.oc2, 'SDQ_SCORE'),
    reason: answers('SDQ_REASON'),
    checked: answers('HEALTH_CHECK'),
    convicted: answers('CONVICTED'),
    misuse: answers('SUBSTANCE_MISUSE'),
    received: answers('INTERVENTION_RECEIVED'),
    offered: answers('INTERVENTION_OFFERED'),
  }
}

type Columns = ReturnType<typeof columnsOf>

/** The questionnaire is asked of 4 to 16, development checks under 5, convictions from 10. */
function checkByAge(columns: Columns, row: number, age: number, add: Add): void {
  const answered = columns.score[row] !== NO_NUMBER || columns.reason[row] !== 0
  if (age >= 4 && age <= 16 && !answered)
    add('score-missing', 'there is neither a score nor a reason why there is none.')
  const checked = columns.checked[row]
  const rule = 'development-check-age'
  if (age < 5 && checked === 0)
    add(rule, 'nothing says whether development checks of a child under 5 are up to date.')
  if (age >= 5 && checked !== 0)
    add(rule, 'development checks are for children under 5, and the child is older.')
  const convicted = columns.convicted[row]
  if (age < 10 && convicted === YES)
    add('conviction-under-ten', 'a child under 10 cannot be convicted.')
  if (age >= 10 && convicted === 0)
    add('conviction-missing', 'nothing says whether the child was convicted or cautioned.')
}

/** Help with substances is asked about when there is misuse; an offer when no help was taken. */
function checkHelp(columns: Columns, row: number, add: Add): void {
  const misuse = columns.misuse[row] === YES
  const received = columns.received[row]
  const offered = columns.offered[row]
  const rule = 'help-does-not-fit'
  if (misuse && received === 0)
    add(rule, 'misuse is recorded, and nothing says whether the child had help.')
  else if (!misuse && received !== 0) add(rule, 'help is recorded, and no misuse.')
  else if (misuse && received !== YES && offered === 0)
    add(rule, 'the child had no help, and nothing says whether it was offered.')
  else if (offered !== 0 && (!misuse || received === YES))
    add(rule, 'an offer is recorded where none is asked about.')
}
