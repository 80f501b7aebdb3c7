import type { FileQuality, Quality, RuleOutcome } from '../engine/quality/quality.ts'
import { writeCsv } from '../scorecards/write-csv.ts'
import { dateText } from './write-scorecard.ts'

/** The quality of the returns to be read on a terminal: files with their rules, then what each rule means. */
export function qualityText({ files, rules, queries }: Quality, asAt: string): string {
  const found = rules.filter((one) => one.answer === 'found')
  const unknown = rules.filter((one) => one.answer === 'cannot-tell')
  const clean = rules.length - found.length - unknown.length
  return [
    `Quality of the returns, seen from ${dateText(asAt)}`,
    '',
    ...files.flatMap(fileLines),
    '',
    queries === 0
      ? 'Nothing in these files raised a question.'
      : 'What it means, and what to do (--format csv lists each row)',
    ...found.flatMap(ruleLines),
    '',
    `${clean} of ${rules.length} rules: looked for, and nothing found.`,
    ...(unknown.length === 0 ? [] : ['', 'Nobody can tell, because a file was not loaded']),
    ...unknown.map(({ title, why }) => `  ${title}: ${why ?? ''}`),
    '',
  ].join('\n')
}

function fileLines({ name, table, yearEnding, day, rows, extra, queries }: FileQuality): string[] {
  const time = day ?? yearEnding
  const when =
    time === null ? '' : day === null ? `, year to ${dateText(time)}` : `, at ${dateText(time)}`
  return [
    `${name}: ${table}${when}, ${rows} ${rows === 1 ? 'row' : 'rows'}`,
    ...(extra.length === 0 ? [] : [`          columns not read: ${extra.join(', ')}`]),
    ...queries.map(({ title, count }) => `  ${String(count).padStart(6)}  ${title}`),
  ]
}

function ruleLines({ title, source, meaning, advice }: RuleOutcome): string[] {
  const number = source === null ? '' : ` (rule ${source})`
  return [`  ${title}${number}`, `    ${meaning}`, `    ${advice}`]
}

/** The same as JSON, with every row: it names children, so it stays on this machine. */
export function qualityJson(quality: Quality, asAt: string): string {
  return `${JSON.stringify({ asAt, ...quality }, null, 2)}\n`
}

/** The same as CSV, one line a row that deserves a look: it names children, so it stays on this machine. */
export function qualityCsv({ files, rules }: Quality): string {
  const source = new Map(rules.map((one) => [one.rule, one.source]))
  const head = ['file', 'table', 'row', 'child', 'rule', 'title', 'source', 'message']
  const lines = files.flatMap(({ name, table, queries }) =>
    queries.flatMap(({ rule, title, rows }) =>
      rows.map((one) => [
        name,
        table,
        one.row,
        one.child ?? '',
        rule,
        title,
        source.get(rule) ?? '',
        one.message,
      ]),
    ),
  )
  // A byte order mark is for spreadsheets; on a pipe it would stick to the first heading.
  return writeCsv([head, ...lines]).replace('\ufeff', '')
}
