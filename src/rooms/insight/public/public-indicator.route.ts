import { definePage } from '#platform/http/page.ts'
import { dayInWords } from '../measures/indicators.ts'
import { everyone } from '../policies.ts'
import type { Reading } from '../readings/reading.ts'
import { byTheme, mainsOf, themeOf } from '../readings/themes.ts'
import type { PublishedScorecard } from '../scorecards/public-scorecard.ts'
import { viewReading } from '../scorecards/scorecard-view.ts'
import { findByDate, findLatest, readingOf } from './find-published.ts'
import { publicLinks, type PublicLinks } from './public-links.ts'

interface OneReading {
  readonly scorecard: PublishedScorecard
  readonly reading: Reading
}

/** One indicator of the latest scorecard, as everybody may read it. */
export const publicIndicatorPage = definePage<OneReading>({
  path: '/scorecard/:indicator',
  policy: everyone,
  surface: 'public',
  skin: 'council',
  async load(tx, ask) {
    const scorecard = await findLatest(tx)
    const reading = readingOf(scorecard, ask.params['indicator'] ?? '')
    return { scorecard: scorecard!, reading }
  },
  template: 'insight/public/public-indicator.njk',
  view: async (_tx, ask) => viewOne(ask.record, publicLinks()),
})

/** One indicator of the scorecard of a date. */
export const publicIndicatorAtPage = definePage<OneReading>({
  path: '/scorecard/at/:date/:indicator',
  policy: everyone,
  surface: 'public',
  skin: 'council',
  async load(tx, ask) {
    const scorecard = await findByDate(tx, ask.params['date'] ?? '')
    return { scorecard, reading: readingOf(scorecard, ask.params['indicator'] ?? '') }
  },
  template: 'insight/public/public-indicator.njk',
  view: async (_tx, ask) => viewOne(ask.record, publicLinks(ask.record.scorecard.asAt)),
})

function viewOne({ scorecard, reading }: OneReading, links: PublicLinks) {
  const ordered = byTheme(mainsOf(scorecard.readings)).flatMap((theme) => theme.items)
  const at = ordered.findIndex((one) => one.id === (reading.of ?? reading.id))
  const link = (one: Reading | undefined) =>
    one && { text: one.title, href: links.indicator(one.id) }
  const up = `Scorecard at ${dayInWords(scorecard.asAt)}`
  const theme = themeOf(reading.id)
  return {
    title: reading.title,
    description: `${reading.title}: ${reading.value ?? reading.absence}. ${reading.definition}`,
    eyebrow: reading.series ?? up,
    crumbs: [
      { text: up, href: links.up },
      { text: theme.title, href: links.theme(theme.slug) },
    ],
    corrections: (scorecard.corrections ?? []).filter((one) => one.id === reading.id),
    shown: viewReading(reading, 'public', {
      all: scorecard.readings,
      asAt: scorecard.asAt,
      files: { folder: links.indicator(reading.id) },
    }),
    main: reading.of === null ? undefined : link(ordered[at]),
    previous: link(ordered[at - 1]),
    next: link(ordered[at + 1]),
  }
}
