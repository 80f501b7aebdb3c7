import { addMonths, type Day } from '../days.ts'
import type { Returns } from '../returns.ts'
import type { Terms } from '../terms.ts'
import { newView, type View } from '../view.ts'
import { createChance } from './chance.ts'
import { countEvents, sumOf, type Events } from './learn-rates.ts'
import { takePresent } from './present.ts'
import { simulate, type Played } from './simulate.ts'
import { smoothRates } from './smooth-rates.ts'
import { summariseMonth, type MonthSummary } from './summarise.ts'

/** A time played forward from a day, by what had happened before it. */
export interface PlayedForward {
  readonly day: Day
  readonly view: View
  readonly events: Events
  /** The month-ends ahead, in days from the day. */
  readonly ends: readonly number[]
  readonly runs: number
  readonly played: Played
  readonly months: readonly MonthSummary[]
}

export interface ForwardRequest {
  readonly day: Day
  /** The first day whose events count. */
  readonly learnFrom: Day
  readonly months: number
  readonly terms: Terms
}

/** One seed for every forecast: the same files give the same numbers wherever they are read. */
const SEED = 1989

/** Learns from the time up to a day and plays the months after it; null when nobody was in care. */
export function playForward(returns: Returns, request: ForwardRequest): PlayedForward | null {
  const { day, learnFrom, terms } = request
  const events = countEvents(returns, learnFrom, day)
  if (sumOf(events.days) === 0) return null
  const view = newView(returns, day, terms)
  const present = takePresent(view)
  const ends = Array.from(
    { length: request.months },
    (_, at) => addMonths(day + 1, at + 1) - 1 - day,
  )
  const runs = runsFor(present.count)
  const rates = smoothRates(events)
  const played = simulate({ present, events, rates, ends, runs }, createChance(SEED))
  const months = ends.map((_, at) => summariseMonth(played, runs, at))
  return { day, view, events, ends, runs, played, months }
}

/** Fewer runs where there are more children: chance evens out among many, and time does not. */
function runsFor(children: number): number {
  if (children <= 2000) return 500
  return children <= 20_000 ? 250 : 40
}
