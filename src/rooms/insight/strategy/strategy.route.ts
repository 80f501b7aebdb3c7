import { todayOf } from '#platform/clock/clock.ts'
import { definePage } from '#platform/http/page.ts'
import { listPublished } from '#platform/publish/read-published.ts'
import { getBody } from '#rooms/council/index.ts'
import { dayInWords } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import { everyone, theCorporateParentingOfficer, thoseWhoWeighTheFigures } from '../policies.ts'
import { findLatest } from '../public/find-published.ts'
import { getScorecard } from '../scorecards/find-scorecard.ts'
import { readForMembers } from '../scorecards/read-scorecard.ts'
import { listPriorities } from './find-priorities.ts'
import { STRATEGY, type PublishedStrategy } from './publish-strategy.ts'
import { viewPriorities } from './strategy-view.ts'

/** What the council promised its children, and the public figures that show whether it does it. */
export const strategyPage = definePage({
  path: paths.strategy,
  policy: everyone,
  surface: 'public',
  skin: 'council',
  load: (tx) => listPublished<PublishedStrategy>(tx, { kinds: [STRATEGY] }),
  template: 'insight/strategy/strategy.njk',
  async view(tx, ask) {
    const scorecard = await findLatest(tx)
    const readings = scorecard?.readings ?? []
    return {
      title: 'What matters most',
      description:
        'The priorities of the strategy, and the figures that show whether they are kept.',
      crumbs: [{ text: 'Scorecard', href: paths.public }],
      asAt: scorecard && dayInWords(scorecard.asAt),
      boards: ask.record.map(({ data }) => ({
        name: data.board,
        priorities: viewPriorities(
          data.priorities,
          todayOf(tx).toString(),
          readings,
          paths.publicIndicator,
        ),
      })),
      editHref: theCorporateParentingOfficer(ask.actor) ? paths.editStrategy : undefined,
    }
  },
})

/** The same by one scorecard, small numbers among its figures, for those who weigh them. */
export const scorecardStrategyPage = definePage({
  path: '/scorecards/:id/strategy',
  policy: thoseWhoWeighTheFigures,
  surface: 'member',
  skin: 'council',
  load: (tx, ask) => getScorecard(tx, ask.params['id'] ?? ''),
  template: 'insight/strategy/strategy.njk',
  async view(tx, ask) {
    const { id, asAt, bodyId } = ask.record
    const readings = await readForMembers(tx, ask.record)
    const board = await getBody(tx, bodyId)
    const hrefOf = (indicator: string) => paths.scorecardIndicator(id, indicator)
    const priorities = await listPriorities(tx, bodyId)
    return {
      title: 'What matters most',
      crumbs: [
        { text: 'Scorecards', href: paths.scorecards },
        { text: `At ${dayInWords(asAt)}`, href: paths.scorecard(id) },
      ],
      asAt: dayInWords(asAt),
      // Judged by the priorities of the scorecard's own day, as by its targets.
      boards: [
        { name: board.name, priorities: viewPriorities(priorities, asAt, readings, hrefOf) },
      ],
      editHref: theCorporateParentingOfficer(ask.actor) ? paths.editStrategy : undefined,
    }
  },
})
