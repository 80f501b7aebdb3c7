import { noteOf, type Indicator } from '../indicator.ts'
import { anyOf } from '../reading/code-set.ts'
import { ACCOM } from '../reading/codes.ts'
import { CARE_LEAVERS, shareOfCareLeavers } from './care-leavers.ts'

// Custody and no fixed abode are never suitable, whatever an older year's code says (X1, S1).
const SUITABLE = anyOf(ACCOM, 'B1 C1 D1 E1 G1 H1 K1 R1 T1 U1 V1 W1 Y1 Z1')
const NOT_KNOWN = anyOf(ACCOM, '0')

/** L2: care leavers in suitable accommodation. */
export const suitableHome: Indicator = {
  id: 'L2',
  title: 'Care leavers 19 to 21 in suitable accommodation',
  unit: 'percent',
  polarity: 'up',
  basis: 'year-end',
  definition:
    'Care leavers who live somewhere that is recorded as suitable for them. Custody and no fixed abode are never suitable.',
  cohort: CARE_LEAVERS,
  source: 'SSDA903 oc3 (ACCOM).',
  sensitive: false,
  standing: 'published',
  needs: ['oc3'],
  compute: (view) =>
    shareOfCareLeavers(view, 'ACCOM', SUITABLE, (answers) =>
      noteOf(
        answers.filter((answer) => answer === 0 || NOT_KNOWN[answer] === 1).length,
        'young person is counted whose home is not known.',
        'young people are counted whose home is not known.',
      ),
    ),
}
