import type { Figure, Indicator } from '../indicator.ts'
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
import { adoptedIn } from './adoptions.ts'
import { adoptedOnList, waitsOnList } from './list-adoptions.ts'
import { noListOn } from './list-rows.ts'

/** What the three lines share: an average of days, its group, and its words. */
const WORDS = {
  unit: 'days',
  polarity: 'down',
  definition:
    'The average number of days between coming into care and moving in with the adoptive family.',
  sensitive: false,
} as const satisfies Partial<Indicator>

const FROM_EPISODES = {
  cohort: `Children who were adopted from care in that time and whose day of coming into care and day of moving in are known. ${NOT_TOLD}`,
  source:
    'SSDA903 episodes: from the start of the period of care to the start of the placement for adoption (A3 to A6) that ended in adoption (E11, E12). Adoption scorecards of the Department for Education, indicator A1.',
  standing: 'published',
  needs: ['episodes'],
} as const satisfies Partial<Indicator>

function daysToFamily(view: View): Figure {
  const adopted = adoptedIn(view)
  const placed = adopted.filter((one) => one.placed !== null)
  const waits = placed.flatMap(({ placed: to, started: { day } }) =>
    day === null ? [] : [to! - day],
  )
  const figure = averageOf(waits, adopted.length, [
    ...withinThreshold(waits, FOURTEEN_MONTHS),
    ...placementMissing(adopted.length - placed.length),
  ])
  return unlessUnseen(
    figure,
    placed.map(({ started }) => started),
    daysInWords,
  )
}

/** A1: days from coming into care to moving in with adopters, over three years as it is published. */
export const entryToFamily: Indicator = {
  ...WORDS,
  ...FROM_EPISODES,
  id: 'A1',
  title: 'Days from coming into care to moving in with adopters',
  basis: 'three-years',
  compute: daysToFamily,
}

/** The same of the twelve months alone. They are the last of the three years when these end on the same day. */
export const entryToFamilyYear: Indicator = {
  ...WORDS,
  ...FROM_EPISODES,
  id: 'A1-year',
  of: 'A1',
  series: 'Twelve months',
  title: 'Days from coming into care to moving in with adopters, twelve months',
  basis: 'twelve-months',
  compute: daysToFamily,
}

/** The same from the council's own list: nearly the children of A1-year, told by another source. */
export const entryToFamilyOnList: Indicator = {
  ...WORDS,
  id: 'A1-list-10',
  of: 'A1',
  series: 'Twelve months, from the adoption list (Annex A)',
  title: 'Days from coming into care to moving in with adopters, by the list',
  basis: 'twelve-months',
  cohort:
    'Children on the list whose adoption order was made in the twelve months and whose two dates are recorded.',
  source:
    'Ofsted Annex A, list 10: Date the Child Entered Care and Date Placed for Adoption. Counted as indicator A1 of the adoption scorecards.',
  standing: 'own',
  needs: ['list10'],
  compute(view) {
    const list = adoptedOnList(view)
    if (list === null) return noListOn(view, 'list10')
    const { waits, missing } = waitsOnList(list, 'ENTERED', 'PLACED')
    return averageOf(waits, list.rows.length, [
      ...withinThreshold(waits, FOURTEEN_MONTHS),
      ...missing,
      ...list.notes,
    ])
  },
}
