import type { ChartPoint } from '#ui/charts/points.ts'
import type { Basis, Polarity, Standing, Unit } from '../engine/indicator.ts'
import type { Audience, Benchmark, KnownFigure, Target } from './figure.ts'
import { benchmarkKinds } from './figure.ts'
import { judgeTarget, type JudgedTarget } from './judge-target.ts'
import { drawnPoints, sayTrend } from './say-trend.ts'
import { tellDirection, type Direction } from './tell-direction.ts'
import { roundFor, writeCounts, writeFigure, writeRange } from './write-figure.ts'

/** What an indicator means, in words for the reader. */
export interface Meaning {
  readonly definition: string
  readonly cohort: string
  readonly source: string
  /** The time that the figure is about: "On 31 March 2026", "Year to 31 March 2026". */
  readonly window: string
  /** Which kind of time it is of: figures of different kinds never stand in one line. */
  readonly basis: Basis
  /** How sure the definition is. */
  readonly standing: Standing
  /** The indicator that this line is another series of; null for the one that stands for itself. */
  readonly of: string | null
  /** What sets it apart from the other series of its indicator. */
  readonly series: string | null
}

/** A benchmark as it is read. */
export interface ReadBenchmark {
  readonly name: string
  readonly year: string
  readonly words: string
  readonly low: number
  readonly high: number
  readonly isBand: boolean
  readonly source: string
  readonly note: string
}

/**
 * One indicator as a person reads it: words and rounded figures, nothing hidden in it. It is plain
 * JSON, so that the public version can be frozen as it was on the day.
 */
export interface Reading extends Meaning {
  readonly id: string
  readonly title: string
  readonly unit: Unit
  readonly polarity: Polarity
  /** Null where there is no figure; `absence` says why. */
  readonly value: string | null
  /** The same as a number, rounded as its reader sees it; null where none is shown. */
  readonly shown: number | null
  /** Some of those counted are not due yet, so the figure may still change. */
  readonly provisional: boolean
  readonly unitWords: string
  readonly absence: string | null
  readonly counts: string | null
  readonly target: JudgedTarget | null
  readonly direction: Direction | null
  readonly benchmarks: readonly ReadBenchmark[]
  readonly points: readonly ChartPoint[]
  readonly trend: string
  readonly notes: readonly string[]
  readonly comment: string
}

export interface ReadingInput {
  readonly audience: Audience
  readonly figure: KnownFigure
  readonly meaning: Meaning
  readonly target: Target | undefined
  readonly benchmarks: readonly Benchmark[]
  readonly comment: string
  /** The days of which a figure may still change; none when left out. */
  readonly provisionalOn?: ReadonlySet<string>
  /** Whether the latest figure may still change. */
  readonly isProvisional?: boolean
}

const NOT_SHOWN = 'Not shown: so few children that they could be recognised'

/** Whether a figure exists and is kept back, as opposed to there being none. */
export const isKeptBack = (reading: Pick<Reading, 'absence'>): boolean =>
  reading.absence === NOT_SHOWN

/** Puts one indicator into words for its reader. */
export function readIndicator(input: ReadingInput): Reading {
  const { figure, audience } = input
  const { unit } = figure
  const points = drawnPoints(
    figure.points.map((point) => rounded(point, unit, audience, input.provisionalOn)),
  )
  const value = figure.hidden ? null : figure.value
  return {
    ...input.meaning,
    id: figure.id,
    title: figure.title,
    unit,
    polarity: figure.polarity,
    value: value === null ? null : writeFigure(value, unit, audience),
    shown: value === null ? null : roundFor(value, unit, audience),
    provisional: value !== null && input.isProvisional === true,
    unitWords: unitInWords(unit),
    absence: figure.hidden ? NOT_SHOWN : value === null ? absenceOf(figure) : null,
    counts: figure.hidden ? null : countsOf(figure),
    target: input.target ? judgeTarget(value, input.target, unit) : null,
    direction:
      value === null
        ? null
        : (tellDirection({
            unit,
            polarity: figure.polarity,
            points: figure.points,
            audience,
          }) ?? null),
    benchmarks: latestOfEach(input.benchmarks).map((one) => readBenchmark(one, unit)),
    points,
    trend: sayTrend(points, unit, audience),
    notes: figure.notes,
    comment: input.comment,
  }
}

/** A drawing gives away its coordinates, so it is made from rounded figures. */
function rounded(
  point: ChartPoint,
  unit: Unit,
  audience: Audience,
  provisionalOn?: ReadonlySet<string>,
): ChartPoint {
  if (point.suppressed) return { date: point.date, value: null, suppressed: true }
  const value = point.value === null ? null : roundFor(point.value, unit, audience)
  const mayChange = value !== null && provisionalOn?.has(point.date) === true
  return { date: point.date, value, ...(mayChange ? { provisional: true } : {}) }
}

function absenceOf(figure: KnownFigure): string {
  if (figure.denominator === 0) return 'No children in this group'
  return (figure.notes[0] ?? 'The files cannot tell').replace(/\.$/, '')
}

/** "305 of 400" for members; the public gets the size of the group where that may be said. */
function countsOf({ numerator, denominator, unit }: KnownFigure): string | null {
  if (unit !== 'percent' || denominator === 0) return null
  return writeCounts(numerator, denominator, unit)
}

const unitInWords = (unit: Unit): string =>
  ({
    percent: '',
    number: '',
    rate: 'per 10,000',
    score: 'on average',
    points: 'on average',
    days: 'days on average',
    'yes-no': '',
  })[unit]

function latestOfEach(benchmarks: readonly Benchmark[]): Benchmark[] {
  const order = Object.keys(benchmarkKinds)
  const sorted = [...benchmarks].sort((a, b) => b.year.localeCompare(a.year))
  return order.flatMap((kind) => sorted.find((one) => one.kind === kind) ?? [])
}

function readBenchmark(one: Benchmark, unit: Unit): ReadBenchmark {
  return {
    name: benchmarkKinds[one.kind],
    year: one.year,
    words: writeRange(one.low, one.high, unit),
    low: one.low,
    high: one.high,
    isBand: one.kind === 'good_and_outstanding',
    source: one.source,
    note: one.note,
  }
}
