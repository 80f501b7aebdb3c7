import { share, type Indicator } from '../indicator.ts'
import type { View } from '../view.ts'

/** S5: how many had three or more placements in the twelve months. */
export const threePlacements: Indicator = {
  id: 'S5',
  title: 'Three or more placements in the year',
  unit: 'percent',
  polarity: 'down',
  basis: 'twelve-months',
  definition:
    'Children with three or more placements in the twelve months. A new legal status, a move with the same carer, a short stay elsewhere and the return from it, and adoption by the present carer are no new placement.',
  cohort: 'All children in care on the last day.',
  source:
    'SSDA903 episodes: reason for new episode S, P or B; local government metric 850. Moves with the same carer (T, U) are not counted.',
  sensitive: false,
  standing: 'published',
  needs: ['episodes'],
  compute(view) {
    let many = 0
    for (const child of view.children) if (placementsIn(view, child) >= 3) many++
    return share(many, view.children.length)
  },
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
