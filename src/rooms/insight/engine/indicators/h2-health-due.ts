import { NO_DAY } from '../days.ts'
import { noFigure, noteOf, share, type Figure, type Indicator } from '../indicator.ts'
import { code } from '../reading/code-set.ts'
import { HEALTH_STATUS, HEALTH_TYPE } from '../reading/codes.ts'
import { codesIn, numbers } from '../reading/table.ts'
import type { View } from '../view.ts'
import { doneOn } from './health-file.ts'
import { healthAssessment } from './h2-health-assessment.ts'

const REVIEW = code(HEALTH_TYPE, 'RHA')
const CANCELLED = code(HEALTH_STATUS, 'CANCELLED')

/**
 * H2 the way the NHS counts: of those due in the month. Few are due in any month, and the rest are not
 * asked about, so it says another thing than how many children are up to date; the two never meet in
 * one line. It needs no episodes: the health service may write other numbers for the children.
 */
export const healthAssessmentsDue: Indicator = {
  ...healthAssessment,
  id: 'H2-health-due',
  of: 'H2',
  series: 'Of those due in the month, as the NHS counts',
  title: 'Review health assessments done, of those due in the month',
  basis: 'month',
  definition: 'Review health assessments due in the month that were done by the end of it.',
  cohort:
    'Children with a review health assessment due in the month. One that was cancelled is not due.',
  source: 'Health file (RHA, with the day on which each was due).',
  standing: 'own',
  needs: ['health'],
  compute: shareOfDue,
}

function shareOfDue(view: View): Figure {
  const { health } = view.returns.tables
  const child = numbers(health, 'CHILD')
  const due = numbers(health, 'DUE_DATE')
  const type = codesIn(health, 'TYPE')
  const status = codesIn(health, 'STATUS')
  const done = new Map<number, boolean>()
  const cancelled = new Set<number>()
  for (let row = 0; row < health.length; row++) {
    if (type[row] !== REVIEW || due[row]! < view.from || due[row]! > view.day) continue
    const who = child[row]!
    if (status[row] === CANCELLED) cancelled.add(who)
    else done.set(who, done.get(who) === true || doneOn(view, row) <= view.day)
  }
  if (done.size === 0 && !hasDueDays(due, health.length))
    return noFigure('The health file does not say when assessments were due.')
  const left = [...cancelled].filter((who) => !done.has(who)).length
  return share([...done.values()].filter((was) => was).length, done.size, [
    ...noteOf(left, 'assessment was cancelled.', 'assessments were cancelled.'),
  ])
}

function hasDueDays(due: Int32Array, length: number): boolean {
  for (let row = 0; row < length; row++) if (due[row] !== NO_DAY) return true
  return false
}
