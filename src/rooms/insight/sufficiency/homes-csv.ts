import {
  AGE_BANDS,
  AREAS,
  DISTANCES,
  HOME_KINDS,
  PROVIDERS,
  type Counts,
} from '../engine/sufficiency/homes.ts'
import type { HomesOnDay, SufficiencyAggregate } from '../engine/sufficiency/sufficiency.ts'
import { writeCsv } from '../scorecards/write-csv.ts'

type Row = readonly (string | number | null)[]

/** Who lives where as one long table: a row for each day, list and name, what came and what is expected. */
export function homesCsv({ day, months, forecast }: SufficiencyAggregate): string {
  const head: Row = ['Date', 'What', 'List', 'Name', 'Children', 'Low', 'High']
  const days = day && months.every((month) => month.asAt !== day.asAt) ? [...months, day] : months
  const crosses: Row[] = day
    ? [
        ...crossRows(day.asAt, 'kind by provider', day.kindByProvider),
        ...crossRows(day.asAt, 'kind by area', day.kindByArea),
        ...crossRows(day.asAt, 'kind by age', day.kindByAge),
      ]
    : []
  const ahead = forecast.points.flatMap((point): Row[] => [
    [point.asAt, 'expected', 'all', 'all', point.total.expected, point.total.low, point.total.high],
    ...HOME_KINDS.map((kind): Row => {
      const { expected, low, high } = point.kinds[kind]
      return [point.asAt, 'expected', 'kind', kind, expected, low, high]
    }),
    ...AGE_BANDS.map((band): Row => {
      const { expected, low, high } = point.ages[band]
      return [point.asAt, 'expected', 'age', band, expected, low, high]
    }),
  ])
  return writeCsv([head, ...days.flatMap(dayRows), ...crosses, ...ahead])
}

function dayRows(day: HomesOnDay): Row[] {
  return [
    [day.asAt, 'counted', 'all', 'all', day.children, null, null],
    ...listRows(day.asAt, 'kind', HOME_KINDS, day.kinds),
    ...listRows(day.asAt, 'provider', PROVIDERS, day.providers),
    ...listRows(day.asAt, 'distance', DISTANCES, day.distances),
    ...listRows(day.asAt, 'area', AREAS, day.areas),
    ...listRows(day.asAt, 'age', AGE_BANDS, day.ages),
  ]
}

function listRows<Name extends string>(
  asAt: string,
  list: string,
  names: readonly Name[],
  counts: Counts<Name> | null,
): Row[] {
  return counts ? names.map((name) => [asAt, 'counted', list, name, counts[name], null, null]) : []
}

function crossRows(
  asAt: string,
  list: string,
  cross: Readonly<Record<string, Readonly<Record<string, number>>>> | null,
): Row[] {
  return Object.entries(cross ?? {}).flatMap(([kind, counts]) =>
    Object.entries(counts).map(([name, children]): Row => [
      asAt,
      'counted',
      list,
      `${kind}, ${name}`,
      children,
      null,
      null,
    ]),
  )
}
