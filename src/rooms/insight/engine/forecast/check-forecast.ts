import { dayFromIso } from '../days.ts'
import {
  addsUp,
  checkCounts,
  isAmount,
  isCount,
  isSentence,
  shaped,
  type Fields,
  type Say,
} from '../sufficiency/check-shapes.ts'
import { AGE_BANDS, HOME_KINDS } from '../sufficiency/homes.ts'

const WHOLE = [
  'reason',
  'learned',
  'runs',
  'today',
  'points',
  'atEnd',
  'backTest',
  'backTestReason',
] as const
const POINT = ['asAt', 'total', 'kinds', 'ages'] as const
const BAND = ['low', 'expected', 'high'] as const
const ERROR = ['forecast', 'naive', 'held'] as const
const BACK_TEST = [
  'from',
  'months',
  'learnedFrom',
  'total',
  'kinds',
  'ages',
  'expectedAtEnd',
  'cameAtEnd',
] as const
const MOST_MONTHS = 24
const MOST_RUNS = 1000
/** Sums of means of many runs: nothing but the last digits of a computer's arithmetic may be amiss. */
const CLOSE = 1e-6

/** Checks a forecast that came over the network: names, order, and sums that fit. */
export function checkForecast(input: unknown, asAt: string, say: Say): void {
  if (!shaped(input, WHOLE, 'The forecast', say)) return
  const { points, reason } = input
  if (!Array.isArray(points) || points.length > MOST_MONTHS)
    return say('The months of the forecast are not a list.')
  if (points.length === 0) return checkNone(input, say)
  if (reason !== null) say('The forecast has months and a reason why not.')
  if (!isCount(input['runs']) || input['runs'] === 0 || input['runs'] > MOST_RUNS)
    say('The runs of the forecast are no number.')
  checkLearned(input['learned'], asAt, say)
  checkToday(input['today'], say)
  let before = asAt
  for (const point of points as unknown[]) {
    checkPoint(point, before, say)
    before = String((point as Fields | null)?.['asAt'])
  }
  checkEnd(input['atEnd'], points.at(-1), say)
  checkBackTest(input, asAt, say)
}

function checkNone(input: Fields, say: Say): void {
  if (!isSentence(input['reason'])) say('There is no forecast, and no reason why.')
  if (!isSentence(input['backTestReason'])) say('There is no back-test, and no reason why.')
  const empty = ['learned', 'today', 'atEnd', 'backTest'].every((name) => input[name] === null)
  if (!empty || input['runs'] !== 0) say('There is no forecast, and still something of it.')
}

function checkLearned(input: unknown, asAt: string, say: Say): void {
  if (!shaped(input, ['from', 'to', 'entries', 'exits', 'moves'], 'What was learned from', say))
    return
  const { from, to } = input
  if (!isDate(from) || to !== asAt || from >= asAt) say('What was learned from is of no time.')
  if (!['entries', 'exits', 'moves'].every((name) => isCount(input[name])))
    say('What was learned from holds something that is no number.')
}

function checkToday(input: unknown, say: Say): void {
  if (!shaped(input, ['children', 'kinds', 'ages'], 'The start of the forecast', say)) return
  const { children, kinds, ages } = input
  const what = 'The start of the forecast'
  const fits =
    checkCounts(kinds, HOME_KINDS, what, say) &&
    checkCounts(ages, AGE_BANDS, what, say) &&
    addsUp(kinds, children) &&
    addsUp(ages, children)
  if (!fits) say('The start of the forecast does not add up.')
}

function checkPoint(input: unknown, before: string, say: Say): void {
  const what = 'A month of the forecast'
  if (!shaped(input, POINT, what, say)) return
  if (!isDate(input['asAt']) || input['asAt'] <= before) say(`${what} is out of order.`)
  const { total, kinds, ages } = input
  if (!checkBand(total, what, say)) return
  for (const [list, names] of [
    [kinds, HOME_KINDS],
    [ages, AGE_BANDS],
  ] as const) {
    if (!shaped(list, names, what, say)) return
    let sum = 0
    for (const name of names) {
      const band = list[name]
      if (!checkBand(band, what, say)) return
      sum += band.expected
    }
    if (Math.abs(sum - total.expected) > CLOSE) say(`${what} does not add up.`)
  }
}

function checkBand(
  input: unknown,
  what: string,
  say: Say,
): input is { low: number; expected: number; high: number } {
  if (!shaped(input, BAND, what, say)) return false
  const { low, expected, high } = input
  const fits =
    isCount(low) && isCount(high) && isAmount(expected) && low <= expected && expected <= high
  if (!fits) say(`${what} has a band that holds nothing.`)
  return fits
}

function checkEnd(input: unknown, last: unknown, say: Say): void {
  const what = 'The end of the forecast'
  if (!shaped(input, HOME_KINDS, what, say)) return
  const kinds = (last as Fields | null)?.['kinds'] as Fields | undefined
  for (const kind of HOME_KINDS) {
    const row = input[kind]
    if (!shaped(row, AGE_BANDS, what, say)) return
    const cells = Object.values(row)
    if (!cells.every(isAmount)) return say(`${what} holds something that is no number.`)
    const sum = cells.reduce((all, one) => all + one, 0)
    const expected = (kinds?.[kind] as Fields | undefined)?.['expected']
    if (!isAmount(expected) || Math.abs(sum - expected) > CLOSE) say(`${what} does not add up.`)
  }
}

function checkBackTest(input: Fields, asAt: string, say: Say): void {
  const { backTest, backTestReason } = input
  if (backTest === null) {
    if (!isSentence(backTestReason)) say('There is no back-test, and no reason why.')
    return
  }
  if (backTestReason !== null) say('There is a back-test and a reason why not.')
  const what = 'The back-test'
  if (!shaped(backTest, BACK_TEST, what, say)) return
  const { from, months, learnedFrom, cameAtEnd } = backTest
  if (!isDate(from) || from >= asAt) say(`${what} is of no time before.`)
  if (!isCount(months) || months > MOST_MONTHS || !isCount(learnedFrom) || !isCount(cameAtEnd))
    return say(`${what} holds something that is no number.`)
  checkBand(backTest['expectedAtEnd'], what, say)
  checkError(backTest['total'], months, say)
  for (const [name, names] of [
    ['kinds', HOME_KINDS],
    ['ages', AGE_BANDS],
  ] as const) {
    const list = backTest[name]
    if (shaped(list, names, what, say)) for (const one of names) checkError(list[one], months, say)
  }
}

function checkError(input: unknown, months: number, say: Say): void {
  const what = 'An error of the back-test'
  if (!shaped(input, ERROR, what, say)) return
  const { forecast, naive, held } = input
  if (!isAmount(forecast) || !isAmount(naive) || !isCount(held) || held > months)
    say(`${what} is no number.`)
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && dayFromIso(value) !== null
}
