import { share, type Indicator } from '../indicator.ts'
import { anyOf } from '../reading/code-set.ts'
import { REC } from '../reading/codes.ts'
import { leaversIn, reasonOf } from './coming-and-going.ts'

const GUARDIANSHIP = anyOf(REC, 'E42 E43 E44 E45 E46 E47 E48')

/** S2: of those leaving care, how many to a special guardian. */
export const leavingToGuardian: Indicator = {
  id: 'S2',
  title: 'Leaving care through special guardianship',
  unit: 'percent',
  polarity: 'up',
  basis: 'twelve-months',
  definition: 'Children who left care because a special guardianship order was made.',
  cohort: 'All children who left care in the twelve months, each once.',
  source: 'SSDA903 episodes: reasons E45 to E48, and E42 to E44 of older years.',
  sensitive: false,
  standing: 'published',
  needs: ['episodes'],
  compute(view) {
    const left = leaversIn(view)
    return share(
      left.filter((period) => GUARDIANSHIP[reasonOf(view, period)] === 1).length,
      left.length,
    )
  },
}
