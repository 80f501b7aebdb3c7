import type { Indicator } from '../indicator.ts'
import { entryToFamily, entryToFamilyOnList, entryToFamilyYear } from './a1-entry-to-family.ts'
import { entryToCarers, entryToCarersYear } from './a10-foster-carers.ts'
import { orderToMatch, orderToMatchOnList, orderToMatchYear } from './a2-order-to-match.ts'
import { underFourteenMonths, underFourteenMonthsOnList } from './a3-under-fourteen-months.ts'
import { adopted, onTheWayToAdoption } from './af-children.ts'
import { familiesAssessing, familiesRecruited } from './af-families.ts'
import { ordersRevoked } from './af-revoked.ts'
import { rateInCare } from './d1-rate-in-care.ts'
import { childrenInCare } from './d2-children-in-care.ts'
import { comingIntoCare } from './d3-coming-into-care.ts'
import { leavingCare } from './d4-leaving-care.ts'
import { leavingAtEighteen } from './d5-leaving-at-eighteen.ts'
import {
  educationEmployment,
  educationEmploymentOnList,
  educationEmploymentYounger,
} from './e11-education-employment.ts'
import { initialHealthAssessment } from './h1-initial-health.ts'
import { healthAssessment } from './h2-health-assessment.ts'
import { dentalCheck } from './h3-dental-check.ts'
import { immunisations } from './h4-immunisations.ts'
import { questionnaireDone } from './h5-questionnaire-done.ts'
import { questionnaireScore } from './h6-questionnaire-score.ts'
import { pathwayPlan } from './l1-pathway-plan.ts'
import { suitableHome, suitableHomeOnList, suitableHomeYounger } from './l2-suitable-home.ts'
import { inTouch, inTouchOnList, inTouchYounger, noLongerInTouch } from './l3-in-touch.ts'
import { homesOfLeavers, homesOfLeaversOnList } from './l4-where-they-live.ts'
import { wentMissing } from './s10-missing.ts'
import { wentMissingAgain } from './s11-missing-again.ts'
import { commissionedPlacement } from './s12-commissioned.ts'
import { fosterPlacement } from './s13-foster.ts'
import { outsideArea } from './s14-outside-area.ts'
import { leavingToGuardian } from './s2-guardianship.ts'
import { leavingByAdoption } from './s3-adoption.ts'
import { farFromHome } from './s4-far-from-home.ts'
import { threePlacements } from './s5-three-placements.ts'
import { longTermStability } from './s6-long-term-stability.ts'
import { tookPartInReviews } from './v4-reviews.ts'

/** Every indicator that is computed, in the order of the scorecard. */
export const INDICATORS: readonly Indicator[] = [
  rateInCare,
  childrenInCare,
  comingIntoCare,
  leavingCare,
  leavingAtEighteen,
  tookPartInReviews,
  initialHealthAssessment,
  healthAssessment,
  dentalCheck,
  immunisations,
  questionnaireDone,
  questionnaireScore,
  educationEmployment,
  educationEmploymentYounger,
  educationEmploymentOnList,
  leavingToGuardian,
  leavingByAdoption,
  farFromHome,
  threePlacements,
  longTermStability,
  wentMissing,
  wentMissingAgain,
  commissionedPlacement,
  fosterPlacement,
  outsideArea,
  entryToFamily,
  entryToFamilyYear,
  entryToFamilyOnList,
  orderToMatch,
  orderToMatchYear,
  orderToMatchOnList,
  underFourteenMonths,
  underFourteenMonthsOnList,
  entryToCarers,
  entryToCarersYear,
  adopted,
  ...onTheWayToAdoption,
  ordersRevoked,
  familiesRecruited,
  familiesAssessing,
  pathwayPlan,
  suitableHome,
  suitableHomeYounger,
  suitableHomeOnList,
  inTouch,
  noLongerInTouch,
  inTouchYounger,
  inTouchOnList,
  ...homesOfLeavers,
  ...homesOfLeaversOnList,
]
