import { share, type Indicator } from '../indicator.ts'
import { questionnaireScores } from './strengths-and-difficulties.ts'
import { unknownStart } from './yearly-answers.ts'

/** H5: how many have a score of the strengths and difficulties questionnaire. */
export const questionnaireDone: Indicator = {
  id: 'H5',
  title: 'Strengths and difficulties questionnaire completed',
  unit: 'percent',
  polarity: 'up',
  basis: 'year-end',
  definition: 'Children for whom a carer filled in the strengths and difficulties questionnaire.',
  cohort:
    'Children aged 5 to 16 on 31 March who had been in care for twelve months without a break.',
  source: 'SSDA903 oc2 (SDQ_SCORE), with the group taken from the episodes.',
  sensitive: true,
  standing: 'published',
  needs: ['episodes', 'oc2', 'header'],
  compute(view) {
    const { asked, scores } = questionnaireScores(view)
    return share(scores.length, asked, unknownStart(view))
  },
}
