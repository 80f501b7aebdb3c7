import { addWorkingDays, workingDaysBetween } from '../bank-holidays.ts'
import { answerTo } from '../choices.ts'
import { NO_DAY, type Day } from '../days.ts'
import { noFigure, noteOf, share, type Figure } from '../indicator.ts'
import { anyOf, code } from '../reading/code-set.ts'
import { HEALTH_TYPE, YES_NO } from '../reading/codes.ts'
import { codesIn, numbers } from '../reading/table.ts'
import type { View } from '../view.ts'
import { startsIn } from './coming-and-going.ts'
import { doneOn, healthByChild, healthReach, matchesAnyone, NOT_MATCHED } from './health-file.ts'

const INITIAL = code(HEALTH_TYPE, 'IHA')
const IN_AREA = anyOf(YES_NO, 'Y YES')
const OUT_OF_AREA = anyOf(YES_NO, 'N NO')

/** Working days from coming into care (reg. 7 and 33, Care Planning Regulations 2010). */
const ALLOWED = 20
/** Twenty working days are fewer days than this, at Christmas too. */
const LONGEST = 60

/**
 * How many children of a time had their first health assessment within 20 working days: those who came
 * into care in it, or, where the council says so, those whose 20th day fell in it. `until` is the day up
 * to which it is known who was due: whose 20th day lies after it is not judged yet.
 */
export function initialAssessments(view: View, until: Day): Figure {
  if (!matchesAnyone(view)) return noFigure(NOT_MATCHED)
  const byDueDay = answerTo(view.terms.choices, 'initial-health-month') === 'of-due-day'
  const tally = { due: 0, inTime: 0, late: 0, notYet: 0, left: 0, area: [0, 0, 0, 0] }
  const { periods } = view.returns.history
  for (const period of byDueDay ? startsBefore(view) : startsIn(view).starts) {
    const start = periods.start[period]!
    const due = addWorkingDays(start, ALLOWED)
    if (byDueDay && (due < view.from || due > view.day)) continue
    if (due > until) tally.notYet++
    else if (periods.end[period]! <= due) tally.left++
    else addCase(view, tally, period, until)
  }
  return told(tally, healthReach(view))
}

/** Every known start of care whose 20th working day may fall in the time of the view. */
function startsBefore(view: View): number[] {
  const { periods } = view.returns.history
  const found: number[] = []
  for (let period = 0; period < periods.count; period++) {
    const start = periods.start[period]!
    if (periods.startKnown[period] === 1 && start >= view.from - LONGEST && start <= view.day)
      found.push(period)
  }
  return found
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

function addCase(view: View, tally: Tally, period: number, until: Day): void {
  const { periods } = view.returns.history
  const start = periods.start[period]!
  const row = assessmentOf(view, periods.child[period]!, start)
  const done = row < 0 ? NO_DAY : doneOn(view, row)
  const inTime = done <= addWorkingDays(start, ALLOWED)
  tally.due++
  if (inTime) tally.inTime++
  else if (done <= until && workingDaysBetween(start, done) <= 30) tally.late++
  const where = row < 0 ? 0 : codesIn(view.returns.tables.health, 'PLACED_IN_AREA')[row]!
  const half = IN_AREA[where] === 1 ? 0 : OUT_OF_AREA[where] === 1 ? 2 : -1
  if (half < 0) return
  tally.area[half + 1]!++
  if (inTime) tally.area[half]!++
}

/** The share is out of children: never the average of in area and out of area. */
function told({ due, inTime, late, notYet, left, area }: Tally, more: readonly string[]): Figure {
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
    ...more,
  ]
  return { ...share(inTime, due, notes), provisional: notYet > 0 }
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
