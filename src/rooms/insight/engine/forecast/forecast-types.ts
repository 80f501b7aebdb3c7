import type { AgeBand, Counts, HomeKind } from '../sufficiency/homes.ts'

/** What is expected, and between what it lies in eight of ten runs. Children; `expected` in thousandths at most. */
export interface Band {
  readonly low: number
  readonly expected: number
  readonly high: number
}

/** One month's end of the forecast. The expected numbers of kinds, and of ages, add up to the total. */
export interface ForecastPoint {
  readonly asAt: string
  readonly total: Band
  readonly kinds: Readonly<Record<HomeKind, Band>>
  readonly ages: Readonly<Record<AgeBand, Band>>
}

/** The errors of one line of the back-test: the mean over its months of how far it was off, in children. */
export interface BackTestError {
  readonly forecast: number
  /** Of saying that everything stays as it is. */
  readonly naive: number
  /** In how many of its months the band held what came. */
  readonly held: number
}

/** The same forecast, made as of a year before from what had happened by then, held against what came. */
export interface BackTest {
  /** The day that it was made as of. */
  readonly from: string
  readonly months: number
  /** How many months of rates it had to go by. */
  readonly learnedFrom: number
  readonly total: BackTestError
  readonly kinds: Readonly<Record<HomeKind, BackTestError>>
  readonly ages: Readonly<Record<AgeBand, BackTestError>>
  /** What was expected for the last month, and what came. */
  readonly expectedAtEnd: Band
  readonly cameAtEnd: number
}

/** What the rates were learned from. */
export interface Learned {
  readonly from: string
  readonly to: string
  readonly entries: number
  readonly exits: number
  readonly moves: number
}

/** The forecast, or why there is none. */
export interface Forecast {
  readonly reason: string | null
  readonly learned: Learned | null
  readonly runs: number
  readonly today: {
    readonly children: number
    readonly kinds: Counts<HomeKind>
    readonly ages: Counts<AgeBand>
  } | null
  readonly points: readonly ForecastPoint[]
  /** Kind of home by age at the last month: what is expected. */
  readonly atEnd: Readonly<Record<HomeKind, Counts<AgeBand>>> | null
  readonly backTest: BackTest | null
  /** Why there is no back-test; null when there is one. */
  readonly backTestReason: string | null
}
