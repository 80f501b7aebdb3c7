import { ageOn, birthday, endOfYear, NO_DAY, type Day } from '../days.ts'
import type { Query } from '../query.ts'
import { anyOf } from '../reading/code-set.ts'
import { ACCOM, REC } from '../reading/codes.ts'
import { codesIn, numbers } from '../reading/table.ts'
import type { View } from '../view.ts'
import { finding } from './finding.ts'
import { firstDay } from './rows.ts'

const FOYER = anyOf(ACCOM, 'T1 T2')
const FORMER_CARERS = anyOf(ACCOM, 'Z1 Z2')
const NO_DUTY = anyOf(REC, 'E3 E11 E12 E2')

/** Care leavers' rows are of young people who turned 17 to 25 in the year. */
const YOUNGEST = 17
const OLDEST = 25
/** Days in care since 14 that make a care leaver, with one of them since 16 (rule 1001). */
const LONG_ENOUGH = 91

/** What does not fit between a care leaver's row, their age and the care that they had. */
export function checkLeavers(view: View): Query[] {
  const { oc3 } = view.returns.tables
  const home = codesIn(oc3, 'ACCOM')
  const birth = numbers(oc3, 'DOB')
  const child = numbers(oc3, 'CHILD')
  const why = codesIn(view.returns.tables.episodes, 'REC')
  const seenFrom = firstDay(view)
  const queries: Query[] = []
  for (const file of view.returns.files) {
    if (file.table !== 'oc3' || file.year === null) continue
    const end = endOfYear(file.year)
    for (let row = file.from; row < file.to; row++) {
      const add = (rule: string, text: string) =>
        queries.push(finding(view, 'oc3', row, rule, text))
      const born = birth[row]!
      if (born !== NO_DAY) checkAge(ageOn(born, end), home[row]!, add)
      checkDuty({ view, why, seenFrom }, child[row]!, end, add)
    }
  }
  return queries
}

type Add = (rule: string, text: string) => void

function checkAge(age: number, home: number, add: Add): void {
  if (age < YOUNGEST || age > OLDEST)
    return add('leaver-of-another-age', 'the young person did not turn 17 to 25 in the year.')
  if (FOYER[home] === 1 && age < 18)
    add('foyer-under-eighteen', 'a foyer is no home for anyone under 18.')
  if (FORMER_CARERS[home] === 1 && age < 18)
    add('former-carers-too-young', 'former foster carers are a home from 18 on, not at 17.')
}

/** What every row is looked at with, found once. */
interface Looking {
  readonly view: View
  readonly why: Uint8Array
  readonly seenFrom: Day
}

function checkDuty({ view, why, seenFrom }: Looking, child: number, end: Day, add: Add): void {
  const { history } = view.returns
  const last = lastRowBy(view, child, end)
  if (last < 0) return
  if (history.to[last]! <= end && NO_DUTY[why[history.source[last]!]!] === 1)
    return add(
      'leaver-without-duty',
      'the young person was adopted or died, or another council took over their care.',
    )
  if (wasInCareTooShort(view, child, end, seenFrom))
    add(
      'leaver-not-eligible',
      'the young person was not in care for 91 days since they were 14, with a day of it since 16.',
    )
}

function lastRowBy({ returns: { history } }: View, child: number, end: Day): number {
  for (let row = history.starts[child + 1]! - 1; row >= history.starts[child]!; row--)
    if (history.from[row]! <= end) return row
  return -1
}

/** Told only of those whose whole time since 14 lies in the loaded years; of others nobody can tell. */
function wasInCareTooShort(view: View, child: number, end: Day, seenFrom: Day): boolean {
  const { history } = view.returns
  const born = history.born[child]!
  if (born === NO_DAY) return false
  const [from, sixteen] = [birthday(born, 14), birthday(born, 16)]
  if (from < seenFrom || sixteen > end) return false
  let days = 0
  let since = false
  for (let row = history.starts[child]!; row < history.starts[child + 1]!; row++) {
    const start = Math.max(history.from[row]!, from)
    const stop = Math.min(history.to[row]!, end + 1, history.eighteen[child]!)
    if (stop <= start) continue
    days += stop - start
    if (stop > sixteen) since = true
  }
  return days < LONG_ENOUGH || !since
}
