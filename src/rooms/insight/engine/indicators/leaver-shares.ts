import { share, type Figure, type Indicator } from '../indicator.ts'
import type { View } from '../view.ts'
import { careLeavers, cohortOf, notCounted, type LeaverAges } from './care-leavers.ts'
import { LIST_COHORT, leaversOnList } from './leavers-on-list.ts'
import { noListOn } from './list-rows.ts'

/** How a measure of care leavers is told from each of its two sources. */
export interface LeaverMeasure {
  /** Whether somebody counts, by their row of the yearly return (oc3). */
  readonly inReturn: (view: View) => (row: number) => boolean
  /** The same by their row of the list of care leavers (list 9). */
  readonly inList: (view: View) => (row: number) => boolean
  /** Notes on the rest of the group. */
  readonly notesInReturn?: (view: View, rows: readonly number[]) => readonly string[]
  readonly notesInList?: (view: View, rows: readonly number[]) => readonly string[]
}

/** What the lines of one measure share. */
export type LeaverWords = Pick<
  Indicator,
  'unit' | 'polarity' | 'definition' | 'sensitive' | 'choices'
>

/** The share of the care leavers of some ages, from the yearly return. */
export function shareInReturn(view: View, ages: LeaverAges, measure: LeaverMeasure): Figure {
  const group = careLeavers(view, ages)
  const counts = measure.inReturn(view)
  return share(group.rows.filter(counts).length, group.rows.length, [
    ...(measure.notesInReturn?.(view, group.rows) ?? []),
    ...notCounted(group),
  ])
}

/** The share of the care leavers of the list that tells about the day. */
export function shareInList(view: View, measure: LeaverMeasure): Figure {
  const found = leaversOnList(view)
  if (found === null) return noListOn(view, 'list9')
  const counts = measure.inList(view)
  return share(found.rows.filter(counts).length, found.rows.length, [
    ...(measure.notesInList?.(view, found.rows) ?? []),
    ...found.notes,
  ])
}

/** What a line from the yearly return says of itself, beside its words. */
export function returnLine(
  ages: LeaverAges,
  column: string,
): Pick<Indicator, 'basis' | 'cohort' | 'source' | 'standing' | 'needs'> {
  return {
    basis: 'year-end',
    cohort: cohortOf(ages),
    source: `SSDA903 oc3 (${column}), as the Department publishes it for care leavers aged ${ages.words}.`,
    standing: 'published',
    needs: ['oc3'],
  }
}

/** What a line from the list says of itself. The list is the council's own; nobody publishes from it. */
export function listLine(
  heading: string,
): Pick<Indicator, 'basis' | 'cohort' | 'source' | 'standing' | 'needs' | 'series'> {
  return {
    series: 'From the list of care leavers (Annex A), month by month',
    basis: 'day',
    cohort: LIST_COHORT,
    source: `Ofsted Annex A, list 9 (${heading}), on the day on which the list was made. Not the yearly figure: the day and the group are others.`,
    standing: 'own',
    needs: ['list9'],
  }
}
