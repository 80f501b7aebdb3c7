import type { Audience } from '../readings/figure.ts'
import { trendRows } from '../readings/draw-reading.ts'
import type { Reading } from '../readings/reading.ts'
import { standingInWords } from '../readings/standing.ts'
import { byTheme } from '../readings/themes.ts'
import { writeCsv } from './write-csv.ts'

const columns = [
  'Id',
  'Indicator',
  'Unit',
  'Time',
  'Figure',
  'Counts',
  'Target',
  'Verdict',
  'Direction',
  'Comment',
  'Series of',
  'Series',
  'Provisional',
  'What it counts',
  'Out of',
  'Source',
  'How sure the definition is',
]

/** A scorecard as a table for a spreadsheet: a row a line, a column for each month there is. */
export function scorecardCsv(readings: readonly Reading[], audience: Audience): string {
  const ordered = byTheme(readings).flatMap((theme) => theme.items)
  const dates = [...new Set(ordered.flatMap((one) => one.points.map((point) => point.date)))].sort()
  return writeCsv([[...columns, ...dates], ...ordered.map((one) => rowOf(one, dates, audience))])
}

function rowOf(reading: Reading, dates: readonly string[], audience: Audience) {
  const words = trendRows(reading, audience).map((row) => row[1] ?? '')
  const months = new Map(reading.points.map((point, at) => [point.date, words[at] ?? '']))
  return [
    reading.id,
    reading.title,
    reading.unit,
    reading.window,
    reading.value ?? reading.absence,
    reading.counts,
    reading.target?.words.replace('Target: ', '') ?? null,
    reading.target?.chip?.text ?? null,
    reading.direction?.text ?? null,
    reading.comment,
    reading.of,
    reading.series,
    reading.provisional ? 'Yes' : null,
    reading.definition,
    reading.cohort,
    reading.source,
    standingInWords[reading.standing],
    ...dates.map((date) => months.get(date) ?? null),
  ]
}
