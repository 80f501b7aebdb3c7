import { codeSet } from './code-set.ts'

/**
 * The code sets of the children looked after return (SSDA903), all collection years together: a
 * code that one year retired is still the truth of the year that used it.
 */
export const SEX = codeSet('a sex code', '1 2 M F U')
export const ETHNIC = codeSet(
  'an ethnic group code',
  'WBRI WIRI WOTH WIRT WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT',
)
export const FLAG = codeSet('0 or 1', '0 1')
export const RNE = codeSet('a reason for a new episode', 'S L P T B U')
export const LS = codeSet('a legal status code', 'C1 C2 D1 E1 V2 V3 V4 L1 L2 L3 J1 J2 J3 V1 J4')
export const CIN = codeSet('a category of need', 'N1 N2 N3 N4 N5 N6 N7 N8 N9 N0')
export const PLACE = codeSet(
  'a placement type',
  'U1 U2 U3 U4 U5 U6 A3 A4 A5 A6 K1 K2 K3 H5 R1 R2 R3 R5 S1 P1 P2 P3 T0 T1 T2 T3 T4 Z1 Z11 Z12 Z13 Z14 A1 A2 H1 H2 H3 H4 R4',
)
export const PROVIDER = codeSet('a placement provider', 'PR0 PR1 PR2 PR3 PR4 PR5')
export const REC = codeSet(
  'a reason an episode ended',
  'X1 E11 E12 E2 E3 E4A E4B E13 E41 E42 E43 E44 E45 E46 E47 E48 E5 E6 E7 E8 E9 E14 E15 E16 E17 E99',
)
export const PLACE_CHANGE = codeSet(
  'a reason for a placement change',
  'CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER LIIAF',
)
export const LOCATION = codeSet('IN or OUT', 'IN OUT')
export const REVIEW = codeSet('a review participation code', 'PN0 PN1 PN2 PN3 PN4 PN5 PN6 PN7')
export const SDQ_REASON = codeSet('an SDQ reason', 'SDQ1 SDQ2 SDQ3 SDQ4 SDQ5')
export const IN_TOUCH = codeSet('an in-touch code', 'YES NO REFU NREQ DIED RHOM')
export const ACTIV = codeSet(
  'a care leaver activity code',
  'F1 P1 F2 P2 F3 P3 F4 P4 F5 P5 G4 G5 G6 0',
)
const accommodation = 'B C D E G H K R S T U V W X Y Z'
export const ACCOM = codeSet(
  'a care leaver accommodation code',
  `${accommodation
    .split(' ')
    .flatMap((letter) => [`${letter}1`, `${letter}2`])
    .join(' ')} 0`,
)
export const ADOPTERS = codeSet('a number of adopters, 1 or 2', '1 2')
export const ADOPTER_SEX = codeSet('the sex of the adopters', 'M1 F1 MM FF MF')
export const ADOPTER_STATUS = codeSet('the legal status of the adopters', 'L0 L11 L12 L2 L3 L4 L1')
export const DECISION_CEASED = codeSet(
  'a reason a decision to place for adoption ended',
  'RD1 RD2 RD3 RD4',
)
export const PREV_PERM = codeSet('a previous permanence code', 'P1 P2 P3 P4 Z1')
export const MISSING = codeSet('M (missing) or A (away)', 'M A')
export const WORKER_REASON = codeSet(
  'a reason for a change of social worker',
  'MANAGE FCONTA LEFTRL ORGRST TSPROC ABSENC CHCHAN PCCHAN SWDIED OTHERS',
)
export const HEALTH_TYPE = codeSet('a kind of health check', 'IHA RHA DENTAL IMMS')
export const HEALTH_STATUS = codeSet('a status', 'COMPLETED REFUSED CANCELLED DNA PLANNED')
export const YES_NO = codeSet('Y or N', 'Y N YES NO')

// Ofsted's Annex A gives the same answers with a letter and words before or after them.
export const GENDER = codeSet('a gender', 'M F U N')
export const ANSWER = codeSet('yes or no', 'Y N')
export const DISABILITY = codeSet('yes, no or unknown', 'Y N U')
export const PERMANENCE_PLAN = codeSet(
  'a plan for permanence',
  'RETURN ADOPTION GUARDIAN SUPPORTED RESIDENTIAL FOSTERING OTHER',
)
export const ELIGIBILITY = codeSet('an eligibility category', 'RELEVANT FORMER QUALIFYING ELIGIBLE')
export const ACCOM_KIND = codeSet('a type of accommodation', `${accommodation} 0`)
export const SUITABLE = codeSet('suitable or unsuitable', 'SUITABLE UNSUITABLE')
export const LEFT_ADOPTION = codeSet(
  'a reason for leaving the adoption process',
  'WITHDREW HOLD REFUSED OTHER',
)
export const AREA_PLACE = codeSet('in or out of area', 'IN OUT')
