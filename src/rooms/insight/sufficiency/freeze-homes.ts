import type { Tx } from '#platform/db/tables.ts'
import { listPublished } from '#platform/publish/read-published.ts'
import { getBody } from '#rooms/council/index.ts'
import { isSmall } from '../engine/suppression/small.ts'
import { countOnDay } from '../register/home.ts'
import type { StoredScorecard } from '../scorecards/find-scorecard.ts'
import { getSufficiency } from './keep-sufficiency.ts'
import { freezeHomes, type PublicHomes, type PublicHomesTerms } from './public-homes.ts'

/** Where the scorecards stand among what is published, as far as this needs them. */
interface Before {
  readonly homes?: PublicHomes | null
}

/**
 * The public version of who lives where, for the public version of its scorecard; null when there is
 * none.
 * @param hidden - the lines of the scorecard that the public does not see
 * @param shownOn - the days of which it sees how many children are in care, and in what kind of home
 */
export async function freezeHomesOf(
  tx: Tx,
  scorecard: StoredScorecard,
  { threshold, hidden, shownOn }: Pick<PublicHomesTerms, 'threshold' | 'hidden' | 'shownOn'>,
): Promise<PublicHomes | null> {
  const homes = await getSufficiency(tx, scorecard.id)
  if (!homes) return null
  const board = await getBody(tx, scorecard.bodyId)
  const before = await listPublished<Before>(tx, { kinds: ['scorecard'], boardSlug: board.slug })
  const unregistered = await countOnDay(tx, scorecard.bodyId, scorecard.asAt)
  return freezeHomes(homes, {
    threshold,
    lines: scorecard.lines.map(({ figures }) => figures),
    hidden,
    shownOn,
    earlier: before.flatMap(({ data }) => data.homes?.tables ?? []),
    // No number, and nothing that tells none from few in a register whose every child is at risk.
    unregistered: unregistered > 0 && !isSmall(unregistered, threshold) ? unregistered : null,
  })
}
