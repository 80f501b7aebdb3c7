import type { Audience } from '../readings/figure.ts'
import type { Reading } from '../readings/reading.ts'
import { byTheme } from '../readings/themes.ts'
import type { WholeScorecard } from './whole-files.ts'

/** A scorecard for other programs: every line under its own name, rounded as its readers see it. */
export function scorecardJson(scorecard: WholeScorecard, audience: Audience): string {
  const { asAt, board, about, populationSource, meeting, corrections, readings } = scorecard
  const lines = byTheme(readings).flatMap(({ title, items }) =>
    items.map((reading) => lineOf(reading, title)),
  )
  const whole = {
    format: 1,
    audience,
    asAt,
    board,
    about,
    populationSource,
    meeting: meeting ?? null,
    corrections: (corrections ?? []).map(({ id, on, text }) => ({ indicator: id, on, text })),
    indicators: lines,
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

function lineOf(reading: Reading, theme: string) {
  const { target, direction } = reading
  return {
    id: reading.id,
    seriesOf: reading.of,
    series: reading.series,
    title: reading.title,
    theme,
    unit: reading.unit,
    betterWhen: { up: 'higher', down: 'lower', none: null }[reading.polarity],
    time: reading.window,
    figure: reading.shown,
    inWords: reading.value,
    whyNone: reading.absence,
    counts: reading.counts,
    provisional: reading.provisional,
    target: target && {
      figure: target.value,
      inWords: target.words,
      source: target.source,
      verdict: target.chip?.text ?? null,
    },
    direction: direction?.text ?? null,
    benchmarks: reading.benchmarks.map(({ name, year, low, high, source, note }) => ({
      name,
      year,
      low,
      high,
      source,
      note,
    })),
    trend: reading.points.map((point) => ({
      date: point.date,
      figure: point.suppressed ? null : point.value,
      ...(point.suppressed ? { notShown: true } : {}),
      ...(point.provisional ? { provisional: true } : {}),
    })),
    definition: reading.definition,
    outOf: reading.cohort,
    source: reading.source,
    standing: reading.standing,
    notes: reading.notes,
    comment: reading.comment,
  }
}
