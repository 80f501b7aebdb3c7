import { share, type Indicator } from '../indicator.ts'
import { anyOf } from '../reading/code-set.ts'
import { PLACE } from '../reading/codes.ts'
import { codesIn } from '../reading/table.ts'
import { homesOnDay } from './homes-on-day.ts'

const FOSTER = anyOf(PLACE, 'U1 U2 U3 U4 U5 U6')

/** S13: how many live with foster carers. */
export const fosterPlacement: Indicator = {
  id: 'S13',
  title: 'Living with foster carers',
  unit: 'percent',
  polarity: 'up',
  basis: 'day',
  definition:
    'Children who live with foster carers, relatives and friends among them. Children placed for adoption are not counted here.',
  cohort: 'All children in care on the day.',
  source: 'SSDA903 episodes: PLACE U1 to U6.',
  sensitive: false,
  standing: 'own',
  needs: ['episodes'],
  compute(view) {
    const place = codesIn(view.returns.tables.episodes, 'PLACE')
    const rows = homesOnDay(view)
    let foster = 0
    for (const row of rows) foster += FOSTER[place[row]!]!
    return share(foster, rows.length)
  },
}
