import { cannotTell } from '../coverage.ts'
import { lastYearEnd } from '../days.ts'
import { rowsOfYear } from '../indicators/yearly-answers.ts'
import type { Query } from '../query.ts'
import { anyOf } from '../reading/code-set.ts'
import { ACCOM, ACTIV, IN_TOUCH } from '../reading/codes.ts'
import { codesIn, NO_NUMBER, numbers } from '../reading/table.ts'
import { viewFrom, yearCohort, type View } from '../view.ts'
import { finding } from './finding.ts'

const ASKED_OF_ALL = ['HEALTH_ASSESSMENT', 'TEETH_CHECK', 'IMMUNISATIONS'] as const
const IN_TOUCH_YES = anyOf(IN_TOUCH, 'YES')
const GONE = anyOf(IN_TOUCH, 'DIED RHOM')
const NO_ACTIVITY = anyOf(ACTIV, '0')
const NO_HOME = anyOf(ACCOM, '0')

/** What does not fit in the tables that are filled in once a year. */
export function checkYearly(view: View): Query[] {
  const end = viewFrom(view.returns, lastYearEnd(view.day), view.population)
  const span = { from: end.from, to: end.day }
  const tells = (table: 'episodes' | 'oc2') => cannotTell(view.returns, table, span) === null
  return [...(tells('episodes') && tells('oc2') ? checkHealth(end) : []), ...checkLeavers(end)]
}

/** The oc2 table is of the children in care for twelve months, all of them and no other. */
function checkHealth(view: View): Query[] {
  const { history, tables } = view.returns
  const cohort = yearCohort(view)
  const rows = rowsOfYear(view, 'oc2')
  const queries: Query[] = []
  rows.forEach((row, child) => {
    if (row >= 0 && cohort.mask[child] === 0)
      queries.push(
        finding(
          view,
          'oc2',
          row,
          'not-twelve-months',
          'the child was not in care for the twelve months and is not counted.',
        ),
      )
    else if (row >= 0) queries.push(...checkAnswers(view, row))
    else if (cohort.mask[child] === 1) {
      const source = history.source[history.starts[child + 1]! - 1]!
      queries.push(
        finding(
          view,
          'episodes',
          source,
          'health-row-missing',
          'the child was in care for the twelve months and has no row in oc2.',
        ),
      )
    }
  })
  const score = numbers(tables.oc2, 'SDQ_SCORE')
  const reason = codesIn(tables.oc2, 'SDQ_REASON')
  for (const row of rows)
    if (row >= 0 && score[row] !== NO_NUMBER && reason[row] !== 0)
      queries.push(
        finding(
          view,
          'oc2',
          row,
          'score-and-reason',
          'there is a score and a reason for none; the score counts.',
        ),
      )
  return queries
}

function checkAnswers(view: View, row: number): Query[] {
  const blank = ASKED_OF_ALL.filter((name) => codesIn(view.returns.tables.oc2, name)[row] === 0)
  if (blank.length === 0) return []
  return [
    finding(view, 'oc2', row, 'answer-missing', `nothing is recorded under ${blank.join(', ')}.`),
  ]
}

function checkLeavers(view: View): Query[] {
  const { oc3 } = view.returns.tables
  const touch = codesIn(oc3, 'IN_TOUCH')
  const activity = codesIn(oc3, 'ACTIV')
  const home = codesIn(oc3, 'ACCOM')
  const queries: Query[] = []
  for (const row of rowsOfYear(view, 'oc3')) {
    if (row < 0) continue
    const nothing = (answer: number, flags: Uint8Array) => answer === 0 || flags[answer] === 1
    const blank = nothing(activity[row]!, NO_ACTIVITY) || nothing(home[row]!, NO_HOME)
    const both = nothing(activity[row]!, NO_ACTIVITY) && nothing(home[row]!, NO_HOME)
    if (touch[row] === 0)
      queries.push(
        finding(
          view,
          'oc3',
          row,
          'in-touch-missing',
          'nothing says whether the council is in touch.',
        ),
      )
    else if (IN_TOUCH_YES[touch[row]!] === 1 && blank)
      queries.push(
        finding(
          view,
          'oc3',
          row,
          'in-touch-but-unknown',
          'the council is in touch, but activity or home is not known.',
        ),
      )
    else if (GONE[touch[row]!] === 1 && !both)
      queries.push(
        finding(
          view,
          'oc3',
          row,
          'gone-but-known',
          'died or returned home, but activity or home is filled in.',
        ),
      )
  }
  return queries
}
