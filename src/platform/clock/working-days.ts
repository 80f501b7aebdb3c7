import { isBankHoliday } from './bank-holidays.ts'

/** Monday to Friday, not a bank holiday in England, not one of the council's own closed days. */
export function isWorkingDay(
  date: Temporal.PlainDate,
  closedDays: ReadonlySet<string> = none,
): boolean {
  return date.dayOfWeek <= 5 && !isBankHoliday(date) && !closedDays.has(date.toString())
}

const none: ReadonlySet<string> = new Set()

/** Counts forward (or back, with a negative count) in working days; the first day is not counted. */
export function addWorkingDays(
  from: Temporal.PlainDate,
  count: number,
  closedDays: ReadonlySet<string> = none,
): Temporal.PlainDate {
  const step = count < 0 ? -1 : 1
  let date = from
  for (let left = Math.abs(count); left > 0;) {
    date = date.add({ days: step })
    if (isWorkingDay(date, closedDays)) left -= 1
  }
  return date
}

/** The working days strictly between two dates, in order. Both end days are left out. */
export function workingDaysBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  closedDays: ReadonlySet<string> = none,
): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = []
  for (
    let date = from.add({ days: 1 });
    Temporal.PlainDate.compare(date, to) < 0;
    date = date.add({ days: 1 })
  ) {
    if (isWorkingDay(date, closedDays)) days.push(date)
  }
  return days
}
