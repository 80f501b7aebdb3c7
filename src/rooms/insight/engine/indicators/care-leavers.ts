import { ageOn, NO_DAY } from '../days.ts'
import { share, type Figure } from '../indicator.ts'
import { anyOf, code } from '../reading/code-set.ts'
import { IN_TOUCH, REC } from '../reading/codes.ts'
import { codesIn, numbers } from '../reading/table.ts'
import { remember } from '../remember.ts'
import type { View } from '../view.ts'
import { rowsOfYear } from './yearly-answers.ts'

/** Who died, or returned home for six months or more, is no longer in the group. */
const NOT_COUNTED = anyOf(IN_TOUCH, 'DIED RHOM')
const ANOTHER_COUNCIL = code(REC, 'E3')

/** What the care leaver figures say of their group, in one place, because three of them share it. */
export const CARE_LEAVERS =
  'Care leavers aged 19, 20 or 21 on 31 March. Those who died, returned home for six months or more, or whose care another council took over, are not counted; those who cannot be reached or want no contact are.'

/** The rows of oc3 of the care leavers who are 19 to 21 on 31 March. */
export function careLeavers(view: View): readonly number[] {
  return remember(view, 'care leavers', () => {
    const { oc3 } = view.returns.tables
    const born = numbers(oc3, 'DOB')
    const touch = codesIn(oc3, 'IN_TOUCH')
    const group: number[] = []
    rowsOfYear(view, 'oc3').forEach((row, child) => {
      if (row < 0 || born[row] === NO_DAY) return
      const age = ageOn(born[row]!, view.day)
      if (age < 19 || age > 21 || NOT_COUNTED[touch[row]!] === 1) return
      if (!movedAway(view, child) && !onlyShortBreaks(view, child)) group.push(row)
    })
    return group
  })
}

/** Whether the last that is known of a child's care is that another council took it over. */
function movedAway({ returns, day }: View, child: number): boolean {
  const { history } = returns
  for (let row = history.starts[child + 1]! - 1; row >= history.starts[child]!; row--)
    if (history.from[row]! <= day)
      return (
        history.to[row]! <= day &&
        codesIn(returns.tables.episodes, 'REC')[history.source[row]!] === ANOTHER_COUNCIL
      )
  return false
}

function onlyShortBreaks({ returns: { history } }: View, child: number): boolean {
  const breaks = history.breaks.starts[child + 1]! - history.breaks.starts[child]!
  return breaks > 0 && history.starts[child + 1] === history.starts[child]
}

/** How many care leavers have one of some codes, and notes on the others. */
export function shareOfCareLeavers(
  view: View,
  column: string,
  flags: Uint8Array,
  notes: (answers: readonly number[]) => readonly string[] = () => [],
): Figure {
  const codes = codesIn(view.returns.tables.oc3, column)
  const answers = careLeavers(view).map((row) => codes[row]!)
  const yes = answers.filter((answer) => flags[answer] === 1).length
  return share(yes, answers.length, notes(answers))
}
