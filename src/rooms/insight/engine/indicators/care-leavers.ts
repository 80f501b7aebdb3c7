import { ageOn, NO_DAY } from '../days.ts'
import { noteOf } from '../indicator.ts'
import { anyOf, code } from '../reading/code-set.ts'
import { IN_TOUCH, REC } from '../reading/codes.ts'
import { codesIn, numbers } from '../reading/table.ts'
import { remember } from '../remember.ts'
import type { View } from '../view.ts'
import { rowsOfYear } from './yearly-answers.ts'

/** Ages on 31 March, the first and the last of them counted. */
export interface LeaverAges {
  readonly from: number
  readonly to: number
  /** The ages in words, for a title: `19 to 21`. */
  readonly words: string
}

/** Those whom the Department's figure is about. */
export const FROM_19_TO_21: LeaverAges = { from: 19, to: 21, words: '19 to 21' }
/** In the same table, and published apart from the others. */
export const FROM_17_TO_18: LeaverAges = { from: 17, to: 18, words: '17 and 18' }

/** Who died, or returned home for six months or more, is no longer in the group. */
const NOT_COUNTED = anyOf(IN_TOUCH, 'DIED RHOM')
const ANOTHER_COUNCIL = code(REC, 'E3')

/** What the yearly care leaver figures say of their group, in one place, because many share it. */
export function cohortOf({ words }: LeaverAges): string {
  return `Care leavers aged ${words} on 31 March. Those who died, returned home for six months or more, or whose care another council took over, are not counted; those who cannot be reached or want no contact are.`
}

/** Care leavers of some ages: their rows of oc3, and how many of those ages are not counted. */
export interface LeaverGroup {
  readonly rows: readonly number[]
  readonly leftOut: number
}

/** The care leavers who are of some ages on 31 March (SSDA903 oc3). */
export function careLeavers(view: View, ages: LeaverAges): LeaverGroup {
  return remember(view, `care leavers ${ages.words}`, () => {
    const groups = leaversByAge(view).slice(ages.from, ages.to + 1)
    return {
      rows: groups.flatMap(({ rows }) => rows),
      leftOut: groups.reduce((sum, { leftOut }) => sum + leftOut, 0),
    }
  })
}

const OLDEST = 25

/** Everybody in the table, in a group for each year of age. */
function leaversByAge(view: View): readonly LeaverGroup[] {
  return remember(view, 'care leavers', () => {
    const { oc3 } = view.returns.tables
    const born = numbers(oc3, 'DOB')
    const touch = codesIn(oc3, 'IN_TOUCH')
    const groups = Array.from({ length: OLDEST + 1 }, () => ({ rows: [] as number[], leftOut: 0 }))
    rowsOfYear(view, 'oc3').forEach((row, child) => {
      if (row < 0 || born[row] === NO_DAY) return
      const group = groups[ageOn(born[row]!, view.day)]
      if (group === undefined) return
      const gone = NOT_COUNTED[touch[row]!] === 1
      if (gone || movedAway(view, child) || onlyShortBreaks(view, child)) group.leftOut++
      else group.rows.push(row)
    })
    return groups
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

/** The note on those of the right age who are not in the group. */
export function notCounted({ leftOut }: LeaverGroup): string[] {
  return noteOf(
    leftOut,
    'young person is left out: they died, went home for six months or more, or are in the care of another council.',
    'young people are left out: they died, went home for six months or more, or are in the care of another council.',
  )
}
