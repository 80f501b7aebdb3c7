import { birthday, NO_DAY, plainText, type Day } from '../days.ts'
import { noFigure, noteOf, share, type Figure } from '../indicator.ts'
import { anyOf } from '../reading/code-set.ts'
import { LS } from '../reading/codes.ts'
import { codesIn, numbers, type Table } from '../reading/table.ts'
import { remember } from '../remember.ts'
import type { View } from '../view.ts'
import { bornOnList, listOn } from './list-rows.ts'

/**
 * The list says what was last done and how often, as of the day on which it was taken. So it tells about
 * a month's end when it was taken within these days of it; a later one is of the next month.
 */
const MOST_AFTER = 20

const SHORT_BREAK = anyOf(LS, 'V3 V4')

/** The children in care by list 8. Nothing in it is of the days after it was taken. */
export interface ListedChildren {
  readonly table: Table
  readonly rows: readonly number[]
  /** The day that they are in care on, and that their last dates and counts are judged on. */
  readonly day: Day
  readonly notes: readonly string[]
}

/** What a figure of those children says of itself: everything in the list is of its own day. */
export const LIST_DAY = 'All children in care on the day of the list.'

/**
 * The children in care on the day on which list 8 was taken; null when it was taken too long after the
 * day of the view to tell about it.
 */
export function childrenOnList(view: View): ListedChildren | null {
  return remember(view, 'children on the list', () => {
    const list = listOn(view, 'list8')
    if (list === null || list.taken - view.day > MOST_AFTER) return null
    const { rows, notes } = inCareOn(view, list.taken)
    return { table: list.table, rows, day: list.taken, notes: [...notes, list.source] }
  })
}

/** The rows of the list of children in care on a day: it also holds those who left within six months. */
export function inCareOn(
  view: View,
  day: Day,
): { readonly rows: readonly number[]; readonly notes: readonly string[] } {
  const list = listOn(view, 'list8')
  const rows: number[] = []
  let unknown = 0
  let adults = 0
  for (let row = list?.from ?? 0; row < (list?.to ?? 0); row++) {
    const { table } = list!
    const started = numbers(table, 'STARTED')[row]!
    if (SHORT_BREAK[codesIn(table, 'LS')[row]!] === 1) continue
    if (numbers(table, 'CEASED')[row]! <= day) continue
    const born = bornOnList(view, table, row)
    if (started === NO_DAY) unknown++
    else if (started > day) continue
    else if (born !== null && birthday(born, 18) <= day) adults++
    else rows.push(row)
  }
  return { rows, notes: leftOut(unknown, adults) }
}

function leftOut(unknown: number, adults: number): string[] {
  return [
    ...noteOf(
      unknown,
      'child is left out: the list does not say when they came into care.',
      'children are left out: the list does not say when they came into care.',
    ),
    ...noteOf(
      adults,
      'person aged 18 or over is still on the list and is not counted.',
      'people aged 18 or over are still on the list and are not counted.',
    ),
  ]
}

/**
 * The share of the children on the list of whom something is so. Who cannot be judged is left out and
 * counted; `lacking` says what their row does not have.
 */
export function shareOnList(
  view: View,
  judge: (children: ListedChildren, row: number) => boolean | null,
  lacking: string,
  within: (children: ListedChildren, row: number) => boolean = () => true,
): Figure {
  const children = childrenOnList(view)
  if (children === null) return noFigure(tooLate(view))
  let [yes, all, blank] = [0, 0, 0]
  for (const row of children.rows) {
    if (!within(children, row)) continue
    const answer = judge(children, row)
    if (answer === null) blank++
    else all++
    if (answer === true) yes++
  }
  return share(yes, all, [
    ...noteOf(blank, `child is left out: ${lacking}.`, `children are left out: ${lacking}.`),
    ...children.notes,
  ])
}

function tooLate(view: View): string {
  return `The list of children in care was taken more than ${MOST_AFTER} days after ${plainText(view.day)}, so it tells of another time.`
}
