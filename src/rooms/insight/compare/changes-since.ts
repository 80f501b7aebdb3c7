import type { Tx } from '#platform/db/tables.ts'
import { dayInWords } from '../measures/indicators.ts'
import { paths } from '../paths.ts'
import type { Reading } from '../readings/reading.ts'
import { getScorecard, listScorecards, type StoredScorecard } from '../scorecards/find-scorecard.ts'
import { readForMembers } from '../scorecards/read-scorecard.ts'
import { viewChanges } from './changes-view.ts'
import { listChanges } from './list-changes.ts'

/** What changed most since the scorecard that the board had before; undefined before there are two. */
export async function changesSince(
  tx: Tx,
  scorecard: StoredScorecard,
  readings: readonly Reading[],
) {
  const all = await listScorecards(tx, [scorecard.bodyId])
  const before = all.find((one) => one.asAt < scorecard.asAt && one.state !== 'draft')
  if (!before) return undefined
  const earlier = await readForMembers(tx, await getScorecard(tx, before.id))
  return {
    ...viewChanges(listChanges(earlier, readings), (id) =>
      paths.scorecardIndicator(scorecard.id, id),
    ),
    since: dayInWords(before.asAt),
    compareHref: paths.compareTwo(before.id, scorecard.id),
  }
}
