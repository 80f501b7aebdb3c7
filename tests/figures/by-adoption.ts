import type { Answer, Answers } from './by-episodes.ts'
import { begins, inCareOn, placementsOf, type Child, type Period } from './care.ts'
import { daysBetween, monthsBefore, NEVER, yearEnd } from './dates.ts'
import { rowsOf, type FileOnDisk, type Row } from './rows.ts'

/** No average is told when more than this share of the children began to wait before the files do. */
const TOO_MANY = 0.1
/** Fourteen months, as the adoption scorecards count them. */
const FOURTEEN_MONTHS = 426

interface Adoption {
  readonly id: string
  readonly period: Period
}

/** The waits of children who were adopted: twelve months to a day, three years to the last 31 March. */
export function byAdoption(
  files: readonly FileOnDisk[],
  children: readonly Child[],
  day: string,
): Answers {
  const end = yearEnd(day)
  const three = adoptedIn(children, monthsBefore(end, 36), end)
  const year = adoptedIn(children, monthsBefore(day, 12), day)
  return {
    A1: average(three, ({ period }) => daysTo(period, placedOn(period))),
    'A1-year': average(year, ({ period }) => daysTo(period, placedOn(period))),
    A2: average(three, (one) => orderToMatch(files, one)),
    'A2-year': average(year, (one) => orderToMatch(files, one)),
    A10: average(three, (one) => daysTo(one.period, firstDayWith(files, one))),
    'A10-year': average(year, (one) => daysTo(one.period, firstDayWith(files, one))),
    ...underFourteenMonths(files, children, three, end),
  }
}

function adoptedIn(children: readonly Child[], from: string, to: string): Adoption[] {
  return children.flatMap(({ id, periods }) =>
    periods
      .filter(({ why, end }) => (why === 'E11' || why === 'E12') && end >= from && end <= to)
      .map((period) => ({ id, period })),
  )
}

const isAdoptive = (row: Row) => /^A[3-6]$/.test(row['PLACE']!)

/** The day of moving in with the family: the first adoptive row of the last placement. */
function placedOn(period: Period): string | undefined {
  const row = placementsOf(period).at(-1)!.rows.find(isAdoptive)
  return row && begins(row)
}

const daysTo = (
  { start, startKnown }: Period,
  day: string | undefined,
): number | 'not known' | null =>
  day === undefined ? null : startKnown ? daysBetween(start, day) : 'not known'

/** The sum of the days and how many children; nothing when too many began before the files do. */
function average(
  adoptions: readonly Adoption[],
  wait: (one: Adoption) => number | 'not known' | null,
): Answer | 'not told' {
  const waits = adoptions.map(wait)
  const days = waits.filter((one) => typeof one === 'number')
  const early = waits.filter((one) => one === 'not known').length
  if (early > (days.length + early) * TOO_MANY) return 'not told'
  return [days.reduce((total, one) => total + one, 0), days.length]
}

/** From the first day of the placement order to the match; a match before the order is no days. */
function orderToMatch(files: readonly FileOnDisk[], { id, period }: Adoption) {
  const match = rowsOf(files, 'ad1').findLast((row) => row['CHILD'] === id)?.['DATE_MATCH'] ?? ''
  const at = period.rows.findIndex((row) => row['LS'] === 'E1')
  if (match === '' || at === -1 || placedOn(period) === undefined) return null
  // The first row that can be seen began with the order when it changed the legal status.
  const seen = at > 0 || ['S', 'L', 'B', 'U'].includes(period.rows[at]!['RNE']!)
  return seen ? Math.max(0, daysBetween(begins(period.rows[at]!), match)) : 'not known'
}

/** For carers who adopt the child they foster, the day on which the child came to them. */
function firstDayWith(files: readonly FileOnDisk[], { id, period }: Adoption): string | undefined {
  const fostered = rowsOf(files, 'ad1').findLast((row) => row['CHILD'] === id)?.['FOSTER_CARE']
  const last = placementsOf(period).at(-1)!
  const byCarers = fostered === '1' || last.rows.some((row) => /^A[35]$/.test(row['PLACE']!))
  const placed = placedOn(period)
  return placed !== undefined && byCarers ? last.start : placed
}

function underFourteenMonths(
  files: readonly FileOnDisk[],
  children: readonly Child[],
  adopted: readonly Adoption[],
  end: string,
): Record<string, Answer | 'not told'> {
  // The latest decision counts, and one made before this time in care was about an earlier one.
  const decided = new Map(
    rowsOf(files, 'placed_for_adoption')
      .filter((row) => row['DATE_PLACED']! <= end)
      .toSorted((one, other) => (one['DATE_PLACED']! < other['DATE_PLACED']! ? -1 : 1))
      .map((row) => [row['CHILD']!, row] as const),
  )
  const stands = (row: Row, { start, startKnown }: Period) =>
    (row['DATE_PLACED_CEASED'] || NEVER) > end && !(startKnown && row['DATE_PLACED']! < start)
  const waiting = inCareOn(children, end)
    .filter(({ id, period }) => decided.has(id) && stands(decided.get(id)!, period))
    .map(({ period }) => {
      const placed = placedOn({ ...period, rows: period.rows.filter((row) => begins(row) <= end) })
      return daysTo(period, placed ?? end)
    })
  const waits = [...adopted.map(({ period }) => daysTo(period, placedOn(period))), ...waiting]
  const days = waits.filter((one) => typeof one === 'number')
  const early = waits.filter((one) => one === 'not known').length
  if (early > (days.length + early) * TOO_MANY) return { A3: 'not told' }
  return { A3: [days.filter((one) => one < FOURTEEN_MONTHS).length, days.length] }
}
