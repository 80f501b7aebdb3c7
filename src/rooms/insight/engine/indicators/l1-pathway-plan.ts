import { answerTo } from '../choices.ts'
import { addMonths, NO_DAY } from '../days.ts'
import { noFigure, noteOf, share, type Indicator } from '../indicator.ts'
import { anyOf } from '../reading/code-set.ts'
import { ELIGIBILITY } from '../reading/codes.ts'
import { carries, codesIn, numbers } from '../reading/table.ts'
import { noCategory } from './leavers-on-list.ts'
import { freshListOn, noListOn } from './list-rows.ts'

const LEFT_CARE = anyOf(ELIGIBILITY, 'RELEVANT FORMER')
const WITH_ELIGIBLE = anyOf(ELIGIBILITY, 'RELEVANT FORMER ELIGIBLE')

/** L1: care leavers whose pathway plan was made or reviewed in the last six months. */
export const pathwayPlan: Indicator = {
  id: 'L1',
  title: 'Care leavers with a current pathway plan',
  unit: 'percent',
  polarity: 'up',
  basis: 'day',
  definition:
    'Young people whose pathway plan was made or last reviewed within six months before the day of the list. A plan has to be reviewed at least every six months.',
  cohort:
    'Relevant and former relevant young people of all ages on the list; those still in care from 16 on too, where the council chose so.',
  source:
    'Ofsted Annex A, list 9 (Latest Pathway Plan Review Date). Six months: the Care Leavers Regulations 2010 on reviewing pathway plans.',
  sensitive: false,
  standing: 'practice',
  choices: ['pathway-group'],
  needs: ['list9'],
  compute(view) {
    const list = freshListOn(view, 'list9')
    if (list === null) return noListOn(view, 'list9')
    const { table, from, to, taken } = list
    if (!carries(table, 'PLAN_REVIEW', table.file[from] ?? -1))
      return noFigure(
        'The list has no column Latest Pathway Plan Review Date, so it cannot tell.',
        list.source,
      )
    const group =
      answerTo(view.terms.choices, 'pathway-group') === 'with-eligible' ? WITH_ELIGIBLE : LEFT_CARE
    const rights = codesIn(table, 'ELIGIBILITY')
    const reviewed = numbers(table, 'PLAN_REVIEW')
    const since = addMonths(taken, -6)
    const counts = { all: 0, current: 0, none: 0, noCategory: 0 }
    for (let row = from; row < to; row++) {
      if (rights[row] === 0) counts.noCategory++
      if (group[rights[row]!] !== 1) continue
      counts.all++
      if (reviewed[row] === NO_DAY) counts.none++
      else if (reviewed[row]! >= since) counts.current++
    }
    return share(counts.current, counts.all, [
      ...noteOf(
        counts.none,
        'young person is counted for whom no plan is recorded.',
        'young people are counted for whom no plan is recorded.',
      ),
      ...noCategory(counts.noCategory),
      list.source,
    ])
  },
}
