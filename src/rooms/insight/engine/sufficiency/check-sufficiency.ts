import { dayFromIso, isoText } from '../days.ts'
import { checkForecast } from '../forecast/check-forecast.ts'
import {
  addsUp,
  checkCounts,
  isCount,
  isSentence,
  shaped,
  type Fields,
  type Say,
} from './check-shapes.ts'
import { AGE_BANDS, AREAS, DISTANCES, HOME_KINDS, PROVIDERS } from './homes.ts'

const ON_DAY = ['asAt', 'children', 'kinds', 'providers', 'distances', 'areas', 'ages'] as const
const CROSSED = [
  ...ON_DAY,
  'kindByProvider',
  'kindByArea',
  'kindByAge',
  'others',
  'withoutNumber',
] as const
const WHOLE = ['format', 'asAt', 'reason', 'day', 'months', 'forecast'] as const
const OTHER_CODES = /^(Z1[1-4]?|P3|H5|T[0-4])$|^$/
const MOST_MONTHS = 24

/**
 * Checks what came over the network as a `SufficiencyAggregate`, to the letter: no name that does not
 * belong, every list adding up to the children of its day, every cross to its lists, and no words but
 * the engine's own sentences. Says what is wrong; says nothing when all is well.
 */
export function checkSufficiency(input: unknown, say: Say): void {
  if (!shaped(input, WHOLE, 'Who lives where', say)) return
  if (input['format'] !== 1) say('The format of who lives where is not 1.')
  const asAt = String(input['asAt'])
  if (dayFromIso(asAt) === null)
    say('The date of who lives where is not a date such as 2025-03-31.')
  const { day, months, reason } = input
  if (!Array.isArray(months) || months.length > MOST_MONTHS)
    return say('The months of who lives where are not a list.')
  checkMonths(months as unknown[], asAt, say)
  if (day === null) {
    if (!isSentence(reason) || months.length > 0)
      say('Who lives where has no day, and does not say why.')
  } else {
    if (reason !== null) say('Who lives where has a day and a reason why not.')
    checkCrossed(day, asAt, say)
  }
  checkForecast(input['forecast'], asAt, say)
}

function checkMonths(months: readonly unknown[], asAt: string, say: Say): void {
  let before = ''
  for (const month of months) {
    if (!shaped(month, ON_DAY, 'A month of who lives where', say)) continue
    const text = String(month['asAt'])
    const day = dayFromIso(text)
    if (day === null || text <= before || text > asAt || !isoText(day + 1).endsWith('-01'))
      say('A month of who lives where is not at the end of a month, or out of order.')
    before = text
    checkLists(month, `Who lives where in ${isoOrNothing(day)}`, say)
  }
}

function isoOrNothing(day: number | null): string {
  return day === null ? 'a month' : isoText(day)
}

/** Each list holds its names, and adds up to the children of the day. */
function checkLists(input: Fields, what: string, say: Say): void {
  const { children } = input
  if (!isCount(children)) return say(`${what} has a number of children that is no number.`)
  const lists = [
    ['kinds', HOME_KINDS, false],
    ['providers', PROVIDERS, true],
    ['distances', DISTANCES, true],
    ['areas', AREAS, true],
    ['ages', AGE_BANDS, false],
  ] as const
  for (const [name, names, mayLack] of lists) {
    const list = input[name]
    if (list === null && mayLack) continue
    if (!checkCounts(list, names, `${what}, ${name},`, say)) continue
    if (!addsUp(list, children)) say(`${what}, ${name}, does not add up to all children.`)
  }
}

function checkCrossed(input: unknown, asAt: string, say: Say): void {
  const what = 'Who lives where on the day'
  if (!shaped(input, CROSSED, what, say)) return
  if (input['asAt'] !== asAt) say(`${what} is of another day.`)
  checkLists(input, what, say)
  const crosses = [
    ['kindByProvider', 'providers', PROVIDERS],
    ['kindByArea', 'areas', AREAS],
    ['kindByAge', 'ages', AGE_BANDS],
  ] as const
  for (const [name, list, names] of crosses) {
    if (input[name] === null && input[list] === null) continue
    checkCross(
      input[name],
      { rows: input['kinds'], columns: input[list], names },
      `${what}, ${name},`,
      say,
    )
  }
  checkOthers(input, say)
}

interface Sums {
  readonly rows: unknown
  readonly columns: unknown
  readonly names: readonly string[]
}

/** Each row adds up to its kind of home, and each column to its own list. */
function checkCross(input: unknown, { rows, columns, names }: Sums, what: string, say: Say): void {
  if (!shaped(input, HOME_KINDS, what, say)) return
  const sums = new Map<string, number>()
  for (const kind of HOME_KINDS) {
    const row = input[kind]
    if (!checkCounts(row, names, what, say)) return
    if (!addsUp(row, (rows as Fields | null)?.[kind]))
      say(`${what} has a row that does not add up to its kind of home.`)
    for (const name of names) sums.set(name, (sums.get(name) ?? 0) + (row[name] ?? 0))
  }
  const fits = names.every((name) => sums.get(name) === (columns as Fields | null)?.[name])
  if (!fits) say(`${what} has a column that does not add up to its list.`)
}

function checkOthers(input: Fields, say: Say): void {
  const { others, withoutNumber, kinds, children } = input
  if (withoutNumber !== null && !(isCount(withoutNumber) && withoutNumber <= Number(children)))
    say('The number of homes without a registration number is no number.')
  if (!Array.isArray(others) || others.length > 20) return say('The other homes are not a list.')
  let sum = 0
  const seen = new Set<unknown>()
  for (const one of others as unknown[]) {
    if (!shaped(one, ['code', 'children'], 'One of the other homes', say)) return
    const { code, children: there } = one
    if (typeof code !== 'string' || !OTHER_CODES.test(code) || seen.has(code))
      say('A code of the other homes is not one, or there twice.')
    seen.add(code)
    if (!isCount(there) || there === 0) say('A number of the other homes is no number.')
    else sum += there
  }
  if (sum !== (kinds as Fields | null)?.['other']) say('The other homes do not add up.')
}
