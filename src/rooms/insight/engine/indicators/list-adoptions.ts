import { NO_DAY, plainText, startedBy } from '../days.ts'
import { noteOf } from '../indicator.ts'
import { numbers } from '../reading/table.ts'
import { remember } from '../remember.ts'
import type { View } from '../view.ts'
import { listOn, type ListOnDay } from './list-rows.ts'

/** Where a child on the adoption list is on the way to a family. Everybody is at exactly one place, or none. */
export type AdoptionStage = 'adopted' | 'placed' | 'matched' | 'finding' | 'reversed' | 'none'

/**
 * How far the child of a row of list 10 had come by a day. An order is never undone; a decision that was
 * reversed ends every stage before it.
 */
export function stageOf({ table, day }: ListOnDay, row: number): AdoptionStage {
  const on = (column: string) => numbers(table, column)[row]!
  const by = (column: string) => on(column) <= day
  // A decision that was made anew after it had been reversed stands.
  const isLater = (one: string, other: string) => by(one) && on(one) > on(other)
  if (by('ADOPTED')) return 'adopted'
  if (by('REVERSED') && !isLater('DECISION', 'REVERSED')) return 'reversed'
  if (by('PLACED')) return 'placed'
  if (by('MATCHED')) return 'matched'
  return by('DECISION') || by('ORDER') ? 'finding' : 'none'
}

/** The stage of every row of an extract, from its first. */
export interface StagedList {
  readonly list: ListOnDay
  /** The rows at a stage; of those adopted, only in the twelve months up to the day. */
  readonly at: (stage: AdoptionStage) => number[]
  readonly notes: readonly string[]
}

/** The adoption list that tells about the day of a view, by stage; null when none does. */
export function stagedList(view: View): StagedList | null {
  return remember(view, 'adoption list', () => {
    const list = listOn(view, 'list10')
    if (list === null) return null
    const adopted = numbers(list.table, 'ADOPTED')
    const stages = Array.from({ length: list.to - list.from }, (_, at) =>
      stageOf(list, list.from + at),
    )
    const at = (stage: AdoptionStage) =>
      stages.flatMap((one, place) => {
        const row = list.from + place
        const early = one === 'adopted' && adopted[row]! < view.from
        return one === stage && !early ? [row] : []
      })
    return { list, at, notes: [list.source] }
  })
}

/** The rows of those adopted in the twelve months. */
export interface AdoptedOnList {
  readonly list: ListOnDay
  readonly rows: readonly number[]
  readonly notes: readonly string[]
}

/**
 * Those adopted in the twelve months by the list; null when no list tells. A list holds the adoptions of
 * the twelve months before its own day, so one made later may lack those of the first days.
 */
export function adoptedOnList(view: View): AdoptedOnList | null {
  const staged = stagedList(view)
  if (staged === null) return null
  const { list, notes } = staged
  return { list, rows: staged.at('adopted'), notes: [...notes, ...maybeShort(view, list)] }
}

function maybeShort({ from }: View, { taken }: ListOnDay): string[] {
  const holdsFrom = startedBy(taken, 12)
  if (holdsFrom <= from) return []
  const since = plainText(holdsFrom)
  return [
    `Window: a list holds the adoptions of twelve months, here since ${since}; earlier ones may not be on it.`,
  ]
}

/** The days between two dates of some rows, and a note on the rows that lack one. */
export function waitsOnList(
  { list, rows }: AdoptedOnList,
  from: 'ENTERED' | 'ORDER',
  to: 'PLACED' | 'MATCHED',
): { readonly waits: number[]; readonly missing: string[] } {
  const first = numbers(list.table, from)
  const second = numbers(list.table, to)
  const known = rows.filter((row) => first[row] !== NO_DAY && second[row] !== NO_DAY)
  return {
    waits: known.map((row) => second[row]! - first[row]!),
    missing: noteOf(
      rows.length - known.length,
      'child is left out: one of the two dates is not recorded.',
      'children are left out: one of the two dates is not recorded.',
    ),
  }
}
