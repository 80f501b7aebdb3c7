import { Unacceptable } from '#platform/http/errors.ts'
import { getIndicator } from '../measures/indicators.ts'
import type { StoredScorecard } from '../scorecards/find-scorecard.ts'
import { commentStates, listUnsigned, stateOf } from './comment-state.ts'

/** The name of the box that says: send it without the words that are not signed off. */
export const WITHOUT_UNSIGNED = 'withoutUnsigned'

/** The comments that would be left out, for a list: the figure, and how far its words have come. */
export const unsignedOf = ({ lines }: Pick<StoredScorecard, 'lines'>) =>
  listUnsigned(lines).map((line) => ({
    id: line.id,
    title: getIndicator(line.id).title,
    state: commentStates[stateOf(line)],
  }))

/** Throws a warning that names every comment that the public paper would leave out. */
export function warnOfUnsigned(scorecard: Pick<StoredScorecard, 'lines'>): void {
  const unsigned = unsignedOf(scorecard)
  if (unsigned.length === 0) return
  const titles = unsigned.map((one) => `“${one.title}”`).join(', ')
  throw new Unacceptable({
    [WITHOUT_UNSIGNED]: `Not signed off by the head of service: the comments on ${titles}. Tick the box to send the scorecard without them, or wait for the signature.`,
  })
}
