import { addMonths, calendarDate, dayOf, isoText, type Day } from './days.ts'
import { isEntered, leadingSeries } from './entered/entered-series.ts'
import { computeFigure, figureOf, whyNot } from './figures.ts'
import type { Basis, Indicator } from './indicator.ts'
import { INDICATORS } from './indicators/all.ts'
import type { Returns } from './returns.ts'
import { readAsAt, termsOf, type TermsGiven } from './scorecard.ts'
import { newView, viewFrom } from './view.ts'
import { endsOn, windowOn } from './windows.ts'

/** One indicator at one month's end. */
export interface TrendPoint {
  readonly asAt: string
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number
  /** Some of those counted were not due yet. */
  readonly provisional: boolean
}

/** The times of one indicator that the files can tell, oldest first. */
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
/** What comes once a term or a year would make no line in two years: as far back as councils keep returns. */
const YEARS = 10

const NOTES: Readonly<Record<Basis, string>> = {
  day: 'Each point is of the last day of a month.',
  month: 'Each point is of one month.',
  quarter: 'Each point is of a quarter of a year.',
  term: 'Each point is of a school term.',
  'twelve-months': 'Each point is of the twelve months that end with a month.',
  'year-end': 'Each point is of a 31 March, because the return is made once a year.',
  'three-years': 'Each point is of the three years that end on a 31 March.',
}

/**
 * Computes every indicator for the times that ended by a day, from returns that are loaded once: the
 * last 24 month-ends, and ten years of what ends less often than a month.
 */
export function computeTrend(returns: Returns, request: TrendRequest): Trend {
  const asAt = readAsAt(request.asAt)
  const terms = termsOf(request)
  const recent = request.months ?? MONTHS
  const ends = monthEnds(asAt, Math.max(recent, YEARS * 12))
  const points = new Map<string, TrendPoint[]>(INDICATORS.map(({ id }) => [id, []]))
  ends.forEach((end, place) => {
    const told = INDICATORS.filter((one) =>
      isTold(one, returns, end, ends.length - place <= recent),
    )
    if (told.length === 0) return
    const view = newView(returns, end, terms, asAt)
    for (const indicator of told) {
      const { numerator, denominator, value, provisional = false } = computeFigure(indicator, view)
      if (value === null) continue
      const point = { asAt: isoText(end), numerator, denominator, value, provisional }
      points.get(indicator.id)!.push(point)
    }
  })
  return INDICATORS.map(
    (one) =>
      enteredTrend(one, returns, request) ?? {
        id: one.id,
        note: NOTES[one.basis],
        points: points.get(one.id)!,
      },
  )
}

/** The points of a line whose figure was entered: all of its own source. Null for a computed line. */
function enteredTrend(
  indicator: Indicator,
  returns: Returns,
  request: TrendRequest,
): IndicatorTrend | null {
  const { id } = indicator
  if (!returns.entered.some((one) => one.indicator === id)) return null
  const day = readAsAt(request.asAt)
  if (!isEntered(figureOf(indicator, viewFrom(returns, day, termsOf(request))))) return null
  const series = leadingSeries(indicator, returns.entered, day)
  return series && { id, note: series.trendNote, points: series.points }
}

const EACH_MONTH = new Set<Basis>(['day', 'month', 'twelve-months'])

/** Whether a time of the indicator ends on a day, and the files hold it. */
function isTold(indicator: Indicator, returns: Returns, end: Day, isRecent: boolean): boolean {
  const { basis } = indicator
  if (EACH_MONTH.has(basis) ? !isRecent : !endsOn(basis, end)) return false
  return whyNot(indicator, returns, windowOn(basis, end)) === null
}

/** The last days of months up to a day, oldest first. */
function monthEnds(asAt: Day, count: number): Day[] {
  const next = calendarDate(asAt + 1)
  const first = dayOf(next.year, next.month, 1)
  return Array.from({ length: count }, (_, index) => addMonths(first, index + 1 - count) - 1)
}
