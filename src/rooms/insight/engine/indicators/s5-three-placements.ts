import { answerTo } from '../choices.ts'
import { share, type Indicator } from '../indicator.ts'
import { numbers } from '../reading/table.ts'
import type { View } from '../view.ts'
import { LIST_DAY, shareOnList } from './children-on-list.ts'
import { homesIn } from './homes-in-year.ts'

const MANY = 3

/** S5: how many had three or more placements in the twelve months. */
export const threePlacements: Indicator = {
  id: 'S5',
  title: 'Three or more placements in the year',
  unit: 'percent',
  polarity: 'down',
  basis: 'twelve-months',
  definition:
    'Children with three or more placements in the twelve months. A new legal status, a short stay elsewhere and the return from it, and adoption by the present carer are no new placement.',
  cohort: 'All children in care on the last day.',
  source:
    'SSDA903 episodes: reason for new episode S, P or B; local government metric 850. Whether a move with the same carer (T, U) is a placement is not printed.',
  sensitive: false,
  standing: 'published',
  choices: ['same-carer-moves'],
  needs: ['episodes'],
  compute(view) {
    const withCarer = answerTo(view.terms.choices, 'same-carer-moves') === 'yes'
    const placements = withCarer ? homesIn : placementsIn
    let many = 0
    for (const child of view.children) if (placements(view, child) >= MANY) many++
    return share(many, view.children.length)
  },
}

/** S5 by the council's own count, which often takes temporary stays for placements too. */
export const threePlacementsOnList: Indicator = {
  ...threePlacements,
  id: 'S5-list-8',
  of: 'S5',
  series: "By the council's own count (Annex A, list 8)",
  title: "Three or more placements by the council's own count",
  definition:
    "Children with three or more placements in the last 12 months, by the council's own count. Many systems count temporary stays too.",
  cohort: LIST_DAY,
  source:
    'Ofsted Annex A, list 8 (number of placements in the last 12 months), on the day of the list.',
  standing: 'own',
  choices: [],
  needs: ['list8'],
  compute: (view) =>
    shareOnList(
      view,
      ({ table }, row) => {
        const placements = numbers(table, 'PLACEMENTS')[row]!
        return placements < 0 ? null : placements >= MANY
      },
      'the list has no number of placements',
    ),
}

/**
 * How many placements a child had in the twelve months, in all periods of care. The one open when
 * they began counts, also when it ended that same day.
 */
export function placementsIn(view: View, child: number): number {
  const { placements, placementStarts } = view.returns.history
  let found = 0
  for (let at = placementStarts[child]!; at < placementStarts[child + 1]!; at++)
    if (placements.start[at]! <= view.day && placements.end[at]! >= view.from) found++
  return found
}
