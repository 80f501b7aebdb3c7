import { isBankHoliday } from '#platform/clock/bank-holidays.ts'
import { COUNCIL_ZONE, dateInEngland } from '#platform/clock/clock.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '#platform/clock/working-days.ts'

/** Days on which this council is closed besides weekends and bank holidays, with their names. */
export type ClosedDays = ReadonlyMap<string, string>

/** Agenda and reports lie open for at least five clear days (LGA 1972 s.100B(3), SI 2002/715). */
export const CLEAR_DAYS_NEEDED = 5

export interface Deadline {
  /** The latest working day on which publishing still leaves five clear days. */
  readonly latest: Temporal.PlainDate
  /** The days that make up the notice. */
  readonly counted: readonly Temporal.PlainDate[]
  /** The days between that do not count, with the reason. */
  readonly skipped: readonly { readonly date: Temporal.PlainDate; readonly why: string }[]
}

/**
 * The latest day to publish the agenda of a meeting, with its working. Neither the day of
 * publication nor the day of the meeting counts; nor do weekends, bank holidays in England and
 * days on which the council is closed (R v Swansea CC ex p Elitestone (1993) and council practice).
 */
export function latestDayToPublish(
  meetsOn: Temporal.PlainDate,
  closedDays: ClosedDays,
  needed = CLEAR_DAYS_NEEDED,
): Deadline {
  const latest = addWorkingDays(meetsOn, -(needed + 1), datesOf(closedDays))
  const counted = clearDays(latest, meetsOn, closedDays)
  const skipped = []
  for (
    let date = latest.add({ days: 1 });
    Temporal.PlainDate.compare(date, meetsOn) < 0;
    date = date.add({ days: 1 })
  ) {
    const why = whyNotCounted(date, closedDays)
    if (why) skipped.push({ date, why })
  }
  return { latest, counted, skipped }
}

/** The clear days between publication and meeting: both end days are left out. */
export function clearDays(
  publishedOn: Temporal.PlainDate,
  meetsOn: Temporal.PlainDate,
  closedDays: ClosedDays,
): Temporal.PlainDate[] {
  return workingDaysBetween(publishedOn, meetsOn, datesOf(closedDays))
}

/** The day that a publication counts for: after the offices closed, it is the next calendar day. */
export function countsAsPublishedOn(at: Temporal.Instant, cutoff: string): Temporal.PlainDate {
  const local = at.toZonedDateTimeISO(COUNCIL_ZONE).toPlainTime()
  const isLate = Temporal.PlainTime.compare(local, Temporal.PlainTime.from(cutoff)) >= 0
  return isLate ? dateInEngland(at).add({ days: 1 }) : dateInEngland(at)
}

/** "Open to inspection" once meant an open office, so a publication on a closed day is warned of. */
export function warnAboutPublishingOn(
  day: Temporal.PlainDate,
  closedDays: ClosedDays,
): string | undefined {
  const why = whyNotCounted(day, closedDays)
  if (!why) return undefined
  return `The day of publication is not a working day (${why}). It counts, but the law speaks of papers open to inspection at the council’s offices, so a working day is safer.`
}

/** Why a day is not a working day; undefined when it is one. */
export function whyNotCounted(
  date: Temporal.PlainDate,
  closedDays: ClosedDays,
): string | undefined {
  if (isWorkingDay(date, datesOf(closedDays))) return undefined
  const name = closedDays.get(date.toString())
  if (date.dayOfWeek > 5) return 'weekend'
  if (isBankHoliday(date)) return 'bank holiday in England'
  return `the council is closed: ${name}`
}

const datesOf = (closedDays: ClosedDays): ReadonlySet<string> => new Set(closedDays.keys())
