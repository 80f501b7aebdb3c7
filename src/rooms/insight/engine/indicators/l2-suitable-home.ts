import { noteOf, type Indicator } from '../indicator.ts'
import { codesIn } from '../reading/table.ts'
import type { View } from '../view.ts'
import { suitabilityInList, suitabilityInReturn, type Suitability } from './accommodation.ts'
import { FROM_17_TO_18, FROM_19_TO_21 } from './care-leavers.ts'
import {
  listLine,
  returnLine,
  shareInList,
  shareInReturn,
  type LeaverMeasure,
  type LeaverWords,
} from './leaver-shares.ts'

const WORDS: LeaverWords = {
  unit: 'percent',
  polarity: 'up',
  definition:
    'Care leavers who live somewhere that is recorded as suitable for them. Custody and no fixed abode are never suitable.',
  sensitive: false,
  choices: ['unknown-accommodation'],
}

type Tell = (row: number) => Suitability

function tellInReturn(view: View): Tell {
  const homes = codesIn(view.returns.tables.oc3, 'ACCOM')
  return (row) => suitabilityInReturn(view, homes[row]!)
}

function tellInList(view: View): Tell {
  const { list9 } = view.returns.tables
  const kinds = codesIn(list9, 'ACCOM')
  const said = codesIn(list9, 'SUITABLE')
  return (row) => suitabilityInList(view, kinds[row]!, said[row]!)
}

const suitable = (tell: Tell) => (row: number) => tell(row) === 'suitable'

function unknown(tell: Tell, rows: readonly number[]): string[] {
  return noteOf(
    rows.filter((row) => tell(row) === 'not-known').length,
    'young person is counted whose home is not known.',
    'young people are counted whose home is not known.',
  )
}

const MEASURE: LeaverMeasure = {
  inReturn: (view) => suitable(tellInReturn(view)),
  inList: (view) => suitable(tellInList(view)),
  notesInReturn: (view, rows) => unknown(tellInReturn(view), rows),
  notesInList: (view, rows) => unknown(tellInList(view), rows),
}

/** L2: care leavers in suitable accommodation. */
export const suitableHome: Indicator = {
  ...WORDS,
  ...returnLine(FROM_19_TO_21, 'ACCOM'),
  id: 'L2',
  title: 'Care leavers 19 to 21 in suitable accommodation',
  compute: (view) => shareInReturn(view, FROM_19_TO_21, MEASURE),
}

/** The same of the two ages before; nobody is in both groups. */
export const suitableHomeYounger: Indicator = {
  ...WORDS,
  ...returnLine(FROM_17_TO_18, 'ACCOM'),
  id: 'L2-17-18',
  of: 'L2',
  series: 'Aged 17 and 18',
  title: 'Care leavers 17 and 18 in suitable accommodation',
  compute: (view) => shareInReturn(view, FROM_17_TO_18, MEASURE),
}

/** The same month by month, from the council's own list. Shares its group with E11-list-9 and L3-list-9. */
export const suitableHomeOnList: Indicator = {
  ...WORDS,
  ...listLine('Suitability of Accommodation'),
  id: 'L2-list-9',
  of: 'L2',
  title: 'Care leavers in suitable accommodation, by the list',
  choices: ['leaver-ages', 'unknown-accommodation'],
  compute: (view) => shareInList(view, MEASURE),
}
