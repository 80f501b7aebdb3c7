import type { Indicator } from '../indicator.ts'
import { shareWithYes } from './yearly-answers.ts'

/** H2: how many have had their review health assessment. */
export const healthAssessment: Indicator = {
  id: 'H2',
  title: 'Review health assessment up to date',
  unit: 'percent',
  polarity: 'up',
  basis: 'year-end',
  definition:
    'Children who have had their yearly health assessment; for those under five, both of the year.',
  cohort: 'Children in care on 31 March who had been in care for twelve months without a break.',
  source: 'SSDA903 oc2 (HEALTH_ASSESSMENT), with the group taken from the episodes.',
  sensitive: true,
  standing: 'published',
  needs: ['episodes', 'oc2'],
  compute: (view) => shareWithYes(view, 'HEALTH_ASSESSMENT'),
}
