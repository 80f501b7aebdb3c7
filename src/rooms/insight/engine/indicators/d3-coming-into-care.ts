import { count, noteOf, type Figure, type Indicator } from '../indicator.ts'
import type { View } from '../view.ts'
import { startsIn } from './coming-and-going.ts'

/** D3: how many children came into care. */
export const comingIntoCare: Indicator = {
  id: 'D3',
  title: 'Children coming into care',
  unit: 'number',
  polarity: 'none',
  basis: 'twelve-months',
  definition:
    'Children who started to be looked after in the twelve months. A child who came in more than once is counted once.',
  cohort: 'Short breaks under an agreement are not counted.',
  source: 'SSDA903 episodes: reason for new episode S.',
  sensitive: false,
  standing: 'practice',
  needs: ['episodes'],
  compute: countStarts,
}

/** D3 month by month: not a part of the twelve months, because a child counts once in each. */
export const comingIntoCareInMonth: Indicator = {
  ...comingIntoCare,
  id: 'D3-month',
  of: 'D3',
  series: 'In the month',
  title: 'Children coming into care in the month',
  basis: 'month',
  definition:
    'Children who started to be looked after in the month. A child who came in more than once is counted once.',
}

function countStarts(view: View): Figure {
  const { children, starts } = startsIn(view)
  return count(children, [
    'Each child is counted once, so children in care at the start, plus those coming in, less those leaving, need not make those in care at the end.',
    ...noteOf(
      starts.length - children,
      'further start was by a child already counted.',
      'further starts were by children already counted.',
    ),
  ])
}
