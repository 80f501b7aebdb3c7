import { NO_DAY } from '../days.ts'
import type { Query } from '../query.ts'
import { anyOf, code } from '../reading/code-set.ts'
import { PLACE, PROVIDER, RNE } from '../reading/codes.ts'
import { carries, codesIn, NO_NUMBER, numbers, texts } from '../reading/table.ts'
import type { View } from '../view.ts'
import { finding } from './finding.ts'
import { eachEpisode, firstRowOf } from './rows.ts'

const TEMPORARY = anyOf(PLACE, 'T0 T1 T2 T3 T4')
const UNPROVIDED = anyOf(PLACE, 'T0 T1 T2 T3 T4 Z1 Z11 Z12 Z13 Z14')
const WITH_PARENTS = code(PLACE, 'P1')
const PARENTS = code(PROVIDER, 'PR0')
const ADOPTED_BY_CARER = anyOf(PLACE, 'A3 A5')
const NEW_CARER = anyOf(RNE, 'P B')
const STATUS_ONLY = code(RNE, 'L')

/** The most days of a temporary placement: hospital six weeks, carer's holiday three, other one (rule 375). */
const MOST_TEMPORARY = daysBy({ T1: 42, T3: 21, T4: 7 })

function daysBy(most: Readonly<Record<string, number>>): Int32Array {
  const days = new Int32Array(256).fill(NO_DAY)
  for (const [text, value] of Object.entries(most)) days[code(PLACE, text)] = value
  return days
}

/** What does not fit between where a child lives, by whom it is provided, and how long it lasts. */
export function checkPlacements(view: View): Query[] {
  return [
    ...temporaryTooLong(view),
    ...temporaryAtTheEdge(view),
    ...adoptionWithNewCarer(view),
    ...providerDoesNotFit(view),
    ...tooFar(view),
    ...statusButMoved(view),
  ]
}

function say(view: View, row: number, rule: string, text: string): Query {
  return finding(view, 'episodes', view.returns.history.source[row]!, rule, text)
}

/** How long an episode has lasted by the day of the view. */
function lengthOf({ returns: { history }, day }: View, row: number): number {
  const to = history.to[row]!
  return (to === NO_DAY ? Math.max(day, history.from[row]!) : to) - history.from[row]!
}

function temporaryTooLong(view: View): Query[] {
  const place = codesIn(view.returns.tables.episodes, 'PLACE')
  const queries: Query[] = []
  eachEpisode(view, (row, source) => {
    const most = MOST_TEMPORARY[place[source]!]!
    if (most !== NO_DAY && lengthOf(view, row) > most)
      queries.push(
        say(view, row, 'temporary-too-long', `a temporary home of this kind lasts ${most} days.`),
      )
  })
  return queries
}

function temporaryAtTheEdge(view: View): Query[] {
  const { history, tables, stitched } = view.returns
  const place = codesIn(tables.episodes, 'PLACE')
  const { periods } = history
  const queries: Query[] = []
  for (let period = 0; period < periods.count; period++) {
    const first = firstRowOf(view, period)
    const last = periods.lastRow[period]!
    const rule = 'care-begins-or-ends-away'
    if (periods.startKnown[period] === 1 && TEMPORARY[place[history.source[first]!]!] === 1)
      queries.push(say(view, first, rule, 'a time in care cannot begin in a temporary home.'))
    const source = history.source[last]!
    const left = periods.end[period] !== NO_DAY && stitched.mended[source] === 0
    if (left && TEMPORARY[place[source]!] === 1)
      queries.push(say(view, last, rule, 'a time in care cannot end in a temporary home.'))
  }
  return queries
}

function adoptionWithNewCarer(view: View): Query[] {
  const { episodes } = view.returns.tables
  const place = codesIn(episodes, 'PLACE')
  const why = codesIn(episodes, 'RNE')
  const text = 'placed for adoption with the present carer, but the reason says a new carer.'
  const queries: Query[] = []
  eachEpisode(view, (row, source) => {
    if (ADOPTED_BY_CARER[place[source]!] === 1 && NEW_CARER[why[source]!] === 1)
      queries.push(say(view, row, 'same-carer-but-moved', text))
  })
  return queries
}

function providerDoesNotFit(view: View): Query[] {
  const { episodes } = view.returns.tables
  const place = codesIn(episodes, 'PLACE')
  const provider = codesIn(episodes, 'PLACE_PROVIDER')
  const carried = view.returns.files.map((file) => carries(episodes, 'PLACE_PROVIDER', file.place))
  const queries: Query[] = []
  eachEpisode(view, (row, source) => {
    if (carried[episodes.file[source]!] !== true) return
    const text = oddProvider(place[source]!, provider[source]!)
    if (text) queries.push(say(view, row, 'provider-does-not-fit', text))
  })
  return queries
}

function oddProvider(place: number, provider: number): string | null {
  if (UNPROVIDED[place] === 1)
    return provider === 0 ? null : 'a home of this kind has no provider, and one is given.'
  if (provider === 0) return 'nothing says who provides the home.'
  if ((place === WITH_PARENTS) !== (provider === PARENTS))
    return 'parents are the provider exactly when the child lives with them.'
  return null
}

/** In tenths of a mile; 999.9 means that the distance is not known (rule 454). */
const FAR = 3500
const UNKNOWN_DISTANCE = 9999

function tooFar(view: View): Query[] {
  const miles = numbers(view.returns.tables.episodes, 'PL_DISTANCE')
  const queries: Query[] = []
  eachEpisode(view, (row, source) => {
    const tenths = miles[source]!
    if (tenths !== NO_NUMBER && tenths > FAR && tenths !== UNKNOWN_DISTANCE)
      queries.push(say(view, row, 'very-far-from-home', 'the home is more than 350 miles away.'))
  })
  return queries
}

function statusButMoved(view: View): Query[] {
  const { history, tables } = view.returns
  const why = codesIn(tables.episodes, 'RNE')
  const place = codesIn(tables.episodes, 'PLACE')
  const post = texts(tables.episodes, 'PL_POST')
  const text = 'the reason says that only the legal status changed, but the home is another one.'
  const queries: Query[] = []
  eachEpisode(view, (row, source, child) => {
    if (why[source] !== STATUS_ONLY || row === history.starts[child]) return
    if (history.period[row] !== history.period[row - 1]) return
    const before = history.source[row - 1]!
    const elsewhere = post[source] !== 0 && post[before] !== 0 && post[source] !== post[before]
    if (elsewhere || place[source] !== place[before])
      queries.push(say(view, row, 'status-change-but-moved', text))
  })
  return queries
}
