import { noFigure, noteOf, share, type Indicator } from '../indicator.ts'
import { code } from '../reading/code-set.ts'
import { AREA_PLACE, LOCATION } from '../reading/codes.ts'
import { codesIn } from '../reading/table.ts'
import { LIST_DAY, shareOnList } from './children-on-list.ts'
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

const OUT_ON_LIST = code(AREA_PLACE, 'OUT')

/** S14 by the council's own list. */
export const outsideAreaOnList: Indicator = {
  ...outsideArea,
  id: 'S14-list-8',
  of: 'S14',
  series: 'From the list of children in care (Annex A, list 8)',
  title: 'Living outside the council area, by the list of children in care',
  cohort: `${LIST_DAY.slice(0, -1)} for whom the list says where they live.`,
  source: 'Ofsted Annex A, list 8 (placement location), on the day of the list.',
  standing: 'own',
  needs: ['list8'],
  compute: (view) =>
    shareOnList(
      view,
      ({ table }, row) => {
        const place = codesIn(table, 'LOCATION')[row]!
        return place === 0 ? null : place === OUT_ON_LIST
      },
      'the list does not say where they live',
    ),
}
