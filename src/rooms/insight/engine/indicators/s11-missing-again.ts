import { share, type Indicator } from '../indicator.ts'
import { missingCounts } from './missing-incidents.ts'

/** S11: how many went missing more than once. Each of them is among those of S10. */
export const wentMissingAgain: Indicator = {
  id: 'S11',
  title: 'Children who went missing more than once',
  unit: 'percent',
  polarity: 'down',
  basis: 'twelve-months',
  definition: 'Children who went missing two times or more in the twelve months while in care.',
  cohort: 'All children in care at any time in the twelve months.',
  source: 'SSDA903 missing (M) and episodes.',
  sensitive: true,
  standing: 'published',
  choices: ['away-incidents'],
  needs: ['episodes', 'missing'],
  compute(view) {
    const { again, inCare } = missingCounts(view)
    return share(again, inCare)
  },
}

/** S11 month by month. Each of them is among those of S10-month. */
export const wentMissingAgainInMonth: Indicator = {
  ...wentMissingAgain,
  id: 'S11-month',
  of: 'S11',
  series: 'In the month',
  title: 'Children who went missing more than once in the month',
  basis: 'month',
  definition: 'Children who went missing two times or more in the month while in care.',
  cohort: 'All children in care at any time in the month.',
  standing: 'own',
}
