import { noFigure, share, type Figure, type Indicator } from '../indicator.ts'
import { NO_NUMBER, numbers } from '../reading/table.ts'
import type { View } from '../view.ts'
import { pupilsOf, SCHOOL_COHORT, withoutAnswer } from './education-answers.ts'
import { shareOfTerm } from './school-term.ts'

const SHARED = {
  unit: 'percent',
  polarity: 'down',
  sensitive: false,
  entered: true,
  needs: ['episodes', 'education'],
} as const satisfies Partial<Indicator>

const TERM_COHORT =
  'Children in care on the last day of the term who were of compulsory school age in it.'
const TERM_SOURCE =
  "The virtual school's education file of the year, when it was taken at the end of the term; otherwise entered."

/** E7: how many have a personal education plan of this term. */
export const currentEducationPlan: Indicator = {
  ...SHARED,
  id: 'E7',
  title: 'Personal education plan of this term',
  polarity: 'up',
  basis: 'term',
  definition: 'Children whose personal education plan (PEP) was made or reviewed in the term.',
  cohort: TERM_COHORT,
  source: TERM_SOURCE,
  standing: 'own',
  needs: ['episodes', 'header', 'education'],
  compute: (view) => shareOfTerm(view, 'PEP_DATE'),
}

/** E8: how much of school was missed without leave. */
export const unauthorisedAbsence: Indicator = {
  ...SHARED,
  id: 'E8',
  title: 'Unauthorised absence from school',
  basis: 'year-end',
  definition: 'Half days of school missed without leave, of all half days that there were.',
  cohort: `Half days of school of the year. ${SCHOOL_COHORT}.`,
  source:
    "The virtual school's education file, for the group that the Department publishes; otherwise entered.",
  standing: 'published',
  compute: shareOfSessions,
}

/** E9: how many were suspended from school. */
export const suspendedFromSchool: Indicator = {
  ...SHARED,
  id: 'E9',
  title: 'Suspended from school',
  basis: 'year-end',
  definition: 'Children who were suspended from school at least once in the year.',
  cohort: `${SCHOOL_COHORT}.`,
  source:
    "The virtual school's education file, for the group that the Department publishes; otherwise entered.",
  standing: 'published',
  compute: shareSuspended,
}

/** E10: how many are at school for less than the whole week. */
export const reducedTimetable: Indicator = {
  ...SHARED,
  id: 'E10',
  title: 'On a reduced timetable',
  basis: 'term',
  definition: 'Children whose agreed timetable is below full time on the last day of the term.',
  cohort: TERM_COHORT,
  source: TERM_SOURCE,
  standing: 'own',
  needs: ['episodes', 'header', 'education'],
  compute: (view) => shareOfTerm(view, 'REDUCED_TIMETABLE'),
}

function shareOfSessions(view: View): Figure {
  const { table, rows, notes } = pupilsOf(view)
  const possible = numbers(table, 'SESSIONS_POSSIBLE')
  const missed = numbers(table, 'SESSIONS_UNAUTHORISED')
  const told = rows.filter((row) => possible[row]! > 0 && missed[row] !== NO_NUMBER)
  const sum = (column: Int32Array) => told.reduce((total, row) => total + column[row]!, 0)
  const [all, unauthorised] = [sum(possible), sum(missed)]
  if (unauthorised > all) return noFigure('More sessions were missed than there were.')
  return share(unauthorised, all, [
    'The numbers are of half days, not of children.',
    ...withoutAnswer(rows.length - told.length, 'no sessions recorded'),
    ...notes,
  ])
}

function shareSuspended(view: View): Figure {
  const { table, rows, notes } = pupilsOf(view)
  const times = numbers(table, 'SUSPENSIONS')
  const told = rows.filter((row) => times[row] !== NO_NUMBER)
  const suspended = told.filter((row) => times[row]! > 0).length
  return share(suspended, told.length, [
    ...withoutAnswer(rows.length - told.length, 'no number of suspensions'),
    ...notes,
  ])
}
