import type { BackTest } from '../engine/forecast/forecast.ts'
import {
  AGE_BANDS,
  AGE_WORDS,
  AREAS,
  AREA_WORDS,
  DISTANCES,
  DISTANCE_WORDS,
  HOME_KINDS,
  KIND_WORDS,
  PROVIDERS,
  PROVIDER_WORDS,
  type Counts,
  type Cross,
  type HomeKind,
} from '../engine/sufficiency/homes.ts'
import type {
  HomesCrossed,
  HomesOnDay,
  SufficiencyAggregate,
} from '../engine/sufficiency/sufficiency.ts'
import { monthOf } from '#ui/charts/points.ts'
import { dayInWords } from '../measures/indicators.ts'
import { bandText, errorCells } from './say-forecast.ts'

/** A table as `dataTable` takes it. */
export interface PageTable {
  readonly caption: string
  readonly head: readonly (string | { readonly text: string; readonly numeric: true })[]
  readonly rows: readonly (readonly string[])[]
}

const number = (value: number) => value.toLocaleString('en-GB')
const numeric = (text: string) => ({ text, numeric: true as const })

/** The lists of the day, each with its share of all children. A list that the files cannot tell is left out. */
export function dayTables(day: HomesCrossed): PageTable[] {
  return [
    listTable('Kind of home', HOME_KINDS, KIND_WORDS, day.kinds, day.children),
    listTable('Who runs the home', PROVIDERS, PROVIDER_WORDS, day.providers, day.children),
    listTable(
      'Distance from the home they came from',
      DISTANCES,
      DISTANCE_WORDS,
      day.distances,
      day.children,
    ),
    listTable('In the council’s area', AREAS, AREA_WORDS, day.areas, day.children),
    listTable('Age', AGE_BANDS, AGE_WORDS, day.ages, day.children),
  ].flatMap((table) => table ?? [])
}

function listTable<Name extends string>(
  caption: string,
  names: readonly Name[],
  words: Readonly<Record<Name, string>>,
  counts: Counts<Name> | null,
  children: number,
): PageTable | null {
  if (counts === null) return null
  const rows = names
    .filter((name) => name !== 'unknown' || counts[name] > 0)
    .map((name) => [words[name], number(counts[name]), shareOf(counts[name], children)])
  return { caption, head: [caption, numeric('Children'), numeric('Share')], rows }
}

function shareOf(part: number, whole: number): string {
  return whole === 0 ? '-' : `${Math.round((part * 100) / whole)}%`
}

/** Kind of home crossed with who runs it, where it is and how old the children are. */
export function crossTables(day: HomesCrossed): PageTable[] {
  return [
    crossTable('Kind of home by who runs it', PROVIDERS, PROVIDER_WORDS, day.kindByProvider),
    crossTable('Kind of home by area', AREAS, AREA_WORDS, day.kindByArea),
    crossTable('Kind of home by age', AGE_BANDS, AGE_WORDS, day.kindByAge),
  ].flatMap((table) => table ?? [])
}

function crossTable<Name extends string>(
  caption: string,
  names: readonly Name[],
  words: Readonly<Record<Name, string>>,
  cross: Cross<HomeKind, Name> | null,
): PageTable | null {
  if (cross === null) return null
  const sumOf = (name: Name) => HOME_KINDS.reduce((sum, kind) => sum + cross[kind][name], 0)
  const shown = names.filter((name) => name !== 'unknown' || sumOf(name) > 0)
  const rows = HOME_KINDS.map((kind) => [
    KIND_WORDS[kind],
    ...shown.map((name) => number(cross[kind][name])),
    number(names.reduce((sum, name) => sum + cross[kind][name], 0)),
  ])
  const all = ['All', ...shown.map((name) => number(sumOf(name)))]
  const whole = names.reduce((sum, name) => sum + sumOf(name), 0)
  return {
    caption,
    head: ['Kind of home', ...shown.map((name) => numeric(words[name])), numeric('All')],
    rows: [...rows, [...all, number(whole)]],
  }
}

/** Every month and kind of home. */
export function monthsTable(months: readonly HomesOnDay[]): PageTable {
  return {
    caption: 'Children by kind of home at the end of each month',
    head: ['Month', ...HOME_KINDS.map((kind) => numeric(KIND_WORDS[kind])), numeric('All')],
    rows: months.map((month) => [
      monthOf(month.asAt),
      ...HOME_KINDS.map((kind) => number(month.kinds[kind])),
      number(month.children),
    ]),
  }
}

/** What is expected of each kind and age: today, in half the time, at the end. */
export function forecastTable({ forecast }: SufficiencyAggregate): PageTable | null {
  const { points, today } = forecast
  if (!today || points.length === 0) return null
  const places = [...new Set([Math.ceil(points.length / 2) - 1, points.length - 1])]
  const chosen = places.map((at) => points[at]!)
  return {
    caption: 'What is expected, and between what it lies in eight of ten runs',
    head: ['Who', numeric('Today'), ...chosen.map((one) => numeric(dayInWords(one.asAt)))],
    rows: [
      ['All children', number(today.children), ...chosen.map(({ total }) => bandText(total))],
      ...HOME_KINDS.map((kind) => [
        KIND_WORDS[kind],
        number(today.kinds[kind]),
        ...chosen.map(({ kinds }) => bandText(kinds[kind])),
      ]),
      ...AGE_BANDS.filter((band) => band !== 'unknown').map((band) => [
        `Aged ${AGE_WORDS[band]}`,
        number(today.ages[band]),
        ...chosen.map(({ ages }) => bandText(ages[band])),
      ]),
    ],
  }
}

/** How far off the forecast was a year ago, line by line. */
export function errorTable(test: BackTest): PageTable {
  return {
    caption: 'The forecast of a year ago: how many children it was off by on average',
    head: [
      'Who',
      numeric('Forecast'),
      numeric('If nothing changed'),
      numeric('Months its range held'),
    ],
    rows: [
      ['All children', ...errorCells(test.total, test.months)],
      ...HOME_KINDS.map((kind) => [KIND_WORDS[kind], ...errorCells(test.kinds[kind], test.months)]),
      ...AGE_BANDS.filter((band) => band !== 'unknown').map((band) => [
        `Aged ${AGE_WORDS[band]}`,
        ...errorCells(test.ages[band], test.months),
      ]),
    ],
  }
}
