import type { Indicator } from '../indicator.ts'
import { initialAssessments } from './initial-health.ts'

/** H1: how many had their first health assessment within 20 working days. */
export const initialHealthAssessment: Indicator = {
  id: 'H1',
  title: 'Initial health assessment within 20 working days',
  unit: 'percent',
  polarity: 'up',
  basis: 'twelve-months',
  definition:
    'Children whose first health assessment was done within 20 working days of coming into care. The day of coming in is day nought; bank holidays do not count.',
  cohort:
    'Children who came into care in the twelve months, whose 20 working days have passed, and who were still in care on the 20th. A child who came in twice is counted for each time.',
  source:
    'Health file (IHA) and SSDA903 episodes; Care Planning, Placement and Case Review Regulations 2010, reg. 7 and 33.',
  sensitive: true,
  standing: 'own',
  choices: ['initial-health-month'],
  needs: ['episodes', 'health'],
  // Twelve months hold enough children without those of the last weeks, who are only in a note.
  compute: (view) => ({ ...initialAssessments(view, view.day), provisional: false }),
}

/**
 * H1 month by month. The month of coming in is final when the 20th working day of its last child has
 * passed, at the end of the month after; until then it says that it may still change.
 */
export const initialHealthInMonth: Indicator = {
  ...initialHealthAssessment,
  id: 'H1-month',
  of: 'H1',
  series: 'Month by month',
  title: 'Initial health assessment within 20 working days, by month',
  basis: 'month',
  cohort:
    'Children who came into care in the month, or whose 20th working day fell in it where the council counts so, and who were still in care on that day.',
  compute: (view) => initialAssessments(view, view.known),
}
