import { fanChart } from '#ui/charts/fan-chart.ts'
import { NotFound } from '#platform/http/errors.ts'
import { definePage } from '#platform/http/page.ts'
import {
  AGE_WORDS,
  AREA_WORDS,
  DISTANCE_WORDS,
  KIND_WORDS,
  PROVIDER_WORDS,
} from '../engine/sufficiency/homes.ts'
import type { HiddenTable, PublicCount } from '../engine/suppression/tables.ts'
import { dayInWords } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import { everyone } from '../policies.ts'
import { findByDate, findLatest } from '../public/find-published.ts'
import type { PublishedScorecard } from '../scorecards/public-scorecard.ts'
import type { PageTable } from './homes-tables.ts'
import { tableName, type PublicHomes } from './public-homes.ts'
import { bandText } from './say-forecast.ts'

interface Published {
  readonly scorecard: PublishedScorecard
  readonly homes: PublicHomes
}

/** Who lives where by the latest scorecard, as everybody may read it. */
export const publicHomesPage = definePage<Published>({
  path: paths.publicHomes,
  policy: everyone,
  surface: 'public',
  skin: 'council',
  load: async (tx) => homesOf(await findLatest(tx)),
  template: 'insight/sufficiency/public-homes.njk',
  view: (_tx, ask) => Promise.resolve(viewHomes(ask.record, paths.public)),
})

/** The same of a date. */
export const publicHomesAtPage = definePage<Published>({
  path: '/scorecard/at/:date/homes',
  policy: everyone,
  surface: 'public',
  skin: 'council',
  load: async (tx, ask) => homesOf(await findByDate(tx, ask.params['date'] ?? '')),
  template: 'insight/sufficiency/public-homes.njk',
  view: (_tx, ask) =>
    Promise.resolve(viewHomes(ask.record, paths.publicAt(ask.record.scorecard.asAt))),
})

function homesOf(scorecard: PublishedScorecard | undefined): Published {
  if (!scorecard?.homes) throw new NotFound('No scorecard with who lives where is published yet.')
  return { scorecard, homes: scorecard.homes }
}

function viewHomes({ scorecard, homes }: Published, up: string) {
  const last = homes.ahead.at(-1)
  const tables = tablesFor(homes)
  return {
    title: 'Who lives where',
    description: `What kind of home children in care have, at ${dayInWords(homes.asAt)}.`,
    crumbs: [{ text: `Scorecard at ${dayInWords(scorecard.asAt)}`, href: up }],
    board: scorecard.board,
    asAt: dayInWords(homes.asAt),
    meeting: scorecard.meeting,
    tables,
    hasHidden: homes.tables.some(({ counts }) => counts.flat().includes(null)),
    unregistered: homes.unregistered,
    forecast: last && {
      words: `On ${dayInWords(last.date)} about ${bandText(last)} children are expected to be in care: the range holds eight of ten runs of the forecast.`,
      tested: homes.tested && testedInWords(homes.tested),
      svg: chartOf(scorecard, homes),
    },
  }
}

function testedInWords({ forecast, naive }: NonNullable<PublicHomes['tested']>): string {
  return `Made a year ago, it would have been off by ${forecast.toFixed(1)} children on average; saying that nothing changes would have been off by ${naive.toFixed(1)}.`
}

function chartOf({ readings }: PublishedScorecard, homes: PublicHomes): string {
  const points = readings.find(({ id }) => id === 'D2')?.points ?? []
  const description =
    'The solid line is what happened, the dotted line what is expected within the shaded range.'
  return fanChart({ points, ahead: homes.ahead, title: 'All children in care', description })
}

const LISTS = [
  ['providers', 'Who runs the home', PROVIDER_WORDS],
  ['distances', 'Distance from the home they came from', DISTANCE_WORDS],
  ['areas', 'In the council’s area', AREA_WORDS],
  ['ages', 'Age', AGE_WORDS],
] as const

function tablesFor({ asAt, tables }: PublicHomes): PageTable[] {
  const find = (list: string) => tables.find(({ name }) => name === tableName(list, asAt))
  const kinds = find('kinds')
  const cross = find('kind by area')
  return [
    ...(kinds ? [pageTable('Kind of home', turned(kinds), KIND_WORDS, dayInWords)] : []),
    ...LISTS.flatMap(([list, caption, words]) => {
      const table = find(list)
      return table ? [pageTable(caption, turned(table), words, () => 'Children')] : []
    }),
    ...(cross ? [pageTable('Kind of home by area', cross, KIND_WORDS, areaInWords)] : []),
  ]
}

const areaInWords = (area: string) => (AREA_WORDS as Readonly<Record<string, string>>)[area] ?? area

interface Shown {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly counts: readonly (readonly PublicCount[])[]
  /** What each column adds up to, where that is public. */
  readonly all?: readonly PublicCount[] | undefined
}

/** Columns as rows: a list reads downwards. */
function turned({ rows, columns, counts, rowTotals }: HiddenTable): Shown {
  const down = columns.map((_, column) => rows.map((_row, row) => counts[row]![column]!))
  return { rows: columns, columns: rows, counts: down, all: rowTotals }
}

/** Rows and columns of nothing but noughts tell nothing, and are left out. */
function pageTable(
  caption: string,
  { rows, columns, counts, all }: Shown,
  words: Readonly<Record<string, string>>,
  columnInWords: (column: string) => string,
): PageTable {
  const kept = columns.flatMap((_, at) => (counts.some((row) => row[at] !== 0) ? [at] : []))
  const cells = (row: readonly PublicCount[]) => kept.map((at) => countInWords(row[at]!))
  const lines = rows.flatMap((row, at) =>
    counts[at]!.some((count) => count !== 0) ? [[words[row] ?? row, ...cells(counts[at]!)]] : [],
  )
  return {
    caption,
    head: [
      caption,
      ...kept.map((at) => ({ text: columnInWords(columns[at]!), numeric: true as const })),
    ],
    rows: all ? [...lines, ['All', ...cells(all)]] : lines,
  }
}

function countInWords(count: PublicCount): string {
  return count === null ? 'not shown' : count.toLocaleString('en-GB')
}
