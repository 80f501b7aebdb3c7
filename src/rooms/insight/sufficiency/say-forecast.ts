import type {
  BackTest,
  BackTestError,
  Band,
  Forecast,
  ForecastPoint,
} from '../engine/forecast/forecast.ts'
import { plainText } from '../engine/days.ts'
import { readAsAt } from '../engine/scorecard.ts'

const whole = (value: number) => Math.round(value).toLocaleString('en-GB')
const one = (value: number) =>
  value.toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const dateText = (iso: string) => plainText(readAsAt(iso))

/** `498 (475 to 522)`: what is expected, and between what eight of ten runs lie. */
export function bandText({ low, expected, high }: Band): string {
  return `${whole(expected)} (${whole(low)} to ${whole(high)})`
}

/** What the forecast says of its last month, in a sentence. */
export function sayForecast(last: ForecastPoint, today: number): string {
  const { total } = last
  return `On ${dateText(last.asAt)} about ${whole(total.expected)} children are expected to be in care, after ${whole(today)} today. In eight of ten runs it is between ${whole(total.low)} and ${whole(total.high)}.`
}

/** How the forecast was made, in sentences. */
export function sayMethod({ learned, runs }: Forecast): string {
  if (!learned) return ''
  return `It is played forward ${runs} times from what the returns show from ${dateText(learned.from)} to ${dateText(learned.to)}: ${whole(learned.entries)} children coming in, ${whole(learned.exits)} leaving before 18 and ${whole(learned.moves)} moving to another kind of home. Everyone grows older, and leaves at 18. It knows nothing of plans, and supposes that the time to come is like the time it learned from.`
}

/** How far off the same forecast was a year ago, beside saying that nothing changes. */
export function sayBackTest(test: BackTest): string {
  const { total, months, from, learnedFrom, expectedAtEnd, cameAtEnd } = test
  const history = learnedFrom < 24 ? ` It had only ${learnedFrom} months to learn from.` : ''
  return `Made as of ${dateText(from)}, the same forecast was off by ${one(total.forecast)} children on average over ${months} months; saying that nothing changes was off by ${one(total.naive)}. Its range held what came in ${total.held} of ${months} months. For the last it expected ${bandText(expectedAtEnd)}, and ${whole(cameAtEnd)} came.${history}`
}

/** The cells of one line of the back-test: off by, off by when nothing changes, months held. */
export function errorCells({ forecast, naive, held }: BackTestError, months: number): string[] {
  return [one(forecast), one(naive), `${held} of ${months}`]
}
