import type { Band, Forecast } from '../engine/forecast/forecast.ts'
import { plainText } from '../engine/days.ts'
import { readAsAt } from '../engine/scorecard.ts'
import { AGE_BANDS, AGE_WORDS, HOME_KINDS, KIND_WORDS } from '../engine/sufficiency/homes.ts'
import { writeCsv } from '../scorecards/write-csv.ts'
import {
  bandText,
  errorCells,
  sayBackTest,
  sayForecast,
  sayMethod,
} from '../sufficiency/say-forecast.ts'

/** A forecast that there is: one with months. */
type Made = Forecast & { readonly today: NonNullable<Forecast['today']> }

interface Line {
  readonly id: string
  readonly title: string
  readonly today: number
  readonly bands: readonly Band[]
  readonly error: readonly string[]
}

function linesOf({ points, today, backTest }: Made): Line[] {
  const months = backTest?.months ?? 0
  return [
    {
      id: 'total',
      title: 'All children in care',
      today: today.children,
      bands: points.map(({ total }) => total),
      error: backTest ? errorCells(backTest.total, months) : [],
    },
    ...HOME_KINDS.map((kind) => ({
      id: kind,
      title: KIND_WORDS[kind],
      today: today.kinds[kind],
      bands: points.map(({ kinds }) => kinds[kind]),
      error: backTest ? errorCells(backTest.kinds[kind], months) : [],
    })),
    ...AGE_BANDS.map((band) => ({
      id: `age ${band}`,
      title: `Aged ${AGE_WORDS[band].toLowerCase()}`,
      today: today.ages[band],
      bands: points.map(({ ages }) => ages[band]),
      error: backTest ? errorCells(backTest.ages[band], months) : [],
    })),
  ]
}

/** The forecast to be read on a terminal: now, half way and at the end, then its errors. */
export function forecastText(forecast: Made, asAt: string): string {
  const { points, today, backTest, backTestReason } = forecast
  const lines = linesOf(forecast)
  const places = [...new Set([Math.ceil(points.length / 2) - 1, points.length - 1])]
  const widest = Math.max(...lines.map(({ title }) => title.length))
  const row = (title: string, cells: readonly string[]) =>
    `${title.padEnd(widest)}${cells.map((cell) => cell.padStart(24)).join('')}`.trimEnd()
  const head = ['Today', ...places.map((at) => dateText(points[at]!.asAt))]
  const rows = lines.map((line) =>
    row(line.title, [
      line.today.toLocaleString('en-GB'),
      ...places.map((at) => bandText(line.bands[at]!)),
    ]),
  )
  const tested = backTest
    ? [
        sayBackTest(backTest),
        '',
        row('Off by, in children, on average', [
          'Forecast',
          'If nothing changed',
          'Held by its range',
        ]),
        ...lines.map((line) => row(line.title, line.error)),
      ]
    : [`It could not be tried on the year before. ${backTestReason ?? ''}`]
  return [
    `Forecast from ${dateText(asAt)}`,
    sayForecast(points.at(-1)!, today.children),
    '',
    row('', head),
    ...rows,
    '',
    sayMethod(forecast),
    '',
    ...tested,
    '',
  ].join('\n')
}

/** The forecast as CSV: a row for each line and month; today is the row without a range. */
export function forecastCsv(forecast: Made, asAt: string): string {
  const head = ['asAt', 'line', 'title', 'expected', 'low', 'high']
  const rows = linesOf(forecast).flatMap(({ id, title, today, bands }) => [
    [asAt, id, title, today, null, null],
    ...bands.map(({ low, expected, high }, at) => [
      forecast.points[at]!.asAt,
      id,
      title,
      expected,
      low,
      high,
    ]),
  ])
  // A byte order mark is for spreadsheets; on a pipe it would stick to the first heading.
  return writeCsv([head, ...rows]).replace('\ufeff', '')
}

/** The forecast as JSON. */
export function forecastJson(forecast: Forecast, asAt: string): string {
  return `${JSON.stringify({ asAt, ...forecast }, null, 2)}\n`
}

/** Whether there is a forecast at all. */
export function isMade(forecast: Forecast): forecast is Made {
  return forecast.today !== null
}

function dateText(iso: string): string {
  return plainText(readAsAt(iso))
}
