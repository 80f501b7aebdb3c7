import type { AggregateScorecard } from './aggregate.ts'
import { dayFromIso, isoText, startedBy } from './days.ts'
import { isAverage, type Unit } from './indicator.ts'
import { readChoices } from './choices.ts'
import { checkBenchmark, checkEntered } from './check-entered.ts'
import { checkSufficiency } from './sufficiency/check-sufficiency.ts'
import { INDICATORS } from './indicators/all.ts'

export type AggregateCheck =
  | { readonly ok: true; readonly aggregate: AggregateScorecard }
  | { readonly ok: false; readonly messages: readonly string[] }

const KEYS = {
  scorecard: [
    'format',
    'asAt',
    'window',
    'indicators',
    'queries',
    'choices',
    'entered',
    'benchmarks',
    'sufficiency',
  ],
  window: ['from', 'to'],
  indicator: [
    'id',
    'title',
    'unit',
    'polarity',
    'numerator',
    'denominator',
    'value',
    'provisional',
    'notes',
    'trend',
    'trendNote',
  ],
  point: ['asAt', 'numerator', 'denominator', 'value', 'provisional'],
  query: ['rule', 'count'],
  entered: ['indicator', 'window', 'asAt', 'numerator', 'denominator', 'value', 'source', 'note'],
  benchmark: ['indicator', 'kind', 'year', 'low', 'high', 'source', 'note'],
} as const

/**
 * Checks totals that came over the network, to the letter: no name that does not belong, no figure
 * that its own counts contradict, and no text in which a child's number or a date could travel.
 */
export function checkAggregate(input: unknown): AggregateCheck {
  const messages: string[] = []
  const say = (message: string) => {
    if (messages.length < 20) messages.push(message)
  }
  if (shaped(input, KEYS.scorecard, 'The scorecard', say)) checkScorecard(input, say)
  return messages.length > 0
    ? { ok: false, messages }
    : { ok: true, aggregate: input as AggregateScorecard }
}

/** Is told what is wrong, as a sentence. */
export type Say = (message: string) => void
type Fields = Record<string, unknown>

function shaped(input: unknown, keys: readonly string[], what: string, say: Say): input is Fields {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    say(`${what} is not an object.`)
    return false
  }
  const given = Object.keys(input)
  const missing = keys.filter((key) => !given.includes(key))
  const extra = given.filter((key) => !keys.includes(key))
  if (missing.length > 0) say(`${what} lacks ${missing.join(', ')}.`)
  if (extra.length > 0) say(`${what} holds ${extra.length} more than it may.`)
  return missing.length === 0 && extra.length === 0
}

function checkScorecard(input: Fields, say: Say): void {
  if (input['format'] !== 2) say('The format is not 2.')
  const asAt = dateOf(input['asAt'])
  if (asAt === null) say('The date of the scorecard is not a date such as 2025-03-31.')
  else if (shaped(input['window'], KEYS.window, 'The window', say)) {
    const { from, to } = input['window']
    if (from !== isoText(startedBy(asAt, 12)) || to !== input['asAt'])
      say('The window is not the twelve months up to the date.')
  }
  const indicators = listOf(input['indicators'], 'The indicators', say)
  if (indicators.length !== INDICATORS.length)
    say(`There are ${indicators.length} indicators; expected ${INDICATORS.length}.`)
  indicators.forEach((one, place) => checkIndicator(one, place, String(input['asAt']), say))
  const rules = new Set<unknown>()
  for (const query of listOf(input['queries'], 'The queries', say)) {
    if (!shaped(query, KEYS.query, 'A count of queries', say)) continue
    const { rule, count } = query
    if (typeof rule !== 'string' || !/^[a-z]+(-[a-z]+){0,6}$/.test(rule) || rules.has(rule))
      say('A rule of the queries is not a rule, or there twice.')
    rules.add(rule)
    if (!isCount(count) || count === 0) say('A number of queries is not a number.')
  }
  if (readChoices(input['choices']) === null)
    say('An answer to a question of definition is not one.')
  for (const one of listOf(input['entered'], 'The entered figures', say, MOST_ENTERED))
    if (shaped(one, KEYS.entered, 'An entered figure', say)) checkEntered(one, say)
  for (const one of listOf(input['benchmarks'], 'The benchmarks', say, MOST_ENTERED))
    if (shaped(one, KEYS.benchmark, 'A benchmark', say)) checkBenchmark(one, say)
  if (input['sufficiency'] !== null) checkSufficiency(input['sufficiency'], say)
}

