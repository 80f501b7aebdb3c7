import { count, noteOf, type Indicator } from '../indicator.ts'

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
