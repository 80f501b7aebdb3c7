import type { Query } from '../query.ts'
import type { View } from '../view.ts'
import { checkAdoptions } from './adoption-checks.ts'
import { checkCodes } from './code-checks.ts'
import { checkEpisodes } from './episode-checks.ts'
import { checkLateDates, checkMissing, checkReviews } from './event-checks.ts'
import { checkHealthRows } from './health-row-checks.ts'
import { checkLeavers } from './leaver-checks.ts'
import { checkLists } from './list-checks.ts'
import { checkNeeds } from './need-checks.ts'
import { checkPeople } from './people-checks.ts'
import { checkPlacements } from './placement-checks.ts'
import { checkDaysInCare, checkSpans, checkTwice } from './span-checks.ts'
import { checkYearly } from './yearly-checks.ts'

/** In the order in which an analyst would look: who, where they lived, what happened, what is asked yearly. */
const CHECKS: readonly ((view: View) => Query[])[] = [
  checkEpisodes,
  checkPlacements,
  checkNeeds,
  checkPeople,
  checkReviews,
  checkMissing,
  checkSpans,
  checkDaysInCare,
  checkTwice,
  checkLateDates,
  checkCodes,
  checkAdoptions,
  checkYearly,
  checkHealthRows,
  checkLeavers,
  checkLists,
]

/** Everything in the returns that can be read but deserves a look. Every check is linear in the rows. */
export function checkReturns(view: View): Query[] {
  return CHECKS.flatMap((check) => check(view))
}
