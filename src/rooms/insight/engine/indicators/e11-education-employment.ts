import { noteOf, type Indicator } from '../indicator.ts'
import { anyOf } from '../reading/code-set.ts'
import { ACTIV } from '../reading/codes.ts'
import { CARE_LEAVERS, shareOfCareLeavers } from './care-leavers.ts'

const OCCUPIED = anyOf(ACTIV, 'F1 P1 F2 P2 F3 P3 F4 P4 F5 P5')
const NOT_OCCUPIED = anyOf(ACTIV, 'G4 G5 G6')

/** E11: care leavers in education, employment or training. */
export const educationEmployment: Indicator = {
  id: 'E11',
  title: 'Care leavers 19 to 21 in education, employment or training',
  unit: 'percent',
  polarity: 'up',
  basis: 'year-end',
  definition: 'Care leavers who are in education, at work or in training, full or part time.',
  cohort: CARE_LEAVERS,
  source: 'SSDA903 oc3 (ACTIV).',
  sensitive: false,
  standing: 'published',
  needs: ['oc3'],
  compute: (view) =>
    shareOfCareLeavers(view, 'ACTIV', OCCUPIED, (answers) => {
      const unknown = answers.filter((one) => OCCUPIED[one] === 0 && NOT_OCCUPIED[one] === 0)
      return noteOf(
        unknown.length,
        'young person is counted whose activity is not known.',
        'young people are counted whose activity is not known.',
      )
    }),
}
