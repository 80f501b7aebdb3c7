import {
  AGE_BANDS,
  HOME_KINDS,
  type AgeBand,
  type Counts,
  type HomeKind,
} from '../sufficiency/homes.ts'
import { BANDS, homeOf, KINDS } from './cells.ts'
import type { Band } from './forecast-types.ts'
import type { Played } from './simulate.ts'

/** One month of all runs, as what is expected and a band around it. */
export interface MonthSummary {
  readonly total: Band
  readonly kinds: Readonly<Record<HomeKind, Band>>
  readonly ages: Readonly<Record<AgeBand, Band>>
}

const LOW = 0.1
const HIGH = 0.9

/** Sums up one month of all runs. */
export function summariseMonth(played: Played, runs: number, month: number): MonthSummary {
  const lines = Array.from({ length: 1 + KINDS + BANDS }, () => new Int32Array(runs))
  for (let run = 0; run < runs; run++) {
    const start = run * played.size + month * BANDS * KINDS
    for (let band = 0; band < BANDS; band++)
      for (let kind = 0; kind < KINDS; kind++) {
        const children = played.counts[start + homeOf(band, kind)]!
        lines[0]![run]! += children
        lines[1 + kind]![run]! += children
        lines[1 + KINDS + band]![run]! += children
      }
  }
  const bands = lines.map(bandOf)
  return {
    total: bands[0]!,
    kinds: recordOf(HOME_KINDS, (at) => bands[1 + at]!),
    ages: recordOf(AGE_BANDS, (at) => bands[1 + KINDS + at]!),
  }
}

/** Kind by age at one month: the mean of all runs. */
export function meanOfMonth(
  played: Played,
  runs: number,
  month: number,
): Readonly<Record<HomeKind, Counts<AgeBand>>> {
  const meanOf = (band: number, kind: number) => {
    let sum = 0
    for (let run = 0; run < runs; run++)
      sum += played.counts[run * played.size + month * BANDS * KINDS + homeOf(band, kind)]!
    return sum / runs
  }
  return recordOf(HOME_KINDS, (kind) => recordOf(AGE_BANDS, (band) => meanOf(band, kind)))
}

function bandOf(runs: Int32Array): Band {
  const expected = runs.reduce((sum, one) => sum + one, 0) / runs.length
  const sorted = runs.sort()
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!
  // With few children most runs may be alike and a few far off: the mean never lies outside its band.
  return {
    low: Math.min(at(LOW), Math.floor(expected)),
    expected,
    high: Math.max(at(HIGH), Math.ceil(expected)),
  }
}

function recordOf<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (at: number) => Value,
): Readonly<Record<Name, Value>> {
  return Object.fromEntries(names.map((name, at) => [name, valueOf(at)])) as Record<Name, Value>
}
