import { noFigure, noteOf, share, type Indicator } from '../indicator.ts'
import { NO_NUMBER, numbers } from '../reading/table.ts'
import { columnCarried, homesOnDay } from './homes-on-day.ts'

const TWENTY_MILES = 200
const UNKNOWN = 9999

/** S4: how many live more than 20 miles from home. */
export const farFromHome: Indicator = {
  id: 'S4',
  title: 'Living more than 20 miles from home',
  unit: 'percent',
  polarity: 'down',
  basis: 'day',
  definition:
    'Children whose home in care is more than 20 miles, to one decimal, from the home they came from. For a child away for a short time, the home they will return to counts.',
  cohort: 'All children in care on the day, those whose distance is not known included.',
  source: 'SSDA903 episodes with the distance that the collection works out (PL_DISTANCE).',
  sensitive: false,
  standing: 'published',
  needs: ['episodes'],
  compute(view) {
    const rows = homesOnDay(view)
    if (!columnCarried(view, rows, 'PL_DISTANCE'))
      return noFigure('The episodes have no column PL_DISTANCE, so the files cannot tell.')
    const miles = numbers(view.returns.tables.episodes, 'PL_DISTANCE')
    let far = 0
    let unknown = 0
    for (const row of rows) {
      const tenths = miles[row]!
      if (tenths === NO_NUMBER || tenths === UNKNOWN) unknown++
      else if (tenths > TWENTY_MILES) far++
    }
    const known = rows.length - unknown
    return share(far, rows.length, [
      ...noteOf(unknown, 'child has no known distance.', 'children have no known distance.'),
      ...(unknown === 0 || known === 0
        ? []
        : [`Of the ${known} whose distance is known: ${((far * 100) / known).toFixed(1)}%.`]),
    ])
  },
}
