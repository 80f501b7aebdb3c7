import { birthday, NO_DAY, type Day } from '../days.ts'
import type { Returns } from '../returns.ts'
import { BAND_BIRTHDAYS } from '../sufficiency/homes.ts'
import { readKinds } from '../sufficiency/kind-of-home.ts'
import { BANDS, cellOf, FIRST_YEAR, homeOf, KINDS, NO_AGE, TENURES } from './cells.ts'

/** What happened between two days: how long children were where, and what they did next. */
export interface Events {
  readonly from: Day
  /** The last day that is known. */
  readonly to: Day
  /** Days in care, and leavings before 18, by band, kind and time in care. */
  readonly days: Float64Array
  readonly exits: Float64Array
  /** Moves to another kind of home by band and kind, and by band, kind and kind moved to. */
  readonly moves: Float64Array
  readonly movesTo: Float64Array
  /** Everyone who came in, in an order that does not depend on that of the files. */
  readonly entrants: readonly Entrant[]
  /** Comings and leavings in each run of 91 days, to see how one differs from another. */
  readonly entriesByQuarter: Float64Array
  readonly exitsByQuarter: Float64Array
}

/** Someone who came in: age in days (-1 for not known) and first kind of home. */
export interface Entrant {
  readonly age: number
  readonly kind: number
}

const QUARTER = 91

/** Days since 1970 at which a child passes from band to band: the last is the 18th birthday. */
export function bandDays(born: Day): readonly Day[] {
  return born === NO_DAY ? [] : BAND_BIRTHDAYS.map((age) => birthday(born, age))
}

/** The band on a day. */
export function bandOn(days: readonly Day[], day: Day): number {
  if (days.length === 0) return NO_AGE
  let band = 0
  while (band < days.length - 1 && day >= days[band]!) band++
  return band
}

/** Counts what happened from one day to another, both within. Nothing after the last day is looked at. */
export function countEvents(returns: Returns, from: Day, to: Day): Events {
  const quarters = Math.max(1, Math.floor((to + 1 - from) / QUARTER))
  const entrants: Entrant[] = []
  const events: Events = {
    from,
    to,
    days: new Float64Array(BANDS * KINDS * TENURES),
    exits: new Float64Array(BANDS * KINDS * TENURES),
    moves: new Float64Array(BANDS * KINDS),
    movesTo: new Float64Array(BANDS * KINDS * KINDS),
    entrants,
    entriesByQuarter: new Float64Array(quarters),
    exitsByQuarter: new Float64Array(quarters),
  }
  const { history } = returns
  const kinds = rowKinds(returns, to)
  for (let child = 0; child < history.children; child++) {
    const born = history.born[child]!
    const bands = bandDays(born)
    for (let row = history.starts[child]!; row < history.starts[child + 1]!; row++) {
      if (history.from[row]! > to || history.to[row]! < from) continue
      if (history.from[row]! >= history.eighteen[child]!) continue
      const period = history.period[row]!
      const first = row === history.starts[child] || history.period[row - 1] !== period
      if (first && history.from[row]! >= from) {
        const age = born === NO_DAY ? -1 : Math.max(0, history.from[row]! - born)
        entrants.push({ age, kind: kinds[row]! })
        addToQuarter(events, events.entriesByQuarter, history.from[row]!)
      }
      addStay(events, returns, { row, bands, kinds })
    }
  }
  entrants.sort((one, other) => one.age - other.age || one.kind - other.kind)
  return events
}

/** The kind of home of every row of the history, as it was at its end or on the last day that counts. */
function rowKinds({ tables, history }: Returns, last: Day): Uint8Array {
  const { kindOn } = readKinds(tables.episodes)
  const kinds = new Uint8Array(history.length)
  for (let row = 0; row < history.length; row++)
    kinds[row] = kindOn(
      history.source[history.home[row]!]!,
      Math.max(history.from[row]!, Math.min(history.to[row]! - 1, last)),
    )
  return kinds
}

interface Stay {
  readonly row: number
  readonly bands: readonly Day[]
  readonly kinds: Uint8Array
}

/** Adds one row: the days within the time that counts, and how it ended if that was within it. */
function addStay(events: Events, { history }: Returns, { row, bands, kinds }: Stay): void {
  const { periods } = history
  const period = history.period[row]!
  const adult = bands.at(-1) ?? NO_DAY
  const kind = kinds[row]!
  const settled = periods.startKnown[period] === 1 ? periods.start[period]! + FIRST_YEAR : -Infinity
  const stop = Math.min(history.to[row]!, events.to + 1, adult)
  let cell = -1
  for (let day = Math.max(history.from[row]!, events.from); day < stop;) {
    const band = bandOn(bands, day)
    const turn = Math.min(bands[band] ?? NO_DAY, day < settled ? settled : NO_DAY, stop)
    cell = cellOf(band, kind, day < settled ? 0 : 1)
    events.days[cell]! += turn - day
    day = turn
  }
  const end = history.to[row]!
  if (cell < 0 || end > events.to || end >= adult) return
  const last = row === periods.lastRow[period]
  if (last) {
    events.exits[cell]!++
    addToQuarter(events, events.exitsByQuarter, end)
    return
  }
  const next = kinds[row + 1]!
  if (next === kind) return
  const home = Math.floor(cell / TENURES)
  events.moves[home]!++
  events.movesTo[home * KINDS + next]!++
}

/** The days before the first whole quarter, counted back from the end, are left out of this alone. */
function addToQuarter(events: Events, quarters: Float64Array, day: Day): void {
  const at = Math.floor((events.to - day) / QUARTER)
  if (at < quarters.length) quarters[at]!++
}

/** All children in a list of cells. */
export function sumOf(cells: Float64Array): number {
  return cells.reduce((sum, one) => sum + one, 0)
}

/** The cells of a band and kind, times in care together. */
export function daysAtHome(events: Events, band: number, kind: number): number {
  const cell = homeOf(band, kind) * TENURES
  return events.days[cell]! + events.days[cell + 1]!
}
