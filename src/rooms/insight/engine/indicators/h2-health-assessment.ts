import { noFigure, noteOf, share, type Figure, type Indicator } from '../indicator.ts'
import { NO_DAY } from '../days.ts'
import { anyOf } from '../reading/code-set.ts'
import { HEALTH_TYPE } from '../reading/codes.ts'
import { numbers } from '../reading/table.ts'
import { bornOn, type View } from '../view.ts'
import { shareOnList } from './children-on-list.ts'
import { healthReach, lastDoneOf, matchesAnyone, NOT_MATCHED } from './health-file.ts'
import { bornOnList } from './list-rows.ts'
import { isReviewDue, nextAssessment } from './review-interval.ts'
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

const UP_TO_DATE =
  'Children whose last health assessment was within the last twelve months, or within six for those who were under five when they had it.'
const LONG_ENOUGH =
  'Children in care on the day, for so long that a review of their health is due: 20 working days for the first, and six or twelve months more.'

/** H2 by the council's own list, month by month: another group and another day than the yearly figure. */
export const healthAssessmentOnList: Indicator = {
  ...healthAssessment,
  id: 'H2-list-8',
  of: 'H2',
  series: 'From the list of children in care (Annex A, list 8)',
  title: 'Review health assessment up to date, by the list of children in care',
  basis: 'day',
  definition: UP_TO_DATE,
  cohort: LONG_ENOUGH,
  source: 'Ofsted Annex A, list 8 (date of last health assessment), on the day of the list.',
  standing: 'own',
  needs: ['list8'],
  compute: shareAssessedOnList,
}

/** H2 by what the NHS recorded of the same children. */
export const healthAssessmentByHealth: Indicator = {
  ...healthAssessment,
  id: 'H2-health',
  of: 'H2',
  series: 'From the health file',
  title: 'Review health assessment up to date, by the health file',
  basis: 'day',
  definition: UP_TO_DATE,
  cohort: LONG_ENOUGH,
  source: 'Health file (IHA and RHA that were completed) and SSDA903 episodes.',
  standing: 'own',
  needs: ['episodes', 'header', 'health'],
  compute: shareAssessedByHealth,
}

function shareAssessedOnList(view: View): Figure {
  return shareOnList(
    view,
    ({ table, day }, row) => {
      const born = bornOnList(view, table, row)
      const last = numbers(table, 'HEALTH')[row]!
      if (born === null) return null
      return last !== NO_DAY && nextAssessment(last, born) >= day
    },
    'no date of birth',
    ({ table, day }, row) => {
      const born = bornOnList(view, table, row)
      return born === null || isReviewDue(numbers(table, 'STARTED')[row]!, born, day)
    },
  )
}

const ASSESSED = anyOf(HEALTH_TYPE, 'IHA RHA')

function shareAssessedByHealth(view: View): Figure {
  if (!matchesAnyone(view)) return noFigure(NOT_MATCHED)
  const { period, periods } = view.returns.history
  const lastDone = lastDoneOf(view, ASSESSED)
  let [done, all, unborn] = [0, 0, 0]
  for (let at = 0; at < view.children.length; at++) {
    const child = view.children[at]!
    const born = bornOn(view, child)
    if (born === null) unborn++
    else if (isReviewDue(periods.start[period[view.rows[at]!]!]!, born, view.day)) {
      all++
      const last = lastDone(child)
      if (last !== null && nextAssessment(last, born) >= view.day) done++
    }
  }
  return share(done, all, [
    ...noteOf(
      unborn,
      'child is left out: no date of birth.',
      'children are left out: no date of birth.',
    ),
    ...healthReach(view),
  ])
}
