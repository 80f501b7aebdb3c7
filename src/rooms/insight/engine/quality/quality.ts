import { checkReturns } from '../checks/all.ts'
import { endOfYear, isoText } from '../days.ts'
import type { Query } from '../query.ts'
import type { TableId } from '../reading/table-specs.ts'
import type { Returns } from '../returns.ts'
import type { View } from '../view.ts'
import { RULES, ruleOf, type Rule } from './rules.ts'

/** The queries of one rule in one file. */
export interface RuleInFile {
  readonly rule: string
  readonly title: string
  readonly count: number
  readonly rows: readonly Query[]
}

/** One file as it was read, with what deserves a look in it. */
export interface FileQuality {
  readonly name: string
  readonly table: TableId
  /** The 31 March that ends the year of the file, as 2025-03-31; null when it is of no year. */
  readonly yearEnding: string | null
  /** The day of an extract, as 2025-03-31; null for a file that is none. */
  readonly day: string | null
  readonly rows: number
  /** Columns that the table does not hold, and that were not read. */
  readonly extra: readonly string[]
  /** Most rows first. */
  readonly queries: readonly RuleInFile[]
}

/**
 * What became of a rule: nothing was found, something was, or nobody can tell, because a file that it
 * needs was not loaded.
 */
export type Answer = 'nothing-found' | 'found' | 'cannot-tell'

export interface RuleOutcome extends Rule {
  readonly answer: Answer
  readonly count: number
  /** Why nobody can tell; null otherwise. */
  readonly why: string | null
}

/** What the returns are like, file by file and rule by rule. It names children: for the machine it is on. */
export interface Quality {
  readonly files: readonly FileQuality[]
  readonly rules: readonly RuleOutcome[]
  readonly queries: number
}

/** Looks through returns as seen from a day, and puts every query to its file and its rule. */
export function qualityOf(returns: Returns, view: View): Quality {
  return arrangeQueries(returns, [...returns.queries, ...checkReturns(view)])
}

/** The same of queries that were already found, for whoever computed the scorecard with them. */
export function arrangeQueries(returns: Returns, queries: readonly Query[]): Quality {
  const byFile = groupBy(queries, ({ file }) => file)
  const counts = groupBy(queries, ({ rule }) => rule)
  const undescribed = [...counts.keys()].map(ruleOf).filter((one) => !RULES.includes(one))
  return {
    files: returns.files.map(({ name, table, year, day, from, to, extra }) => ({
      name,
      table,
      yearEnding: year === null ? null : isoText(endOfYear(year)),
      day: day === null ? null : isoText(day),
      rows: to - from,
      extra,
      queries: rulesIn(byFile.get(name) ?? []),
    })),
    rules: [...RULES, ...undescribed].map((rule) =>
      outcomeOf(rule, counts.get(rule.rule)?.length ?? 0, returns),
    ),
    queries: queries.length,
  }
}

function rulesIn(queries: readonly Query[]): RuleInFile[] {
  return [...groupBy(queries, ({ rule }) => rule)]
    .map(([rule, found]) => {
      const rows = found.toSorted((one, other) => one.row - other.row)
      return { rule, title: ruleOf(rule).title, count: rows.length, rows }
    })
    .sort((one, other) => other.count - one.count)
}

function outcomeOf(rule: Rule, count: number, { files }: Returns): RuleOutcome {
  if (count > 0) return { ...rule, answer: 'found', count, why: null }
  const missing = rule.needs.filter((table) => !files.some((file) => file.table === table))
  if (missing.length === 0) return { ...rule, answer: 'nothing-found', count, why: null }
  const tables = missing.map((table) => `"${table}"`).join(' and ')
  const why = `No file of the ${missing.length === 1 ? 'table' : 'tables'} ${tables} was loaded.`
  return { ...rule, answer: 'cannot-tell', count, why }
}

function groupBy<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(key(one))
    if (group) group.push(one)
    else groups.set(key(one), [one])
  }
  return groups
}
