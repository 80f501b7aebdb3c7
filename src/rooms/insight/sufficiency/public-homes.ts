import type { PointAhead } from '#ui/charts/fan-chart.ts'
import type { AggregateIndicator } from '../engine/aggregate.ts'
import type { Band } from '../engine/forecast/forecast.ts'
import {
  AGE_BANDS,
  AREAS,
  DISTANCES,
  HOME_KINDS,
  PROVIDERS,
  type Counts,
} from '../engine/sufficiency/homes.ts'
import type {
  HomesCrossed,
  HomesOnDay,
  SufficiencyAggregate,
} from '../engine/sufficiency/sufficiency.ts'
import {
  hideTables,
  TOTAL,
  type CountTable,
  type Elsewhere,
  type HiddenTable,
} from '../engine/suppression/tables.ts'

/** Who lives where as everybody may read it: frozen with the scorecard, and nothing hidden in it. */
export interface PublicHomes {
  readonly asAt: string
  /** A table for each list, `kinds` over time and the others of the day: `areas 2026-03-31`. */
  readonly tables: readonly HiddenTable[]
  /** All children, month by month ahead: no kind and no age, of which many hold few. */
  readonly ahead: readonly PointAhead[]
  /** How far off it was a year ago: mean error in children, and that of saying that nothing changes. */
  readonly tested: { readonly forecast: number; readonly naive: number } | null
  /** Children in homes that should be registered and are not; null for none and for few alike. */
  readonly unregistered: number | null
}

export interface PublicHomesTerms {
  readonly threshold: number
  /** The scorecard's own lines, whole: what the public learns there must not undo what is hidden here. */
  readonly lines: readonly AggregateIndicator[]
  /** Lines that the public does not see. */
  readonly hidden: ReadonlySet<string>
  /** The days of which the public sees how many children are in care, and in what kind of home. */
  readonly shownOn: ReadonlySet<string>
  /** The same tables as earlier publications showed them. */
  readonly earlier: readonly HiddenTable[]
  readonly unregistered: number | null
}

/** The row of a list of the day. */
export const CHILDREN = 'children'
const SIX_MONTHS = 6
const MOST_DATES = 4

/**
 * Makes the public version; null when there is none. A list whose figure is hidden in the scorecard is
 * left out whole: beside the other lists it might give that figure away.
 */
export function freezeHomes(
  homes: SufficiencyAggregate,
  { threshold, lines, hidden, shownOn, earlier, unregistered }: PublicHomesTerms,
): PublicHomes | null {
  const { day } = homes
  if (day === null || hidden.has('D2')) return null
  const tables = tablesOf(homes, day, hidden, shownOn)
  const elsewhere = tiesOf(tables, day, lines, hidden)
  const { points, backTest } = homes.forecast
  // The forecast and its test are made of the last year's months: where those are not public, a mean of
  // them could give one away.
  const isPastPublic = lastYear(day.asAt).every((month) => shownOn.has(month))
  return {
    asAt: day.asAt,
    tables: hideTables(tables, { threshold, elsewhere, earlier }),
    ahead: isPastPublic ? points.map(({ asAt, total }) => aheadOf(asAt, total)) : [],
    tested:
      backTest && isPastPublic
        ? { forecast: toTenth(backTest.total.forecast), naive: toTenth(backTest.total.naive) }
        : null,
    unregistered,
  }
}

/** The ends of the twelve months before a day. */
function lastYear(asAt: string): string[] {
  const day = Temporal.PlainDate.from(asAt).with({ day: 1 })
  return Array.from({ length: 12 }, (_, back) => {
    const month = day.subtract({ months: back + 1 })
    return month.with({ day: month.daysInMonth }).toString()
  })
}

/** In whole children: a mean of many runs with all its decimals says more than anybody reads. */
const aheadOf = (date: string, { low, expected, high }: Band): PointAhead => ({
  date,
  low: Math.floor(low),
  expected: Math.round(expected),
  high: Math.ceil(high),
})

const toTenth = (value: number): number => Math.round(value * 10) / 10

/** The name of a list of the day among the tables. */
export function tableName(list: string, asAt: string): string {
  return list === 'kinds' ? list : `${list} ${asAt}`
}

function tablesOf(
  { months }: SufficiencyAggregate,
  day: HomesCrossed,
  hidden: ReadonlySet<string>,
  shownOn: ReadonlySet<string>,
): CountTable[] {
  const { asAt } = day
  const past = sixMonthly(months, asAt).filter((month) => shownOn.has(month.asAt))
  const tables: CountTable[] = []
  if (!hidden.has('S13')) tables.push(kindsTable([...past, day]))
  if (day.providers && !hidden.has('S12'))
    tables.push(listTable(tableName('providers', asAt), PROVIDERS, day.providers))
  if (day.distances && !hidden.has('S4'))
    tables.push(listTable(tableName('distances', asAt), DISTANCES, day.distances))
  if (day.areas && !hidden.has('S14'))
    tables.push(listTable(tableName('areas', asAt), AREAS, day.areas))
  tables.push(listTable(tableName('ages', asAt), AGE_BANDS, day.ages))
  const { kindByArea } = day
  if (kindByArea && !hidden.has('S13') && !hidden.has('S14'))
    tables.push({
      name: tableName('kind by area', asAt),
      rows: HOME_KINDS,
      columns: AREAS,
      counts: HOME_KINDS.map((kind) => AREAS.map((area) => kindByArea[kind][area])),
      totals: { rows: false, columns: false },
    })
  return tables
}

