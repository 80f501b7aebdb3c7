import { isoText } from '../days.ts'
import { AGE_BANDS, HOME_KINDS, type AgeBand, type HomeKind } from '../sufficiency/homes.ts'
import { countHomes } from '../sufficiency/count-homes.ts'
import type { HomesOnDay } from '../sufficiency/sufficiency-aggregate.ts'
import type { Returns } from '../returns.ts'
import type { Terms } from '../terms.ts'
import { newView } from '../view.ts'
import type { BackTest, BackTestError, Band } from './forecast-types.ts'
import type { PlayedForward } from './play-forward.ts'
import type { MonthSummary } from './summarise.ts'

/** Holds a forecast that was made as of an earlier day against what came. */
export function holdAgainst(
  returns: Returns,
  forward: PlayedForward,
  terms: Terms,
  learnedFrom: number,
): BackTest {
  const { day, ends, months } = forward
  const before = countHomes(newView(returns, day, terms))
  const came = ends.map((end) => countHomes(newView(returns, day + end, terms)))
  const errorOf = (line: Line): BackTestError => errorOver(line, months, came, before)
  return {
    from: isoText(day),
    months: ends.length,
    learnedFrom,
    total: errorOf({ forecast: (one) => one.total, children: (one) => one.children }),
    kinds: recordOf(HOME_KINDS, (kind: HomeKind) =>
      errorOf({ forecast: (one) => one.kinds[kind], children: (one) => one.kinds[kind] }),
    ),
    ages: recordOf(AGE_BANDS, (band: AgeBand) =>
      errorOf({ forecast: (one) => one.ages[band], children: (one) => one.ages[band] }),
    ),
    expectedAtEnd: months.at(-1)!.total,
    cameAtEnd: came.at(-1)!.children,
  }
}

/** One line of the forecast, and the same line of a count. */
interface Line {
  readonly forecast: (month: MonthSummary) => Band
  readonly children: (day: HomesOnDay) => number
}

function errorOver(
  line: Line,
  months: readonly MonthSummary[],
  came: readonly HomesOnDay[],
  before: HomesOnDay,
): BackTestError {
  let [forecast, naive, held] = [0, 0, 0]
  came.forEach((day, at) => {
    const children = line.children(day)
    const band = line.forecast(months[at]!)
    forecast += Math.abs(band.expected - children)
    naive += Math.abs(line.children(before) - children)
    if (band.low <= children && children <= band.high) held++
  })
  return { forecast: forecast / came.length, naive: naive / came.length, held }
}

function recordOf<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>
}
