import * as codes from './codes.ts'
import type { CodeSet } from './code-set.ts'
import type { ColumnSpec, TableSpec } from './table-specs.ts'

const optional = (column: ColumnSpec): ColumnSpec => ({ ...column, optional: true })
const number = (heading: string): ColumnSpec => ({
  name: 'CHILD',
  kind: 'child',
  headings: [heading],
  filled: true,
})
const date = (name: string, heading: string): ColumnSpec => ({
  name,
  kind: 'date',
  headings: [heading],
})
const answer = (name: string, set: CodeSet, heading: string): ColumnSpec => ({
  name,
  kind: 'answer',
  headings: [heading],
  codes: set,
})
const whole = (name: string, most: number, heading: string): ColumnSpec => ({
  name,
  kind: 'whole',
  headings: [heading],
  most,
})
const text = (name: string, heading: string): ColumnSpec => ({
  name,
  kind: 'text',
  headings: [heading],
})
const unread = (name: string, ...headings: string[]): ColumnSpec => ({
  name,
  kind: 'unread',
  headings,
  optional: true,
})

// Who somebody is, as every list begins.
const gender = optional(answer('GENDER', codes.GENDER, 'Gender'))
const ethnic = optional(answer('ETHNIC', codes.ETHNIC, 'Ethnicity'))
const born = date('DOB', 'Date of Birth')
const age = unread('AGE', 'Age of Child (Years)', 'Age')
const disability = optional(
  answer('DISABILITY', codes.DISABILITY, 'Does the Child have a Disability'),
)
const team = unread('TEAM', 'Allocated Team')
const worker = unread('WORKER', 'Allocated Worker')

/** Lists 8 to 11 of Annex A of Ofsted's inspection framework (ILACS): a picture of one day each. */
export const ANNEX_A: readonly TableSpec[] = [
  {
    id: 'list8',
    columns: [
      number('Child Unique ID'),
      gender,
      ethnic,
      born,
      age,
      optional(
        answer(
          'UASC',
          codes.ANSWER,
          'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)',
        ),
      ),
      disability,
      date('STARTED', 'Date Started to be Looked After'),
      optional(answer('CIN', codes.CIN, "Child's Category of Need")),
      optional(
        answer(
          'AGAIN',
          codes.ANSWER,
          'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)',
        ),
      ),
      optional(date('STATUS_FROM', 'Start date of current legal status')),
      optional(answer('LS', codes.LS, "Child's Legal Status")),
      date('REVIEW', 'Date of Latest Statutory Review'),
      optional(date('VISIT', 'Date of Last Social Work Visit')),
      answer('PLAN', codes.PERMANENCE_PLAN, 'What is the permanence plan for this child?'),
      optional(date('IRO', 'Date of Last IRO Visit / Contact to the Child')),
      date('HEALTH', 'Date of Last Health Assessment'),
      date('DENTAL', 'Date of Last Dental Check'),
      whole('PLACEMENTS', 99, 'Number of Placements in the Last 12 months'),
      date('CEASED', 'Date Ceased to be Looked After'),
      optional(answer('REASON', codes.REC, 'Reason Ceased to be Looked After')),
      optional(date('PLACED', 'Start Date of Most Recent Placement')),
      answer('PLACE', codes.PLACE, 'Placement Type'),
      answer('PROVIDER', codes.PROVIDER, 'Placement Provider'),
      optional(text('POSTCODE', 'Placement postcode')),
      optional(text('URN', 'URN of Placement')),
      answer('LOCATION', codes.AREA_PLACE, 'Placement Location'),
      unread('LA', 'LA of Placement'),
      whole(
        'MISSING',
        999,
        "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months",
      ),
      optional(
        whole(
          'ABSENT',
          999,
          "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months",
        ),
      ),
      optional(
        answer(
          'OFFERED',
          codes.ANSWER,
          'Was the child offered a Return Interview after their last missing episode (Y/N)?',
        ),
      ),
      optional(
        answer(
          'ACCEPTED',
          codes.ANSWER,
          'Did the child accept a Return Interview after their last missing episode (Y/N)?',
        ),
      ),
      team,
      worker,
    ],
  },
  {
    id: 'list9',
    columns: [
      number('Child Unique ID'),
      gender,
      ethnic,
      born,
      age,
      optional(
        answer(
          'UASC',
          codes.ANSWER,
          'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)',
        ),
      ),
      disability,
      team,
      worker,
      unread('ADVISOR', 'Allocated Personal Advisor'),
      answer('ELIGIBILITY', codes.ELIGIBILITY, 'Eligibility Category'),
      optional(date('PLAN_REVIEW', 'Latest Pathway Plan Review Date')),
      answer('IN_TOUCH', codes.IN_TOUCH, 'LA in Touch'),
      optional(date('CONTACT', 'Latest Date of Contact')),
      answer('ACCOM', codes.ACCOM_KIND, 'Type of Accommodation'),
      answer('SUITABLE', codes.SUITABLE, 'Suitability of Accommodation'),
      answer('ACTIV', codes.ACTIV, 'Activity Status'),
    ],
  },
  {
    id: 'list10',
    columns: [
      number('Child Unique ID'),
      optional(text('FAMILY', 'Family identifier')),
      gender,
      ethnic,
      born,
      age,
      disability,
      date('ENTERED', 'Date the Child Entered Care'),
      date('DECISION', 'Date of Decision that Child Should be Placed for Adoption'),
      date('ORDER', 'Date of Placement Order'),
      date('MATCHED', 'Date of Matching Child and Prospective Adopters'),
      date('PLACED', 'Date Placed for Adoption'),
      date('ADOPTED', 'Date of Adoption Order'),
      date('REVERSED', 'Date of Decision that Child Should No Longer be Placed for Adoption'),
      optional(
        answer(
          'REVERSED_WHY',
          codes.DECISION_CEASED,
          'Reason Why Child No Longer Placed for Adoption',
        ),
      ),
      optional(
        date(
          'FFA',
          'Date the child was placed for fostering in FFA or concurrent planning placement',
        ),
      ),
    ],
  },
  {
    id: 'list11',
    columns: [
      number('Individual adopter identifier'),
      text('FAMILY', 'Family identifier'),
      gender,
      ethnic,
      optional(answer('DISABILITY', codes.DISABILITY, 'Disability')),
      optional(answer('FFA', codes.ANSWER, 'Is the (prospective) adopter fostering for adoption?')),
      date('ENQUIRY', 'Date enquiry received'),
      date('STAGE_1', 'Date Stage 1 started'),
      optional(date('STAGE_1_END', 'Date Stage 1 ended')),
      date('STAGE_2', 'Date Stage 2 started'),
      optional(date('STAGE_2_END', 'Date Stage 2 ended')),
      optional(date('APPLIED', 'Date application submitted')),
      date('APPROVED', 'Date application approved'),
      optional(date('MATCHED', 'Date adopter matched with child(ren)')),
      optional(date('PLACED', 'Date child/children placed with adopter(s)')),
      optional(whole('CHILDREN', 20, 'No. of children placed')),
      optional(date('ADOPTED', 'Date of Adoption Order')),
      date('LEFT', 'Date of leaving adoption process'),
      optional(answer('LEFT_WHY', codes.LEFT_ADOPTION, 'Reason for leaving adoption process')),
    ],
  },
]
