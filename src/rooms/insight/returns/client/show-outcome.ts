import type { AggregateScorecard } from '../../engine/aggregate.ts'
import type { Problem, Query } from '../../engine/scorecard.ts'
import { writeCounts, writeFigure } from '../../readings/write-figure.ts'
import { make, makeTable, part } from './dom.ts'
import { saveQueries } from './save-csv.ts'

const SHOWN = 50

/** The files were refused: each problem with its place and what was expected. */
export function showProblems(problems: readonly Problem[]): void {
  const rows = problems.map((problem) => [
    problem.file,
    problem.row === null ? 'Whole file' : String(problem.row),
    problem.column ?? '–',
    problem.expected,
    problem.found === '' ? '–' : problem.found,
  ])
  const table = makeTable({
    caption: 'What could not be read',
    head: [
      { text: 'File' },
      { text: 'Row', numeric: true },
      { text: 'Column' },
      { text: 'Expected' },
      { text: 'Found' },
    ],
    rows,
  })
  reveal('problems', [table])
}

/** What was read, but deserves a look: by rule, with the children, on this screen only. */
export function showQueries(queries: readonly Query[]): void {
  const rules = [...Map.groupBy(queries, (query) => query.rule)]
  const lists = rules.map(([rule, list]) => {
    const rows = list
      .slice(0, SHOWN)
      .map((query) => [query.child ?? '–', query.table, String(query.row), query.message])
    const more = list.length - rows.length
    return make(
      'details',
      { class: 'details' },
      make('summary', {}, `${words(rule)}: ${list.length}`),
      makeTable({
        caption: `${words(rule)}${more > 0 ? `, the first ${SHOWN} of ${list.length}` : ''}`,
        head: [
          { text: 'Child' },
          { text: 'Table' },
          { text: 'Row', numeric: true },
          { text: 'What to look at' },
        ],
        rows,
      }),
    )
  })
  const none = make('p', {}, 'Nothing in these files raised a question.')
  part('queries-list').replaceChildren(...(lists.length > 0 ? lists : [none]))
  const save = part<HTMLButtonElement>('save-queries')
  save.hidden = queries.length === 0
  save.onclick = () => saveQueries(queries)
  part('queries').hidden = false
}

/** The totals, in a table to read and word for word as they would be sent. */
export function showTotals(totals: AggregateScorecard): void {
  const rows = totals.indicators.map((line) => [
    line.title,
    line.value === null ? 'No figure' : writeFigure(line.value, line.unit, 'member'),
    writeCounts(line.numerator, line.denominator, line.unit) ?? '–',
    line.notes.join(' '),
  ])
  const table = makeTable({
    caption: `Scorecard at ${dayInWords(totals.asAt)}`,
    head: [
      { text: 'Indicator' },
      { text: 'Figure', numeric: true },
      { text: 'Counts', numeric: true },
      { text: 'Notes' },
    ],
    rows,
  })
  part<HTMLTextAreaElement>('totals').value = JSON.stringify(totals, null, 1)
  part<HTMLInputElement>('source').value = part<HTMLInputElement>('population-source').value
  part('outcome-table').replaceChildren(table)
  part('outcome').hidden = false
  part('outcome-title').focus()
}

function reveal(name: 'problems', content: readonly Node[]): void {
  part(`${name}-list`).replaceChildren(...content)
  part(name).hidden = false
  part(`${name}-title`).focus()
}

/** A rule's short name as words: 'open-at-eighteen' → 'Open at eighteen'. */
const words = (rule: string): string =>
  rule.charAt(0).toUpperCase() + rule.slice(1).replaceAll('-', ' ')

/** 31 March 2026, from 2026-03-31; at noon, so that no time zone moves the day. */
const dayInWords = (date: string): string =>
  new Date(`${date}T12:00:00`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
