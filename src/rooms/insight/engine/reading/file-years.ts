import { endOfYear, NO_DAY, plainText, yearEnding, type Day } from '../days.ts'
import { fileProblem, type ProblemList } from './problems.ts'
import type { ReadFile } from './read-file.ts'
import { numbers, type Tables } from './table.ts'
import type { TableId } from './table-specs.ts'

/** Which collection year a file is of, named by the 31 March that ends it. */
export interface FileYear {
  /** Null when nothing tells, and nothing needs it. */
  readonly year: number | null
  /** The name of the file or its folder says so; otherwise its latest date does. */
  readonly named: boolean
}

/** Columns whose latest date tells the year of a file. */
const TELLING: Partial<Record<TableId, readonly string[]>> = {
  episodes: ['DECOM', 'DEC'],
  reviews: ['REVIEW'],
  missing: ['MIS_START', 'MIS_END'],
}

/** Files whose rows mean nothing until their year is known. */
const YEARLY = new Set<TableId>(['episodes', 'oc2', 'oc3'])

/**
 * Tells the year of every file: from its own name, from its folder's name, or from the latest date
 * among the files of its folder. Where that would be a guess it is a problem, and says what to do.
 */
export function tellYears(
  files: readonly ReadFile[],
  tables: Tables,
  problems: ProblemList,
): FileYear[] {
  const latest = files.map((file) => latestDate(file, tables))
  const years = namedYears(files, latest, problems)
  for (const folder of new Set(files.map((file) => folderOf(file.name))))
    fillFolder(files, latest, years, folder)
  const known = new Set(years.flatMap((year) => (year.year === null ? [] : [year.year])))
  const only = known.size === 1 ? [...known][0]! : null
  const told = years.map((year) => (year.year === null ? { year: only, named: false } : year))
  files.forEach((file, place) => {
    if (told[place]!.year === null && YEARLY.has(file.table))
      problems.add(fileProblem(file.name, 'a file whose year is known', UNKNOWN_YEAR))
  })
  findTwice(files, told, problems)
  return told
}

const UNKNOWN_YEAR =
  'nothing tells which year this file is of. Put the year into the name of the file or its folder, such as 2024-25.'

/** The latest date among the columns that tell the year; null when there is none. */
function latestDate(file: ReadFile, tables: Tables): Day | null {
  let latest = -1
  for (const column of TELLING[file.table] ?? []) {
    const days = numbers(tables[file.table], column)
    for (let row = file.from; row < file.to; row++) {
      const day = days[row]!
      if (day !== NO_DAY && day > latest) latest = day
    }
  }
  return latest < 0 ? null : latest
}

function checkName(file: ReadFile, year: number, latest: Day | null, problems: ProblemList): void {
  if (latest === null || latest <= endOfYear(year)) return
  const end = plainText(endOfYear(year))
  problems.add(
    fileProblem(
      file.name,
      `dates up to ${end}`,
      `its name says the year ending ${end}, but it holds a date as late as ${plainText(latest)}.`,
    ),
  )
}

interface NamedYear {
  readonly year: number
  /** A single year such as 2025, which may stand for the year that it begins or ends. */
  readonly single: boolean
}

/** The year in a path, the part nearest the file's own name first: `2024-25`, `2024_2025` or `2025`. */
export function yearInName(path: string): NamedYear | null {
  for (const part of path.split('/').reverse()) {
    for (const match of part.matchAll(/(?<![a-z0-9])(20\d\d)[-_ ]?(?:20)?(\d\d)(?![a-z0-9])/gi)) {
      const end = Number(match[1]) + 1
      if (end % 100 === Number(match[2])) return { year: end, single: false }
    }
    // 2025-06 and 20250630 are dates of an extract, not years of collection.
    const single = /(?<![a-z0-9])(20\d\d)(?![a-z0-9]|[-_](?:0[1-9]|1[0-2])(?!\d))/i.exec(part)
    if (single) return { year: Number(single[1]), single: true }
  }
  return null
}

/**
 * The years that the names give. People write 2025 for the year that ends then; where a file so named
 * holds dates of the year after, the names mean the year that begins then, and all of them do.
 */
function namedYears(
  files: readonly ReadFile[],
  latest: readonly (Day | null)[],
  problems: ProblemList,
): FileYear[] {
  const names = files.map((file) => yearInName(file.name))
  const beginning = names.some((name, place) => {
    const day = latest[place] ?? null
    return name?.single === true && day !== null && yearEnding(day) === name.year + 1
  })
  return names.map((name, place) => {
    if (name === null) return { year: null, named: false }
    const year = name.single && beginning ? name.year + 1 : name.year
    checkName(files[place]!, year, latest[place] ?? null, problems)
    return { year, named: true }
  })
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/** Gives the files of a folder without a named year the year of the latest date among them. */
function fillFolder(
  files: readonly ReadFile[],
  latest: readonly (Day | null)[],
  years: FileYear[],
  folder: string,
): void {
  const places = files.flatMap((file, place) =>
    folderOf(file.name) === folder && years[place]!.year === null ? [place] : [],
  )
  const tables = places.map((place) => files[place]!.table)
  const oneOfEach = new Set(tables).size === tables.length
  const dates = places.flatMap((place) => latest[place] ?? [])
  for (const place of places) {
    const own = latest[place] ?? null
    const day = oneOfEach && dates.length > 0 ? Math.max(...dates) : own
    if (day !== null) years[place] = { year: yearEnding(day), named: false }
  }
}

function findTwice(
  files: readonly ReadFile[],
  years: readonly FileYear[],
  problems: ProblemList,
): void {
  const seen = new Map<string, string>()
  files.forEach((file, place) => {
    const { year } = years[place]!
    if (file.table === 'health' || year === null) return
    const key = `${file.table} ${year}`
    const first = seen.get(key)
    if (first === undefined) seen.set(key, file.name)
    else
      problems.add(
        fileProblem(
          file.name,
          `one file of the table "${file.table}" for each year`,
          `${first} holds the same table for the year ending ${plainText(endOfYear(year))}. Keep one of them; if they are of different years, put the year into the names, such as 2024-25.`,
        ),
      )
  })
}
