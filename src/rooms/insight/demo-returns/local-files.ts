import { addMonths, calendarDate, dayFromIso, dayOf, isoText, type Day } from '../engine/days.ts'
import type { ReturnFile } from '../engine/reading/read-file.ts'
import { listHeadings, writeLists, type ListId } from './annex-a.ts'
import { benchmarksFile, enteredFile, fosteringFile } from './figure-files.ts'
import type { ListCell } from './local-rows.ts'
import { POSTCODE_HEADINGS, postcodeRows } from './postcodes.ts'
import { makeWorkbook, type Sheet } from './workbook.ts'
import { inventStories, type DemoReturns } from './write-returns.ts'

export interface DemoLocalFiles extends DemoReturns {
  /** The day of the newest extract of Annex A, and the end of the monthly figures: 2026-10-31. */
  readonly extractsTo: string
  /** How many month-ends have an extract, the newest included. */
  readonly extracts: number
}

const LISTS: readonly (readonly [ListId, string])[] = [
  ['list8', 'List 8'],
  ['list9', 'List 9'],
  ['list10', 'List 10'],
  ['list11', 'List 11'],
]

/**
 * The files that a council holds beside its returns, of the same invented children: a workbook of
 * Annex A for each extract, the fostering service's table, figures entered by hand, figures of others,
 * and a postcode file. For a council's size: all of it is in memory.
 */
export function demoLocalFiles(options: DemoLocalFiles): ReturnFile[] {
  const to = dayFromIso(options.extractsTo)
  if (to === null) throw new Error('The day of an extract is a date such as 2026-10-31.')
  const days = extractDays(to, options.extracts)
  const sheets = new Map(days.map((day) => [day, emptyLists()]))
  const stories = [...inventStories(options, 'seen-or-leaver')]
  for (const story of stories)
    for (const [day, lists] of sheets)
      writeLists(story, day, (list, row) => void lists.get(list)!.push(row))
  const text = (name: string, content: string): ReturnFile => ({
    name,
    bytes: new TextEncoder().encode(content),
  })
  return [
    ...days.map((day) => ({
      name: `annex-a/annex-a-${isoText(day)}.xlsx`,
      bytes: makeWorkbook(sheetsOf(sheets.get(day)!, day)),
    })),
    text('figures/fostering.csv', fosteringFile(to, options.seed)),
    text('figures/entered.csv', enteredFile(to, options.seed)),
    text('figures/benchmarks.csv', benchmarksFile()),
    text('places/postcodes.csv', [POSTCODE_HEADINGS, ...postcodeRows(stories), ''].join('\n')),
  ]
}

/** The month-ends up to the newest extract, which may lie within a month. */
function extractDays(to: Day, count: number): Day[] {
  const { year, month } = calendarDate(to + 1)
  const first = dayOf(year, month, 1)
  const before = Array.from({ length: count - 1 }, (_, at) => addMonths(first, at + 1 - count) - 1)
  return [...before, to]
}

function emptyLists(): Map<ListId, (readonly ListCell[])[]> {
  return new Map(LISTS.map(([id]) => [id, []]))
}

function sheetsOf(
  lists: ReadonlyMap<ListId, readonly (readonly ListCell[])[]>,
  day: Day,
): readonly Sheet[] {
  const cover: Sheet = {
    name: 'Read me',
    rows: [['Annex A of Wrenshire, an invented council'], ['Taken on', { day }]],
  }
  return [
    cover,
    ...LISTS.map(([id, name]) => ({ name, rows: [listHeadings(id), ...(lists.get(id) ?? [])] })),
  ]
}
