import { cannotTell } from '../coverage.ts'
import { lastYearEnd } from '../days.ts'
import { rowsOfYear } from '../indicators/yearly-answers.ts'
import type { Query } from '../query.ts'
import { anyOf } from '../reading/code-set.ts'
import { ACCOM, ACTIV, IN_TOUCH } from '../reading/codes.ts'
import { codesIn, NO_NUMBER, numbers } from '../reading/table.ts'
import { viewFrom, yearCohort, type View } from '../view.ts'
import { finding } from './finding.ts'

const ASKED_OF_ALL = [
  'HEALTH_ASSESSMENT',
  'TEETH_CHECK',
  'IMMUNISATIONS',
  'SUBSTANCE_MISUSE',
] as const
const IN_TOUCH_YES = anyOf(IN_TOUCH, 'YES')
const GONE = anyOf(IN_TOUCH, 'DIED RHOM')
// A blank is no answer, as nought is.
const NO_ACTIVITY = anyOf(ACTIV, '0').fill(1, 0, 1)
const NO_HOME = anyOf(ACCOM, '0').fill(1, 0, 1)

/** What does not fit in the tables that are filled in once a year. */
export function checkYearly(view: View): Query[] {
  const end = viewFrom(view.returns, lastYearEnd(view.day), view.terms)
  const span = { from: end.from, to: end.day }
  const tells = (table: 'episodes' | 'oc2') => cannotTell(view.returns, table, span) === null
  return [...(tells('episodes') && tells('oc2') ? checkHealth(end) : []), ...checkTouch(end)]
}

/** The oc2 table is of the children in care for twelve months, all of them and no other. */
function checkHealth(view: View): Query[] {
  const { history } = view.returns
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
  return [...queries, ...checkScores(view, rows)]
}

function checkScores(view: View, rows: Int32Array): Query[] {
  const { oc2 } = view.returns.tables
  const score = numbers(oc2, 'SDQ_SCORE')
  const reason = codesIn(oc2, 'SDQ_REASON')
  const text = 'there is a score and a reason for none; the score counts.'
  return [...rows]
    .filter((row) => row >= 0 && score[row] !== NO_NUMBER && reason[row] !== 0)
    .map((row) => finding(view, 'oc2', row, 'score-and-reason', text))
}

function checkAnswers(view: View, row: number): Query[] {
  const blank = ASKED_OF_ALL.filter((name) => codesIn(view.returns.tables.oc2, name)[row] === 0)
  if (blank.length === 0) return []
  return [
    finding(view, 'oc2', row, 'answer-missing', `nothing is recorded under ${blank.join(', ')}.`),
  ]
}

function checkTouch(view: View): Query[] {
  const { oc3 } = view.returns.tables
  const touch = codesIn(oc3, 'IN_TOUCH')
  const activity = codesIn(oc3, 'ACTIV')
  const home = codesIn(oc3, 'ACCOM')
  return [...rowsOfYear(view, 'oc3')].flatMap((row) => {
    if (row < 0) return []
    const known = [NO_ACTIVITY[activity[row]!] === 0, NO_HOME[home[row]!] === 0]
    const odd = oddAnswer(touch[row]!, known[0] === true, known[1] === true)
    return odd ? [finding(view, 'oc3', row, odd.rule, odd.text)] : []
  })
}

function oddAnswer(touch: number, activity: boolean, home: boolean) {
  if (touch === 0)
    return { rule: 'in-touch-missing', text: 'nothing says whether the council is in touch.' }
  if (IN_TOUCH_YES[touch] === 1 && !(activity && home)) {
    const text = 'the council is in touch, but activity or home is not known.'
    return { rule: 'in-touch-but-unknown', text }
  }
  if (GONE[touch] === 1 && (activity || home)) {
    const text = 'died or returned home, but activity or home is filled in.'
    return { rule: 'gone-but-known', text }
  }
  return null
}
