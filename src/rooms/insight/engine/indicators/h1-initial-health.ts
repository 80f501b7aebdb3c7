import { addWorkingDays, workingDaysBetween } from '../bank-holidays.ts'
import { groupByChild } from '../care/group.ts'
import { NO_DAY, type Day } from '../days.ts'
import { noFigure, noteOf, share, type Figure, type Indicator } from '../indicator.ts'
import { anyOf, code } from '../reading/code-set.ts'
import { HEALTH_STATUS, HEALTH_TYPE, YES_NO } from '../reading/codes.ts'
import { codesIn, numbers } from '../reading/table.ts'
import { remember } from '../remember.ts'
import type { View } from '../view.ts'
import { startsIn } from './coming-and-going.ts'

const INITIAL = code(HEALTH_TYPE, 'IHA')
const COMPLETED = code(HEALTH_STATUS, 'COMPLETED')
const IN_AREA = anyOf(YES_NO, 'Y YES')
const OUT_OF_AREA = anyOf(YES_NO, 'N NO')

/** Working days from coming into care (reg. 7 and 33, Care Planning Regulations 2010). */
const ALLOWED = 20

/** H1: how many had their first health assessment within 20 working days. */
export const initialHealthAssessment: Indicator = {
  id: 'H1',
  title: 'Initial health assessment within 20 working days',
  unit: 'percent',
  polarity: 'up',
  basis: 'twelve-months',
  definition:
    'Children whose first health assessment was done within 20 working days of coming into care. The day of coming in is day nought; bank holidays do not count.',
  cohort:
    'Children who came into care in the twelve months, whose 20 working days have passed, and who were still in care on the 20th. A child who came in twice is counted for each time.',
  source:
    'Health file (IHA) and SSDA903 episodes; Care Planning, Placement and Case Review Regulations 2010, reg. 7 and 33.',
  sensitive: true,
  standing: 'own',
  needs: ['episodes', 'health'],
  compute(view) {
    if (!matchesAnyone(view))
      return noFigure(
        'No child in the health file is in the episodes, so the two cannot be put together.',
      )
    const tally = { due: 0, inTime: 0, late: 0, notYet: 0, left: 0, area: [0, 0, 0, 0] }
    const { periods } = view.returns.history
    for (const period of startsIn(view).starts) {
      const start = periods.start[period]!
      const due = addWorkingDays(start, ALLOWED)
      if (due > view.day) tally.notYet++
      else if (periods.end[period]! <= due) tally.left++
      else addCase(view, tally, periods.child[period]!, start, due)
    }
    return told(tally)
  },
}

interface Tally {
  due: number
  inTime: number
  late: number
  notYet: number
  left: number
  /** In area: in time, all; out of area: in time, all. */
  readonly area: number[]
}

function addCase(view: View, tally: Tally, child: number, start: Day, due: Day): void {
  const row = assessmentOf(view, child, start)
  const done = row < 0 ? NO_DAY : doneOn(view, row)
  const inTime = done <= due
  tally.due++
  if (inTime) tally.inTime++
  else if (done <= view.day && workingDaysBetween(start, done) <= 30) tally.late++
  const where = row < 0 ? 0 : codesIn(view.returns.tables.health, 'PLACED_IN_AREA')[row]!
  const half = IN_AREA[where] === 1 ? 0 : OUT_OF_AREA[where] === 1 ? 2 : -1
  if (half < 0) return
  tally.area[half + 1]!++
  if (inTime) tally.area[half]!++
}

function told({ due, inTime, late, notYet, left, area }: Tally): Figure {
  const notes = [
    ...(due === 0
      ? []
      : [
          `Within 20 working days: ${inTime}. From 21 to 30: ${late}. Later or not done: ${due - inTime - late}.`,
        ]),
    ...(area[1]! + area[3]! === 0
      ? []
      : [`In area ${area[0]} of ${area[1]}, out of area ${area[2]} of ${area[3]}.`]),
    ...noteOf(
      left,
      'child left care before the day it was due.',
      'children left care before the day it was due.',
    ),
    ...noteOf(notYet, 'child is not due yet.', 'children are not due yet.'),
  ]
  return share(inTime, due, notes)
}

/** The day an assessment was completed; NO_DAY when it was refused, missed or only planned. */
function doneOn(view: View, row: number): Day {
  const status = codesIn(view.returns.tables.health, 'STATUS')[row]!
  return status === COMPLETED || status === 0
    ? numbers(view.returns.tables.health, 'DONE_DATE')[row]!
    : NO_DAY
}

/** The first assessment of a period: the earliest done since its start, else any that was due or tried. */
function assessmentOf(view: View, child: number, start: Day): number {
  const { order, starts } = healthByChild(view)
  const type = codesIn(view.returns.tables.health, 'TYPE')
  const dueDate = numbers(view.returns.tables.health, 'DUE_DATE')
  let best = -1
  let bestDone = NO_DAY
  let tried = -1
  for (let at = starts[child]!; at < starts[child + 1]!; at++) {
    const row = order[at]!
    if (type[row] !== INITIAL) continue
    const done = doneOn(view, row)
    if (done >= start && done < bestDone) {
      best = row
      bestDone = done
    } else if (done === NO_DAY && dueDate[row]! >= start) tried = row
  }
  return best >= 0 ? best : tried
}

function healthByChild(view: View) {
  return remember(view.returns, 'health by child', () => {
    const { health } = view.returns.tables
    return groupByChild(numbers(health, 'CHILD'), health.length, view.returns.history.children)
  })
}

function matchesAnyone(view: View): boolean {
  const { starts } = healthByChild(view)
  const { history } = view.returns
  for (let child = 0; child < history.children; child++)
    if (starts[child + 1]! > starts[child]! && history.starts[child + 1]! > history.starts[child]!)
      return true
  return false
}
