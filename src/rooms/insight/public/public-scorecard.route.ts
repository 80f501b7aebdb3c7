import { definePage } from '#platform/http/page.ts'
import type { Tx } from '#platform/db/tables.ts'
import { listChanges } from '../compare/list-changes.ts'
import { viewChanges } from '../compare/changes-view.ts'
import { filesOfWhole } from '../downloads/whole-files.ts'
import { dayInWords } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import { everyone } from '../policies.ts'
import type { PublishedScorecard } from '../scorecards/public-scorecard.ts'
import { viewReadings } from '../scorecards/scorecard-view.ts'
import { findByDate, findLatest, listPublishedScorecards } from './find-published.ts'
import { publicLinks, type PublicLinks } from './public-links.ts'

/** The latest scorecard as everybody may read it; before the first one, what will be here. */
export const publicScorecardPage = definePage({
  path: paths.public,
  policy: everyone,
  surface: 'public',
  skin: 'council',
  load: (tx) => findLatest(tx),
  template: 'insight/public/public-scorecard.njk',
  view: (tx, ask) => viewPublic(tx, ask.record, publicLinks()),
})

/** The scorecard of one date, at the address that stays its own. */
export const publicScorecardAtPage = definePage({
  path: '/scorecard/at/:date',
  policy: everyone,
  surface: 'public',
  skin: 'council',
  load: (tx, ask) => findByDate(tx, ask.params['date'] ?? ''),
  template: 'insight/public/public-scorecard.njk',
  view: (tx, ask) => viewPublic(tx, ask.record, publicLinks(ask.record.asAt)),
})

async function viewPublic(tx: Tx, scorecard: PublishedScorecard | undefined, links: PublicLinks) {
  if (!scorecard) return { title: 'Scorecard', description: 'How children in care are doing.' }
  const all = await listPublishedScorecards(tx)
  const before = all.find((one) => one.asAt < scorecard.asAt)
  const title = `Scorecard at ${dayInWords(scorecard.asAt)}`
  return {
    title,
    description: `${title}: how children in care and care leavers are doing.`,
    scorecard,
    ...viewReadings(scorecard.readings, links.indicator, links.theme),
    changes: before && {
      ...viewChanges(listChanges(before.readings, scorecard.readings), links.indicator),
      since: dayInWords(before.asAt),
      compareHref: paths.publicCompare(before.asAt, scorecard.asAt),
    },
    others: all
      .filter((one) => one.asAt !== scorecard.asAt)
      .map((one) => ({
        text: `Scorecard at ${dayInWords(one.asAt)}`,
        href: paths.publicAt(one.asAt),
      })),
    inShortHref: paths.publicInShort,
    strategyHref: paths.strategy,
    ...(scorecard.homes ? { homesHref: links.homes } : {}),
    files: filesOfWhole(links.folder),
    isLatest: all.every((one) => one.asAt <= scorecard.asAt),
  }
}
