import type { KnownFigure, Benchmark, Target } from '#rooms/insight/readings/figure.ts'
import { readIndicator, type Meaning, type Reading } from '#rooms/insight/readings/reading.ts'

/** What a test says of a figure; the rest is a share of children that is better when it is higher. */
export interface SomeReading extends Partial<KnownFigure>, Partial<Meaning> {
  readonly target?: Target
  readonly benchmarks?: readonly Benchmark[]
  readonly audience?: 'public' | 'member'
  readonly provisional?: boolean
}

/** A reading for a test of what is made of readings. */
export function someReading(parts: SomeReading = {}): Reading {
  const figure: KnownFigure = {
    id: 'H3',
    title: 'Dental check up to date',
    unit: 'percent',
    polarity: 'up',
    value: 76.25,
    hidden: false,
    numerator: 305,
    denominator: 400,
    notes: [],
    points: [
      { date: '2025-03-31', value: 81.4 },
      { date: '2026-03-31', value: 76.25 },
    ],
    ...parts,
  }
  const meaning: Meaning = {
    definition: 'What it counts.',
    cohort: 'Whom.',
    source: 'Where from.',
    window: 'On 31 March 2026',
    basis: 'day',
    standing: 'published',
    of: null,
    series: null,
    ...parts,
  }
  return readIndicator({
    audience: parts.audience ?? 'public',
    figure,
    meaning: {
      definition: meaning.definition,
      cohort: meaning.cohort,
      source: meaning.source,
      window: meaning.window,
      basis: meaning.basis,
      standing: meaning.standing,
      of: meaning.of,
      series: meaning.series,
    },
    target: parts.target,
    benchmarks: parts.benchmarks ?? [],
    comment: '',
    isProvisional: parts.provisional === true,
  })
}
