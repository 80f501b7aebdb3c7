import { BANDS, cellOf, homeOf, KINDS, TENURES } from './cells.ts'
import type { Chance } from './chance.ts'
import { daysAtHome, sumOf, type Events } from './learn-rates.ts'

/** A rate a day that is known from so many events in so many days, what was borrowed among them. */
interface KnownFrom {
  readonly events: number
  readonly days: number
}

/** What the events of some years say of a day to come, with how sure that is. */
export interface Rates {
  /** By band, kind and time in care. */
  readonly exits: readonly KnownFrom[]
  /** By band and kind. */
  readonly moves: readonly KnownFrom[]
  /** For each band and kind, the shares of the kinds moved to, added up in order: the last is 1. */
  readonly shares: Float64Array
  readonly entries: KnownFrom
  /** How much one year's comings and leavings differ from another's beyond chance, as a share. */
  readonly entriesDrift: number
  readonly exitsDrift: number
}

/** The rates of one run, a day. */
export interface DrawnRates {
  readonly exits: Float64Array
  readonly moves: Float64Array
  readonly entries: number
}

/**
 * Where few children have been, a rate leans on the one of a wider group as if two more children had
 * been seen to behave like that group; where many have been, that no longer matters.
 */
const BORROWED = 2

/** Rates from what happened: those of small groups smoothed towards those of wider ones. */
export function smoothRates(events: Events): Rates {
  const wholeDays = Math.max(1, sumOf(events.days))
  const exitOverall = { events: sumOf(events.exits) + 0.5, days: wholeDays }
  const moveOverall = { events: sumOf(events.moves) + 0.5, days: wholeDays }
  const exits: KnownFrom[] = []
  const moves: KnownFrom[] = []
  for (let band = 0; band < BANDS; band++)
    for (let kind = 0; kind < KINDS; kind++) {
      for (let tenure = 0; tenure < TENURES; tenure++) {
        const cell = cellOf(band, kind, tenure)
        const wider = borrow(exitsOfGroup(events, band, tenure), exitOverall)
        exits[cell] = borrow({ events: events.exits[cell]!, days: events.days[cell]! }, wider)
      }
      const home = homeOf(band, kind)
      const wider = borrow(movesOfKind(events, kind), moveOverall)
      moves[home] = borrow(
        { events: events.moves[home]!, days: daysAtHome(events, band, kind) },
        wider,
      )
    }
  return {
    exits,
    moves,
    shares: sharesOf(events),
    entries: { events: events.entrants.length + 1, days: events.to + 1 - events.from },
    entriesDrift: driftOf(events.entriesByQuarter),
    exitsDrift: driftOf(events.exitsByQuarter),
  }
}

function borrow(own: KnownFrom, wider: KnownFrom): KnownFrom {
  return {
    events: own.events + BORROWED,
    days: own.days + (BORROWED * wider.days) / wider.events,
  }
}

function exitsOfGroup(events: Events, band: number, tenure: number): KnownFrom {
  const group = { events: 0, days: 0 }
  for (let kind = 0; kind < KINDS; kind++) {
    group.events += events.exits[cellOf(band, kind, tenure)]!
    group.days += events.days[cellOf(band, kind, tenure)]!
  }
  return group
}

function movesOfKind(events: Events, kind: number): KnownFrom {
  const group = { events: 0, days: 0 }
  for (let band = 0; band < BANDS; band++) {
    group.events += events.moves[homeOf(band, kind)]!
    group.days += daysAtHome(events, band, kind)
  }
  return group
}

/** Where children go who move: their own group's moves, leaning on those of everyone of their age. */
function sharesOf({ movesTo }: Events): Float64Array {
  const shares = new Float64Array(BANDS * KINDS * KINDS)
  for (let band = 0; band < BANDS; band++) {
    const byAge = movesOfAge(movesTo, band)
    for (let kind = 0; kind < KINDS; kind++) {
      const start = homeOf(band, kind) * KINDS
      const weights = byAge.map((share, to) =>
        to === kind ? 0 : movesTo[start + to]! + BORROWED * share,
      )
      const all = sumOf(weights)
      let sum = 0
      weights.forEach((weight, to) => {
        sum += weight / all
        shares[start + to] = to === KINDS - 1 ? 1 : sum
      })
    }
  }
  return shares
}

/** The shares of all kinds among the moves of a band; a trace of each, so that none is quite ruled out. */
function movesOfAge(movesTo: Float64Array, band: number): Float64Array {
  const counts = new Float64Array(KINDS).fill(0.01)
  for (let kind = 0; kind < KINDS; kind++)
    for (let to = 0; to < KINDS; to++) counts[to]! += movesTo[homeOf(band, kind) * KINDS + to]!
  const all = sumOf(counts)
  return counts.map((one) => one / all)
}

const LEAST_DRIFT = 0.05
const MOST_DRIFT = 0.4

/**
 * How far quarters lie apart beyond what chance explains, as a share of their mean. Never less than a
 * twentieth: a few years cannot show that the next one will be like them.
 */
function driftOf(quarters: Float64Array): number {
  const count = quarters.length
  const mean = sumOf(quarters) / count
  if (count < 2 || mean === 0) return MOST_DRIFT
  const variance = quarters.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / (count - 1)
  const beyond = Math.sqrt(Math.max(0, variance - mean)) / mean
  return Math.min(MOST_DRIFT, Math.max(LEAST_DRIFT, beyond))
}

/** Draws the rates of one run: each as uncertain as it is known, and a year that may be unlike the others. */
export function drawRates(rates: Rates, chance: Chance): DrawnRates {
  const draw = ({ events, days }: KnownFrom) => chance.gamma(events) / days
  const leaving = unlike(rates.exitsDrift, chance)
  return {
    exits: Float64Array.from(rates.exits, (one) => draw(one) * leaving),
    moves: Float64Array.from(rates.moves, draw),
    entries: draw(rates.entries) * unlike(rates.entriesDrift, chance),
  }
}

/** A factor whose mean is 1 and whose spread is the drift. */
function unlike(drift: number, chance: Chance): number {
  const shape = 1 / (drift * drift)
  return chance.gamma(shape) / shape
}
