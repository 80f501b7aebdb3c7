import { cannotTell } from '../coverage.ts'
import { isoText, monthEnd, type Day } from '../days.ts'
import { forecastHomes } from '../forecast/forecast.ts'
import type { Returns } from '../returns.ts'
import { readAsAt, termsOf, type TermsGiven } from '../scorecard.ts'
import { newView, viewFrom } from '../view.ts'
import { countHomes, crossHomes } from './count-homes.ts'
import type { HomesOnDay, SufficiencyAggregate } from './sufficiency-aggregate.ts'

export type {
  HomesCrossed,
  HomesOnDay,
  OtherHome,
  SufficiencyAggregate,
} from './sufficiency-aggregate.ts'

export interface SufficiencyRequest extends TermsGiven {
  readonly asAt: string
  /** How many month-ends to look back; 24 when it is not said. */
  readonly months?: number
}

/** What the files tell of where children live, the forecast apart. */
export type Sufficiency = Omit<SufficiencyAggregate, 'forecast'>

const MONTHS = 24

/**
 * Counts where children in care live: on the day, and at the month-ends before it. Counts only.
 * @throws RangeError when `asAt` is not a date
 */
export function computeSufficiency(returns: Returns, request: SufficiencyRequest): Sufficiency {
  const day = readAsAt(request.asAt)
  const reason = whyNot(returns, day)
  if (reason !== null) return { format: 1, asAt: request.asAt, reason, day: null, months: [] }
  const terms = termsOf(request)
  const months = monthEnds(day, request.months ?? MONTHS)
    .filter((end) => whyNot(returns, end) === null)
    .map((end): HomesOnDay => countHomes(newView(returns, end, terms)))
  const crossed = crossHomes(viewFrom(returns, day, terms))
  return { format: 1, asAt: request.asAt, reason: null, day: crossed, months }
}

/**
 * Who lives where and what is to come, as it may leave the machine.
 * @throws RangeError when `asAt` is not a date
 */
export function toSufficiency(returns: Returns, request: SufficiencyRequest): SufficiencyAggregate {
  return { ...computeSufficiency(returns, request), forecast: forecastHomes(returns, request) }
}

function whyNot(returns: Returns, day: Day): string | null {
  return cannotTell(returns, 'episodes', { from: day, to: day })
}

/** The last days of months up to a day, oldest first. */
function monthEnds(day: Day, count: number): Day[] {
  const last = isoText(day + 1).endsWith('-01') ? 0 : 1
  return Array.from({ length: count }, (_, at) => monthEnd(day, last + count - 1 - at))
}
