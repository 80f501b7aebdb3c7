import { answerTo } from '../choices.ts'
import { startedBy } from '../days.ts'
import { noteOf, type Figure, type Indicator } from '../indicator.ts'
import { code } from '../reading/code-set.ts'
import { PERMANENCE_PLAN } from '../reading/codes.ts'
import { codesIn, numbers } from '../reading/table.ts'
import type { View } from '../view.ts'
import { childrenOnList, shareOnList, type ListedChildren } from './children-on-list.ts'

const OTHER = code(PERMANENCE_PLAN, 'OTHER')
const MONTHS = 4

/** S1: children in care for whom a plan for permanence has been agreed. */
export const permanencePlan: Indicator = {
  id: 'S1',
  title: 'Children with a plan for permanence',
  unit: 'percent',
  polarity: 'up',
  basis: 'day',
  definition:
    'Children for whom it is agreed how they will have a home that lasts: back with their family, adoption, a guardian, long-term fostering or another plan.',
  cohort:
    'Children in care on the day of the list who have been in care for four months or more; or all children in care, where the council chose so.',
  source:
    'Ofsted Annex A, list 8 (What is the permanence plan for this child?). Nobody publishes this figure; four months is about the time of the second review, which has to have such a plan.',
  sensitive: false,
  standing: 'own',
  choices: ['other-plans', 'plan-group'],
  needs: ['list8'],
  compute(view) {
    const otherCounts = answerTo(view.terms.choices, 'other-plans') === 'a-plan'
    const figure = shareOnList(
      view,
      (children, row) => {
        const plan = planOf(children, row)
        return plan !== 0 && (otherCounts || plan !== OTHER)
      },
      'nothing is recorded of them',
      isAskedOf(view),
    )
    return { ...figure, notes: [...otherNote(view), ...figure.notes] }
  },
}

/** A blank is no plan: the list asks for the plan of every child. */
function planOf({ table }: ListedChildren, row: number): number {
  return codesIn(table, 'PLAN')[row]!
}

function isAskedOf(view: View): (children: ListedChildren, row: number) => boolean {
  if (answerTo(view.terms.choices, 'plan-group') === 'everyone') return () => true
  return ({ table, day }, row) => numbers(table, 'STARTED')[row]! <= startedBy(day, MONTHS)
}

function otherNote(view: View): Figure['notes'] {
  const children = childrenOnList(view)
  if (children === null) return []
  const asked = isAskedOf(view)
  const other = children.rows.filter(
    (row) => asked(children, row) && planOf(children, row) === OTHER,
  )
  return noteOf(
    other.length,
    'child has a plan recorded as other.',
    'children have a plan recorded as other.',
  )
}
