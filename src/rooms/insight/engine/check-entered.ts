import type { Say } from './check-aggregate.ts'
import { dayFromIso } from './days.ts'
import { findIndicator } from './scorecard.ts'

type Fields = Readonly<Record<string, unknown>>

const WINDOWS = new Set(['day', 'month', 'quarter', 'term', 'year', 'twelve-months'])
const KINDS = new Set([
  'england',
  'region',
  'statistical_neighbours',
  'good_and_outstanding',
  'target',
])
const MOST_WORDS = 300

/** Checks one figure that was entered by hand; its words are the writer's own and are read before they go. */
export function checkEntered(input: Fields, say: Say): void {
  const what = `An entered figure of ${nameOf(input)}`
  if (!WINDOWS.has(String(input['window']))) say(`${what} has a time that is not known.`)
  if (typeof input['asAt'] !== 'string' || dayFromIso(input['asAt']) === null)
    say(`${what} has no date such as 2025-03-31.`)
  for (const name of ['numerator', 'denominator', 'value'])
    if (input[name] !== null && !isNumber(input[name]))
      say(`${what} has a figure that is no number.`)
  if (input['value'] === null && input['note'] === '')
    say(`${what} holds neither number nor words.`)
  checkWords(input, what, say)
}

/** Checks one figure of others. */
export function checkBenchmark(input: Fields, say: Say): void {
  const what = `A benchmark of ${nameOf(input)}`
  if (!KINDS.has(String(input['kind']))) say(`${what} is of a kind that is not known.`)
  if (typeof input['year'] !== 'string' || !/^\d{4}(\/\d{2})?$/.test(input['year']))
    say(`${what} has no year such as 2018/19 or 2024.`)
  const { low, high } = input
  if (!isNumber(low) || !isNumber(high) || low > high) say(`${what} has no range that holds.`)
  checkWords(input, what, say)
}

function nameOf(input: Fields): string {
  return typeof input['indicator'] === 'string' && findIndicator(input['indicator'])
    ? input['indicator']
    : 'an unknown indicator'
}

function checkWords(input: Fields, what: string, say: Say): void {
  if (nameOf(input) === 'an unknown indicator') say(`${what} cannot be kept.`)
  for (const name of ['source', 'note']) {
    const words = input[name]
    if (typeof words !== 'string' || words.length > MOST_WORDS)
      say(`${what} has words that are missing or too long.`)
  }
  if (input['source'] === '') say(`${what} does not say where it is from.`)
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e9
}
