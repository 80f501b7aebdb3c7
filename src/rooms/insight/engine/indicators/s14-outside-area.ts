import { noFigure, noteOf, share, type Indicator } from '../indicator.ts'
import { code } from '../reading/code-set.ts'
import { AREA_PLACE } from '../reading/codes.ts'
import { codesIn } from '../reading/table.ts'
import { LIST_DAY, shareOnList } from './children-on-list.ts'
import { outsideOfHomes } from './where-homes-are.ts'

/** S14: how many live outside the council's area. */
export const outsideArea: Indicator = {
  id: 'S14',
  title: 'Living outside the council area',
  unit: 'percent',
  polarity: 'down',
  basis: 'day',
  definition: "Children whose home in care lies outside the council's own area.",
  cohort: 'Children in care on the day for whom it is known where they live.',
  source:
    "SSDA903 episodes with the place that the collection works out (PL_LOCATION), or by postcode and the council's own area.",
  sensitive: false,
  standing: 'published',
  choices: ['distance-source'],
  needs: ['episodes'],
  compute(view) {
    const told = outsideOfHomes(view)
    if ('why' in told) return noFigure(told.why)
    const known = told.homes.filter((outside) => outside !== null)
    return share(known.filter((outside) => outside).length, known.length, [
      ...noteOf(
        told.homes.length - known.length,
        'child is left out: not known where.',
        'children are left out: not known where.',
      ),
      told.source,
    ])
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
  choices: [],
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
