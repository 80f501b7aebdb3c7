import {
  addMonths,
  endOfYear,
  NO_DAY,
  plainText,
  startOfYear,
  yearEnding,
  type Day,
} from './days.ts'
import { extractOn, extractsOf, type ExtractId } from './extracts.ts'
import type { FileYear } from './reading/file-years.ts'
import type { ReadFile } from './reading/read-file.ts'
import { numbers, type Table } from './reading/table.ts'
import type { TableId } from './reading/table-specs.ts'
import { remember } from './remember.ts'
import type { Returns } from './returns.ts'
import { wholeOf } from './whole.ts'

/** Which time a figure needs of a table. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

/** The lists of Annex A as a sentence calls them: a picture of one day, not of a year. */
const LISTS: Readonly<Record<ExtractId, string>> = {
  list8: 'list of children in care (Annex A, list 8)',
  list9: 'list of care leavers (Annex A, list 9)',
  list10: 'adoption list (Annex A, list 10)',
  list11: 'list of adopters (Annex A, list 11)',
}

/** Tables that are of no year: one file of them tells about every time that it reaches. */
const UNDATED = new Set<TableId>(['header', 'postcodes'])

/** A health file that ends so many months before a day tells nothing about the day. */
const HEALTH_MONTHS = 6

/**
 * Why the files cannot tell about a span of time; null when they can. A missing file is not an empty
 * one: nobody can say that no child went missing because no file of missing incidents was loaded.
 */
export function cannotTell(returns: Returns, table: TableId, span: Span): string | null {
  if (table in LISTS) return cannotTellFromList(returns, table as ExtractId, span)
  const files = returns.files.filter((file) => file.table === table)
  if (files.length === 0) return `No file of the table "${table}" was loaded.`
  if (UNDATED.has(table)) return null
  if (table === 'health') return cannotTellFromHealth(returns, span)
  for (let year = yearEnding(span.from); year <= yearEnding(span.to); year++)
    if (fileOfYear(files, year) === null)
      return `Needs the table "${table}" of the year from ${plainText(startOfYear(year))} to ${plainText(endOfYear(year))}.`
  return null
}

function cannotTellFromList(returns: Returns, id: ExtractId, { to }: Span): string | null {
  if (extractsOf(returns, id).length === 0) return `No ${LISTS[id]} was loaded.`
  return extractOn(returns, id, to) === null
    ? `Needs the ${LISTS[id]} of about ${plainText(to)}.`
    : null
}

/** The health file is of no year. Where it ends before the time, or begins after it, nothing in it is a no. */
function cannotTellFromHealth(returns: Returns, { from, to }: Span): string | null {
  const since = from === to ? addMonths(to, -HEALTH_MONTHS) : from
  const [first, last] = healthDays(returns)
  if (last < since)
    return `The latest date in the health file is ${plainText(last)}, so it cannot tell about ${plainText(to)}.`
  return first > to
    ? `The earliest date in the health file is ${plainText(first)}, so it cannot tell about ${plainText(to)}.`
    : null
}

/**
 * The file that holds a year. When only dates told the year of the latest file, it may reach further
 * than its latest date: a small council has months in which nothing happens.
 */
export function fileOfYear(
  files: readonly (ReadFile & FileYear)[],
  year: number,
): (ReadFile & FileYear) | null {
  const exact = files.find((file) => file.year === year)
  if (exact) return exact
  const latest = files.reduce<(ReadFile & FileYear) | null>(
    (best, file) => ((file.year ?? 0) > (best?.year ?? -1) ? file : best),
    null,
  )
  return latest && !latest.named && (latest.year ?? 0) < year ? latest : null
}

/** The latest day on which anything happens in the episodes. */
export function latestDay(returns: Returns): Day {
  const whole = wholeOf(returns)
  return remember(whole, 'latest day', () => daysIn(whole.tables.episodes, ['DECOM', 'DEC'])[1])
}

/** The first and the last day on which anything was done, or due, by the health file. */
export function healthDays(returns: Returns): readonly [Day, Day] {
  const whole = wholeOf(returns)
  return remember(whole, 'health days', () =>
    daysIn(whole.tables.health, ['DONE_DATE', 'DUE_DATE']),
  )
}

/** The first and the last date in some columns; day nought as the last when there is none. */
function daysIn(table: Table, columns: readonly string[]): readonly [Day, Day] {
  let first = NO_DAY
  let last = 0
  for (const column of columns) {
    const days = numbers(table, column)
    for (let row = 0; row < table.length; row++) {
      const day = days[row]!
      if (day === NO_DAY) continue
      if (day > last) last = day
      if (day < first) first = day
    }
  }
  return [Math.min(first, last), last]
}
