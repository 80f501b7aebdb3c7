import { calendarDate, dayFromIso, daysInMonth, isoText, type Day } from '../days.ts'
import { isAverage, type Basis, type Figure, type Indicator, type Unit } from '../indicator.ts'
import type { TrendPoint } from '../trend.ts'
import { sayLate, timeInWords, type TimeTold } from './due.ts'
import type { EnteredFigure, EnteredWindow } from './entered-figure.ts'
import { plainWords } from './plain-words.ts'

/** What one source gave of one indicator, for one kind of time: never joined with another. */
export interface EnteredSeries {
  readonly source: string
  readonly window: EnteredWindow
  /** The last day of the time that the figure is of. */
  readonly asAt: string
  /** The figure in force, with its notes: source, time, and the words that came with it. */
  readonly figure: Figure
  readonly points: readonly TrendPoint[]
  /** What each point is of. */
  readonly trendNote: string
  /** The words that came with the figure, as they were written; they may count children. */
  readonly note: string
  /** That it is late, as a sentence; null when it is not. */
  readonly late: string | null
  /** The line of the scorecard takes this one when it has no computed figure. */
  readonly leads: boolean
}

/** Which times a line may take, the best first; a figure of another time is a series of its own. */
const FITTING: Readonly<Record<Basis, readonly EnteredWindow[]>> = {
  day: ['day', 'month'],
  month: ['month', 'day'],
  quarter: ['quarter', 'day'],
  term: ['term', 'day'],
  'twelve-months': ['twelve-months', 'year'],
  'year-end': ['year', 'twelve-months', 'day'],
  'three-years': ['year'],
}

const POINT_NOTES: Readonly<Record<EnteredWindow, string>> = {
  day: 'Each point is of one day.',
  month: 'Each point is of one month.',
  quarter: 'Each point is of a quarter of a year.',
  term: 'Each point is of a school term.',
  year: 'Each point is of one year.',
  'twelve-months': 'Each point is of the twelve months that end with a month.',
}

const MOST_POINTS = 60

/**
 * Everything that was entered of an indicator by a day: a series for each source and kind of time. The
 * one that the line takes stands first; it is of the line's own time, and came most recently.
 */
