import type { Indicator } from '../indicator.ts'
import { entryToFamily, entryToFamilyOnList, entryToFamilyYear } from './a1-entry-to-family.ts'
import { entryToCarers, entryToCarersYear } from './a10-foster-carers.ts'
import { orderToMatch, orderToMatchOnList, orderToMatchYear } from './a2-order-to-match.ts'
import { underFourteenMonths, underFourteenMonthsOnList } from './a3-under-fourteen-months.ts'
import { adopted, onTheWayToAdoption } from './af-children.ts'
import { familiesAssessing, familiesRecruited } from './af-families.ts'
import { ordersRevoked } from './af-revoked.ts'
import { rateInCare } from './d1-rate-in-care.ts'
import { childrenInCare, childrenOnListEight } from './d2-children-in-care.ts'
import { comingIntoCare, comingIntoCareInMonth } from './d3-coming-into-care.ts'
import { leavingCare, leavingCareInMonth } from './d4-leaving-care.ts'
import { leavingAtEighteen } from './d5-leaving-at-eighteen.ts'
import {
  attainmentEight,
  educationHealthPlan,
  mathsAtEleven,
  progressEight,
  readingAtEleven,
  writingAtEleven,
} from './e1-e6-attainment.ts'
import {
  educationEmployment,
  educationEmploymentOnList,
  educationEmploymentYounger,
} from './e11-education-employment.ts'
import {
  currentEducationPlan,
  reducedTimetable,
  suspendedFromSchool,
  unauthorisedAbsence,
} from './e7-e10-school.ts'
import {
  approvedCarers,
  deregisteredHouseholds,
  recruitedConnected,
  recruitedMainstream,
  resignedHouseholds,
} from './f1-f4-fostering.ts'
import {
  benchmarksCompared,
  boardMeetings,
  memberEvents,
  takeoversAndAudits,
} from './g1-g4-governance.ts'
import { initialHealthAssessment, initialHealthInMonth } from './h1-initial-health.ts'
import {
  healthAssessment,
  healthAssessmentByHealth,
  healthAssessmentOnList,
} from './h2-health-assessment.ts'
import { healthAssessmentsDue } from './h2-health-due.ts'
import { dentalCheck, dentalCheckByHealth, dentalCheckOnList } from './h3-dental-check.ts'
import { immunisations, immunisationsByHealth } from './h4-immunisations.ts'
import { questionnaireDone } from './h5-questionnaire-done.ts'
import { questionnaireScore } from './h6-questionnaire-score.ts'
import { pathwayPlan } from './l1-pathway-plan.ts'
import { suitableHome, suitableHomeOnList, suitableHomeYounger } from './l2-suitable-home.ts'
import { inTouch, inTouchOnList, inTouchYounger, noLongerInTouch } from './l3-in-touch.ts'
import { homesOfLeavers, homesOfLeaversOnList } from './l4-where-they-live.ts'
import { permanencePlan } from './s1-permanence-plan.ts'
import { wentMissing, wentMissingInMonth, wentMissingOnList } from './s10-missing.ts'
import { wentMissingAgain, wentMissingAgainInMonth } from './s11-missing-again.ts'
import { commissionedPlacement } from './s12-commissioned.ts'
import { fosterPlacement } from './s13-foster.ts'
import { outsideArea, outsideAreaOnList } from './s14-outside-area.ts'
import { leavingToGuardian } from './s2-guardianship.ts'
import { leavingByAdoption } from './s3-adoption.ts'
import { farFromHome, farOfKnown } from './s4-far-from-home.ts'
import { threePlacements, threePlacementsOnList } from './s5-three-placements.ts'
import { longTermStability } from './s6-long-term-stability.ts'
import {
  allegationsAgainstCarers,
  allegationsSubstantiated,
  delegatedAuthority,
} from './s7-s9-foster-carers.ts'
import {
  aspirationsSupported,
  atCareLeaversForum,
  atChildrensCouncil,
  healthSupported,
  involvedInPlan,
  safeAndCaredFor,
} from './v1-v7-having-a-say.ts'
import { reviewsWithPart, tookPartInQuarter, tookPartInReviews } from './v4-reviews.ts'

/**
 * Every line of the scorecard, in its order: having a say, health, school and so on, the further series
 * of an indicator right after its main line.
 */
export const INDICATORS: readonly Indicator[] = [
  rateInCare,
  childrenInCare,
  childrenOnListEight,
  comingIntoCare,
  comingIntoCareInMonth,
  leavingCare,
  leavingCareInMonth,
  leavingAtEighteen,
  aspirationsSupported,
  safeAndCaredFor,
  healthSupported,
  tookPartInReviews,
  tookPartInQuarter,
  reviewsWithPart,
  involvedInPlan,
  atChildrensCouncil,
  atCareLeaversForum,
  initialHealthAssessment,
  initialHealthInMonth,
  healthAssessment,
  healthAssessmentOnList,
  healthAssessmentByHealth,
  healthAssessmentsDue,
  dentalCheck,
  dentalCheckOnList,
  dentalCheckByHealth,
  immunisations,
  immunisationsByHealth,
  questionnaireDone,
  questionnaireScore,
  educationHealthPlan,
  mathsAtEleven,
  writingAtEleven,
  readingAtEleven,
  attainmentEight,
  progressEight,
  currentEducationPlan,
  unauthorisedAbsence,
  suspendedFromSchool,
  reducedTimetable,
  educationEmployment,
  educationEmploymentYounger,
  educationEmploymentOnList,
  permanencePlan,
  leavingToGuardian,
  leavingByAdoption,
  farFromHome,
  farOfKnown,
  threePlacements,
  threePlacementsOnList,
  longTermStability,
  delegatedAuthority,
  allegationsAgainstCarers,
  allegationsSubstantiated,
  wentMissing,
  wentMissingInMonth,
  wentMissingOnList,
  wentMissingAgain,
  wentMissingAgainInMonth,
  commissionedPlacement,
  fosterPlacement,
  outsideArea,
  outsideAreaOnList,
  approvedCarers,
  recruitedMainstream,
  recruitedConnected,
  deregisteredHouseholds,
  resignedHouseholds,
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
  boardMeetings,
  memberEvents,
  takeoversAndAudits,
  benchmarksCompared,
]
