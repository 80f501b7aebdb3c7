import { answerTo } from '../choices.ts'
import { ageOn, type Day } from '../days.ts'
import { noteOf } from '../indicator.ts'
import { anyOf } from '../reading/code-set.ts'
import { ELIGIBILITY, IN_TOUCH } from '../reading/codes.ts'
import { codesIn } from '../reading/table.ts'
import { remember } from '../remember.ts'
import type { View } from '../view.ts'
import { bornOnList, freshListOn, type ListOnDay } from './list-rows.ts'

const LEFT_CARE = anyOf(ELIGIBILITY, 'RELEVANT FORMER')
const NOT_COUNTED = anyOf(IN_TOUCH, 'DIED RHOM')

/** What the monthly care leaver figures say of their group. */
export const LIST_COHORT =
  'Relevant and former relevant care leavers aged 19, 20 or 21 on the day of the list, or of all ages where the council chose so. Those who died or returned home for six months or more are not counted; those who cannot be reached or want no contact are.'

/** The care leavers of an extract of list 9, and notes on it and on those left out. */
export interface LeaversOnList {
  readonly list: ListOnDay
  readonly rows: readonly number[]
  readonly notes: readonly string[]
}

/**
 * The relevant and former relevant young people of the list that tells about a day; null when none
 * does. The list has no history, so all of it is taken as of the day on which it was made.
 */
export function leaversOnList(view: View): LeaversOnList | null {
  return remember(view, 'leavers on the list', () => {
    const list = freshListOn(view, 'list9')
    if (list === null) return null
    const rights = codesIn(list.table, 'ELIGIBILITY')
    const touch = codesIn(list.table, 'IN_TOUCH')
    const allAges = answerTo(view.terms.choices, 'leaver-ages') === 'all'
    const rows: number[] = []
    const out = { noCategory: 0, noAge: 0, gone: 0 }
    for (let row = list.from; row < list.to; row++) {
      if (rights[row] === 0) out.noCategory++
      if (LEFT_CARE[rights[row]!] !== 1) continue
      const age = ageOnList(view, list, row)
      if (!allAges && age === null) out.noAge++
      else if (!allAges && (age! < 19 || age! > 21)) continue
      else if (NOT_COUNTED[touch[row]!] === 1) out.gone++
      else rows.push(row)
    }
    return { list, rows, notes: notesOn(list, out) }
  })
}

function ageOnList(view: View, list: ListOnDay, row: number): number | null {
  const born: Day | null = bornOnList(view, list.table, row)
  return born === null ? null : ageOn(born, list.taken)
}

function notesOn(
  list: ListOnDay,
  out: { readonly noCategory: number; readonly noAge: number; readonly gone: number },
): string[] {
  return [
    ...noteOf(
      out.gone,
      'young person is left out: they died, or went home for six months or more.',
      'young people are left out: they died, or went home for six months or more.',
    ),
    ...noteOf(
      out.noAge,
      'young person is left out: no date of birth.',
      'young people are left out: no date of birth.',
    ),
    ...noCategory(out.noCategory),
    list.source,
  ]
}

/** The note on those of whom the list does not say what they are entitled to. */
export function noCategory(people: number): string[] {
  return noteOf(
    people,
    'young person is left out: the list does not say whether they are relevant or former relevant.',
    'young people are left out: the list does not say whether they are relevant or former relevant.',
  )
}
