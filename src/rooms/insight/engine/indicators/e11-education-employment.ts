import { noteOf, type Indicator } from '../indicator.ts'
import { anyOf } from '../reading/code-set.ts'
import { ACTIV } from '../reading/codes.ts'
import { codesIn } from '../reading/table.ts'
import { FROM_17_TO_18, FROM_19_TO_21 } from './care-leavers.ts'
import {
  listLine,
  returnLine,
  shareInList,
  shareInReturn,
  type LeaverMeasure,
  type LeaverWords,
} from './leaver-shares.ts'

const OCCUPIED = anyOf(ACTIV, 'F1 P1 F2 P2 F3 P3 F4 P4 F5 P5')
const NOT_OCCUPIED = anyOf(ACTIV, 'G4 G5 G6')

const WORDS: LeaverWords = {
  unit: 'percent',
  polarity: 'up',
  definition: 'Care leavers who are in education, at work or in training, full or part time.',
  sensitive: false,
}

function unknown(activities: Uint8Array, rows: readonly number[]): string[] {
  const none = (row: number) =>
    OCCUPIED[activities[row]!] === 0 && NOT_OCCUPIED[activities[row]!] === 0
  return noteOf(
    rows.filter(none).length,
    'young person is counted whose activity is not known.',
    'young people are counted whose activity is not known.',
  )
}

const MEASURE: LeaverMeasure = {
  inReturn({ returns }) {
    const activities = codesIn(returns.tables.oc3, 'ACTIV')
    return (row) => OCCUPIED[activities[row]!] === 1
  },
  inList({ returns }) {
    const activities = codesIn(returns.tables.list9, 'ACTIV')
    return (row) => OCCUPIED[activities[row]!] === 1
  },
  notesInReturn: ({ returns }, rows) => unknown(codesIn(returns.tables.oc3, 'ACTIV'), rows),
  notesInList: ({ returns }, rows) => unknown(codesIn(returns.tables.list9, 'ACTIV'), rows),
}

/** E11: care leavers in education, employment or training. */
export const educationEmployment: Indicator = {
  ...WORDS,
  ...returnLine(FROM_19_TO_21, 'ACTIV'),
  id: 'E11',
  title: 'Care leavers 19 to 21 in education, employment or training',
  compute: (view) => shareInReturn(view, FROM_19_TO_21, MEASURE),
}

/** The same of the two ages before; nobody is in both groups. */
export const educationEmploymentYounger: Indicator = {
  ...WORDS,
  ...returnLine(FROM_17_TO_18, 'ACTIV'),
  id: 'E11-17-18',
  of: 'E11',
  series: 'Aged 17 and 18',
  title: 'Care leavers 17 and 18 in education, employment or training',
  compute: (view) => shareInReturn(view, FROM_17_TO_18, MEASURE),
}

/** The same month by month, from the council's own list. Shares its group with L2-list-9 and L3-list-9. */
export const educationEmploymentOnList: Indicator = {
  ...WORDS,
  ...listLine('Activity Status'),
  id: 'E11-list-9',
  of: 'E11',
  title: 'Care leavers in education, employment or training, by the list',
  choices: ['leaver-ages'],
  compute: (view) => shareInList(view, MEASURE),
}
