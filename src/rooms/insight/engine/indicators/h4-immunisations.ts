import type { Indicator } from '../indicator.ts'
import { shareWithYes } from './yearly-answers.ts'

/** H4: how many are up to date with immunisations. */
export const immunisations: Indicator = {
  id: 'H4',
  title: 'Immunisations up to date',
  unit: 'percent',
  polarity: 'up',
  basis: 'year-end',
  definition: 'Children who are up to date with the immunisations for their age.',
  cohort: 'Children in care on 31 March who had been in care for twelve months without a break.',
  source: 'SSDA903 oc2 (IMMUNISATIONS), with the group taken from the episodes.',
  sensitive: true,
  standing: 'published',
  needs: ['episodes', 'oc2'],
  compute: (view) => shareWithYes(view, 'IMMUNISATIONS'),
}
