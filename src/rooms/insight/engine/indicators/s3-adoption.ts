import { share, type Indicator } from '../indicator.ts'
import { anyOf } from '../reading/code-set.ts'
import { REC } from '../reading/codes.ts'
import { leaversIn, reasonOf } from './coming-and-going.ts'

const ADOPTED = anyOf(REC, 'E11 E12')

/** S3: of those leaving care, how many were adopted. */
export const leavingByAdoption: Indicator = {
  id: 'S3',
  title: 'Leaving care through adoption',
  unit: 'percent',
  polarity: 'up',
  basis: 'twelve-months',
  definition: 'Children who left care because they were adopted.',
  cohort: 'All children who left care in the twelve months, each once.',
  source: 'SSDA903 episodes: reasons E11 and E12.',
  sensitive: false,
  standing: 'published',
  needs: ['episodes'],
  compute(view) {
    const left = leaversIn(view)
    return share(left.filter((period) => ADOPTED[reasonOf(view, period)] === 1).length, left.length)
  },
}
