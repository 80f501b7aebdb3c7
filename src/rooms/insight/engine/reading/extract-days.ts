import { dayFromIso, dayOf, daysInMonth, NO_DAY, type Day } from '../days.ts'
import { fileProblem, type ProblemList } from './problems.ts'
import type { ReadFile } from './read-file.ts'
import { numbers, type Tables } from './table.ts'
import type { TableId } from './table-specs.ts'

/**
 * Annex A lists are a picture of one day. These columns tell of what has happened, so none of their
 * dates lies after that day; plans and birthdays are not among them.
 */
const HAPPENED: Partial<Record<TableId, readonly string[]>> = {
  list8: [
    'STARTED',
    'STATUS_FROM',
    'REVIEW',
    'VISIT',
    'IRO',
    'HEALTH',
    'DENTAL',
    'CEASED',
    'PLACED',
  ],
  list9: ['CONTACT', 'PLAN_REVIEW'],
  list10: ['ENTERED', 'DECISION', 'ORDER', 'MATCHED', 'PLACED', 'ADOPTED', 'REVERSED'],
  list11: ['ENQUIRY', 'STAGE_1', 'STAGE_2', 'APPROVED', 'MATCHED', 'PLACED', 'ADOPTED', 'LEFT'],
}

/** Whether a table is an extract of one day. */
export function isExtract(table: TableId): boolean {
  return table in HAPPENED
}

/**
 * The day of every extract: from its name or its folder's, otherwise the latest date on which
 * anything happened in the lists of one folder or workbook. Null for files that are no extract, and
 * for an empty list that nothing dates. Two extracts of one list of one day are a problem.
 */
export function tellDays(
  files: readonly ReadFile[],
  tables: Tables,
  problems: ProblemList,
): (Day | null)[] {
  const days = files.map((file) => (isExtract(file.table) ? dayInName(file.name) : null))
  const latest = files.map((file, place) =>
    isExtract(file.table) && days[place] === null ? latestOf(file, tables) : null,
  )
  files.forEach((file, place) => {
    if (!isExtract(file.table) || days[place] !== null) return
    days[place] = latestBeside(files, latest, place)
    if (days[place] === null && file.to > file.from)
      problems.add(fileProblem(file.name, 'an extract whose day is known', UNKNOWN_DAY))
  })
  findTwice(files, days, problems)
  return days
}

const UNKNOWN_DAY =
  'nothing tells which day this list is of. Put the day into the name of the file or its folder, such as 2026-10-31.'

/** The latest date among the lists of one folder, when it holds each list once; else the list's own. */
function latestBeside(
  files: readonly ReadFile[],
  latest: readonly (Day | null)[],
  place: number,
): Day | null {
  const folder = folderOf(files[place]!.name)
  const beside = files.flatMap((file, at) =>
    isExtract(file.table) && folderOf(file.name) === folder ? [at] : [],
  )
  const oneOfEach = new Set(beside.map((at) => files[at]!.table)).size === beside.length
  const days = (oneOfEach ? beside : [place]).flatMap((at) => latest[at] ?? [])
  return days.length === 0 ? null : Math.max(...days)
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

const MONTH = 31

/** The latest date that does not stand alone: a slip of the pen lies far from every other date. */
function latestOf(file: ReadFile, tables: Tables): Day | null {
  let [best, second] = [-NO_DAY, -NO_DAY]
  const days: Day[] = []
  for (const column of HAPPENED[file.table]!) {
    const cells = numbers(tables[file.table], column)
    for (let row = file.from; row < file.to; row++) {
      const day = cells[row]!
      if (day === NO_DAY) continue
      days.push(day)
      if (day >= best) [best, second] = [day, best]
      else if (day > second) second = day
    }
  }
  if (days.length === 0) return null
  if (days.length < 3 || best - second <= MONTH) return best
  const sorted = Int32Array.from(days).sort()
  for (let at = sorted.length - 1; at > 0; at--)
    if (sorted[at]! - sorted[at - 1]! <= MONTH) return sorted[at]!
  return best
}

/** A day in a path, the part nearest the file's own name first; a month alone is its last day. */
export function dayInName(path: string): Day | null {
  for (const part of path.split('/').reverse()) {
    const day = dayInPart(part)
    if (day !== null) return day
  }
  return null
}

const YEAR_FIRST = /(?<!\d)(20\d\d)([-_. ]?)(\d\d)\2(\d\d)(?!\d)/g
const DAY_FIRST = /(?<!\d)(\d\d)([-_. ]?)(\d\d)\2(20\d\d)(?!\d)/g
/** Two digits behind a year are a month only when they are no year of collection: 2025-06, not 2025-26. */
const MONTH_ONLY = /(?<!\d)(20\d\d)[-_. ](0[1-9]|1[0-2])(?![-_. ]?\d)/

function dayInPart(part: string): Day | null {
  for (const [, year, , month, day] of part.matchAll(YEAR_FIRST)) {
    const told = dayFromIso(`${year}-${month}-${day}`)
    if (told !== null) return told
  }
  for (const [, day, , month, year] of part.matchAll(DAY_FIRST)) {
    const told = dayFromIso(`${year}-${month}-${day}`)
    if (told !== null) return told
  }
  const month = MONTH_ONLY.exec(part)
  if (!month) return null
  const [year, number] = [Number(month[1]), Number(month[2])]
  // 2009-10 may be a year of collection as well as October: then the dates tell.
  if ((year + 1) % 100 === number) return null
  return dayOf(year, number, daysInMonth(year, number))
}

function findTwice(
  files: readonly ReadFile[],
  days: readonly (Day | null)[],
  problems: ProblemList,
): void {
  const seen = new Map<string, string>()
  files.forEach((file, place) => {
    const day = days[place] ?? null
    if (day === null) return
    const first = seen.get(`${file.table} ${day}`)
    if (first === undefined) seen.set(`${file.table} ${day}`, file.name)
    else
      problems.add(
        fileProblem(
          file.name,
          `one file of the list "${file.table}" for each day`,
          `${first} holds the same list of the same day. Keep one of them; if they are of different days, put the day into the names, such as 2026-10-31.`,
        ),
      )
  })
}