const MOST_ENTERED = 2000
/** The engine's lines, each with its choices and what it tells of its group. */
const MOST_NOTES = 20

function checkIndicator(input: unknown, place: number, asAt: string, say: Say): void {
  const known = INDICATORS[place]
  if (!known) return
  const what = `Indicator ${known.id}`
  if (!shaped(input, KEYS.indicator, what, say)) return
  if (input['id'] !== known.id || input['title'] !== known.title)
    say(`${what} is not the one that belongs in its place.`)
  if (input['unit'] !== known.unit || input['polarity'] !== known.polarity)
    say(`${what} has another unit or polarity.`)
  checkFigure(input, known.unit, what, say)
  const notes = listOf(input['notes'], `The notes of ${what}`, say)
  if (notes.length > MOST_NOTES) say(`${what} has too many notes.`)
  for (const note of [...notes, input['trendNote']])
    if (!isPlainNote(note)) say(`${what} has a note that is not one of the service's own.`)
  if (input['value'] === null && notes.length === 0) say(`${what} has no figure and no note why.`)
  checkTrend(listOf(input['trend'], `The trend of ${what}`, say), asAt, known.unit, what, say)
}

function checkTrend(points: unknown[], asAt: string, unit: Unit, what: string, say: Say): void {
  if (points.length > 60) say(`The trend of ${what} is too long.`)
  let before = ''
  for (const point of points) {
    if (!shaped(point, KEYS.point, `A point of ${what}`, say)) continue
    const day = dateOf(point['asAt'])
    const text = String(point['asAt'])
    if (day === null || text <= before || text > asAt || !isoText(day + 1).endsWith('-01'))
      say(`A point of ${what} is not at the end of a month, or out of order.`)
    before = text
    if (point['value'] === null) say(`A point of ${what} has no value.`)
    checkFigure(point, unit, `A point of ${what}`, say)
  }
}

/** A figure's parts must fit each other: a share is the share of its own counts. */
function checkFigure(input: Fields, unit: Unit, what: string, say: Say): void {
  const { numerator, denominator, value } = input
  const parts = [numerator, denominator].every((part) => part === null || isCount(part))
  const summed = isAverage(unit) && isNumber(numerator) && isCount(denominator)
  if (!(parts || summed) || !(value === null || isNumber(value))) {
    say(`${what} has a figure that is not a number.`)
    return
  }
  if (typeof input['provisional'] !== 'boolean') say(`${what} does not say whether it is final.`)
  if (value === null) {
    if (typeof denominator === 'number' && denominator > 0) say(`${what} has counts and no figure.`)
    return
  }
  if (!fits(unit, value, numerator as number | null, denominator as number | null))
    say(`${what} has a figure that does not fit its counts.`)
}

function fits(unit: Unit, value: number, numerator: number | null, denominator: number | null) {
  // A figure that was entered as it stands has no counts behind it.
  if (numerator === null && denominator === null) return true
  if (numerator === null) return false
  const close = (expected: number) => Math.abs(value - expected) < 1e-6
  if (unit === 'number' || unit === 'yes-no') return denominator === null && close(numerator)
  if (denominator === null || denominator === 0) return false
  if (unit === 'rate') return close((numerator * 10_000) / denominator)
  if (isAverage(unit)) return close(numerator / denominator)
  return numerator <= denominator && close((numerator * 100) / denominator)
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

function dateOf(value: unknown): number | null {
  return typeof value === 'string' ? dayFromIso(value) : null
}

function listOf(value: unknown, what: string, say: Say, most = 400): unknown[] {
  if (Array.isArray(value) && value.length <= most) return value as unknown[]
  say(`${what} are not a list.`)
  return []
}

/** Names of tables and codes that a note may hold; any other word of letters and digits is refused. */
const MIXED_WORDS = new Set(['oc2', 'oc3', 'ad1'])

/** Whether a note can be one that the engine writes: plain words, numbers and dates in words. */
function isPlainNote(note: unknown): boolean {
  if (typeof note !== 'string' || note.length > 240) return false
  if (!/^[A-Za-z0-9 .,:;%()"'_-]*$/.test(note)) return false
  const words = note.split(/[ .,:;%()"']+/)
  return words.every(
    (word) => !/\d/.test(word) || /^\d{1,5}$/.test(word) || MIXED_WORDS.has(word.toLowerCase()),
  )
}
