import { drawSpark, drawTrend, trendRows } from '../readings/draw-reading.ts'
import type { Audience } from '../readings/figure.ts'
import { listNeedsAttention } from '../readings/needs-attention.ts'
import type { Reading } from '../readings/reading.ts'
import { byTheme } from '../readings/themes.ts'

/** The scorecard as its page shows it: what needs attention first, then every figure by theme. */
export function viewReadings(readings: readonly Reading[], hrefOf: (id: string) => string) {
  const judged = readings.some((one) => one.target?.judgement ?? one.direction)
  return {
    attention: listNeedsAttention(readings).map((item) => ({
      text: item.title,
      href: hrefOf(item.id),
      why: item.why,
      chip: item.chip,
    })),
    attentionEmpty: judged
      ? 'Nothing is behind its target or worse than a year before.'
      : 'There is no target and no earlier year to hold these figures against yet.',
    themes: byTheme(readings).map((theme) => ({
      title: theme.title,
      tiles: theme.items.map((reading) => tileOf(reading, hrefOf(reading.id))),
    })),
  }
}

function tileOf(reading: Reading, href: string) {
  return {
    title: reading.title,
    href,
    value: reading.value,
    unit: reading.unitWords,
    notShown: reading.absence,
    target: reading.target?.words,
    chip: reading.target?.chip,
    direction: reading.direction,
    spark: drawSpark(reading),
    comment: reading.comment,
    window: reading.window,
  }
}

/** One indicator as its page shows it: figure, verdict, drawing with its sentence and table, meaning. */
export function viewReading(reading: Reading, audience: Audience) {
  const target = reading.target
  return {
    reading,
    facts: [
      ...(reading.counts ? [{ name: 'How many', value: reading.counts }] : []),
      { name: 'Time', value: reading.window },
      ...(target
        ? [{ name: 'Target', value: `${target.words.replace('Target: ', '')} (${target.source})` }]
        : []),
      ...(reading.direction ? [{ name: 'Direction', value: reading.direction.text }] : []),
    ].map((fact) => ({ ...fact, value: upperFirst(fact.value) })),
    drawing: drawTrend(reading),
    trendHead: ['Month', { text: 'Figure', numeric: true }],
    trendRows: trendRows(reading, audience),
    benchmarkHead: ['Who', 'Year', { text: 'Figure', numeric: true }, 'Source'],
    benchmarkRows: reading.benchmarks.map((one) => [
      one.name,
      one.year,
      one.words,
      one.note === '' ? one.source : { text: one.source, note: one.note },
    ]),
  }
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
