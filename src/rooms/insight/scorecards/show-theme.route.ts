import { definePage } from '#platform/http/page.ts'
import { dayInWords } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import { thoseWhoWeighTheFigures } from '../policies.ts'
import { getScorecard } from './find-scorecard.ts'
import { readForMembers } from './read-scorecard.ts'
import { viewTheme } from './theme-view.ts'

/** One part of a scorecard in one page, small numbers among its figures. */
export const showThemePage = definePage({
  path: '/scorecards/:id/theme/:theme',
  policy: thoseWhoWeighTheFigures,
  surface: 'member',
  skin: 'council',
  load: (tx, ask) => getScorecard(tx, ask.params['id'] ?? ''),
  template: 'insight/scorecards/show-theme.njk',
  async view(tx, ask) {
    const { id, asAt } = ask.record
    const shown = viewTheme(await readForMembers(tx, ask.record), ask.params['theme'] ?? '', {
      indicator: (indicator) => paths.scorecardIndicator(id, indicator),
      theme: (slug) => paths.scorecardTheme(id, slug),
    })
    const up = `Scorecard at ${dayInWords(asAt)}`
    return {
      ...shown,
      eyebrow: up,
      crumbs: [
        { text: 'Scorecards', href: paths.scorecards },
        { text: `At ${dayInWords(asAt)}`, href: paths.scorecard(id) },
      ],
    }
  },
})
