import { noFigure, noteOf, share, type Indicator } from '../indicator.ts'
import type { View } from '../view.ts'
import { milesOfHomes, type NotTold } from './where-homes-are.ts'

const TWENTY_MILES = 200

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
  source:
    'SSDA903 episodes with the distance that the collection works out (PL_DISTANCE), or worked out from postcodes as it does.',
  sensitive: false,
  standing: 'published',
  choices: ['distance-source'],
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
      told.source,
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
      told.source,
    ])
  },
}

interface Distances {
  readonly far: number
  readonly known: number
  readonly all: number
  readonly source: string
}

function distances(view: View): Distances | NotTold {
  const told = milesOfHomes(view)
  if ('why' in told) return told
  let [far, known] = [0, 0]
  for (const tenths of told.homes) {
    if (tenths === null) continue
    known++
    if (tenths > TWENTY_MILES) far++
  }
  return { far, known, all: told.homes.length, source: told.source }
}
