import type { GivenBenchmark } from '../entered/entered-figure.ts'
import { wordsIn, type Entries, type EntryRow } from './entry-row.ts'
import { readFigureRange, statedUnit } from './figure-words.ts'
import { readBenchmarkYear } from './periods.ts'
import { indicatorIn, TROUBLES } from './read-entered.ts'

const REGIONS =
  'north east|north west|yorkshire|east midlands|west midlands|east of england|london|south east|south west|region'
const KINDS: readonly (readonly [RegExp, GivenBenchmark['kind']])[] = [
  [/outstanding/, 'good_and_outstanding'],
  [/neighbour|^sn$/, 'statistical_neighbours'],
  [/target/, 'target'],
  [new RegExp(REGIONS), 'region'],
  [/england|national/, 'england'],
]

/** Reads one row of benchmarks.csv: a published figure of others or a target, with year and source. */
export function readBenchmarkRow(row: EntryRow, { benchmarks }: Entries): void {
  const indicator = indicatorIn(row)
  const kind = kindIn(row)
  const year = readBenchmarkYear(row.cell('YEAR'))
  if (year === null) row.bad('YEAR', 'a year such as 2018/19 or 2024')
  const source = wordsIn(row, 'SOURCE')
  if (source === '') row.bad('SOURCE', 'where the figure was published')
  if (!indicator || !kind || year === null) return
  const typed = row.cell('VALUE')
  const unit = statedUnit(typed, row.cell('UNIT'), indicator.unit)
  const read =
    unit === null
      ? ({ trouble: 'percent-without-unit' } as const)
      : readFigureRange(typed, unit, indicator.unit)
  if ('trouble' in read) return row.bad('VALUE', TROUBLES[read.trouble])
  const { low, high } = read
  benchmarks.push({
    indicator: indicator.id,
    kind,
    year,
    low,
    high,
    source,
    note: wordsIn(row, 'NOTE'),
  })
}

function kindIn(row: EntryRow): GivenBenchmark['kind'] | null {
  const said = row
    .cell('KIND')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim()
  const kind = KINDS.find(([words]) => words.test(said))?.[1] ?? null
  if (kind === null)
    row.bad('KIND', 'England, region, statistical neighbours, good and outstanding, or target')
  return kind
}
