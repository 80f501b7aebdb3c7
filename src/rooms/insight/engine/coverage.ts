import { endOfYear, NO_DAY, plainText, startOfYear, yearEnding, type Day } from './days.ts'
import type { FileYear } from './reading/file-years.ts'
import type { ReadFile } from './reading/read-file.ts'
import { numbers } from './reading/table.ts'
import type { TableId } from './reading/table-specs.ts'
import { remember } from './remember.ts'
import type { Returns } from './returns.ts'

/** Which time a figure needs of a table. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

const UNDATED = new Set<TableId>(['header', 'health'])

/**
 * Why the files cannot tell about a span of time; null when they can. A missing file is not an empty
 * one: nobody can say that no child went missing because no file of missing incidents was loaded.
 */
export function cannotTell(returns: Returns, table: TableId, span: Span): string | null {
  const files = returns.files.filter((file) => file.table === table)
  if (files.length === 0) return `No file of the table "${table}" was loaded.`
  if (UNDATED.has(table)) return null
  for (let year = yearEnding(span.from); year <= yearEnding(span.to); year++)
    if (fileOfYear(files, year) === null)
      return `Needs the table "${table}" of the year from ${plainText(startOfYear(year))} to ${plainText(endOfYear(year))}.`
  return null
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
  return remember(returns, 'latest day', () => {
    const { episodes } = returns.tables
    let latest = 0
    for (const column of ['DECOM', 'DEC']) {
      const days = numbers(episodes, column)
      for (let row = 0; row < episodes.length; row++) {
        const day = days[row]!
        if (day > latest && day !== NO_DAY) latest = day
      }
    }
    return latest
  })
}
