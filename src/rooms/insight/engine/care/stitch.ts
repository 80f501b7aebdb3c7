import { endOfYear, NO_DAY, returnText, type Day } from '../days.ts'
import type { Query } from '../query.ts'
import type { ChildNumbers } from '../reading/child-numbers.ts'
import { code } from '../reading/code-set.ts'
import { REC, RNE } from '../reading/codes.ts'
import type { FileYear } from '../reading/file-years.ts'
import type { ReadFile } from '../reading/read-file.ts'
import { codesIn, numbers, texts, type Table } from '../reading/table.ts'
import { groupByChild } from './group.ts'

/** The episodes of all years as one account of each child's care, with what had to be repaired. */
export interface Stitched {
  /** Places of rows in the episodes table: child by child, each in order of time. */
  readonly order: Int32Array
  /** For every row of the table, 1 when it takes no part. */
  readonly dropped: Uint8Array
  /** For every row, 1 when its end was set here. */
  readonly mended: Uint8Array
  readonly queries: Query[]
}

const STARTED = code(RNE, 'S')
export const NEXT_EPISODE = code(REC, 'X1')

interface Stitching {
  readonly table: Table
  readonly files: readonly (ReadFile & FileYear)[]
  readonly children: ChildNumbers
  readonly child: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly rne: Uint8Array
  readonly rec: Uint8Array
  /** The columns that tell one home and legal status from another. */
  readonly compared: readonly (Uint8Array | Float64Array)[]
  readonly urn: Float64Array
  readonly dropped: Uint8Array
  readonly mended: Uint8Array
  readonly latestYear: number
  readonly queries: Query[]
}

/**
 * Several years of episodes as one account. A year's file holds only what was open in that year, so
 * the same episode comes again, later files know more than earlier ones, and some things do not fit.
 * Rows are repaired in the table itself, and each repair is a query: never silently.
 */
export function stitchEpisodes(
  table: Table,
  files: readonly (ReadFile & FileYear)[],
  children: ChildNumbers,
): Stitched {
  const child = numbers(table, 'CHILD')
  const from = numbers(table, 'DECOM')
  const years = files.flatMap((file) => (file.table === 'episodes' ? [file.year ?? 0] : []))
  const work: Stitching = {
    table,
    files,
    children,
    child,
    from,
    to: numbers(table, 'DEC'),
    rne: codesIn(table, 'RNE'),
    rec: codesIn(table, 'REC'),
    compared: [
      codesIn(table, 'LS'),
      codesIn(table, 'PLACE'),
      codesIn(table, 'PLACE_PROVIDER'),
      texts(table, 'PL_POST'),
    ],
    urn: texts(table, 'URN'),
    dropped: new Uint8Array(table.length),
    mended: new Uint8Array(table.length),
    latestYear: Math.max(0, ...years),
    queries: [],
  }
  const { order, starts } = groupByChild(child, table.length, children.count())
  for (let at = 0; at < children.count(); at++)
    stitchChild(work, order, starts[at]!, starts[at + 1]!)
  return { order, dropped: work.dropped, mended: work.mended, queries: work.queries }
}

function yearOf(work: Stitching, row: number): number {
  return work.files[work.table.file[row]!]?.year ?? 0
}

function stitchChild(work: Stitching, order: Int32Array, start: number, end: number): void {
  sortByTime(work, order, start, end)
  let before = -1
  for (let at = start; at < end; at++) {
    const row = order[at]!
    if (work.to[row]! < work.from[row]!) {
      drop(work, row, 'ends-before-it-starts', 'ends before it starts, and was left out')
      continue
    }
    if (before >= 0) before = meet(work, before, row)
    else before = row
  }
  if (before >= 0) closeUnrecorded(work, before)
}

/** In order of start; of the same start, the earlier year first. A child has few rows. */
function sortByTime(work: Stitching, order: Int32Array, start: number, end: number): void {
  for (let at = start + 1; at < end; at++) {
    const row = order[at]!
    let to = at
    while (to > start && isLater(work, order[to - 1]!, row)) {
      order[to] = order[to - 1]!
      to--
    }
    order[to] = row
  }
}

function isLater(work: Stitching, one: number, other: number): boolean {
  const days = work.from[one]! - work.from[other]!
  if (days !== 0) return days > 0
  const years = yearOf(work, one) - yearOf(work, other)
  return years !== 0 ? years > 0 : work.table.row[one]! > work.table.row[other]!
}

