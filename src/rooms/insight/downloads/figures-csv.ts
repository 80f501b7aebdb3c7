import { trendRows } from '../readings/draw-reading.ts'
import type { Audience } from '../readings/figure.ts'
import type { Reading } from '../readings/reading.ts'
import { writeCsv } from '../scorecards/write-csv.ts'

/** One indicator and its further series as a table: a row for each figure there is, the benchmarks last. */
export function figuresCsv(reading: Reading, all: readonly Reading[], audience: Audience): string {
  const family = all.filter((one) => one.id !== reading.id && one.of === (reading.of ?? reading.id))
  const rows = [reading, ...family].flatMap((one) => rowsOf(one, audience))
  const others = reading.benchmarks.map((one) => [
    reading.id,
    one.name,
    one.year,
    one.words,
    one.source,
  ])
  return writeCsv([['Id', 'Series', 'Date', 'Figure', 'Source'], ...rows, ...others])
}

function rowsOf(reading: Reading, audience: Audience): string[][] {
  const name = reading.series ?? reading.title
  const words = trendRows(reading, audience)
  const points = reading.points.map((point, at) => [
    reading.id,
    name,
    point.date,
    words[at]?.[1] ?? '',
    reading.source,
  ])
  if (points.length > 0) return points
  return [
    [reading.id, name, reading.window, reading.value ?? reading.absence ?? '', reading.source],
  ]
}
