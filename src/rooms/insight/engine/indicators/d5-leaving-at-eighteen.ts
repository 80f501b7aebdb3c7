import { ageOn } from '../days.ts'
import { noteOf, share, type Indicator } from '../indicator.ts'
import { bornOn } from '../view.ts'
import { leaversIn } from './coming-and-going.ts'

/** D5: of those leaving at 16 or over, how many stayed until they were 18. */
export const leavingAtEighteen: Indicator = {
  id: 'D5',
  title: 'Leaving care at 18',
  unit: 'percent',
  polarity: 'up',
  basis: 'twelve-months',
  definition: 'Young people who stayed in care until their 18th birthday.',
  cohort: 'Everyone who left care in the twelve months aged 16 or over.',
  source: 'SSDA903 episodes and header.',
  sensitive: false,
  standing: 'published',
  needs: ['episodes', 'header'],
  compute(view) {
    const { periods, eighteen } = view.returns.history
    let left = 0
    let stayed = 0
    let unknown = 0
    for (const period of leaversIn(view)) {
      const child = periods.child[period]!
      const born = bornOn(view, child)
      if (born === null) unknown++
      else if (ageOn(born, periods.end[period]!) >= 16) {
        left++
        if (periods.end[period]! >= eighteen[child]!) stayed++
      }
    }
    return share(
      stayed,
      left,
      noteOf(
        unknown,
        'child has no date of birth and is left out.',
        'children have no date of birth and are left out.',
      ),
    )
  },
}
