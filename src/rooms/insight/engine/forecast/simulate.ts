import { BANDS, cellOf, homeOf, KINDS, NO_AGE, FIRST_YEAR } from './cells.ts'
import type { Chance } from './chance.ts'
import type { Events } from './learn-rates.ts'
import { NEVER, type Present } from './present.ts'
import { drawRates, type DrawnRates, type Rates } from './smooth-rates.ts'

/** What is played forward, and to which days, counted from the one it starts from. */
export interface Play {
  readonly present: Present
  readonly events: Events
  readonly rates: Rates
  /** The month-ends, in days from the start. */
  readonly ends: readonly number[]
  readonly runs: number
}

/** Children by month, band and kind, run after run: `ends × BANDS × KINDS` numbers for each run. */
export interface Played {
  readonly size: number
  readonly counts: Int32Array
}

/** Days to the 5th, 10th, 16th and 18th birthday from birth, for those who are still to come. */
const AGES_IN_DAYS = Int32Array.of(1826, 3652, 5844, 6574)

interface Run {
  readonly play: Play
  readonly chance: Chance
  readonly rates: DrawnRates
  /** For each day, the first month-end that is not before it. */
  readonly monthOf: Uint8Array
  readonly horizon: number
  /** Comings less leavings by band and kind, then month; added up afterwards. */
  readonly steps: Int32Array
}

/**
 * Plays the time ahead, run after run: every child in care leaves, moves and grows older by chance
 * at the rates of the run, others come in, and nobody stays past their 18th birthday.
 */
export function simulate(play: Play, chance: Chance): Played {
  const months = play.ends.length
  const size = months * BANDS * KINDS
  const counts = new Int32Array(size * play.runs)
  const horizon = play.ends.at(-1)!
  const monthOf = firstMonths(play.ends)
  for (let at = 0; at < play.runs; at++) {
    const steps = new Int32Array(BANDS * KINDS * (months + 1))
    const run: Run = { play, chance, rates: drawRates(play.rates, chance), monthOf, horizon, steps }
    playPresent(run)
    playEntries(run)
    addUp(steps, months, counts, at * size)
  }
  return { size, counts }
}

function firstMonths(ends: readonly number[]): Uint8Array {
  const months = new Uint8Array(ends.at(-1)! + 2)
  for (let day = 0; day < months.length; day++) {
    const at = ends.findIndex((end) => end >= day)
    months[day] = at < 0 ? ends.length : at
  }
  return months
}

/** One child about to be played; the same object for every child, because there are very many. */
interface Life {
  day: number
  band: number
  kind: number
  /** When they have been in care for a year. */
  settled: number
  birthdays: Int32Array
  /** Where their own birthdays begin. */
  offset: number
  /** What to add to the birthdays to count them from the start. */
  shift: number
}

function playPresent(run: Run): void {
  const { count, kinds, bands, birthdays, settled } = run.play.present
  const life: Life = { day: 0, band: 0, kind: 0, settled: 0, birthdays, offset: 0, shift: 0 }
  for (let child = 0; child < count; child++) {
    life.band = bands[child]!
    life.kind = kinds[child]!
    life.settled = settled[child]!
    life.offset = child * (BANDS - 1)
    live(run, life)
  }
}

/** Children come in at the run's rate; each is like one of those who came in during the years looked at. */
function playEntries(run: Run): void {
  const { entrants } = run.play.events
  const { chance, rates, horizon } = run
  if (entrants.length === 0) return
  const birthdays = AGES_IN_DAYS
  const life: Life = { day: 0, band: 0, kind: 0, settled: 0, birthdays, offset: 0, shift: 0 }
  for (
    let day = chance.wait() / rates.entries;
    day < horizon;
    day += chance.wait() / rates.entries
  ) {
    const { age, kind } = entrants[Math.floor(chance.next() * entrants.length)]!
    life.day = day
    life.band = age < 0 ? NO_AGE : AGES_IN_DAYS.findIndex((turn) => age < turn)
    life.kind = kind
    life.settled = day + FIRST_YEAR
    life.shift = day - age
    live(run, life)
  }
}

/** One child's time in care from a day on, until they leave or the forecast ends. */
function live(run: Run, life: Life): void {
  const { chance, rates, horizon } = run
  let { day, band, kind } = life
  let since = day
  // Someone whose 18th birthday has come is in no band.
  while (band >= 0) {
    const turn = band === NO_AGE ? NEVER : life.birthdays[life.offset + band]! + life.shift
    const isNew = day < life.settled
    const until = Math.min(turn, isNew ? life.settled : NEVER, horizon + 1)
    const exit = rates.exits[cellOf(band, kind, isNew ? 0 : 1)]!
    const move = rates.moves[homeOf(band, kind)]!
    const next = day + chance.waitWithin((exit + move) * (until - day)) / (exit + move)
    if (next < until) {
      stay(run, band, kind, since, next)
      if (chance.next() * (exit + move) < exit) return
      kind = moveTo(run, band, kind)
      day = since = next
    } else if (until > horizon) {
      stay(run, band, kind, since, horizon + 1)
      return
    } else {
      day = until
      if (until !== turn) continue
      stay(run, band, kind, since, day)
      since = day
      if (++band === NO_AGE) return
    }
  }
}

/** Puts a stay into the months on whose last day the child is there: from a day, and gone by another. */
function stay({ steps, monthOf, play }: Run, band: number, kind: number, from: number, to: number) {
  const first = monthOf[Math.ceil(from)]!
  const gone = to > play.ends.at(-1)! ? play.ends.length : monthOf[Math.ceil(to)]!
  if (gone <= first) return
  const start = homeOf(band, kind) * (play.ends.length + 1)
  steps[start + first]!++
  steps[start + gone]!--
}

function moveTo({ chance, play }: Run, band: number, kind: number): number {
  const { shares } = play.rates
  const start = homeOf(band, kind) * KINDS
  const drawn = chance.next()
  let to = 0
  while (shares[start + to]! <= drawn) to++
  return to
}

/** Turns comings and leavings into numbers of children: month by month, band by band, kind by kind. */
function addUp(steps: Int32Array, months: number, counts: Int32Array, start: number): void {
  for (let home = 0; home < BANDS * KINDS; home++) {
    let children = 0
    for (let month = 0; month < months; month++) {
      children += steps[home * (months + 1) + month]!
      counts[start + month * BANDS * KINDS + home] = children
    }
  }
}