export function seriesOf(
  indicator: Indicator,
  entered: readonly EnteredFigure[],
  day: Day,
  told: TimeTold = {},
): EnteredSeries[] {
  const groups = new Map<string, EnteredFigure[]>()
  for (const one of entered) {
    if (one.indicator !== indicator.id || dayFromIso(one.asAt)! > day) continue
    const key = JSON.stringify([one.source, one.window])
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const fits = FITTING[indicator.basis]
  const rank = ({ window }: EnteredSeries) =>
    fits.includes(window) ? fits.indexOf(window) : fits.length
  const series = [...groups.values()]
    .map((figures) => oneSeries(indicator.unit, figures, day, told))
    .sort((a, b) => rank(a) - rank(b) || b.asAt.localeCompare(a.asAt))
  return series.map((one, at) => ({ ...one, leads: at === 0 && rank(one) < fits.length }))
}

/** The series that a line takes when it has no computed figure; null when nothing fits it. */
export function leadingSeries(
  indicator: Indicator,
  entered: readonly EnteredFigure[],
  day: Day,
  told: TimeTold = {},
): EnteredSeries | null {
  return seriesOf(indicator, entered, day, told).find((one) => one.leads) ?? null
}

/** Whether a figure was entered, by its own notes; a computed one has no such note. */
export function isEntered({ notes }: Pick<Figure, 'notes'>): boolean {
  return notes.some((note) => /^Source: .*\(entered\)\.$/.test(note))
}

/**
 * Which time an entered figure is of, and that it is late, out of its own notes: a line is not always of
 * the time that its scorecard asks for. Null for a computed figure.
 */
export function timeOfEntered(
  figure: Pick<Figure, 'notes'>,
): { readonly time: string; readonly late: string | null } | null {
  if (!isEntered(figure)) return null
  const said = figure.notes
    .map((note) => /^Window: (.*?)\.(?: Late: (.*))?$/.exec(note))
    .find((match) => match !== null)
  return said ? { time: said[1]!, late: said[2] ?? null } : null
}

function oneSeries(
  unit: Unit,
  figures: readonly EnteredFigure[],
  day: Day,
  told: TimeTold,
): EnteredSeries {
  const ordered = [...figures].sort((a, b) => a.asAt.localeCompare(b.asAt))
  const { source, window, asAt, note, ...given } = ordered.at(-1)!
  const end = dayFromIso(asAt)!
  const late = sayLate(window, end, day, told)
  const parts = fitParts(unit, given)
  const notes = [
    ...(parts.value === null ? ['The source gave words instead of a number.'] : []),
    `Source: ${plainWords(source)} (entered).`,
    `Window: ${timeInWords(window, end)}.${late === null ? '' : ` ${late.replace(/; this is of .*/, '.')}`}`,
    ...sayDifference(unit, given, parts),
    ...(note === '' ? [] : [`The words that came with it: "${plainWords(note)}".`]),
  ]
  const points = pointsOf(unit, ordered, day)
  const trendNote = POINT_NOTES[window]
  return {
    source,
    window,
    asAt,
    figure: { ...parts, notes },
    points,
    trendNote,
    note,
    late,
    leads: false,
  }
}

type Given = Pick<EnteredFigure, 'numerator' | 'denominator' | 'value'>

/**
 * A figure whose parts fit each other, as all others do. Counts win over a rounded percentage beside
 * them; where a source gave a percentage and the size of its group, the count behind it is worked out,
 * so that a small group is known to be small.
 */
export function fitParts(unit: Unit, given: Given): Given {
  const { numerator, denominator, value } = given
  if (unit === 'number' || unit === 'yes-no') {
    const counted = value ?? numerator
    return { numerator: isCount(counted) ? counted : null, denominator: null, value: counted }
  }
  if (!isCount(denominator) || (!isAverage(unit) && numerator !== null && !isCount(numerator)))
    return { numerator: null, denominator: null, value }
  if (denominator === 0) return { numerator, denominator, value: null }
  const factor = unit === 'rate' ? 10_000 : isAverage(unit) ? 1 : 100
  const counted = numerator ?? countBehind(unit, (value ?? Number.NaN) * (denominator / factor))
  const cannotBe = unit === 'percent' && counted > denominator
  if (Number.isNaN(counted) || cannotBe) return { numerator: null, denominator: null, value }
  return { numerator: counted, denominator, value: (counted * factor) / denominator }
}

/** The sum behind an average may be anything; children are whole. */
const countBehind = (unit: Unit, behind: number): number =>
  isAverage(unit) ? behind : Math.round(behind)

const isCount = (value: number | null): value is number =>
  value !== null && Number.isSafeInteger(value) && value >= 0

function sayDifference(unit: Unit, given: Given, parts: Given): string[] {
  if (given.value === null || parts.value === null || parts.denominator === null) return []
  if (Math.abs(given.value - parts.value) < 0.000_001) return []
  const figure = `${Number(given.value.toPrecision(6))}${unit === 'percent' ? '%' : ''}`
  return given.numerator === null
    ? [`Worked out from ${figure} of ${given.denominator}, as the source gave it.`]
    : [`The source itself says ${figure}; its counts give this.`]
}

/** The points of a drawing stand at ends of months; of two in a month the later one counts. */
function pointsOf(unit: Unit, ordered: readonly EnteredFigure[], day: Day): TrendPoint[] {
  const points = new Map<string, TrendPoint>()
  for (const one of ordered) {
    const end = endOfMonth(dayFromIso(one.asAt)!)
    const { numerator, denominator, value } = fitParts(unit, one)
    if (value === null || end > day) continue
    const asAt = isoText(end)
    points.set(asAt, { asAt, numerator, denominator, value, provisional: false })
  }
  return [...points.values()].slice(-MOST_POINTS)
}

function endOfMonth(day: Day): Day {
  const date = calendarDate(day)
  return day - date.day + daysInMonth(date.year, date.month)
}
