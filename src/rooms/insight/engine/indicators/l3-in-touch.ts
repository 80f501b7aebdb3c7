import type { Indicator } from '../indicator.ts'
import { anyOf } from '../reading/code-set.ts'
import { IN_TOUCH } from '../reading/codes.ts'
import { CARE_LEAVERS, shareOfCareLeavers } from './care-leavers.ts'

const YES = anyOf(IN_TOUCH, 'YES')

/** L3: care leavers the council is in touch with. */
export const inTouch: Indicator = {
  id: 'L3',
  title: 'Care leavers 19 to 21 the council is in touch with',
  unit: 'percent',
  polarity: 'up',
  basis: 'year-end',
  definition: 'Care leavers with whom the council is in touch around their birthday.',
  cohort: CARE_LEAVERS,
  source: 'SSDA903 oc3 (IN_TOUCH).',
  sensitive: false,
  standing: 'published',
  needs: ['oc3'],
  compute: (view) => shareOfCareLeavers(view, 'IN_TOUCH', YES),
}
