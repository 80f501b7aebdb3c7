import { groupByChild, type Groups } from '../care/group.ts'
import { NO_DAY, plainText, type Day } from '../days.ts'
import { healthDays } from '../coverage.ts'
import { anyOf } from '../reading/code-set.ts'
import { HEALTH_STATUS } from '../reading/codes.ts'
import { codesIn, numbers } from '../reading/table.ts'
import { remember } from '../remember.ts'
import type { View } from '../view.ts'
import { wholeOf } from '../whole.ts'

/** Completed, or with a date and no word against it. */
const DONE = anyOf(HEALTH_STATUS, 'COMPLETED')
DONE[0] = 1
/** A health file that lacks so many days of a time may lack what was done in them. */
const STALE_DAYS = 62

/** Said where the file holds no child of the episodes: one is of the council, the other of the NHS. */
export const NOT_MATCHED =
  'No child in the health file is in the episodes, so the two cannot be put together.'

/** The rows of the health file, child by child. */
export function healthByChild(view: View): Groups {
  return remember(view.returns, 'health by child', () => {
    const { health } = view.returns.tables
    return groupByChild(numbers(health, 'CHILD'), health.length, view.returns.history.children)
  })
}

/** The day an assessment was completed; NO_DAY when it was refused, missed or only planned. */
export function doneOn(view: View, row: number): Day {
  const { health } = view.returns.tables
  return DONE[codesIn(health, 'STATUS')[row]!] === 1 ? numbers(health, 'DONE_DATE')[row]! : NO_DAY
}

/**
 * Tells of each child the last day, up to the day of the view, on which they had one of some kinds of
 * check; null for never. It is asked of every child, so what does not change is looked up once.
 */
export function lastDoneOf(view: View, kinds: Uint8Array): (child: number) => Day | null {
  const { health } = view.returns.tables
  const { order, starts } = healthByChild(view)
  const type = codesIn(health, 'TYPE')
  const status = codesIn(health, 'STATUS')
  const days = numbers(health, 'DONE_DATE')
  return (child) => {
    let last: Day | null = null
    for (let at = starts[child]!; at < starts[child + 1]!; at++) {
      const row = order[at]!
      if (kinds[type[row]!] === 0 || DONE[status[row]!] === 0) continue
      const done = days[row]!
      if (done <= view.day && (last === null || done > last)) last = done
    }
    return last
  }
}

/** Whether any child of the health file is one of the episodes: asked of the whole file, not of one child. */
export function matchesAnyone(view: View): boolean {
  const returns = wholeOf(view.returns)
  return remember(returns, 'health matches', () => {
    const { starts } = healthByChild({ ...view, returns })
    const { history } = returns
    for (let child = 0; child < history.children; child++)
      if (
        starts[child + 1]! > starts[child]! &&
        history.starts[child + 1]! > history.starts[child]!
      )
        return true
    return false
  })
}

/** Says that the health file begins long after the time does, or ends long before the day. */
export function healthReach(view: View): string[] {
  const [first, last] = healthDays(view.returns)
  return [
    ...(first - view.from > STALE_DAYS
      ? [`The earliest date in the health file is ${plainText(first)}: it may not tell of before.`]
      : []),
    ...(view.day - last > STALE_DAYS
      ? [
          `The latest date in the health file is ${plainText(last)}: it may not reach ${plainText(view.day)}.`,
        ]
      : []),
  ]
}
