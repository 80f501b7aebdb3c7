import { noteOf, type Indicator } from '../indicator.ts'
import { anyOf } from '../reading/code-set.ts'
import { IN_TOUCH } from '../reading/codes.ts'
import { codesIn } from '../reading/table.ts'
import type { View } from '../view.ts'
import { FROM_17_TO_18, FROM_19_TO_21 } from './care-leavers.ts'
import {
  listLine,
  returnLine,
  shareInList,
  shareInReturn,
  type LeaverMeasure,
  type LeaverWords,
} from './leaver-shares.ts'

const YES = anyOf(IN_TOUCH, 'YES')
const NO_LONGER = anyOf(IN_TOUCH, 'NO REFU NREQ')

const WORDS: LeaverWords = {
  unit: 'percent',
  polarity: 'up',
  definition: 'Care leavers with whom the council is in touch around their birthday.',
  sensitive: false,
}

/** Counts those with one of some answers; a blank is neither in touch nor out of touch. */
function measureOf(flags: Uint8Array): LeaverMeasure {
  const counts = (view: View, table: 'oc3' | 'list9') => {
    const touch = codesIn(view.returns.tables[table], 'IN_TOUCH')
    return (row: number) => flags[touch[row]!] === 1
  }
  const blank = (view: View, table: 'oc3' | 'list9', rows: readonly number[]) => {
    const touch = codesIn(view.returns.tables[table], 'IN_TOUCH')
    return noteOf(
      rows.filter((row) => touch[row] === 0).length,
      'young person is counted with no answer recorded.',
      'young people are counted with no answer recorded.',
    )
  }
  return {
    inReturn: (view) => counts(view, 'oc3'),
    inList: (view) => counts(view, 'list9'),
    notesInReturn: (view, rows) => blank(view, 'oc3', rows),
    notesInList: (view, rows) => blank(view, 'list9', rows),
  }
}

const MEASURE = measureOf(YES)

/** L3: care leavers the council is in touch with. */
export const inTouch: Indicator = {
  ...WORDS,
  ...returnLine(FROM_19_TO_21, 'IN_TOUCH'),
  id: 'L3',
  title: 'Care leavers 19 to 21 the council is in touch with',
  compute: (view) => shareInReturn(view, FROM_19_TO_21, MEASURE),
}

/**
 * L3n: its opposite. With L3 it makes up the whole group, but for those with no answer recorded, who
 * are in a note of both.
 */
export const noLongerInTouch: Indicator = {
  ...WORDS,
  ...returnLine(FROM_19_TO_21, 'IN_TOUCH'),
  id: 'L3n',
  of: 'L3',
  series: 'No longer in touch',
  title: 'Care leavers 19 to 21 the council is no longer in touch with',
  polarity: 'down',
  source: 'SSDA903 oc3 (IN_TOUCH): the answers NO, REFU and NREQ.',
  definition:
    'Care leavers whom the council could not reach, who refused contact or who no longer want services. The Department leaves out those about whom others could tell it something, so its figure may be lower.',
  standing: 'own',
  compute: (view) => shareInReturn(view, FROM_19_TO_21, measureOf(NO_LONGER)),
}

/** L3 of the two ages before; nobody is in both groups. */
export const inTouchYounger: Indicator = {
  ...WORDS,
  ...returnLine(FROM_17_TO_18, 'IN_TOUCH'),
  id: 'L3-17-18',
  of: 'L3',
  series: 'Aged 17 and 18',
  title: 'Care leavers 17 and 18 the council is in touch with',
  compute: (view) => shareInReturn(view, FROM_17_TO_18, MEASURE),
}

/** L3 month by month, from the council's own list. Shares its group with E11-list-9 and L2-list-9. */
export const inTouchOnList: Indicator = {
  ...WORDS,
  ...listLine('LA in Touch'),
  id: 'L3-list-9',
  of: 'L3',
  title: 'Care leavers the council is in touch with, by the list',
  definition: 'Care leavers with whom the council is in touch.',
  choices: ['leaver-ages'],
  compute: (view) => shareInList(view, MEASURE),
}
