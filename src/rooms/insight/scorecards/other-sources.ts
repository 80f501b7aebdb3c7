import type { Tx } from '#platform/db/tables.ts'
import { dayFromIso } from '../engine/days.ts'
import type { EnteredFigure } from '../engine/entered/entered-figure.ts'
import { isEntered, seriesOf, type EnteredSeries } from '../engine/entered/entered-series.ts'
import { readTimeTold } from '../entry/due-weeks.ts'
import { readEntered } from '../entry/entered-figures.ts'
import { dayInWords, getIndicator, meaningOf } from '../measures/indicators.ts'
import { fillMonths } from '../readings/known-figure.ts'
import { readIndicator, type Reading } from '../readings/reading.ts'
import { lineOf, type StoredScorecard } from './find-scorecard.ts'

/** Series beside a line, and everything that was entered for its board. */
export interface OtherSources {
  readonly series: readonly Reading[]
  readonly entered: readonly EnteredFigure[]
}

/**
 * What other sources gave of an indicator, each as a series of its own: never merged with the line, nor
 * with each other. For those who weigh the figures only: these series are not among the cells that
 * small numbers are hidden from, so the public does not get them.
 */
export async function readOtherSources(
  tx: Tx,
  scorecard: StoredScorecard,
  indicatorId: string,
): Promise<OtherSources> {
  const { asAt, bodyId } = scorecard
  const entered = await readEntered(tx, bodyId, asAt)
  const told = await readTimeTold(tx, bodyId)
  const takesLeader = isEntered(lineOf(scorecard, indicatorId).figures)
  const series = seriesOf(getIndicator(indicatorId), entered, dayFromIso(asAt)!, told)
    .filter((one) => !(one.leads && takesLeader))
    .map((one) => readingOf(one, indicatorId, asAt))
  return { series, entered }
}

function readingOf(one: EnteredSeries, id: string, asAt: string): Reading {
  const { title, unit, polarity } = getIndicator(id)
  const points = one.points.map((point) => ({ date: point.asAt, value: point.value }))
  const { value, numerator, denominator, notes } = one.figure
  return readIndicator({
    audience: 'member',
    figure: {
      id: `${id} from ${one.source}`,
      title,
      unit,
      polarity,
      value,
      hidden: false,
      numerator,
      denominator,
      notes: [...notes, one.trendNote],
      points: fillMonths(points),
    },
    meaning: {
      ...meaningOf(id, asAt),
      window: windowWords[one.window](dayInWords(one.asAt)),
      source: `${one.source}, entered.`,
      of: id,
      series: `From ${one.source}, ${kindWords[one.window]}`,
    },
    target: undefined,
    benchmarks: [],
    comment: '',
  })
}

const kindWords: Record<EnteredSeries['window'], string> = {
  day: 'of a day',
  month: 'by month',
  quarter: 'by quarter',
  term: 'by term',
  year: 'by year',
  'twelve-months': 'of twelve months',
}

const windowWords: Record<EnteredSeries['window'], (end: string) => string> = {
  day: (end) => `On ${end}`,
  month: (end) => `In ${end.replace(/^\d+ /, '')}`,
  quarter: (end) => `Quarter to ${end}`,
  term: (end) => `Term to ${end}`,
  year: (end) => `Year to ${end}`,
  'twelve-months': (end) => `Twelve months to ${end}`,
}
