import { noteOf, type Figure, type Indicator } from '../indicator.ts'
import type { View } from '../view.ts'
import {
  averageOf,
  daysInWords,
  FOURTEEN_MONTHS,
  NOT_TOLD,
  placementMissing,
  unlessUnseen,
  withinThreshold,
} from './adoption-waits.ts'
import { adoptedIn, adoptionAnswers } from './adoptions.ts'

const SHARED = {
  unit: 'days',
  polarity: 'down',
  definition:
    'The average number of days between coming into care and moving in with the adoptive family. For a child who was adopted by their foster carers, up to the day on which these carers first took them in.',
  cohort: `Children who were adopted from care in that time and whose day of coming into care and day of moving in are known: the children of A1. ${NOT_TOLD}`,
  source:
    'SSDA903 episodes and ad1 (FOSTER_CARE, or a placement A3 or A5 with the present carers). Adoption scorecards of the Department for Education, indicator A10.',
  sensitive: false,
  standing: 'published',
  needs: ['episodes', 'ad1'],
} as const satisfies Partial<Indicator>

function daysToCarers(view: View): Figure {
  const answers = adoptionAnswers(view.returns)
  const adopted = adoptedIn(view)
  const placed = adopted.filter((one) => one.placed !== null)
  const known = placed.filter((one) => one.started.day !== null)
  const byCarers = new Set(
    known.filter((one) => one.byFosterCarers || answers.get(one.child)?.byFosterCarers === true),
  )
  const waits = known.map(
    (one) => (byCarers.has(one) ? one.withCarers! : one.placed!) - one.started.day!,
  )
  const figure = averageOf(waits, adopted.length, [
    ...withinThreshold(waits, FOURTEEN_MONTHS),
    ...noteOf(
      byCarers.size,
      'child was adopted by their foster carers.',
      'children were adopted by their foster carers.',
    ),
    ...placementMissing(adopted.length - placed.length),
  ])
  return unlessUnseen(
    figure,
    placed.map(({ started }) => started),
    daysInWords,
  )
}

/** A10: A1 with children adopted by their foster carers counted to the day on which these took them in. */
export const entryToCarers: Indicator = {
  ...SHARED,
  id: 'A10',
  title: 'Days to the adoptive family, adoptions by foster carers adjusted',
  basis: 'three-years',
  compute: daysToCarers,
}

/** The same of the twelve months alone; the children of A1-year. */
export const entryToCarersYear: Indicator = {
  ...SHARED,
  id: 'A10-year',
  of: 'A10',
  series: 'Twelve months',
  title: 'Days to the adoptive family, adoptions by foster carers adjusted, twelve months',
  basis: 'twelve-months',
  compute: daysToCarers,
}
