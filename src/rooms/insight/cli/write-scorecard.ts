import { plainText } from '../engine/days.ts'
import { ruleOf } from '../engine/quality/rules.ts'
import { findIndicator, readAsAt, type Scorecard, type ScorecardLine } from '../engine/scorecard.ts'
import { writeCounts, writeFigure } from '../readings/write-figure.ts'
import { writeCsv } from '../scorecards/write-csv.ts'

/** The figure as officers read it, with one decimal; a dash when there is none. */
export function figureText({ value, unit }: ScorecardLine): string {
  return value === null ? '-' : writeFigure(value, unit, 'member')
}

/** `187 of 227`; nothing for a plain number. */
export function countsText({ numerator, denominator, unit }: ScorecardLine): string {
  return unit === 'number' || denominator === 0
    ? ''
    : (writeCounts(numerator, denominator, unit) ?? '')
}

/** A date of the scorecard in words. */
export function dateText(iso: string): string {
  return plainText(readAsAt(iso))
}

/** How many queries there are of each rule, most first. */
export function queriesByRule({ queries }: Scorecard): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const { rule } of queries) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1])
}

/** What a rule looks for, in words. */
export function ruleText(rule: string): string {
  return ruleOf(rule).title
}

/** The scorecard to be read on a terminal: a table in line, then the notes, then the queries. */
export function scorecardText(scorecard: Scorecard): string {
  const { indicators, window } = scorecard
  const ids = Math.max(...indicators.map(({ id }) => id.length), 4)
  const names = indicators.map((line) => cutText(nameText(line)))
  const widest = Math.max(...names.map((name) => name.length))
  const rows = indicators.map((line, place) =>
    [
      line.id.padEnd(ids),
      names[place]!.padEnd(widest),
      figureText(line).padStart(9),
      countsText(line).padStart(18),
      line.provisional ? 'provisional' : '',
    ].join('  '),
  )
  const notes = indicators.flatMap(({ id, notes }) =>
    notes.map((note) => `${id.padEnd(ids)}  ${note}`),
  )
  return [
    `Scorecard at ${dateText(scorecard.asAt)}`,
    `Twelve months: ${dateText(window.from)} to ${dateText(window.to)}`,
    '',
    ...rows.map((row) => row.trimEnd()),
    ...(notes.length === 0 ? [] : ['', 'Notes', ...notes]),
    '',
    ...queryLines(scorecard),
    '',
  ].join('\n')
}

/** What fits into a column of a terminal; the other formats have all of it. */
export function cutText(text: string): string {
  return text.length <= 72 ? text : `${text.slice(0, 71).trimEnd()}…`
}

/** A line's title; for a further series of an indicator what sets it apart, moved in beneath it. */
export function nameText({ id, title }: ScorecardLine): string {
  const series = findIndicator(id)?.series
  return series === undefined ? title : `  ${series}`
}

function queryLines(scorecard: Scorecard): string[] {
  const rules = queriesByRule(scorecard)
  if (rules.length === 0) return ['Nothing in these files raised a question.']
  const lines = rules.map(([rule, count]) => `${String(count).padStart(6)}  ${ruleText(rule)}`)
  return ['Rows to look at ("hearth quality" says what they mean, and lists each)', ...lines]
}

/** The scorecard as CSV: one row an indicator, figures not rounded. */
export function scorecardCsv({ asAt, indicators }: Scorecard): string {
  const head = [
    'asAt',
    'id',
    'title',
    'unit',
    'polarity',
    'numerator',
    'denominator',
    'value',
    'provisional',
    'notes',
  ]
  const rows = indicators.map((line) => [
    asAt,
    line.id,
    line.title,
    line.unit,
    line.polarity,
    line.numerator,
    line.denominator,
    line.value,
    line.provisional ? 'yes' : 'no',
    line.notes.join(' '),
  ])
  // A byte order mark is for spreadsheets; on a pipe it would stick to the first heading.
  return writeCsv([head, ...rows]).replace('\ufeff', '')
}

/** The scorecard as JSON. */
export function scorecardJson(scorecard: Scorecard): string {
  return `${JSON.stringify(scorecard, null, 2)}\n`
}

/** What an indicator counts and out of whom, in a sentence or two. */
export function meaningText(id: string): string {
  const indicator = findIndicator(id)
  return indicator ? `${indicator.definition} ${indicator.cohort}` : ''
}
