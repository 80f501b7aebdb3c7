import { addMonths, calendarDate, dayOf, isoText, type Day } from './days.ts'
import { figureOf } from './figures.ts'
import type { Basis, Indicator } from './indicator.ts'
import { INDICATORS } from './indicators/all.ts'
import type { Returns } from './returns.ts'
import { readAsAt, termsOf, type TermsGiven } from './scorecard.ts'
import { newView } from './view.ts'

/** One indicator at one month's end. */
export interface TrendPoint {
  readonly asAt: string
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number
  /** Some of those counted were not due yet. */
  readonly provisional: boolean
}

/** The months of one indicator that the files can tell, oldest first. */
export interface IndicatorTrend {
  readonly id: string
  /** What each point is of. */
  readonly note: string
  readonly points: readonly TrendPoint[]
}

export type Trend = readonly IndicatorTrend[]

export interface TrendRequest extends TermsGiven {
  readonly asAt: string
  readonly months?: number
}

const MONTHS = 24

const NOTES: Readonly<Record<Basis, string>> = {
  day: 'Each point is of the last day of a month.',
  month: 'Each point is of one month.',
  quarter: 'Each point is of a quarter of a year.',
  term: 'Each point is of a school term.',
  'twelve-months': 'Each point is of the twelve months that end with a month.',
  'year-end': 'Each point is of a 31 March, because the return is made once a year.',
  'three-years': 'Each point is of the three years that end on a 31 March.',
}

/** Computes every indicator for the month-ends up to a day, from returns that are loaded once. */
export function computeTrend(returns: Returns, request: TrendRequest): Trend {
  const ends = monthEnds(readAsAt(request.asAt), request.months ?? MONTHS)
  const points = new Map<string, TrendPoint[]>(INDICATORS.map(({ id }) => [id, []]))
  for (const end of ends) {
    const view = newView(returns, end, termsOf(request))
    for (const indicator of INDICATORS) {
      if (!isTold(indicator, end)) continue
      const { numerator, denominator, value, provisional = false } = figureOf(indicator, view)
      if (value !== null)
        points
          .get(indicator.id)!
          .push({ asAt: isoText(end), numerator, denominator, value, provisional })
    }
  }
  return INDICATORS.map(({ id, basis }) => ({ id, note: NOTES[basis], points: points.get(id)! }))
}

/** What is asked once a year has a point at the year's end only. */
function isTold({ basis }: Indicator, end: Day): boolean {
  const { month } = calendarDate(end)
  return basis !== 'year-end' || month === 3
}

/** The last days of months up to a day, oldest first. */
function monthEnds(asAt: Day, count: number): Day[] {
  const next = calendarDate(asAt + 1)
  const first = dayOf(next.year, next.month, 1)
  return Array.from({ length: count }, (_, index) => addMonths(first, index + 1 - count) - 1)
}
