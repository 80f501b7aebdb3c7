import type { EnteredFigure } from '../engine/entered/entered-figure.ts'
import { reconcile } from '../engine/reconcile.ts'
import { timeOfEntered } from '../engine/entered/entered-series.ts'
import { drawTrend, trendRows } from '../readings/draw-reading.ts'
import type { Audience } from '../readings/figure.ts'
import { isKeptBack, type Reading } from '../readings/reading.ts'
import { standingInWords } from '../readings/standing.ts'

/** What a page may put around an indicator. */
export interface IndicatorExtras {
  /** Every line of the same scorecard: the other series of the indicator are found among them. */
  readonly all?: readonly Reading[]
  /** The day of the scorecard: with it, a sentence says why two series differ. */
  readonly asAt?: string
  /** What sources gave by hand or in a file, for the same sentence. */
  readonly entered?: readonly EnteredFigure[]
  /** Where its files stand: drawings and a table; none where nothing is drawn. */
  readonly files?: { readonly folder: string }
}

const COUNTED_SO = 'Counted so: '

/**
 * One indicator as its page shows it: figure, verdict, drawing with its sentence and table, meaning,
 * and its further series beside it. Two sources are never put together into one line.
 */
export function viewReading(reading: Reading, audience: Audience, extras: IndicatorExtras = {}) {
  const series = (extras.all ?? []).filter((one) => one.of !== null && one.of === familyOf(reading))
  const shown = viewOne(reading, audience)
  return {
    ...shown,
    series: series
      .filter((one) => one.id !== reading.id && (audience === 'member' || tellsSomething(one)))
      .map((one) => viewOne(one, audience)),
    says: whyTheyDiffer(familyOf(reading), extras),
    benchmarkHead: ['Who', 'Year', { text: 'Figure', numeric: true }, 'Source'],
    benchmarkRows: reading.benchmarks.map((one) => [
      one.name,
      one.year,
      one.words,
      one.note === '' ? one.source : { text: one.source, note: one.note },
    ]),
    files: extras.files ? filesOf(extras.files.folder, shown.drawing !== null) : [],
  }
}

/**
 * Why the series of an indicator are not the same, in words without a figure. It is worked out from
 * the figures as they are shown, so a hidden one has no part in it.
 */
function whyTheyDiffer(
  id: string,
  { all = [], asAt, entered = [] }: IndicatorExtras,
): string | null {
  if (asAt === undefined) return null
  const lines = all.map(({ id: line, shown, notes }) => ({
    id: line,
    value: shown,
    numerator: null,
    denominator: null,
    notes,
  }))
  return reconcile(lines, asAt, entered).find((one) => one.of === id)?.says ?? null
}

/** Why a series has no figure is for those who load the files; the public is spared an empty sheet. */
const tellsSomething = (reading: Reading): boolean =>
  reading.value !== null || isKeptBack(reading) || reading.points.length > 0

/** The indicator whose series stand together with this one. */
const familyOf = (reading: Reading): string => reading.of ?? reading.id

function viewOne(reading: Reading, audience: Audience) {
  const { target, notes } = reading
  return {
    reading,
    heading: reading.series ?? reading.title,
    facts: factsOf(reading),
    chip: target?.chip ?? null,
    drawing: drawTrend(reading),
    narrowDrawing: drawTrend(reading, { narrow: true }),
    trendHead: ['Time', { text: 'Figure', numeric: true }],
    trendRows: trendRows(reading, audience),
    notes: notes.filter((note) => !note.startsWith(COUNTED_SO) && note !== `${reading.absence}.`),
    standing: standingInWords[reading.standing],
  }
}

function factsOf({ counts, window, notes, target, direction, provisional }: Reading) {
  const facts: Fact[] = [{ name: 'Time', value: window }]
  const add = (name: string, value: string | null | undefined) => {
    if (value) facts.push({ name, value: upperFirst(value) })
  }
  if (counts) facts.unshift({ name: 'How many', value: counts })
  add('Provisional', provisional ? PROVISIONAL : null)
  add('Late', timeOfEntered({ notes })?.late)
  for (const note of notes)
    if (note.startsWith(COUNTED_SO)) add('Counted so', note.slice(COUNTED_SO.length))
  add('Target', target && `${target.words.replace('Target: ', '')} (${target.source})`)
  add('Direction', direction?.text)
  return facts
}

interface Fact {
  readonly name: string
  readonly value: string
}

const PROVISIONAL = 'some of those counted are not due yet, so this figure may still change'

function filesOf(folder: string, isDrawn: boolean) {
  const drawings = [
    { text: 'The drawing as PNG', href: `${folder}/chart.png`, type: 'PNG' },
    { text: 'The drawing as SVG', href: `${folder}/chart.svg`, type: 'SVG' },
  ]
  const table = { text: 'The figures as CSV', href: `${folder}/figures.csv`, type: 'CSV' }
  return [...(isDrawn ? drawings : []), table]
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
