import { wording, type AnswerSheet } from './answer-sheet.ts'
import * as codes from './codes.ts'

const notRecorded = wording(
  '',
  'not known|unknown|not recorded|not applicable|^n a.|not stated|blank|tbc.',
)

/** Answers about who somebody is and why they are in care, as systems and people write them. */
export const PEOPLE_ANSWERS: readonly AnswerSheet[] = [
  {
    set: codes.ANSWER,
    letters: 'Y N',
    wordings: [
      notRecorded,
      wording(
        'N',
        '^n.|^no.|^not.|^false.|^f.|^0.|^none.|^never.|declined|refused|not offered|not accepted',
      ),
      wording('Y', '^y.|^yes.|^true.|^t.|^1.|^offered|^accepted|^completed'),
    ],
  },
  {
    set: codes.DISABILITY,
    letters: 'Y N U',
    wordings: [
      wording('U', 'unknown|not known|not recorded|not stated'),
      wording('N', '^n.|^no.|^none.|^false.|^0.|not disabled'),
      wording('Y', '^y.|^yes.|^true.|^1.|^disab'),
    ],
  },
  {
    set: codes.GENDER,
    letters: 'M F U N',
    wordings: [
      wording('U', 'not stated|not recorded|unknown|not known|unborn|indeterminate|^u.|^9.|^0.'),
      wording('N', 'neither|non binary|other|^n.'),
      wording('F', 'female|girl|woman|^f.|^2.'),
      wording('M', 'male|boy|man.|^m.|^1.'),
    ],
  },
  {
    set: codes.ETHNIC,
    coded: true,
    letters:
      'WBRI WIRI WIRT WOTH WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT NOBT',
    wordings: [
      wording('REFU', 'refused|declined|prefer not'),
      wording('NOBT', 'not yet|not obtained|unknown|not known|not recorded|not stated|unborn'),
      wording('MWBC', 'white+black caribbean'),
      wording('MWBA', 'white+black african'),
      wording('MWAS', 'white+asian'),
      wording('MOTH', 'mixed|multiple|dual heritage'),
      wording('WROM', 'gypsy|roma.|romany'),
      wording('WIRT', 'traveller'),
      wording('WIRI', 'irish.'),
      wording('WBRI', 'white+british|white+english|white+scottish|white+welsh|^british.'),
      wording('WOTH', 'white'),
      wording('AIND', 'indian'),
      wording('APKN', 'pakistan'),
      wording('ABAN', 'bangladesh'),
      wording('CHNE', 'chinese'),
      wording('AOTH', 'asian'),
      wording('BCRB', 'caribbean'),
      wording('BOTH', 'black+other|any other black'),
      wording('BAFR', 'african'),
      wording('BOTH', 'black'),
      wording('OOTH', 'other|arab'),
    ],
  },
  {
    set: codes.CIN,
    coded: true,
    letters: 'N1 N2 N3 N4 N5 N6 N7 N8',
    wordings: [
      wording('N9', 'other than children in need|other than child in need'),
      wording('N1', 'abuse|neglect'),
      wording('N3', 'parent+illness|parent+disab'),
      wording('N2', 'disab|child s illness'),
      wording('N4', 'acute stress|family in stress'),
      wording('N5', 'dysfunction'),
      wording('N6', 'unacceptable behav'),
      wording('N7', 'low income'),
      wording('N8', 'absent parent'),
      wording('N0', 'not stated|not known|unknown|not recorded'),
    ],
  },
  {
    // Ofsted's own list groups the legal statuses of the return: its letters stand for the groups.
    set: codes.LS,
    coded: true,
    letters: 'C1 C2 D1 E1 V2 L2 J1',
    wordings: [
      notRecorded,
      wording('C1', 'interim'),
      wording('E1', 'placement order'),
      wording('D1', 'freed|freeing'),
      wording('C2', 'care order'),
      wording('V4', 'short break|short term break|respite|series of', 'V3'),
      wording('V2', 's20.|s 20.|section 20|accommodated|single period'),
      wording('L1', 'police protection'),
      wording('L2', 'emergency protection|epo.'),
      wording('L3', 'child assessment'),
      wording('L2', 'child protection', 'L1 L3'),
      wording('J2', 'police and criminal|pace.'),
      wording('J3', 'youth rehabilitation|supervision order'),
      wording('J1', 'remand|youth justice|youth legal', 'J2 J3'),
    ],
  },
  {
    set: codes.PERMANENCE_PLAN,
    letters: 'RETURN ADOPTION GUARDIAN SUPPORTED RESIDENTIAL FOSTERING OTHER',
    wordings: [
      wording('', '^none.|no plan|not agreed|not yet|not recorded|not known|unknown|tbc.|^n a.'),
      wording('GUARDIAN', 'sgo|cao|guardian|child arrangement|residence order'),
      wording('ADOPTION', 'adopt'),
      wording('FOSTERING', 'foster'),
      wording('RESIDENTIAL', 'residential'),
      wording('SUPPORTED', 'supported|independen'),
      wording('RETURN', 'return|rehabilit|reunif|birth parent|birth family'),
      wording('OTHER', 'other'),
    ],
  },
  {
    set: codes.ELIGIBILITY,
    letters: 'RELEVANT FORMER QUALIFYING ELIGIBLE',
    wordings: [
      wording('', 'not eligible|not known|unknown|^none.|^n a.|not recorded'),
      wording('FORMER', 'former relevant|formerrelevant|^former.|^fr.'),
      wording('RELEVANT', 'relevant'),
      wording('QUALIFYING', 'qualif'),
      wording('ELIGIBLE', 'eligible'),
    ],
  },
]
