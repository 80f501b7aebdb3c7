import type { Tx } from '#platform/db/tables.ts'
import { definePage } from '#platform/http/page.ts'
import { getBody } from '#rooms/council/index.ts'
import type { SufficiencyAggregate } from '../engine/sufficiency/sufficiency.ts'
import { dayInWords } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import { thoseWhoReadThisRegister, thoseWhoWeighTheFigures } from '../policies.ts'
import { countOnDay } from '../register/home.ts'
import { getScorecard, type StoredScorecard } from '../scorecards/find-scorecard.ts'
import { kindCharts, totalChart } from './homes-charts.ts'
import { crossTables, dayTables, errorTable, forecastTable, monthsTable } from './homes-tables.ts'
import { getSufficiency } from './keep-sufficiency.ts'
import { nameOtherHomes } from './other-homes.ts'
import { sayBackTest, sayForecast, sayMethod } from './say-forecast.ts'

interface Homes {
  readonly scorecard: StoredScorecard
  readonly bodyId: string
  readonly state: StoredScorecard['state']
  readonly homes: SufficiencyAggregate | null
}

/** Who lives where, over time and ahead, for those who weigh the figures: small numbers among them. */
export const homesPage = definePage<Homes>({
  path: '/scorecards/:id/homes',
  policy: thoseWhoWeighTheFigures,
  surface: 'member',
  skin: 'council',
  async load(tx, ask) {
    const scorecard = await getScorecard(tx, ask.params['id'] ?? '')
    const { id, bodyId, state } = scorecard
    return { scorecard, bodyId, state, homes: await getSufficiency(tx, id) }
  },
  template: 'insight/sufficiency/homes.njk',
  async view(tx, ask) {
    const { scorecard, homes } = ask.record
    const board = await getBody(tx, scorecard.bodyId)
    return {
      title: 'Who lives where',
      crumbs: [
        { text: 'Scorecards', href: paths.scorecards },
        { text: `Scorecard at ${dayInWords(scorecard.asAt)}`, href: paths.scorecard(scorecard.id) },
      ],
      board: board.name,
      asAt: dayInWords(scorecard.asAt),
      scorecardHref: paths.scorecard(scorecard.id),
      csvHref: paths.scorecardHomesCsv(scorecard.id),
      unregistered: await countOnDay(tx, scorecard.bodyId, scorecard.asAt),
      registerHref: ask.may(thoseWhoReadThisRegister) ? paths.unregistered : undefined,
      reason: homes ? homes.reason : 'The totals of this scorecard came without it.',
      ...(homes?.day ? await viewDay(tx, homes, homes.day) : {}),
      ...(homes?.day ? viewForecast(homes) : {}),
    }
  },
})

async function viewDay(
  tx: Tx,
  homes: SufficiencyAggregate,
  day: NonNullable<SufficiencyAggregate['day']>,
) {
  return {
    day,
    lists: dayTables(day),
    crosses: crossTables(day),
    others: await nameOtherHomes(tx, day.others),
    total: totalChart(homes),
    kinds: kindCharts(homes),
    months: monthsTable(homes.months),
  }
}

function viewForecast(homes: SufficiencyAggregate) {
  const { forecast } = homes
  const last = forecast.points.at(-1)
  if (!last || !forecast.today) return { forecastReason: forecast.reason }
  const test = forecast.backTest
  return {
    forecast: {
      words: sayForecast(last, forecast.today.children),
      method: sayMethod(forecast),
      tested: test
        ? sayBackTest(test)
        : `It could not be tried on the year before. ${forecast.backTestReason ?? ''}`,
      table: forecastTable(homes),
      errors: test && errorTable(test),
    },
  }
}
