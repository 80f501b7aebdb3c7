import { describe, expect, test } from 'vitest'
import { ANSWERED, readAnswer } from './answers.ts'
import type { CodeSet } from './code-set.ts'
import * as codes from './codes.ts'
import { TABLES } from './table-specs.ts'

function told(set: CodeSet, text: string): string | null {
  const answer = readAnswer(set, text)
  return answer === null ? null : set.codes[answer.place]! + (answer.disagrees ? '!' : '')
}

const CASES: readonly (readonly [CodeSet, Readonly<Record<string, string | null>>])[] = [
  [
    codes.ANSWER,
    {
      'a) Yes': 'Y',
      'b) No': 'N',
      Y: 'Y',
      n: 'N',
      Yes: 'Y',
      '1': 'Y',
      '0': 'N',
      True: 'Y',
      FALSE: 'N',
      'a)': 'Y',
      '(b) no': 'N',
      'Not offered (missing again)': 'N',
      'Yes - accepted': 'Y',
      'Not applicable': '',
      perhaps: null,
      'N - none': 'N',
      'c)': null,
    },
  ],
  [
    codes.DISABILITY,
    { 'a) Yes': 'Y', 'b) No': 'N', 'c) Unknown': 'U', 'Not known': 'U', None: 'N' },
  ],
  [
    codes.GENDER,
    {
      'a) Male': 'M',
      'b) Female': 'F',
      male: 'M',
      F: 'F',
      'c) Not stated/recorded (or unborn)': 'U',
      'd) Neither': 'N',
      '2': 'F',
    },
  ],
  [
    codes.ETHNIC,
    {
      'a) WBRI': 'WBRI',
      'c) WIRT': 'WIRT',
      'q) CHNE': 'CHNE',
      'u) UNKNOWN': 'NOBT',
      WBRI: 'WBRI',
      'White - British': 'WBRI',
      'Mixed White and Black Caribbean': 'MWBC',
      'White Irish': 'WIRI',
      'Any other White background': 'WOTH',
      'BAFR - Black African': 'BAFR',
      'Gypsy / Roma': 'WROM',
      'Black or Black British Caribbean': 'BCRB',
      'Any other Asian background': 'AOTH',
      'Any other ethnic group': 'OOTH',
    },
  ],
  [
    codes.CIN,
    {
      'N1 - Abuse or Neglect': 'N1',
      'a) N1': 'N1',
      N5: 'N5',
      'Family dysfunction': 'N5',
      "Child's Disability": 'N2',
      'Parental illness or disability': 'N3',
      N9: 'N9',
      'h)': 'N8',
    },
  ],
  [
    codes.LS,
    {
      C2: 'C2',
      'C1 - Interim care order': 'C1',
      'a) Interim care orders': 'C1',
      'b) Full care orders': 'C2',
      'c) Freed for adoption': 'D1',
      'd) Placement order granted': 'E1',
      'e) Accommodated under S20': 'V2',
      'f) Detained on child protection grounds': 'L2',
      'g) Youth justice': 'J1',
      'Section 20': 'V2',
      'V2: Single period of accommodation under section 20': 'V2',
    },
  ],
  [
    codes.PERMANENCE_PLAN,
    {
      'a) Return to family': 'RETURN',
      'b) Adoption': 'ADOPTION',
      'c) SGO/CAO': 'GUARDIAN',
      'd) Supported living in the community': 'SUPPORTED',
      'e) Long-term residential placement': 'RESIDENTIAL',
      'f) Long-term fostering': 'FOSTERING',
      'g) Other': 'OTHER',
      'No plan agreed': '',
      Adoption: 'ADOPTION',
    },
  ],
  [
    codes.ELIGIBILITY,
    {
      'a) Relevant child': 'RELEVANT',
      'b) Former relevant child': 'FORMER',
      'c) Qualifying care leaver': 'QUALIFYING',
      'd) Eligible child': 'ELIGIBLE',
      'Former Relevant': 'FORMER',
      d: null,
    },
  ],
  [
    codes.PLACE,
    {
      U6: 'U6',
      'f) U6: Foster placement with other foster carer - not long term or FFA': 'U6',
      'k) K2': 'K2',
      'K2 - Children’s homes': 'K2',
      'H5: Semi-independent living accommodation not subject to children’s homes regulations': 'H5',
      'S1 All residential schools, except where dual-registered as a school and children’s home':
        'S1',
      'P1: Placed with own parent(s) or other person with parental responsibility': 'P1',
      'A5: Placed for adoption with placement order with current foster carer': 'A5',
      'A6: Placed for adoption with placement order not with current foster carer': 'A6',
      'A4: Placed for adoption with parental/guardian consent not with current foster carer': 'A4',
      'U1: Foster placement with relative or friend - long term fostering': 'U1',
      'U3: Foster placement with relative or friend who is not long-term or FFA': 'U3',
      'U5: Placement with other foster carer who is also an approved adopter - FFA': 'U5',
      'T3: Temporary accommodation whilst normal foster carer is on holiday': 'T3',
      'T4: Temporary accommodation of seven days or less, for any reason, not covered by codes T1 to T3':
        'T4',
      'Foster placement': 'U6',
      'Connected carers': 'U3',
      'Independent living': 'P2',
      'a caravan': null,
      'U4: Foster placement with relative or friend': 'U3!',
      'K1: Homes and hostels': 'K1',
      'H1: Secure unit': 'H1',
      'U2: Placement with other foster carer': 'U6!',
      'P2: Foster placement': 'U6!',
    },
  ],
  [
    codes.PROVIDER,
    {
      'a) PR0': 'PR0',
      'f) PR5': 'PR5',
      PR4: 'PR4',
      'Own provision (by the LA)': 'PR1',
      'Other LA provision': 'PR2',
      Private: 'PR4',
      'Voluntary/third sector': 'PR5',
      'Parent(s)': 'PR0',
    },
  ],
  [
    codes.AREA_PLACE,
    {
      'a) In': 'IN',
      'b) Out': 'OUT',
      In: 'IN',
      'Out of area': 'OUT',
      'Outside LA boundary': 'OUT',
      'Inside LA': 'IN',
      Confidential: '',
    },
  ],
  [
    codes.REC,
    {
      E11: 'E11',
      E4A: 'E4A',
      e4b: 'E4B',
      'Adopted - application unopposed': 'E11',
      'E45 Special guardianship order made to former foster carer(s) who was/are a relative': 'E45',
      'Special guardianship order made to carer(s) other than former foster carer(s), other than a relative':
        'E48',
      'Returned home to live with parents as part of the care planning process': 'E4A',
      'Turned 18': 'E17',
      'Period of being looked after ceased for any other reason': 'E8',
    },
  ],
  [
    codes.IN_TOUCH,
    {
      'a) Yes': 'YES',
      'b) No': 'NO',
      'c) Died': 'DIED',
      'd) Refu': 'REFU',
      'e) NREQ': 'NREQ',
      'f) Rhom': 'RHOM',
      Y: 'YES',
      'Young person refuses contact': 'REFU',
      'No longer requires services': 'NREQ',
    },
  ],
  [
    codes.ACCOM_KIND,
    {
      'B: With parents or relatives': 'B',
      'Z: With former foster carers': 'Z',
      U: 'U',
      U1: 'U',
      'K2 ': 'K',
      'Bed and breakfast': 'W',
      'B&B': 'W',
      'Supported lodgings': 'E',
      'Ordinary lodgings': 'K',
      'In custody': 'X',
      '0': '0',
      'b) B: With parents': 'B',
      'R: Residence not known': 'R',
    },
  ],
  [
    codes.SUITABLE,
    {
      'a) Suitable': 'SUITABLE',
      'b) Unsuitable': 'UNSUITABLE',
      'Not suitable': 'UNSUITABLE',
      '2': 'UNSUITABLE',
      Suitable: 'SUITABLE',
    },
  ],
  [
    codes.ACTIV,
    {
      'F1: Young person engaged full time in higher education': 'F1',
      G5: 'G5',
      'NEET - other circumstances': 'G5',
      'Full time in education other than higher education': 'F2',
      'Part time apprenticeship': 'P4',
      'Young person not in education, training or employment, owing to pregnancy or parenting':
        'G6',
      'Not known': '0',
      '0': '0',
      'Full time training or employment': 'F5',
    },
  ],
  [
    codes.DECISION_CEASED,
    {
      RD1: 'RD1',
      "a) RD1 - The child's needs changed": 'RD1',
      'Court did not make a placement order': 'RD2',
      'Prospective adopters could not be found': 'RD3',
    },
  ],
  [
    codes.LEFT_ADOPTION,
    { Withdrew: 'WITHDREW', 'Process on hold': 'HOLD', 'Application refused': 'REFUSED' },
  ],
]

describe.each(CASES.map(([set, cases]) => ({ name: set.name, set, cases })))(
  'answers that are $name',
  ({ set, cases }) => {
    test.each(Object.entries(cases))('%j is %s', (text, code) => expect(told(set, text)).toBe(code))
  },
)

test('every answer of every table has its sheet, and every code of a sheet is in its set', () => {
  const asked = TABLES.flatMap(({ columns }) => columns.filter(({ kind }) => kind === 'answer'))
  for (const { codes: set } of asked) expect(ANSWERED).toContain(set)
  for (const set of ANSWERED)
    for (const code of set.codes.slice(1)) expect(told(set, code)).toBe(code)
})
