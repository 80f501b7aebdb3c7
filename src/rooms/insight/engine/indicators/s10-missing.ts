import { share, type Indicator } from '../indicator.ts'
import { missingCounts } from './missing-incidents.ts'

/** S10: how many went missing from where they live. */
export const wentMissing: Indicator = {
  id: 'S10',
  title: 'Children who went missing',
  unit: 'percent',
  polarity: 'down',
  basis: 'twelve-months',
  definition:
    'Children who went missing, so that nobody knew where they were, at least once in the twelve months while in care. An incident counts when it starts. Being away without leave at a known place is not counted.',
  cohort: 'All children in care at any time in the twelve months.',
  source: 'SSDA903 missing (M) and episodes.',
  sensitive: true,
  standing: 'published',
  needs: ['episodes', 'missing'],
  compute(view) {
    const { once, inCare } = missingCounts(view)
    return share(once, inCare)
  },
}