/** Fits a row to the one before it; returns the row that the next one has to fit to. */
function meet(work: Stitching, before: number, row: number): number {
  if (work.from[before] === work.from[row]) return sameStart(work, before, row)
  const end = work.to[before]!
  const start = work.from[row]!
  const later = yearOf(work, row) > yearOf(work, before)
  if (isCorrected(work, before, row)) {
    const text = `and the episode that began on ${returnText(start)} are the same, both still open; the later one was kept`
    drop(work, before, 'episode-twice', text)
  } else if (end === NO_DAY && later) closeBefore(work, before, row)
  else if (end > start && end !== NO_DAY && later)
    setEnd(work, before, start, 'episode-shortened', 'ran past the next episode and was ended')
  else if (end < start && later && work.rec[before] === NEXT_EPISODE)
    setEnd(work, before, start, 'episode-extended', 'left a gap before the next and was extended')
  return row
}

/**
 * Two open episodes alike in all but the start: one whose start was put right. A start after the end
 * of the earlier file's year cannot be a correction of what that file told; it is a new episode.
 */
function isCorrected(work: Stitching, before: number, row: number): boolean {
  return (
    work.to[before] === NO_DAY &&
    work.to[row] === NO_DAY &&
    work.rne[before] === work.rne[row] &&
    work.from[row]! <= endOfYear(yearOf(work, before)) &&
    sameHome(work, before, row)
  )
}

/** The same episode in two years: the later file knows how it ended. */
function sameStart(work: Stitching, before: number, row: number): number {
  const ordinary = yearOf(work, row) > yearOf(work, before) && onlyEnded(work, before, row)
  if (ordinary) work.dropped[before] = 1
  else
    drop(
      work,
      before,
      'episode-twice',
      `is there again with other details in row ${work.table.row[row]} of ${fileName(work, row)}, which was kept`,
    )
  return row
}

/** Whether the later row says nothing else than the earlier, but for how the episode ended. */
function onlyEnded(work: Stitching, before: number, row: number): boolean {
  const same = work.rne[before] === work.rne[row] && sameHome(work, before, row)
  const open = work.to[before] === NO_DAY
  return same && (open || (work.to[before] === work.to[row] && work.rec[before] === work.rec[row]))
}

function sameHome({ compared, urn }: Stitching, one: number, other: number): boolean {
  for (const cells of compared) if (cells[one] !== cells[other]) return false
  // Older files have no URN, and the next year's file gives it to the same row.
  return urn[one] === urn[other] || urn[one] === 0 || urn[other] === 0
}

/** An episode left open in an earlier year, with another after it in a later file. */
function closeBefore(work: Stitching, before: number, row: number): void {
  const start = work.from[row]!
  if (work.rne[row] !== STARTED) {
    work.rec[before] = NEXT_EPISODE
    setEnd(
      work,
      before,
      start,
      'episode-closed',
      'was still open and was ended where the next begins',
    )
    return
  }
  const end = Math.max(work.from[before]!, Math.min(endOfYear(yearOf(work, before)), start - 1))
  setEnd(work, before, end, 'episode-closed', 'was still open before a new start and was ended')
}

/** Open in an earlier year and in no later file: the child left, and nothing says when or why. */
function closeUnrecorded(work: Stitching, row: number): void {
  if (work.to[row] !== NO_DAY || yearOf(work, row) >= work.latestYear) return
  const end = Math.max(work.from[row]!, endOfYear(yearOf(work, row)))
  setEnd(work, row, end, 'leaving-not-recorded', 'is open and in no later file; it was ended')
}

function setEnd(work: Stitching, row: number, end: Day, rule: string, what: string): void {
  work.to[row] = end
  work.mended[row] = 1
  note(work, row, rule, `${what} on ${returnText(end)}`)
}

function drop(work: Stitching, row: number, rule: string, what: string): void {
  work.dropped[row] = 1
  note(work, row, rule, what)
}

function fileName(work: Stitching, row: number): string {
  return work.files[work.table.file[row]!]?.name ?? ''
}

function note(work: Stitching, row: number, rule: string, what: string): void {
  work.queries.push({
    rule,
    table: 'episodes',
    file: fileName(work, row),
    row: work.table.row[row]!,
    child: work.children.textOf(work.child[row]!),
    message: `${fileName(work, row)}, row ${work.table.row[row]}: this episode ${what}.`,
  })
}
