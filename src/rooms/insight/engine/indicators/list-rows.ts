import { NO_DAY, plainText, type Day } from '../days.ts'
import { extractOn } from '../extracts.ts'
import { noFigure, type Figure } from '../indicator.ts'
import { numbers, type Table } from '../reading/table.ts'
import type { TableId } from '../reading/table-specs.ts'
import { bornOn, type View } from '../view.ts'

/** The lists of Ofsted's Annex A that figures come from, as a sentence calls them. */
const CALLED = {
  list8: 'list of children in care',
  list9: 'list of care leavers',
  list10: 'adoption list',
  list11: 'list of adopters',
} as const satisfies Partial<Record<TableId, string>>

export type ListId = keyof typeof CALLED

/** The rows of the extract of a list that tells about a day. */
export interface ListOnDay {
  readonly table: Table
  readonly from: number
  readonly to: number
  /** The day on which the extract was taken. */
  readonly taken: Day
  /**
   * The day that its dates are read for: what happened between the day asked for and a later extract
   * is left aside, and an earlier extract tells about its own day.
   */
  readonly day: Day
  /** Which extract this is. It counts no child, so the public reads it too. */
  readonly source: string
}

/** Finds the extract that tells about the day of a view; null when there is none near enough. */
export function listOn({ returns, day }: View, id: ListId): ListOnDay | null {
  const found = extractOn(returns, id, day)
  if (found === null) return null
  return {
    table: returns.tables[id],
    from: found.from,
    to: found.to,
    taken: found.day,
    day: Math.min(day, found.day),
    source: `From the ${CALLED[id]} of ${plainText(found.day)}.`,
  }
}

/**
 * The same for what a list says without a date of its own, such as where somebody lives: that is of the
 * day on which it was taken, and one taken later than this is of the next month.
 */
export function freshListOn(view: View, id: ListId): ListOnDay | null {
  const list = listOn(view, id)
  return list === null || list.taken - view.day > MOST_AFTER ? null : list
}

const MOST_AFTER = 20

/** No figure, because no extract was taken near enough to the day. */
export function noListOn(view: View, id: ListId): Figure {
  return noFigure(
    listOn(view, id) === null
      ? `No ${CALLED[id]} was taken near ${plainText(view.day)}.`
      : `The ${CALLED[id]} was taken more than ${MOST_AFTER} days after ${plainText(view.day)}, so it tells of another time.`,
  )
}

/** The day on which the child of a row was born: as the list says, or else any return; null when none does. */
export function bornOnList(view: View, table: Table, row: number): Day | null {
  const born = numbers(table, 'DOB')[row]!
  return born === NO_DAY ? bornOn(view, numbers(table, 'CHILD')[row]!) : born
}
