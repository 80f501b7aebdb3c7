import { definePage } from '#platform/http/page.ts'
import { listPublished } from '#platform/publish/read-published.ts'
import type { Tx } from '#platform/db/tables.ts'
import { dayInWords } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import { everyone } from '../policies.ts'
import { kinds, type PublishedScorecard } from '../scorecards/public-scorecard.ts'
import { viewReadings } from '../scorecards/scorecard-view.ts'
import { findByDate, findLatest } from './find-published.ts'

/** The latest scorecard as everybody may read it; before the first one, what will be here. */
export const publicScorecardPage = definePage({
  path: paths.public,
  policy: everyone,
  surface: 'public',
  skin: 'council',
  load: (tx) => findLatest(tx),
  template: 'insight/public/public-scorecard.njk',
  view: (tx, ask) => viewPublic(tx, ask.record, paths.publicIndicator),
})

/** The scorecard of one date, at the address that stays its own. */
export const publicScorecardAtPage = definePage({
  path: '/scorecard/at/:date',
  policy: everyone,
  surface: 'public',
  skin: 'council',
  load: (tx, ask) => findByDate(tx, ask.params['date'] ?? ''),
  template: 'insight/public/public-scorecard.njk',
  view: (tx, ask) =>
    viewPublic(tx, ask.record, (id) => paths.publicIndicatorAt(ask.record.asAt, id)),
})

async function viewPublic(
  tx: Tx,
  scorecard: PublishedScorecard | undefined,
  hrefOf: (id: string) => string,
) {
  if (!scorecard) return { title: 'Scorecard', description: 'How children in care are doing.' }
  const all = await listPublished<PublishedScorecard>(tx, { kinds: [kinds.scorecard] })
  const title = `Scorecard at ${dayInWords(scorecard.asAt)}`
  return {
    title,
    description: `${title}: how children in care and care leavers are doing.`,
    scorecard,
    ...viewReadings(scorecard.readings, hrefOf),
    others: all
      .filter((row) => row.data.asAt !== scorecard.asAt)
      .map((row) => ({ text: row.title, href: row.url })),
    csvHref: paths.publicCsv,
    isLatest: all.every((row) => row.data.asAt <= scorecard.asAt),
  }
}
