import type { Query } from '../query.ts'
import type { View } from '../view.ts'
import { checkEpisodes } from './episode-checks.ts'
import { checkLateDates, checkMissing, checkReviews } from './event-checks.ts'
import { checkPeople } from './people-checks.ts'
import { checkYearly } from './yearly-checks.ts'

/** Everything in the returns that can be read but deserves a look. */
export function checkReturns(view: View): Query[] {
  return [
    ...checkEpisodes(view),
    ...checkPeople(view),
    ...checkReviews(view),
    ...checkMissing(view),
    ...checkLateDates(view),
    ...checkYearly(view),
  ]
}
