import { definePage } from '#platform/http/page.ts'
import { dayInWords } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import { everyone } from '../policies.ts'
import type { Reading } from '../readings/reading.ts'
import { byTheme } from '../readings/themes.ts'
import type { PublishedScorecard } from '../scorecards/public-scorecard.ts'
import { viewReading } from '../scorecards/scorecard-view.ts'
import { findByDate, findLatest, readingOf } from './find-published.ts'

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
  view: async (_tx, ask) => viewOne(ask.record, paths.public, paths.publicIndicator),
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
  view: async (_tx, ask) => {
    const { asAt } = ask.record.scorecard
    return viewOne(ask.record, paths.publicAt(asAt), (id) => paths.publicIndicatorAt(asAt, id))
  },
})

function viewOne(
  { scorecard, reading }: OneReading,
  upHref: string,
  hrefOf: (id: string) => string,
) {
  const ordered = byTheme(scorecard.readings).flatMap((theme) => theme.items)
  const at = ordered.findIndex((one) => one.id === reading.id)
  const link = (one: Reading | undefined) => one && { text: one.title, href: hrefOf(one.id) }
  const up = `Scorecard at ${dayInWords(scorecard.asAt)}`
  return {
    title: reading.title,
    description: `${reading.title}: ${reading.value ?? reading.absence}. ${reading.definition}`,
    eyebrow: up,
    crumbs: [{ text: up, href: upHref }],
    shown: viewReading(reading, 'public'),
    previous: link(ordered[at - 1]),
    next: link(ordered[at + 1]),
  }
}
