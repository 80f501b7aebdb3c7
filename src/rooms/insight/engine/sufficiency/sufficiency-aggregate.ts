import type { Forecast } from '../forecast/forecast-types.ts'
import type {
  AgeBand,
  AreaBand,
  Counts,
  Cross,
  DistanceBand,
  HomeKind,
  ProviderKind,
} from './homes.ts'

/**
 * Where children in care live on one day: every child in care once, so that each list adds up to
 * `children`. A list is null when the files do not carry the column that tells.
 */
export interface HomesOnDay {
  /** 2025-03-31. */
  readonly asAt: string
  readonly children: number
  readonly kinds: Counts<HomeKind>
  readonly providers: Counts<ProviderKind> | null
  readonly distances: Counts<DistanceBand> | null
  readonly areas: Counts<AreaBand> | null
  readonly ages: Counts<AgeBand>
}

/** How many children live in a home that the return writes with one of the codes of "other". */
export interface OtherHome {
  /** A placement code, such as Z1 or Z11; H5 for one without registration since it needs one. */
  readonly code: string
  readonly children: number
}

/** The day of the scorecard itself, with kind of home crossed with who runs it, where and how old. */
export interface HomesCrossed extends HomesOnDay {
  readonly kindByProvider: Cross<HomeKind, ProviderKind> | null
  readonly kindByArea: Cross<HomeKind, AreaBand> | null
  readonly kindByAge: Cross<HomeKind, AgeBand>
  /** What the kind "other" holds, code by code; adds up to it. */
  readonly others: readonly OtherHome[]
  /**
   * Children in a home that must be registered with Ofsted, for whom the return holds no registration
   * number; null when the files do not carry the column. A slip of the pen or an unregistered home:
   * somebody should look.
   */
  readonly withoutNumber: number | null
}

/** Who lives where, and what is to come: counts only, all that may leave the machine. */
export interface SufficiencyAggregate {
  readonly format: 1
  readonly asAt: string
  /** Why the files cannot tell; null when they can, and then there is a day. */
  readonly reason: string | null
  readonly day: HomesCrossed | null
  /** Month-ends up to the day, oldest first, at most 24; months that the files cannot tell are not there. */
  readonly months: readonly HomesOnDay[]
  readonly forecast: Forecast
}
