import { noFigure, share, type Figure, type Indicator } from '../indicator.ts'
import { numbers } from '../reading/table.ts'
import type { View } from '../view.ts'
import { LIST_DAY, shareOnList } from './children-on-list.ts'
import { missingCounts } from './missing-incidents.ts'

/** S10: how many went missing from where they live. */
export const wentMissing: Indicator = {
  id: 'S10',
  title: 'Children who went missing',
  unit: 'percent',
  polarity: 'down',
  basis: 'twelve-months',
  definition:
    'Children who went missing, so that nobody knew where they were, at least once in the twelve months while in care. An incident counts when it starts. Being away without leave at a known place is another thing.',
  cohort: 'All children in care at any time in the twelve months.',
  source: 'SSDA903 missing (M) and episodes.',
  sensitive: true,
  standing: 'published',
  choices: ['away-incidents'],
  needs: ['episodes', 'missing'],
  compute: shareMissing,
}

/** S10 month by month: a child who goes missing in two months counts in both. */
export const wentMissingInMonth: Indicator = {
  ...wentMissing,
  id: 'S10-month',
  of: 'S10',
  series: 'In the month',
  title: 'Children who went missing in the month',
  basis: 'month',
  definition:
    'Children who went missing, so that nobody knew where they were, at least once in the month while in care. An incident counts when it starts.',
  cohort: 'All children in care at any time in the month.',
  standing: 'own',
}

/**
 * S10 by the council's own count. Another group than the yearly figure: only those still in care on the
 * day of the list, so the two are never joined.
 */
export const wentMissingOnList: Indicator = {
  ...wentMissing,
  id: 'S10-list-8',
  of: 'S10',
  series: "By the council's own count (Annex A, list 8)",
  title: 'Children in care who went missing in the last 12 months',
  definition:
    "Children in care whose record says that they went missing at least once in the last 12 months, by the council's own count.",
  cohort: LIST_DAY,
  source:
    'Ofsted Annex A, list 8 (number of missing episodes in the last 12 months), on the day of the list.',
  standing: 'own',
  choices: [],
  needs: ['list8'],
  compute: shareMissingOnList,
}

function shareMissing(view: View): Figure {
  const { once, inCare } = missingCounts(view)
  return share(once, inCare)
}

function shareMissingOnList(view: View): Figure {
  const figure = shareOnList(
    view,
    ({ table }, row) => {
      const times = numbers(table, 'MISSING')[row]!
      return times < 0 ? null : times > 0
    },
    BLANK,
  )
  // Where only those who went missing have a count, a blank may be a nought: nobody can say.
  const onlyCounts = figure.value === 100 && figure.notes.some((note) => note.includes(BLANK))
  return onlyCounts
    ? noFigure(
        'The list counts missing episodes only of children who had some, so it cannot be told.',
      )
    : figure
}

const BLANK = 'the list has no count of missing episodes'
