import { birthday, startedBy } from '../days.ts'
import { noteOf, share, type Indicator } from '../indicator.ts'
import { anyOf } from '../reading/code-set.ts'
import { PLACE } from '../reading/codes.ts'
import { codesIn } from '../reading/table.ts'
import { bornOn, type View } from '../view.ts'

const FOR_ADOPTION = anyOf(PLACE, 'A3 A4 A5 A6')

/** S6: of those long in care, how many have lived with the same carer for two years. */
export const longTermStability: Indicator = {
  id: 'S6',
  title: 'In care two and a half years, same placement for two',
  unit: 'percent',
  polarity: 'up',
  basis: 'day',
  definition:
    'Children who have lived with the same carer for at least two years, or who are placed for adoption and have been there and in the placement before for two years together.',
  cohort: 'Children under 16 on the day who have been in care for two and a half years or more.',
  source:
    'SSDA903 episodes of several years; the wording of national indicator 63. Two and a half years at 31 March 2025 began by 1 October 2022.',
  sensitive: false,
  standing: 'published',
  needs: ['episodes', 'header'],
  compute(view) {
    const { history } = view.returns
    const longInCare = startedBy(view.day, 30)
    let group = 0
    let stable = 0
    let unknown = 0
    for (let at = 0; at < view.children.length; at++) {
      const born = bornOn(view, view.children[at]!)
      if (born === null || birthday(born, 16) <= view.day) continue
      const period = history.period[view.rows[at]!]!
      if (history.periods.start[period]! > longInCare) {
        if (history.periods.startKnown[period] === 0) unknown++
        continue
      }
      group++
      if (isStable(view, view.rows[at]!)) stable++
    }
    return share(stable, group, [
      ...noteOf(
        unknown,
        'child is left out: history missing, because nothing loaded shows when they came into care.',
        'children are left out: history missing, because nothing loaded shows when they came into care.',
      ),
      ...(group > 0 && unknown * ONE_IN > group + unknown ? [FLATTERS] : []),
    ])
  },
}

/** Children of which more than one in so many may be left out before the figure says what that does to it. */
const ONE_IN = 10
/**
 * With one or two years loaded, a time in care that is seen to be long enough is mostly one placement
 * that began before them: an invented council showed 79% from one year and 53% from three.
 */
const FLATTERS =
  'From the returns that were loaded this looks steadier than it is: returns of earlier years would tell.'

function isStable(view: View, row: number): boolean {
  const { history } = view.returns
  const twoYears = startedBy(view.day, 24)
  const placement = history.placement[row]!
  if (placement < 0) return false
  if (history.placements.start[placement]! <= twoYears) return true
  const home = history.source[history.home[row]!]!
  if (FOR_ADOPTION[codesIn(view.returns.tables.episodes, 'PLACE')[home]!] === 0) return false
  const before = placement - 1
  return (
    before >= 0 &&
    history.placements.period[before] === history.placements.period[placement] &&
    history.placements.start[before]! <= twoYears
  )
}
