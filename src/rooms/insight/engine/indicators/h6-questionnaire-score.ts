import { noFigure, type Indicator } from '../indicator.ts'
import { bandOf, questionnaireScores } from './strengths-and-difficulties.ts'
import { unknownStart } from './yearly-answers.ts'

/** H6: the average score of the strengths and difficulties questionnaire. */
export const questionnaireScore: Indicator = {
  id: 'H6',
  title: 'Average strengths and difficulties score',
  unit: 'score',
  polarity: 'down',
  basis: 'year-end',
  definition:
    'The average score, from 0 to 40. A higher score means more difficulties: 14 to 16 is borderline, 17 and over a cause for concern.',
  cohort:
    'Children aged 5 to 16 on 31 March, in care for twelve months without a break, who have a score.',
  source: 'SSDA903 oc2 (SDQ_SCORE), with the group taken from the episodes.',
  sensitive: true,
  standing: 'published',
  needs: ['episodes', 'oc2', 'header'],
  compute(view) {
    const { scores } = questionnaireScores(view)
    if (scores.length === 0)
      return noFigure('No child in this group has a score.', ...unknownStart(view))
    const sum = scores.reduce((total, score) => total + score, 0)
    const concern = scores.filter((score) => bandOf(score) === 'concern').length
    return {
      numerator: sum,
      denominator: scores.length,
      value: sum / scores.length,
      notes: [
        'The numerator is the sum of all scores.',
        `${concern} of ${scores.length} scores are 17 or over.`,
        ...unknownStart(view),
      ],
    }
  },
}
