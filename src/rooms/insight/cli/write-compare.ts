import type { Unit } from '../engine/scorecard.ts'
import { writeFigure } from '../readings/write-figure.ts'
import { writeCsv } from '../scorecards/write-csv.ts'
import type { ComparedLine, ComparedScorecard, Verdict } from './compare-lines.ts'
import { cutText, dateText } from './write-scorecard.ts'

const WORDS: Readonly<Record<Verdict, string>> = {
  better: 'better',
  worse: 'worse',
  different: 'different',
  same: 'about the same',
  'cannot-tell': 'cannot tell',
}

/** Two scorecards side by side, to be read on a terminal: what changed most first. */
export function compareText(
  from: ComparedScorecard,
  to: ComparedScorecard,
  lines: readonly ComparedLine[],
): string {
  const told = lines.filter(({ verdict }) => verdict !== 'cannot-tell')
  const untold = lines.filter(({ verdict }) => verdict === 'cannot-tell')
  const ids = Math.max(...lines.map(({ id }) => id.length), 4)
  const titles = Math.max(...told.map(({ title }) => cutText(title).length), 10)
  const rows = told.map((line) =>
    [
      line.id.padEnd(ids),
      cutText(line.title).padEnd(titles),
      figure(line.from, line.unit).padStart(9),
      figure(line.to, line.unit).padStart(9),
      changeText(line).padStart(9),
      WORDS[line.verdict],
    ].join('  '),
  )
  return [
    `From ${dateText(from.asAt)} to ${dateText(to.asAt)}: what changed most comes first`,
    '',
    ...rows,
    ...(untold.length === 0 ? [] : ['', 'Nobody can tell']),
    ...untold.map(({ id, why }) => `${id.padEnd(ids)}  ${why ?? ''}`),
    '',
  ].join('\n')
}

function figure(value: number | null, unit: Unit): string {
  return value === null ? '-' : writeFigure(value, unit, 'member')
}

/** `+3.2`, `-12`; of a yes or no there is no difference in figures. */
function changeText({ change, unit }: ComparedLine): string {
  if (change === null || change === 0 || unit === 'yes-no') return ''
  const text = Math.abs(change).toLocaleString('en-GB', { maximumFractionDigits: 2 })
  return `${change > 0 ? '+' : '-'}${text}`
}

/** The same as JSON. */
export function compareJson(
  from: ComparedScorecard,
  to: ComparedScorecard,
  lines: readonly ComparedLine[],
): string {
  return `${JSON.stringify({ from: from.asAt, to: to.asAt, lines }, null, 2)}\n`
}

/** The same as CSV, one row a line. */
export function compareCsv(
  from: ComparedScorecard,
  to: ComparedScorecard,
  lines: readonly ComparedLine[],
): string {
  const head = ['id', 'title', 'unit', from.asAt, to.asAt, 'change', 'verdict', 'why']
  const rows = lines.map((line) => [
    line.id,
    line.title,
    line.unit,
    line.from,
    line.to,
    line.change,
    line.verdict,
    line.why ?? '',
  ])
  // A byte order mark is for spreadsheets; on a pipe it would stick to the first heading.
  return writeCsv([head, ...rows]).replace('\ufeff', '')
}
