import { noteOf, type Figure, type Indicator } from '../indicator.ts'
import type { View } from '../view.ts'
import {
  averageOf,
  daysInWords,
  FOUR_MONTHS,
  NOT_TOLD,
  placementMissing,
  unlessUnseen,
  withinThreshold,
} from './adoption-waits.ts'
import { adoptedIn, adoptionAnswers } from './adoptions.ts'
import { adoptedOnList, waitsOnList } from './list-adoptions.ts'
import { noListOn } from './list-rows.ts'

const WORDS = {
  unit: 'days',
  polarity: 'down',
  definition:
    'The average number of days between the court’s permission to place a child for adoption and the council’s decision on a family. A match before the court’s permission counts as no days.',
  sensitive: false,
} as const satisfies Partial<Indicator>

const FROM_EPISODES = {
  cohort: `Children who were adopted from care in that time, had been placed for adoption before, and whose day of the placement order and day of the match are known. ${NOT_TOLD}`,
  source:
    'SSDA903 episodes (first day with legal status E1, or D1 in older years) and ad1 (DATE_MATCH). Adoption scorecards of the Department for Education, indicator A2; local government metric 912.',
  standing: 'published',
  needs: ['episodes', 'ad1'],
} as const satisfies Partial<Indicator>

function daysToMatch(view: View): Figure {
  const answers = adoptionAnswers(view.returns)
  const adopted = adoptedIn(view)
  const placed = adopted.filter((one) => one.placed !== null)
  const ordered = placed.filter((one) => one.ordered !== null)
  const matched = ordered.flatMap(({ child, ordered: order }) => {
    const to = answers.get(child)?.matched ?? null
    return to === null ? [] : [{ from: order!, to }]
  })
  const days = matched.flatMap(({ from, to }) => (from.day === null ? [] : [to - from.day]))
  const waits = days.map((wait) => Math.max(0, wait))
  const figure = averageOf(waits, adopted.length, [
    ...withinThreshold(waits, FOUR_MONTHS),
    ...noteOf(
      days.filter((wait) => wait < 0).length,
      'child was matched before the placement order, and counts as no days.',
      'children were matched before the placement order, and count as no days.',
    ),
    ...placementMissing(adopted.length - placed.length),
    ...noteOf(
      placed.length - ordered.length,
      'child is left out: no placement order is recorded.',
      'children are left out: no placement order is recorded.',
    ),
    ...noteOf(
      ordered.length - matched.length,
      'child is left out: the day of the match is not recorded.',
      'children are left out: the day of the match is not recorded.',
    ),
  ])
  return unlessUnseen(
    figure,
    matched.map(({ from }) => from),
    daysInWords,
  )
}

/** A2: days from placement order to match, over three years as it is published. */
export const orderToMatch: Indicator = {
  ...WORDS,
  ...FROM_EPISODES,
  id: 'A2',
  title: 'Days from placement order to match',
  basis: 'three-years',
  compute: daysToMatch,
}

/** The same of the twelve months alone. They are the last of the three years when these end on the same day. */
export const orderToMatchYear: Indicator = {
  ...WORDS,
  ...FROM_EPISODES,
  id: 'A2-year',
  of: 'A2',
  series: 'Twelve months',
  title: 'Days from placement order to match, twelve months',
  basis: 'twelve-months',
  compute: daysToMatch,
}

/** The same from the council's own list: nearly the children of A2-year, told by another source. */
export const orderToMatchOnList: Indicator = {
  ...WORDS,
  id: 'A2-list-10',
  of: 'A2',
  series: 'Twelve months, from the adoption list (Annex A)',
  title: 'Days from placement order to match, by the list',
  basis: 'twelve-months',
  cohort:
    'Children on the list whose adoption order was made in the twelve months and whose two dates are recorded.',
  source:
    'Ofsted Annex A, list 10: Date of Placement Order and Date of Matching Child and Prospective Adopters. Counted as indicator A2 of the adoption scorecards.',
  standing: 'own',
  needs: ['list10'],
  compute(view) {
    const list = adoptedOnList(view)
    if (list === null) return noListOn(view, 'list10')
    const { waits: days, missing } = waitsOnList(list, 'ORDER', 'MATCHED')
    const waits = days.map((wait) => Math.max(0, wait))
    return averageOf(waits, list.rows.length, [
      ...withinThreshold(waits, FOUR_MONTHS),
      ...missing,
      ...list.notes,
    ])
  },
}
