import { cannotTell, latestDay } from '../coverage.ts'
import { isoText, plainText, startedBy, type Day } from '../days.ts'
import type { Returns } from '../returns.ts'
import { readAsAt, termsOf, type TermsGiven } from '../scorecard.ts'
import { countHomes } from '../sufficiency/count-homes.ts'
import type { Terms } from '../terms.ts'
import { holdAgainst } from './back-test.ts'
import type { BackTest, Forecast, ForecastPoint, Learned } from './forecast-types.ts'
import { sumOf, type Events } from './learn-rates.ts'
import { playForward, type PlayedForward } from './play-forward.ts'
import { meanOfMonth } from './summarise.ts'

export type {
  BackTest,
  BackTestError,
  Band,
  Forecast,
  ForecastPoint,
  Learned,
} from './forecast-types.ts'

export interface ForecastRequest extends TermsGiven {
  readonly asAt: string
  /** How many months ahead, from 1 to 24; 12 when it is not said. */
  readonly ahead?: number
}

const AHEAD = 12
export const MOST_MONTHS_AHEAD = 24
/** Rates come from at most three years, and from no less than two. */
const MOST_LEARNED = 36
const LEAST_LEARNED = 24
/** A back-test may have less to go by; it says how much. */
const LEAST_TESTED = 12
/** The files end too early for a forecast from the day: the same bound as for a figure's warning. */
const STALE_DAYS = 62

/**
 * Forecasts how many children will be in care, of which age and in what kind of home, and tries the
 * same forecast on the year before. Counts only.
 * @throws RangeError when `asAt` is not a date
 */
export function forecastHomes(returns: Returns, request: ForecastRequest): Forecast {
  const day = readAsAt(request.asAt)
  const terms = termsOf(request)
  const months = request.ahead ?? AHEAD
  const learned = longestLearned(returns, day, LEAST_LEARNED)
  if (typeof learned === 'string') return noForecast(learned)
  const forward = playForward(returns, { day, learnFrom: startedBy(day, learned), months, terms })
  if (forward === null) return noForecast('Nobody was in care in the time that the files hold.')
  const tested = backTest(returns, day, terms)
  const { children, kinds, ages } = countHomes(forward.view)
  return {
    reason: null,
    learned: learnedOf(forward.events),
    runs: forward.runs,
    today: { children, kinds, ages },
    points: pointsOf(forward),
    atEnd: meanOfMonth(forward.played, forward.runs, months - 1),
    ...(typeof tested === 'string'
      ? { backTest: null, backTestReason: tested }
      : { backTest: tested, backTestReason: null }),
  }
}

function noForecast(reason: string): Forecast {
  return {
    reason,
    learned: null,
    runs: 0,
    today: null,
    points: [],
    atEnd: null,
    backTest: null,
    backTestReason: reason,
  }
}

/** How many months up to a day the files tell about, at most three years; or why they are too few. */
function longestLearned(returns: Returns, day: Day, least: number): number | string {
  const latest = latestDay(returns)
  if (day - latest > STALE_DAYS)
    return `The latest date in the episodes is ${plainText(latest)}: they may not reach ${plainText(day)}.`
  for (let months = MOST_LEARNED; months >= least; months--)
    if (cannotTell(returns, 'episodes', { from: startedBy(day, months), to: day }) === null)
      return months
  return `The ${least} months before ${plainText(day)} are not all in the files, and rates from less would say little.`
}

function backTest(returns: Returns, day: Day, terms: Terms): BackTest | string {
  const from = startedBy(day, AHEAD) - 1
  const learned = longestLearned(returns, from, LEAST_TESTED)
  if (typeof learned === 'string') return learned
  const learnFrom = startedBy(from, learned)
  const forward = playForward(returns, { day: from, learnFrom, months: AHEAD, terms })
  if (forward === null) return 'Nobody was in care in the time that it would have learned from.'
  return holdAgainst(returns, forward, terms, learned)
}

function learnedOf(events: Events): Learned {
  return {
    from: isoText(events.from),
    to: isoText(events.to),
    entries: events.entrants.length,
    exits: sumOf(events.exits),
    moves: sumOf(events.moves),
  }
}

function pointsOf({ day, ends, months }: PlayedForward): ForecastPoint[] {
  return ends.map((end, at) => ({ asAt: isoText(day + end), ...months[at]! }))
}
