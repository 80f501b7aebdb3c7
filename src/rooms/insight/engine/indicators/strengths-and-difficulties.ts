import { ageOn } from '../days.ts'
import { numbers } from '../reading/table.ts'
import { remember } from '../remember.ts'
import { bornOn, yearCohort, type View } from '../view.ts'
import { rowsOfYear } from './yearly-answers.ts'

/** The scores of the strengths and difficulties questionnaire, and out of how many children. */
export interface Scores {
  readonly asked: number
  readonly scores: readonly number[]
}

/** Those of the twelve-month cohort who are 5 to 16 on 31 March, as published figures take them. */
export function questionnaireScores(view: View): Scores {
  return remember(view, 'sdq', () => {
    const rows = rowsOfYear(view, 'oc2')
    const all = numbers(view.returns.tables.oc2, 'SDQ_SCORE')
    const scores: number[] = []
    let asked = 0
    for (const child of yearCohort(view).children) {
      const born = bornOn(view, child)
      const age = born === null ? -1 : ageOn(born, view.day)
      if (age < 5 || age > 16) continue
      asked++
      const row = rows[child]!
      if (row >= 0 && all[row]! >= 0) scores.push(all[row]!)
    }
    return { asked, scores }
  })
}

/** Bands of the score: 17 and over is a cause for concern, 14 to 16 borderline. */
export function bandOf(score: number): 'expected' | 'borderline' | 'concern' {
  return score >= 17 ? 'concern' : score >= 14 ? 'borderline' : 'expected'
}
