import { noFigure, noteOf, share, type Figure, type Indicator } from '../indicator.ts'
import { NO_DAY } from '../days.ts'
import { code } from '../reading/code-set.ts'
import { HEALTH_TYPE } from '../reading/codes.ts'
import { codesIn, numbers } from '../reading/table.ts'
import { yearCohort, type View } from '../view.ts'
import { doneOn, healthByChild, healthReach, matchesAnyone, NOT_MATCHED } from './health-file.ts'
import { shareWithYes, unknownStart } from './yearly-answers.ts'

/** H4: how many are up to date with immunisations. */
export const immunisations: Indicator = {
  id: 'H4',
  title: 'Immunisations up to date',
  unit: 'percent',
  polarity: 'up',
  basis: 'year-end',
  definition: 'Children who are up to date with the immunisations for their age.',
  cohort: 'Children in care on 31 March who had been in care for twelve months without a break.',
  source: 'SSDA903 oc2 (IMMUNISATIONS), with the group taken from the episodes.',
  sensitive: true,
  standing: 'published',
  needs: ['episodes', 'oc2'],
  compute: (view) => shareWithYes(view, 'IMMUNISATIONS'),
}

/** H4 by what the NHS recorded of the same children. */
export const immunisationsByHealth: Indicator = {
  ...immunisations,
  id: 'H4-health',
  of: 'H4',
  series: 'From the health file',
  title: 'Immunisations up to date, by the health file',
  basis: 'day',
  definition:
    'Children with an immunisation on record, and none that was due by the day and is not done.',
  cohort: 'Children in care on the day who had been in care for twelve months without a break.',
  source: 'Health file (IMMS) and SSDA903 episodes.',
  standing: 'own',
  needs: ['episodes', 'health'],
  compute: shareImmunised,
}

const IMMUNISATION = code(HEALTH_TYPE, 'IMMS')

function shareImmunised(view: View): Figure {
  if (!matchesAnyone(view)) return noFigure(NOT_MATCHED)
  const { children } = yearCohort(view)
  let [done, silent] = [0, 0]
  for (const child of children) {
    const state = immunisedBy(view, child)
    if (state === null) silent++
    else if (state) done++
  }
  return share(done, children.length, [
    ...noteOf(
      silent,
      'child has no immunisation on record.',
      'children have no immunisation on record.',
    ),
    ...unknownStart(view),
    ...healthReach(view),
  ])
}

/**
 * Whether all that the file has of a child was done by the day of the view; null when it has nothing.
 * One that was due and not done is made good by any that was done later.
 */
function immunisedBy(view: View, child: number): boolean | null {
  const { health } = view.returns.tables
  const { order, starts } = healthByChild(view)
  const type = codesIn(health, 'TYPE')
  const dueDate = numbers(health, 'DUE_DATE')
  let lastDone = -1
  let lastMissed = -1
  for (let at = starts[child]!; at < starts[child + 1]!; at++) {
    const row = order[at]!
    if (type[row] !== IMMUNISATION) continue
    const done = doneOn(view, row)
    const due = dueDate[row]!
    if (done <= view.day) lastDone = Math.max(lastDone, done)
    else if (due !== NO_DAY && due <= view.day) lastMissed = Math.max(lastMissed, due)
  }
  if (lastDone < 0 && lastMissed < 0) return null
  return lastDone > 0 && lastDone >= lastMissed
}
