import { count, type Indicator } from '../indicator.ts'
import { leaversIn } from './coming-and-going.ts'

/** D4: how many children left care. */
export const leavingCare: Indicator = {
  id: 'D4',
  title: 'Children leaving care',
  unit: 'number',
  polarity: 'none',
  basis: 'twelve-months',
  definition:
    'Children who stopped being looked after in the twelve months. A child who left more than once is counted once.',
  cohort: 'Short breaks under an agreement are not counted.',
  source: 'SSDA903 episodes: any reason for ending but X1 (next episode).',
  sensitive: false,
  standing: 'practice',
  needs: ['episodes'],
  compute: (view) => count(leaversIn(view).length),
}

/** D4 month by month: not a part of the twelve months, because a child counts once in each. */
export const leavingCareInMonth: Indicator = {
  ...leavingCare,
  id: 'D4-month',
  of: 'D4',
  series: 'In the month',
  title: 'Children leaving care in the month',
  basis: 'month',
  definition:
    'Children who stopped being looked after in the month. A child who left more than once is counted once.',
}