/** The month-ends six, twelve and eighteen months before the last, oldest first. */
function sixMonthly(months: readonly HomesOnDay[], asAt: string): HomesOnDay[] {
  const before = months.filter((month) => month.asAt < asAt).toReversed()
  const offset = months.at(-1)?.asAt === asAt ? SIX_MONTHS - 1 : SIX_MONTHS
  return before
    .filter((_, at) => at >= offset && (at - offset) % SIX_MONTHS === 0)
    .slice(0, MOST_DATES - 1)
    .toReversed()
}

/**
 * A row for each day: what a row adds up to is then all children of the day, and not the same child
 * counted on several.
 */
function kindsTable(days: readonly HomesOnDay[]): CountTable {
  return {
    name: 'kinds',
    rows: days.map(({ asAt }) => asAt),
    columns: HOME_KINDS,
    counts: days.map(({ kinds }) => HOME_KINDS.map((kind) => kinds[kind])),
    totals: { rows: true, columns: false },
  }
}

function listTable<Name extends string>(
  name: string,
  columns: readonly Name[],
  counts: Counts<Name>,
): CountTable {
  return {
    name,
    rows: [CHILDREN],
    columns,
    counts: [columns.map((column) => counts[column])],
    totals: { rows: true, columns: false },
  }
}

/** What these tables share with each other and with the scorecard. */
function tiesOf(
  tables: readonly CountTable[],
  day: HomesCrossed,
  lines: readonly AggregateIndicator[],
  hidden: ReadonlySet<string>,
): Elsewhere[] {
  const { asAt } = day
  const name = (list: string) => tableName(list, asAt)
  const has = (list: string) => tables.some((table) => table.name === name(list))
  const cell = (list: string, column: string) => ({
    table: name(list),
    row: list === 'kinds' ? asAt : CHILDREN,
    column,
  })
  const crossed = (row: string, column: string) => ({ table: name('kind by area'), row, column })
  const ties: Elsewhere[] = ['kinds', 'providers', 'distances', 'areas', 'ages']
    .filter(has)
    .map((list) => ({ sumOf: [cell(list, TOTAL)], is: { shown: day.children } }))
  const inLine = (id: string, list: string, names: readonly string[], children: number) => {
    // A line that was told to count otherwise says nothing of these cells.
    const line = lines.find((one) => one.id === id)
    if (line?.numerator !== children || !has(list)) return
    const shown = hidden.has(id) ? null : children
    ties.push({ sumOf: names.map((one) => cell(list, one)), is: { shown } })
  }
  const { kinds, providers, distances, areas, kindByArea } = day
  inLine('S13', 'kinds', ['relatives', 'foster'], kinds.relatives + kinds.foster)
  ties.push(...pastTies(tables, asAt, lines))
  if (providers)
    inLine('S12', 'providers', ['private', 'voluntary'], providers.private + providers.voluntary)
  if (distances) inLine('S4', 'distances', ['far'], distances.far)
  if (areas) inLine('S14', 'areas', ['out'], areas.out)
  // Children with their parents are the same ones in both lists.
  if (has('kinds') && has('providers') && providers?.parents === kinds.parents)
    ties.push({ sumOf: [cell('providers', 'parents')], is: cell('kinds', 'parents') })
  if (kindByArea && has('kind by area')) {
    for (const kind of HOME_KINDS)
      ties.push({ sumOf: [crossed(kind, TOTAL)], is: cell('kinds', kind) })
    for (const area of AREAS) ties.push({ sumOf: [crossed(TOTAL, area)], is: cell('areas', area) })
  }
  return ties
}

/**
 * The number of children and the share in families of the days before stand in trends: who knows them
 * knows what a row adds up to, and how many of it live in families.
 */
function pastTies(
  tables: readonly CountTable[],
  asAt: string,
  lines: readonly AggregateIndicator[],
): Elsewhere[] {
  const table = tables.find(({ name }) => name === 'kinds')
  const countOn = (id: string, day: string) =>
    lines.find((one) => one.id === id)?.trend.find((point) => point.asAt === day)?.numerator
  return (table?.rows ?? []).flatMap((row, at): Elsewhere[] => {
    const counts = table!.counts[at]!
    const childrenIn = (...names: (typeof HOME_KINDS)[number][]) =>
      names.reduce((sum, name) => sum + counts[HOME_KINDS.indexOf(name)]!, 0)
    if (row === asAt) return []
    const all = childrenIn(...HOME_KINDS)
    const families = childrenIn('relatives', 'foster')
    const cell = (column: string) => ({ table: 'kinds', row, column })
    const sums: Elsewhere[] = []
    if (countOn('D2', row) === all) sums.push({ sumOf: [cell(TOTAL)], is: { shown: all } })
    if (countOn('S13', row) === families)
      sums.push({ sumOf: [cell('relatives'), cell('foster')], is: { shown: families } })
    return sums
  })
}
