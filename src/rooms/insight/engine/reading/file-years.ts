import { endOfYear, NO_DAY, plainText, startOfYear, yearEnding, type Day } from '../days.ts'
import { isExtract, tellDays } from './extract-days.ts'
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
  /** The day of an extract, such as a list of Annex A; null for a file of a whole year. */
  readonly day: Day | null
}

/** The year of a file while it is being told. */
type Told = Omit<FileYear, 'day'>

/** Columns whose dates tell the year of a file. The end of an incident may lie after it. */
const TELLING: Partial<Record<TableId, readonly string[]>> = {
  episodes: ['DECOM', 'DEC'],
  reviews: ['REVIEW'],
  missing: ['MIS_START'],
  education: ['PEP_DATE'],
}

/** Files whose rows mean nothing until their year is known. */
const YEARLY = new Set<TableId>(['episodes', 'oc2', 'oc3', 'education'])

/** Files that are of no year: what they hold carries its own dates, or is of every time. */
const TIMELESS = new Set<TableId>(['health', 'postcodes'])

/**
 * Tells the year of every file, and the day of every extract. A year is told by the file's own name,
 * by its folder's name, or by the latest dates among the files of its folder. Where that would be a
 * guess it is a problem, and says what to do.
 */
export function tellYears(
  files: readonly ReadFile[],
  tables: Tables,
  problems: ProblemList,
): FileYear[] {
  const days = tellDays(files, tables, problems)
  // Extracts and files of every time neither tell the year of their folder nor take it from there.
  const ofYears = files.filter(({ table }) => !isExtract(table) && !TIMELESS.has(table))
  const years = tellCollectionYears(ofYears, tables, problems)
  return files.map((file, place) => {
    const told = years[ofYears.indexOf(file)]
    if (told) return { ...told, day: null }
    const day = days[place] ?? null
    return { year: day === null ? null : yearEnding(day), named: false, day }
  })
}

function tellCollectionYears(
  files: readonly ReadFile[],
  tables: Tables,
  problems: ProblemList,
): Told[] {
  const dates = files.map((file) => datesOf(file, tables))
  const years = namedYears(files, dates, problems)
  for (const folder of new Set(files.map((file) => folderOf(file.name))))
    fillFolder(files, dates, years, folder)
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

/** What the dates of a file say of its year. */
interface Dates {
  /** The latest year that more than a handful of them fall in: one slip of the pen tells nothing. */
  readonly year: number
  readonly byYear: ReadonlyMap<number, number>
  readonly all: number
}

function datesOf(file: ReadFile, tables: Tables): Dates | null {
  const byYear = new Map<number, number>()
  let all = 0
  for (const column of TELLING[file.table] ?? []) {
    const days = numbers(tables[file.table], column)
    let year = 0
    let [from, to] = [0, -1]
    for (let row = file.from; row < file.to; row++) {
      const day = days[row]!
      if (day === NO_DAY) continue
      if (day < from || day > to) {
        year = yearEnding(day)
        from = startOfYear(year)
        to = endOfYear(year)
      }
      byYear.set(year, (byYear.get(year) ?? 0) + 1)
      all++
    }
  }
  const told = [...byYear].filter(([, count]) => count >= all * 0.005).map(([year]) => year)
  return all === 0 ? null : { year: Math.max(...told), byYear, all }
}

/** A name that most dates of the file contradict is a slip; a few late dates are left to the checks. */
function checkName(file: ReadFile, year: number, dates: Dates | null, problems: ProblemList): void {
  if (dates === null) return
  let after = 0
  for (const [one, count] of dates.byYear) if (one > year) after += count
  if (after * 2 <= dates.all) return
  const end = plainText(endOfYear(year))
  const message = `its name says the year ending ${end}, but most of its dates lie after that.`
  problems.add(fileProblem(file.name, `dates up to ${end}`, message))
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
  dates: readonly (Dates | null)[],
  problems: ProblemList,
): Told[] {
  const names = files.map((file) => yearInName(file.name))
  const beginning = names.some((name, place) => {
    return name?.single === true && dates[place]?.year === name.year + 1
  })
  return names.map((name, place) => {
    if (name === null) return { year: null, named: false }
    const year = name.single && beginning ? name.year + 1 : name.year
    checkName(files[place]!, year, dates[place] ?? null, problems)
    return { year, named: true }
  })
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/** Gives the files of a folder without a named year the year of the latest date among them. */
function fillFolder(
  files: readonly ReadFile[],
  dates: readonly (Dates | null)[],
  years: Told[],
  folder: string,
): void {
  const places = files.flatMap((file, place) =>
    folderOf(file.name) === folder && years[place]!.year === null ? [place] : [],
  )
  const tables = places.map((place) => files[place]!.table)
  const oneOfEach = new Set(tables).size === tables.length
  const told = places.flatMap((place) => dates[place]?.year ?? [])
  for (const place of places) {
    const own = dates[place]?.year ?? null
    const year = oneOfEach && told.length > 0 ? Math.max(...told) : own
    if (year !== null) years[place] = { year, named: false }
  }
}

function findTwice(
  files: readonly ReadFile[],
  years: readonly Told[],
  problems: ProblemList,
): void {
  const seen = new Map<string, string>()
  files.forEach((file, place) => {
    const { year } = years[place]!
    if (year === null) return
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
