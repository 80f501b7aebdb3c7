import { NO_DAY, type Day } from '../days.ts'
import { anyOf } from '../reading/code-set.ts'
import { FLAG, LS, PLACE, REC, RNE } from '../reading/codes.ts'
import { codesIn, numbers } from '../reading/table.ts'
import { remember } from '../remember.ts'
import type { Returns } from '../returns.ts'
import type { View } from '../view.ts'
import { listedDay } from './listed-days.ts'

const ADOPTED = anyOf(REC, 'E11 E12')
const FOR_ADOPTION = anyOf(PLACE, 'A3 A4 A5 A6')
const BY_FOSTER_CARER = anyOf(PLACE, 'A3 A5')
/** A placement order, or the freeing order that came before it. */
const ORDER = anyOf(LS, 'E1 D1')
/** The reasons for a new episode that change the legal status, and a start. */
const NEW_STATUS = anyOf(RNE, 'S L B U')
const YES = anyOf(FLAG, '1')

/** When something happened, as far as can be seen. */
export interface SeenDay {
  /** Null when it lies before what was loaded. */
  readonly day: Day | null
  /** Whether a list of Annex A told it, because the episodes begin later. */
  readonly listed: boolean
}

/** What is told of a child who went on to be adopted, or is on the way to it. */
export interface AdoptionPath {
  readonly child: number
  /** When the child came into care. */
  readonly started: SeenDay
  /** The day of moving in with the adopters; null when no placement for adoption is recorded. */
  readonly placed: Day | null
  /** The day on which the carers of that placement first took the child in, as foster carers or as adopters. */
  readonly withCarers: Day | null
  /** Whether the placement says that the adopters were the foster carers. */
  readonly byFosterCarers: boolean
  /** When the court made the placement order; null when there is none. */
  readonly ordered: SeenDay | null
  /** The day of leaving care; NO_DAY while in care. */
  readonly left: Day
}

/** Every child whose care ended with an adoption, in any of the files. */
export function adoptionsIn(returns: Returns): readonly AdoptionPath[] {
  return remember(returns, 'adoptions', () => {
    const { periods, source } = returns.history
    const why = codesIn(returns.tables.episodes, 'REC')
    const paths: AdoptionPath[] = []
    for (let period = 0; period < periods.count; period++)
      if (ADOPTED[why[source[periods.lastRow[period]!]!]!] === 1)
        paths.push(pathOf(returns, periods.lastRow[period]!))
    return paths
  })
}

/** The children adopted in the time of a view. */
export function adoptedIn({ returns, from, day }: View): AdoptionPath[] {
  return adoptionsIn(returns).filter(({ left }) => left >= from && left <= day)
}

/** The way of one child up to an episode, a row of the history. */
export function pathOf(returns: Returns, last: number): AdoptionPath {
  const { history, tables } = returns
  const period = history.period[last]!
  const child = history.periods.child[period]!
  const place = codesIn(tables.episodes, 'PLACE')
  const placeAt = (row: number) => place[history.source[history.home[row]!]!]!
  const inPlacement = (row: number) =>
    row >= history.starts[child]! && history.placement[row] === history.placement[last]
  let first = -1
  for (let row = last; inPlacement(row) && FOR_ADOPTION[placeAt(row)] === 1; row--) first = row
  const known = history.periods.startKnown[period] === 1
  return {
    child,
    started: seenDay(returns, 'start', child, history.periods.start[period]!, known),
    placed: first < 0 ? null : history.from[first]!,
    withCarers: first < 0 ? null : history.placements.start[history.placement[last]!]!,
    byFosterCarers: first >= 0 && BY_FOSTER_CARER[placeAt(last)] === 1,
    ordered: orderOf(returns, last, known),
    left: history.to[last]!,
  }
}

function seenDay(
  returns: Returns,
  what: 'start' | 'order',
  child: number,
  seen: Day,
  begins: boolean,
): SeenDay {
  if (begins) return { day: seen, listed: false }
  const day = listedDay(returns, what, child, seen)
  return { day, listed: day !== null }
}

/** The first day under a placement order in the period of care that an episode belongs to. */
function orderOf(returns: Returns, last: number, startKnown: boolean): SeenDay | null {
  const { history, tables } = returns
  const status = codesIn(tables.episodes, 'LS')
  const reason = codesIn(tables.episodes, 'RNE')
  const child = history.periods.child[history.period[last]!]!
  let first = last
  while (first > history.starts[child]! && history.period[first - 1] === history.period[last])
    first--
  for (let row = first; row <= last; row++) {
    const source = history.source[row]!
    if (ORDER[status[source]!] !== 1) continue
    // The first episode that can be seen may have had the order before; a new status begins with it.
    const begins = row > first || startKnown || NEW_STATUS[reason[source]!] === 1
    return seenDay(returns, 'order', child, history.from[row]!, begins)
  }
  return null
}

/** What the table of adoptions says of a child in the years that a time reaches into. */
export interface AdoptionAnswers {
  readonly matched: Day | null
  readonly byFosterCarers: boolean
}

/** The latest answers on each child's adoption (SSDA903 ad1): a child is adopted once. */
export function adoptionAnswers(returns: Returns): ReadonlyMap<number, AdoptionAnswers> {
  return remember(returns, 'adoption answers', () => {
    const { ad1 } = returns.tables
    const child = numbers(ad1, 'CHILD')
    const matched = numbers(ad1, 'DATE_MATCH')
    const foster = codesIn(ad1, 'FOSTER_CARE')
    const files = returns.files
      .filter(({ table }) => table === 'ad1')
      .sort((one, other) => (one.year ?? 0) - (other.year ?? 0))
    const answers = new Map<number, AdoptionAnswers>()
    for (const { from, to } of files)
      for (let row = from; row < to; row++)
        answers.set(child[row]!, {
          matched: matched[row] === NO_DAY ? null : matched[row]!,
          byFosterCarers: YES[foster[row]!] === 1,
        })
    return answers
  })
}
