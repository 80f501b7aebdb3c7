import type { Tx } from '#platform/db/tables.ts'
import { getBody } from '#rooms/council/index.ts'
import { listNeedsAttention } from '../readings/needs-attention.ts'
import { mainsOf } from '../readings/themes.ts'
import type { StoredScorecard } from '../scorecards/find-scorecard.ts'
import { readForMembers } from '../scorecards/read-scorecard.ts'
import type { WholeScorecard } from './whole-files.ts'

/** A scorecard in the same shape as the public one, with everything in it, and saying so. */
export async function forMembers(tx: Tx, scorecard: StoredScorecard): Promise<WholeScorecard> {
  const readings = await readForMembers(tx, scorecard)
  const board = await getBody(tx, scorecard.bodyId)
  return {
    asAt: scorecard.asAt,
    board: board.name,
    about:
      'For those who weigh the figures. Small numbers are shown as they are, so this version is not for publication.',
    populationSource: scorecard.populationSource,
    readings,
    attention: listNeedsAttention(mainsOf(readings)),
  }
}
