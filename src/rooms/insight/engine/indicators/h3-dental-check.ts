import type { Indicator } from '../indicator.ts'
import { shareWithYes } from './yearly-answers.ts'

/** H3: how many have had a dental check. */
export const dentalCheck: Indicator = {
  id: 'H3',
  title: 'Dental check up to date',
  unit: 'percent',
  polarity: 'up',
  basis: 'year-end',
  definition: 'Children who had their teeth checked by a dentist in the year.',
  cohort: 'Children in care on 31 March who had been in care for twelve months without a break.',
  source: 'SSDA903 oc2 (TEETH_CHECK), with the group taken from the episodes.',
  sensitive: true,
  standing: 'published',
  needs: ['episodes', 'oc2'],
  compute: (view) => shareWithYes(view, 'TEETH_CHECK'),
}
