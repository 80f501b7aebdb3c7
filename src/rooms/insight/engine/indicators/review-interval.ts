import { addWorkingDays } from '../bank-holidays.ts'
import { addMonths, ageOn, type Day } from '../days.ts'

/** The first assessment is due within so many working days of coming into care. */
const FIRST = 20

/**
 * When the next health assessment is due after one: six months on for a child who was under five that
 * day, otherwise twelve (Care Planning Regulations 2010 reg. 7). The age on the day of the last one
 * counts, so that a fifth birthday does not put off what was due.
 */
export function nextAssessment(last: Day, born: Day): Day {
  return addMonths(last, ageOn(born, last) < 5 ? 6 : 12)
}

/** Whether a child has been in care long enough for a review of health to be due by a day. */
export function isReviewDue(started: Day, born: Day, day: Day): boolean {
  return nextAssessment(addWorkingDays(started, FIRST), born) <= day
}
