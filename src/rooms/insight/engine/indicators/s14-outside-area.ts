import { noFigure, noteOf, share, type Indicator } from '../indicator.ts'
import { code } from '../reading/code-set.ts'
import { LOCATION } from '../reading/codes.ts'
import { codesIn } from '../reading/table.ts'
import { columnCarried, homesOnDay } from './homes-on-day.ts'

const OUT = code(LOCATION, 'OUT')

/** S14: how many live outside the council's area. */
export const outsideArea: Indicator = {
  id: 'S14',
  title: 'Living outside the council area',
  unit: 'percent',
  polarity: 'down',
  basis: 'day',
  definition: "Children whose home in care lies outside the council's own area.",
  cohort: 'Children in care on the day for whom it is known where they live.',
  source: 'SSDA903 episodes with the place that the collection works out (PL_LOCATION).',
  sensitive: false,
  standing: 'published',
  needs: ['episodes'],
  compute(view) {
    const rows = homesOnDay(view)
    if (!columnCarried(view, rows, 'PL_LOCATION'))
      return noFigure('The episodes have no column PL_LOCATION, so the files cannot tell.')
    const location = codesIn(view.returns.tables.episodes, 'PL_LOCATION')
    let out = 0
    let known = 0
    for (const row of rows) {
      if (location[row] === OUT) out++
      if (location[row] !== 0) known++
    }
    const unknown = rows.length - known
    return share(
      out,
      known,
      noteOf(
        unknown,
        'child is left out: not known where.',
        'children are left out: not known where.',
      ),
    )
  },
}
