import type { ChartPoint } from '#ui/charts/points.ts'
import type { Polarity, Unit } from '../engine/indicator.ts'

/** Who reads: the public gets whole percentages and no small number, members get one decimal. */
export type Audience = 'public' | 'member'

/** One indicator of one scorecard, as far as its reader may know it. What is hidden is not in here. */
export interface KnownFigure {
  readonly id: string
  readonly title: string
  readonly unit: Unit
  readonly polarity: Polarity
  /** Unrounded for members, for judging; null where there is no figure or where it is not shown. */
  readonly value: number | null
  readonly hidden: boolean
  readonly numerator: number | null
  readonly denominator: number | null
  readonly notes: readonly string[]
  /** The months up to the date of the scorecard, oldest first. */
  readonly points: readonly ChartPoint[]
}

/** What the council wants of an indicator, on the day of the scorecard. */
export interface Target {
  readonly value: number
  readonly direction: 'at_least' | 'at_most'
  readonly source: string
  /** From which day it holds: YYYY-MM-DD. */
  readonly from: string
}

export const benchmarkKinds = {
  england: 'England',
  region: 'The region',
  statistical_neighbours: 'Statistical neighbours',
  good_and_outstanding: 'Good and outstanding neighbours',
} as const

export type BenchmarkKind = keyof typeof benchmarkKinds

/** A published figure of others, in the indicator's own unit. */
export interface Benchmark {
  readonly id: string
  readonly kind: BenchmarkKind
  readonly year: string
  readonly low: number
  readonly high: number
  readonly source: string
  readonly note: string
}
