import { noFigure, share, type Indicator } from '../indicator.ts'
import { anyOf } from '../reading/code-set.ts'
import { PROVIDER } from '../reading/codes.ts'
import { codesIn } from '../reading/table.ts'
import { columnCarried, homesOnDay } from './homes-on-day.ts'

const COMMISSIONED = anyOf(PROVIDER, 'PR4 PR5')

/** S12: how many live in a home that a private or voluntary provider runs. */
export const commissionedPlacement: Indicator = {
  id: 'S12',
  title: 'In a commissioned placement',
  unit: 'percent',
  polarity: 'none',
  basis: 'day',
  definition: 'Children whose home is run by a private or a voluntary provider.',
  cohort: 'All children in care on the day.',
  source: 'SSDA903 episodes: PLACE_PROVIDER PR4 and PR5.',
  sensitive: false,
  standing: 'own',
  needs: ['episodes'],
  compute(view) {
    const rows = homesOnDay(view)
    if (!columnCarried(view, rows, 'PLACE_PROVIDER'))
      return noFigure('The episodes have no column PLACE_PROVIDER, so the files cannot tell.')
    const provider = codesIn(view.returns.tables.episodes, 'PLACE_PROVIDER')
    let commissioned = 0
    for (const row of rows) commissioned += COMMISSIONED[provider[row]!]!
    return share(commissioned, rows.length)
  },
}
