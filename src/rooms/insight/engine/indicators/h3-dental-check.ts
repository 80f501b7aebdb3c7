import { addMonths, NO_DAY, startedBy } from '../days.ts'
import { noFigure, share, type Figure, type Indicator } from '../indicator.ts'
import { anyOf } from '../reading/code-set.ts'
import { HEALTH_TYPE } from '../reading/codes.ts'
import { numbers } from '../reading/table.ts'
import { yearCohort, type View } from '../view.ts'
import { shareOnList } from './children-on-list.ts'
import { healthReach, lastDoneOf, matchesAnyone, NOT_MATCHED } from './health-file.ts'
import { shareWithYes, unknownStart } from './yearly-answers.ts'

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

/** How long a dental check holds. */
const MONTHS = 12

/** H3 by the council's own list, month by month. */
export const dentalCheckOnList: Indicator = {
  ...dentalCheck,
  id: 'H3-list-8',
  of: 'H3',
  series: 'From the list of children in care (Annex A, list 8)',
  title: 'Dental check up to date, by the list of children in care',
  basis: 'day',
  definition: 'Children whose last dental check was within the last twelve months.',
  cohort:
    'Children in care on the day of the list who came into care twelve months before or more.',
  source: 'Ofsted Annex A, list 8 (date of last dental check), on the day of the list.',
  standing: 'own',
  needs: ['list8'],
  compute: shareCheckedOnList,
}

/** H3 by what the NHS recorded of the same children. */
export const dentalCheckByHealth: Indicator = {
  ...dentalCheckOnList,
  id: 'H3-health',
  series: 'From the health file',
  title: 'Dental check up to date, by the health file',
  cohort: 'Children in care on the day who had been in care for twelve months without a break.',
  source: 'Health file (DENTAL that was completed) and SSDA903 episodes.',
  needs: ['episodes', 'health'],
  compute: shareCheckedByHealth,
}

function shareCheckedOnList(view: View): Figure {
  return shareOnList(
    view,
    ({ table, day }, row) => {
      const last = numbers(table, 'DENTAL')[row]!
      return last !== NO_DAY && addMonths(last, MONTHS) >= day
    },
    'nothing is known of them',
    ({ table, day }, row) => numbers(table, 'STARTED')[row]! <= startedBy(day, MONTHS),
  )
}

const DENTAL = anyOf(HEALTH_TYPE, 'DENTAL')

function shareCheckedByHealth(view: View): Figure {
  if (!matchesAnyone(view)) return noFigure(NOT_MATCHED)
  const lastDone = lastDoneOf(view, DENTAL)
  const { children } = yearCohort(view)
  const checked = children.filter((child) => {
    const last = lastDone(child)
    return last !== null && addMonths(last, MONTHS) >= view.day
  })
  return share(checked.length, children.length, [...unknownStart(view), ...healthReach(view)])
}
