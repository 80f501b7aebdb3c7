import type { Answer, Answers } from './by-episodes.ts'
import {
  ageOn,
  birthday,
  daysBetween,
  monthsBefore,
  plusMonths,
  workingDaysAfter,
} from './dates.ts'
import { sheetOf, type FileOnDisk, type Row } from './rows.ts'

/** The figures of Annex A, of the workbook taken on a day. The first sheet of it is a cover. */
export function byLists(files: readonly FileOnDisk[], day: string): Answers {
  return {
    ...ofChildren(sheetOf(files, day, 2), day),
    ...ofLeavers(sheetOf(files, day, 3), day),
    ...ofAdoptions(sheetOf(files, day, 4), day),
    ...ofAdopters(sheetOf(files, day, 5), day),
  }
}

const part = (rows: readonly Row[], fits: (row: Row) => boolean): Answer => [
  rows.filter(fits).length,
  rows.length,
]

const isLetter = (cell: string | undefined, letter: string) => cell?.startsWith(`${letter})`)

function ofChildren(rows: readonly Row[], day: string): Answers {
  const start = (row: Row) => row['Date Started to be Looked After']!
  const here = rows.filter((row) => {
    const left = row['Date Ceased to be Looked After']!
    const grown = birthday(row['Date of Birth']!, 18) <= day
    return start(row) <= day && (left === '' || left > day) && !grown
  })
  const since = (months: number) => here.filter((row) => start(row) <= monthsBefore(day, months))
  const times = Object.keys(here[0]!).find((name) => name.includes('Missing'))!
  return {
    'D2-list-8': [here.length, null],
    'H2-list-8': healthReviews(here, day),
    'H3-list-8': part(since(12), (row) => {
      const last = row['Date of Last Dental Check']!
      return last !== '' && plusMonths(last, 12) >= day
    }),
    S1: part(since(4), (row) => row['What is the permanence plan for this child?'] !== ''),
    'S5-list-8': part(
      here,
      (row) => Number(row['Number of Placements in the Last 12 months']) >= 3,
    ),
    'S10-list-8': part(here, (row) => Number(row[times]) >= 1),
    'S14-list-8': part(
      here.filter((row) => row['Placement Location'] !== ''),
      (row) => isLetter(row['Placement Location'], 'b')!,
    ),
  }
}

/** A review is due 6 months after the last assessment for a child who was under five at it, else 12. */
function healthReviews(here: readonly Row[], day: string): Answer {
  const interval = (row: Row, on: string) => (ageOn(row['Date of Birth']!, on) < 5 ? 6 : 12)
  const due = here.filter((row) => {
    const first = workingDaysAfter(row['Date Started to be Looked After']!, 20)
    return plusMonths(first, interval(row, first)) <= day
  })
  return part(due, (row) => {
    const last = row['Date of Last Health Assessment']!
    return last !== '' && plusMonths(last, interval(row, last)) >= day
  })
}

function ofLeavers(rows: readonly Row[], day: string): Answers {
  const relevant = rows.filter(({ 'Eligibility Category': rights }) =>
    ['a', 'b'].some((letter) => isLetter(rights, letter)),
  )
  const aged = relevant.filter((row) => {
    const age = ageOn(row['Date of Birth']!, day)
    const gone = ['c', 'f'].some((letter) => isLetter(row['LA in Touch'], letter))
    return age >= 19 && age <= 21 && !gone
  })
  const living = (letter: string): Answer => [
    aged.filter((row) => row['Type of Accommodation']!.startsWith(letter)).length,
    null,
  ]
  return {
    L1: part(relevant, (row) => {
      const last = row['Latest Pathway Plan Review Date']!
      return last !== '' && last >= Temporal.PlainDate.from(day).subtract({ months: 6 }).toString()
    }),
    'L2-list-9': part(aged, (row) => isLetter(row['Suitability of Accommodation'], 'a')!),
    'L3-list-9': part(aged, (row) => isLetter(row['LA in Touch'], 'a')!),
    'E11-list-9': part(aged, (row) => /^[FP][1-5]/.test(row['Activity Status']!)),
    'L4-staying-put-list-9': living('Z'),
    'L4-custody-list-9': living('X'),
  }
}

const ENTERED = 'Date the Child Entered Care'
const DECIDED = 'Date of Decision that Child Should be Placed for Adoption'
const ORDER = 'Date of Placement Order'
const MATCHED = 'Date of Matching Child and Prospective Adopters'
const PLACED = 'Date Placed for Adoption'
const ADOPTED = 'Date of Adoption Order'
const REVERSED = 'Date of Decision that Child Should No Longer be Placed for Adoption'

const by = (row: Row, column: string, day: string) => row[column] !== '' && row[column]! <= day

function ofAdoptions(rows: readonly Row[], day: string): Answers {
  const from = monthsBefore(day, 12)
  const adopted = rows.filter((row) => by(row, ADOPTED, day) && row[ADOPTED]! >= from)
  const standing = rows.filter((row) => !by(row, ADOPTED, day) && !by(row, REVERSED, day))
  const waits = (first: string, last: string): Answer => {
    const known = adopted.filter((row) => row[first] !== '' && row[last] !== '')
    const days = known.map((row) => Math.max(0, daysBetween(row[first]!, row[last]!)))
    return [days.reduce((total, one) => total + one, 0), days.length]
  }
  const placed = standing.filter((row) => by(row, PLACED, day))
  const unplaced = standing.filter((row) => !placed.includes(row))
  const matched = unplaced.filter((row) => by(row, MATCHED, day))
  const finding = unplaced.filter(
    (row) => !matched.includes(row) && (by(row, DECIDED, day) || by(row, ORDER, day)),
  )
  return {
    'AF-adopted': [adopted.length, null],
    'AF-awaiting-order': [placed.length, null],
    'AF-matched': [matched.length, null],
    'AF-family-finding': [finding.length, null],
    'A1-list-10': waits(ENTERED, PLACED),
    'A2-list-10': waits(ORDER, MATCHED),
    'A3-list-10': part(
      [...adopted, ...standing],
      (row) => daysBetween(row[ENTERED]!, by(row, PLACED, day) ? row[PLACED]! : day) < 426,
    ),
  }
}

function ofAdopters(rows: readonly Row[], day: string): Answers {
  const families = [...Map.groupBy(rows, (row) => row['Family identifier']!).values()]
  const any = (family: readonly Row[], column: string) => family.some((row) => by(row, column, day))
  const APPROVED = 'Date application approved'
  const begun = (family: readonly Row[]) =>
    any(family, 'Date Stage 1 started') || any(family, 'Date Stage 2 started')
  return {
    'AF-recruited': [
      families.filter((family) =>
        family.some((row) => by(row, APPROVED, day) && row[APPROVED]! >= monthsBefore(day, 12)),
      ).length,
      null,
    ],
    'AF-assessing': [
      families.filter(
        (family) =>
          begun(family) &&
          !any(family, APPROVED) &&
          !any(family, 'Date of leaving adoption process'),
      ).length,
      null,
    ],
  }
}
