import { NO_DAY, type Day } from '../days.ts'
import { noFigure, noteOf, type Figure } from '../indicator.ts'
import { anyOf } from '../reading/code-set.ts'
import { FLAG, LS, PLACE, REC, RNE } from '../reading/codes.ts'
import { codesIn, numbers } from '../reading/table.ts'
import { remember } from '../remember.ts'
import type { Returns } from '../returns.ts'
import type { View } from '../view.ts'

/** Fourteen months and four months in the days that the Department's thresholds are set in. */
export const FOURTEEN_MONTHS = 426
export const FOUR_MONTHS = 121

const ADOPTED = anyOf(REC, 'E11 E12')
const FOR_ADOPTION = anyOf(PLACE, 'A3 A4 A5 A6')
const BY_FOSTER_CARER = anyOf(PLACE, 'A3 A5')
/** A placement order, or the freeing order that came before it. */
const ORDER = anyOf(LS, 'E1 D1')
/** The reasons for a new episode that change the legal status, and a start. */
const NEW_STATUS = anyOf(RNE, 'S L B U')
const YES = anyOf(FLAG, '1')

/** What the episodes tell of a child who went on to be adopted, or is on the way to it. Days may be null. */
export interface AdoptionPath {
  readonly child: number
  /** The day of coming into care; null when it lies before what was loaded. */
  readonly started: Day | null
  /** The day of moving in with the adopters; null when no placement for adoption is recorded. */
  readonly placed: Day | null
  /** The day on which the carers of that placement first took the child in, as foster carers or as adopters. */
  readonly withCarers: Day | null
  /** Whether the placement says that the adopters were the foster carers. */
  readonly byFosterCarers: boolean
  /** The day of the court's order; null when there is none, or none that can be seen to begin. */
  readonly ordered: Day | null
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
export function pathOf({ history, tables }: Returns, last: number): AdoptionPath {
  const period = history.period[last]!
  const place = codesIn(tables.episodes, 'PLACE')
  const placeAt = (row: number) => place[history.source[history.home[row]!]!]!
  const inPlacement = (row: number) =>
    row >= history.starts[history.periods.child[period]!]! &&
    history.placement[row] === history.placement[last]
  let first = -1
  for (let row = last; inPlacement(row) && FOR_ADOPTION[placeAt(row)] === 1; row--) first = row
  const known = history.periods.startKnown[period] === 1
  const withCarers = first < 0 ? null : history.placements.start[history.placement[last]!]!
  return {
    child: history.periods.child[period]!,
    started: known ? history.periods.start[period]! : null,
    placed: first < 0 ? null : history.from[first]!,
    withCarers,
    byFosterCarers: first >= 0 && BY_FOSTER_CARER[placeAt(last)] === 1,
    ordered: firstOrder(history, tables, last, known),
    left: history.to[last]!,
  }
}

/** The first day under a placement order in the period of care that an episode belongs to. */
function firstOrder(
  history: Returns['history'],
  tables: Returns['tables'],
  last: number,
  startKnown: boolean,
): Day | null {
  const status = codesIn(tables.episodes, 'LS')
  const reason = codesIn(tables.episodes, 'RNE')
  let first = last
  while (first > 0 && history.period[first - 1] === history.period[last]) first--
  for (let row = first; row <= last; row++) {
    const source = history.source[row]!
    if (ORDER[status[source]!] !== 1) continue
    // The first episode that can be seen may have had the order before; a new status begins with it.
    const begins = row > first || startKnown || NEW_STATUS[reason[source]!] === 1
    return begins ? history.from[row]! : null
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

/** The average of some waits; no figure when there are none. `nobody` says so. */
export function averageOf(
  waits: readonly number[],
  nobody: string,
  notes: readonly string[],
): Figure {
  const sum = waits.reduce((total, wait) => total + wait, 0)
  if (waits.length === 0) return noFigure(nobody, ...notes)
  return { numerator: sum, denominator: waits.length, value: sum / waits.length, notes }
}

/** How many waited no longer than a threshold, and of how many the average is. */
export function withinThreshold(waits: readonly number[], days: number): string[] {
  if (waits.length === 0) return []
  const within = waits.filter((wait) => wait <= days).length
  return [
    `${waits.length} ${waits.length === 1 ? 'child is' : 'children are'} in the average.`,
    `${within} of ${waits.length} waited ${days} days or less, the Department's threshold.`,
  ]
}

/** The note on those who came into care before what was loaded. */
export function startMissing(children: number): string[] {
  return noteOf(
    children,
    'child is left out: history missing, because nothing loaded shows when they came into care.',
    'children are left out: history missing, because nothing loaded shows when they came into care.',
  )
}

/** The note on those of whom no placement for adoption is recorded. */
export function placementMissing(children: number): string[] {
  return noteOf(
    children,
    'child is left out: the day of moving in with the adopters is not recorded.',
    'children are left out: the day of moving in with the adopters is not recorded.',
  )
}
