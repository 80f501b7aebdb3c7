import { definePage } from '#platform/http/page.ts'
import { NotFound } from '#platform/http/errors.ts'
import { dayInWords } from '../measures/indicators.ts'
import { everyone } from '../policies.ts'
import type { PublishedScorecard } from '../scorecards/public-scorecard.ts'
import { viewTheme } from '../scorecards/theme-view.ts'
import { findByDate, findLatest } from './find-published.ts'
import { publicLinks, type PublicLinks } from './public-links.ts'

/** One part of the latest scorecard in one page: every figure of it, drawn and in words. */
export const publicThemePage = definePage<PublishedScorecard>({
  path: '/scorecard/theme/:theme',
  policy: everyone,
  surface: 'public',
  skin: 'council',
  async load(tx) {
    const scorecard = await findLatest(tx)
    if (!scorecard) throw new NotFound('No scorecard is published yet.')
    return scorecard
  },
  template: 'insight/scorecards/show-theme.njk',
  view: async (_tx, ask) => viewPart(ask.record, ask.params['theme'] ?? '', publicLinks()),
})

/** The same part of the scorecard of a date. */
export const publicThemeAtPage = definePage<PublishedScorecard>({
  path: '/scorecard/at/:date/theme/:theme',
  policy: everyone,
  surface: 'public',
  skin: 'council',
  load: (tx, ask) => findByDate(tx, ask.params['date'] ?? ''),
  template: 'insight/scorecards/show-theme.njk',
  view: async (_tx, ask) =>
    viewPart(ask.record, ask.params['theme'] ?? '', publicLinks(ask.record.asAt)),
})

function viewPart(scorecard: PublishedScorecard, slug: string, links: PublicLinks) {
  const up = `Scorecard at ${dayInWords(scorecard.asAt)}`
  const shown = viewTheme(scorecard.readings, slug, links)
  return {
    ...shown,
    description: `${shown.title}: ${shown.summary}`,
    eyebrow: up,
    crumbs: [{ text: up, href: links.up }],
  }
}
