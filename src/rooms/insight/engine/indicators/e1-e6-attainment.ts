import type { Indicator } from '../indicator.ts'
import { NO_DECIMAL } from '../reading/table.ts'
import { averageOfPupils, SCHOOL_COHORT, shareOfPupils } from './education-answers.ts'

const SHARED = {
  unit: 'percent',
  polarity: 'up',
  basis: 'year-end',
  sensitive: false,
  standing: 'published',
  entered: true,
  needs: ['episodes', 'education'],
} as const satisfies Partial<Indicator>

const FROM =
  "The virtual school's education file, for the group that the Department publishes; otherwise entered."

/** E1: how many have an education, health and care plan. */
export const educationHealthPlan: Indicator = {
  ...SHARED,
  id: 'E1',
  title: 'Children with an education, health and care plan',
  polarity: 'none',
  definition: 'Children for whom there is an education, health and care plan (EHCP).',
  cohort: `${SCHOOL_COHORT}.`,
  source: FROM,
  compute: (view) => shareOfPupils(view, 'EHCP', false, 'no answer on a plan'),
}

const secondStage = (id: string, subject: string, column: string): Indicator => ({
  ...SHARED,
  id,
  title: `Expected standard in ${subject} at 11`,
  definition: `Children who reached the expected standard in ${subject} at the end of key stage 2.`,
  cohort: `${SCHOOL_COHORT} with a result of key stage 2.`,
  source: FROM,
  compute: (view) => shareOfPupils(view, column, true, 'no result of key stage 2 this year'),
})

/** E2: the expected standard in mathematics at the end of key stage 2. */
export const mathsAtEleven = secondStage('E2', 'maths', 'KS2_MATHS')
/** E3: the same in writing. */
export const writingAtEleven = secondStage('E3', 'writing', 'KS2_WRITING')
/** E4: the same in reading. */
export const readingAtEleven = secondStage('E4', 'reading', 'KS2_READING')

/** E5: the average of Attainment 8. */
export const attainmentEight: Indicator = {
  ...SHARED,
  id: 'E5',
  title: 'Average Attainment 8 score',
  unit: 'score',
  definition:
    'The average score over eight subjects at 16, from 0 to 90. A higher score means better results.',
  cohort: `${SCHOOL_COHORT} with results of key stage 4.`,
  source: FROM,
  compute: (view) => averageOfPupils(view, 'ATTAINMENT_8', NO_DECIMAL),
}

/** E6: the average of Progress 8, which lies below nought as a rule. */
export const progressEight: Indicator = {
  ...SHARED,
  id: 'E6',
  title: 'Average Progress 8 score',
  unit: 'points',
  definition:
    'How far young people came between 11 and 16, beside others who began alike: 0 is the same, below 0 is less far. For children in care it lies below 0 in most places.',
  cohort: `${SCHOOL_COHORT} with results of key stage 4 and of key stage 2 before it.`,
  source: FROM,
  compute: (view) => averageOfPupils(view, 'PROGRESS_8', NO_DECIMAL),
}
