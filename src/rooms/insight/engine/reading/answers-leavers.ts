import { wording, type AnswerSheet } from './answer-sheet.ts'
import * as codes from './codes.ts'

/** What stands before the words of each type of home: its letter, or its code with the suitability. */
const homes: readonly (readonly [letter: string, words: string])[] = [
  ['Z', 'staying put|former foster|with former'],
  ['W', 'bed and breakfast|b b.|bnb.|b and b.'],
  ['D', 'semi independent|transitional|self contained'],
  ['E', 'supported lodging'],
  ['K', 'lodging'],
  ['G', 'abroad'],
  ['H', 'deport'],
  ['R', 'not known|unknown|not recorded'],
  ['S', 'no fixed|homeless|nfa.|rough'],
  ['T', 'foyer'],
  ['U', 'independent'],
  ['V', 'emergency'],
  ['X', 'custody|prison|yoi.|young offender'],
  ['B', 'parent|relative|family'],
  ['C', 'community home|residential|care home'],
  ['Y', 'other'],
]

/** Answers about care leavers and about adoption, as systems and people write them. */
export const LEAVER_ANSWERS: readonly AnswerSheet[] = [
  {
    set: codes.IN_TOUCH,
    letters: 'YES NO DIED REFU NREQ RHOM',
    wordings: [
      wording('', '^not known|^unknown|not recorded|^n a.'),
      wording('DIED', 'died|deceased|death'),
      wording('RHOM', 'rhom|return'),
      wording('REFU', 'refu|declin'),
      wording('NREQ', 'nreq|no longer requir|not requir|does not require'),
      wording('NO', '^no.|^n.|^not|^0.|^false.|lost'),
      wording('YES', '^yes.|^y.|^1.|^true.|in touch|in contact'),
    ],
  },
  {
    set: codes.ACCOM_KIND,
    wordings: [
      // Systems give the code of the return too, with the digit that says whether it is suitable.
      ...homes.map(([letter]) => wording(letter, `^${letter}1.|^${letter}2.`.toLowerCase())),
      wording('0', '^0.'),
      ...homes.map(([letter, words]) => wording(letter, words)),
    ],
  },
  {
    set: codes.SUITABLE,
    letters: 'SUITABLE UNSUITABLE',
    wordings: [
      wording('', 'not known|unknown|not recorded|not applicable|^n a.'),
      wording('UNSUITABLE', 'unsuitable|not suitable|not deemed|^no.|^n.|^2.'),
      wording('SUITABLE', 'suitable|^yes.|^y.|^1.'),
    ],
  },
  {
    set: codes.ACTIV,
    coded: true,
    wordings: [
      wording('0', 'not known|unknown|not recorded|not in touch'),
      wording('G4', 'illness|disab|sick'),
      wording('G6', 'pregnan|parenting|young parent'),
      wording('G5', 'neet|not in|unemploy|looking for work|other circumstances'),
      wording('P2', 'part time+other than higher'),
      wording('F2', 'other than higher', 'P2'),
      wording('P1', 'part time+higher'),
      wording('F1', 'higher education|university', 'P1'),
      wording('P4', 'part time+apprentic'),
      wording('F4', 'apprentic', 'P4'),
      wording('P5', 'part time+training|part time+employ|part time+work'),
      wording('F5', 'training|employ|full time work', 'F3 P3 P5'),
      wording('P2', 'part time+education|part time+college'),
      wording('F2', 'education|college|school', 'P2'),
    ],
  },
  {
    set: codes.DECISION_CEASED,
    coded: true,
    letters: 'RD1 RD2 RD3 RD4',
    wordings: [
      wording('', 'not applicable|^n a.'),
      wording('RD1', 'needs'),
      wording('RD2', 'court|placement order'),
      wording('RD3', 'adopter|not be found|no famil'),
      wording('RD4', 'other'),
    ],
  },
  {
    set: codes.LEFT_ADOPTION,
    wordings: [
      wording('', 'not applicable|^n a.'),
      wording('WITHDREW', 'withdr'),
      wording('HOLD', 'hold|pause'),
      wording('REFUSED', 'refus|not approved|reject|declin'),
      wording('OTHER', 'other|adopt|child'),
    ],
  },
]
