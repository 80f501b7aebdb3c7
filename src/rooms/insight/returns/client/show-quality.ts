import type { AggregateScorecard } from '../../engine/aggregate.ts'
import type { FileQuality, Quality, RuleInFile, RuleOutcome } from '../../engine/quality/quality.ts'
import type { Query } from '../../engine/scorecard.ts'
import { dayInWords, make, makeTable, part } from './dom.ts'
import { saveQueries } from './save-csv.ts'

const SHOWN = 50

/** Every file as it was recognised: what it is, of when, how many rows, and how many deserve a look. */
export function showFiles({ files }: Quality, { entered, benchmarks }: AggregateScorecard): void {
  const table = makeTable({
    caption: 'The files, as Hearth knows them',
    head: [
      { text: 'File' },
      { text: 'Table' },
      { text: 'Of' },
      { text: 'Rows', numeric: true },
      { text: 'Queries', numeric: true },
    ],
    rows: files
      .toSorted(byName)
      .map((file) => [
        file.name,
        file.table,
        timeOf(file),
        number(file.rows),
        number(countOf(file)),
      ]),
  })
  const words = `${files.length} ${files.length === 1 ? 'file was' : 'files were'} read`
  part('outcome-files').replaceChildren(
    make('details', { class: 'details' }, make('summary', {}, words), table),
    make(
      'p',
      {},
      `Small files of figures: ${number(entered.length)} entered by hand, ${number(benchmarks.length)} of others.`,
    ),
  )
}

/** What deserves a look, by file and rule, with the children: on this screen only. */
export function showQuality(quality: Quality): void {
  const filter = part<HTMLInputElement>('filter')
  const draw = () => drawFiles(quality, filter.value)
  filter.value = ''
  filter.oninput = draw
  part('filter-field').hidden = quality.queries === 0
  draw()
  part('rules-list').replaceChildren(...ruleLists(quality.rules))
  part('queries').hidden = false
}

function drawFiles({ files, rules, queries }: Quality, filter: string): void {
  const words = filter.trim().toLowerCase()
  const found = files
    .toSorted(byName)
    .map((file) => ({ ...file, queries: filtered(file.queries, rules, words) }))
    .filter((file) => file.queries.length > 0)
  const nothing =
    queries === 0
      ? 'Nothing in these files raised a question.'
      : 'No row has these words. Take some away to see more.'
  part('queries-list').replaceChildren(
    ...(found.length > 0
      ? found.map((file) => fileBlock(file, rules))
      : [make('p', { role: 'status' }, nothing)]),
  )
}

function filtered(
  queries: readonly RuleInFile[],
  rules: readonly RuleOutcome[],
  words: string,
): RuleInFile[] {
  if (words === '') return [...queries]
  return queries.flatMap((one) => {
    const source = rules.find(({ rule }) => rule === one.rule)?.source ?? ''
    const ofRule = `${one.rule} ${one.title} ${source}`.toLowerCase().includes(words)
    const rows = ofRule
      ? one.rows
      : one.rows.filter(({ child, message }) =>
          `${child ?? ''} ${message}`.toLowerCase().includes(words),
        )
    return rows.length === 0 ? [] : [{ ...one, rows, count: rows.length }]
  })
}

function fileBlock(file: FileQuality, rules: readonly RuleOutcome[]): HTMLElement {
  const save = make(
    'button',
    { class: 'button button--quiet', type: 'button' },
    'Save as CSV on this machine',
    make('span', { class: 'visually-hidden' }, `: ${file.name}`),
  )
  save.addEventListener('click', () => saveQueries(file))
  return make(
    'section',
    { 'aria-label': file.name },
    make('h3', {}, file.name),
    make(
      'p',
      {},
      `${file.table}, ${timeOf(file)}, ${number(file.rows)} rows. ${number(countOf(file))} to look into.`,
    ),
    ...file.queries.map((one) =>
      ruleBlock(
        one,
        rules.find(({ rule }) => rule === one.rule),
      ),
    ),
    make('p', {}, save),
  )
}

function ruleBlock({ title, count, rows }: RuleInFile, rule: RuleOutcome | undefined): HTMLElement {
  const number = rule?.source ? ` (rule ${rule.source})` : ''
  const more = count > SHOWN ? `, the first ${SHOWN} of ${count}` : ''
  return make(
    'details',
    { class: 'details' },
    make('summary', {}, `${title}${number}: ${count}`),
    make('p', {}, rule ? `${rule.meaning} ${rule.advice}` : ''),
    makeTable({
      caption: `${title}${more}`,
      head: [{ text: 'Child' }, { text: 'Row', numeric: true }, { text: 'What to look at' }],
      rows: rows.slice(0, SHOWN).map((one) => [one.child ?? '–', String(one.row), sentenceOf(one)]),
    }),
  )
}

/** What a query says, without the file and the row that stand beside it. */
function sentenceOf({ file, row, message }: Query): string {
  const start = `${file}, row ${row}`
  if (!message.startsWith(start)) return message
  const rest = message.slice(start.length).replace(/^[:,] /, '')
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

/** The three answers: something was found, nothing was, or nobody can tell. */
function ruleLists(rules: readonly RuleOutcome[]): HTMLElement[] {
  const by = (answer: RuleOutcome['answer']) => rules.filter((one) => one.answer === answer)
  const list = (title: string, items: readonly string[]) =>
    make(
      'details',
      { class: 'details' },
      make('summary', {}, `${title}: ${items.length}`),
      make('ul', { class: 'list' }, ...items.map((item) => make('li', {}, item))),
    )
  return [
    list(
      'Something was found',
      by('found').map(({ title, count }) => `${title}: ${count}`),
    ),
    list(
      'Nothing was found',
      by('nothing-found').map(({ title }) => title),
    ),
    list(
      'Nobody can tell',
      by('cannot-tell').map(({ title, why }) => `${title}. ${why ?? ''}`),
    ),
  ]
}

function timeOf({ day, yearEnding }: FileQuality): string {
  if (day !== null) return dayInWords(day)
  return yearEnding === null ? 'no year' : `the year to ${dayInWords(yearEnding)}`
}

function countOf({ queries }: FileQuality): number {
  return queries.reduce((sum, { count }) => sum + count, 0)
}

const byName = (one: FileQuality, other: FileQuality): number => (one.name < other.name ? -1 : 1)

const number = (value: number): string => value.toLocaleString('en-GB')
