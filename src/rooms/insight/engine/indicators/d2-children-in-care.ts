import { count, noteOf, type Indicator } from '../indicator.ts'
import { inCareOn } from './children-on-list.ts'
import { listOn, noListOn } from './list-rows.ts'

/** D2: how many children are in care. */
export const childrenInCare: Indicator = {
  id: 'D2',
  title: 'Children in care',
  unit: 'number',
  polarity: 'none',
  basis: 'day',
  definition:
    'Children under 18 who are looked after on the day. Short breaks under an agreement are not counted, and a child who leaves on the day is no longer counted.',
  cohort: 'Each child once.',
  source: 'SSDA903 episodes; looked after within the meaning of the Children Act 1989 s.22(1).',
  sensitive: false,
  standing: 'published',
  needs: ['episodes'],
  compute: (view) =>
    count(
      view.children.length,
      noteOf(
        view.adults.length,
        'person aged 18 or over still has an open episode and is not counted.',
        'people aged 18 or over still have an open episode and are not counted.',
      ),
    ),
}

/**
 * D2 by the list that the council takes for inspectors. It holds who left within six months too, so it
 * tells exactly about any day of the weeks before it was taken.
 */
export const childrenOnListEight: Indicator = {
  ...childrenInCare,
  id: 'D2-list-8',
  of: 'D2',
  series: 'From the list of children in care (Annex A, list 8)',
  title: 'Children in care by the list of children in care',
  definition:
    'Children under 18 on the list of children in care who had come into care by the day and not left by it.',
  source: 'Ofsted Annex A, list 8 (dates of starting and ceasing to be looked after).',
  standing: 'own',
  needs: ['list8'],
  compute(view) {
    const list = listOn(view, 'list8')
    if (list === null) return noListOn(view, 'list8')
    const { rows, notes } = inCareOn(view, list.day)
    return count(rows.length, [...notes, list.source])
  },
}
