import { noFigure, noteOf, share, type Indicator } from '../indicator.ts'
import { NO_NUMBER, numbers } from '../reading/table.ts'
import type { View } from '../view.ts'
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
    const told = distances(view)
    if ('why' in told) return noFigure(told.why)
    return share(told.far, told.all, [
      ...noteOf(
        told.all - told.known,
        'child has no known distance.',
        'children have no known distance.',
      ),
    ])
  },
}

/**
 * S4 of those whose distance is known. The published figure keeps the others in its group, where they
 * count as near; both have the same children in the numerator.
 */
export const farOfKnown: Indicator = {
  ...farFromHome,
  id: 'S4-known',
  of: 'S4',
  series: 'Of those whose distance is known',
  title: 'Living more than 20 miles from home, of those known',
  cohort: 'Children in care on the day whose distance is known.',
  standing: 'own',
  compute(view) {
    const told = distances(view)
    if ('why' in told) return noFigure(told.why)
    return share(told.far, told.known, [
      ...noteOf(
        told.all - told.known,
        'child is left out: no known distance.',
        'children are left out: no known distance.',
      ),
    ])
  },
}

interface Distances {
  readonly far: number
  readonly known: number
  readonly all: number
}

function distances(view: View): Distances | { readonly why: string } {
  const rows = homesOnDay(view)
  if (!columnCarried(view, rows, 'PL_DISTANCE'))
    return { why: 'The episodes have no column PL_DISTANCE, so the files cannot tell.' }
  const miles = numbers(view.returns.tables.episodes, 'PL_DISTANCE')
  let [far, known] = [0, 0]
  for (const row of rows) {
    const tenths = miles[row]!
    if (tenths === NO_NUMBER || tenths === UNKNOWN) continue
    known++
    if (tenths > TWENTY_MILES) far++
  }
  return { far, known, all: rows.length }
}
