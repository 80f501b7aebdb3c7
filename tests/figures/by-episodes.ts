import { inCareOn, placementsOf, usualHome, type Child, type InCare } from './care.ts'
import { ageOn, birthday, lastMonths, monthsBefore, plusDays, workingDaysAfter } from './dates.ts'
import { rowsOf, type FileOnDisk, type Row } from './rows.ts'

/** A figure's numerator and denominator; a plain number has none below the line. */
export type Answer = readonly [number, number | null]
export type Answers = Readonly<Record<string, Answer | 'not told'>>

interface Span {
  readonly from: string
  readonly to: string
}

const count = <Item>(all: readonly Item[], fits: (one: Item) => boolean): Answer => [
  all.filter(fits).length,
  all.length,
]

/** The figures that come from the episodes, of a day and of the twelve months to it. */
export function byEpisodes(
  files: readonly FileOnDisk[],
  children: readonly Child[],
  day: string,
): Answers {
  const year = { from: monthsBefore(day, 12), to: day }
  const month = lastMonths(day, 1)
  const here = inCareOn(children, day)
  return {
    D2: [here.length, null],
    D3: [startersIn(children, year).length, null],
    'D3-month': [startersIn(children, month).length, null],
    D4: [leaversIn(children, year).length, null],
    'D4-month': [leaversIn(children, month).length, null],
    ...ofLeavers(leaversIn(children, year)),
    ...ofHomes(here, year),
    S6: stability(here, day),
    ...missing(files, children, year, ''),
    ...missing(files, children, month, '-month'),
    ...reviews(files, children, day),
    H1: firstHealth(files, children, year),
  }
}

const within = (day: string, { from, to }: Span) => day >= from && day <= to

function startersIn(children: readonly Child[], span: Span): Child[] {
  return children.filter(({ periods }) =>
    periods.some(({ start, startKnown }) => startKnown && within(start, span)),
  )
}

/** Who left care in a time, with the last leaving of each. */
function leaversIn(children: readonly Child[], span: Span) {
  return children.flatMap(({ born, periods }) => {
    const last = periods.findLast(({ why, end }) => why !== '' && why !== 'X1' && within(end, span))
    return last ? [{ born, end: last.end, why: last.why }] : []
  })
}

function ofLeavers(leavers: ReturnType<typeof leaversIn>): Answers {
  const guardians = ['E42', 'E43', 'E44', 'E45', 'E46', 'E47', 'E48']
  return {
    D5: count(
      leavers.filter(({ born, end }) => ageOn(born, end) >= 16),
      ({ born, end }) => end >= birthday(born, 18),
    ),
    S2: count(leavers, ({ why }) => guardians.includes(why)),
    S3: count(leavers, ({ why }) => why === 'E11' || why === 'E12'),
  }
}

function ofHomes(here: readonly InCare[], { from, to }: Span): Answers {
  const homes = here.map(usualHome)
  const miles = (home: Row) => (home['PL_DISTANCE'] === '999.9' ? '' : home['PL_DISTANCE']!)
  const isFar = (home: Row) => miles(home) !== '' && Number(miles(home)) > 20
  const moves = ({ periods }: InCare) =>
    periods.flatMap(placementsOf).filter(({ start, end }) => start <= to && end >= from).length
  return {
    S4: count(homes, isFar),
    'S4-known': count(
      homes.filter((home) => miles(home) !== ''),
      isFar,
    ),
    S5: count(here, (child) => moves(child) >= 3),
    S12: count(homes, (home) => ['PR4', 'PR5'].includes(home['PLACE_PROVIDER']!)),
    S13: count(homes, (home) => /^U[1-6]$/.test(home['PLACE']!)),
    S14: count(
      homes.filter((home) => home['PL_LOCATION'] !== ''),
      (home) => home['PL_LOCATION'] === 'OUT',
    ),
  }
}

/** Long-term stability: two years with one carer, of those in care for two and a half. */
function stability(here: readonly InCare[], day: string): Answer {
  const long = here.filter(
    ({ born, period }) => ageOn(born, day) < 16 && period.start <= monthsBefore(day, 30),
  )
  return count(long, ({ period, row }) => {
    const lived = placementsOf(period).filter(({ start }) => start <= day)
    const adoptive = /^A[3-6]$/.test(row['PLACE']!)
    const first = adoptive ? (lived.at(-2) ?? lived.at(-1)) : lived.at(-1)
    return first!.start <= monthsBefore(day, 24)
  })
}

function missing(
  files: readonly FileOnDisk[],
  children: readonly Child[],
  span: Span,
  suffix: string,
): Answers {
  const { from, to } = span
  const inCare = children.filter(
    ({ born, periods }) =>
      birthday(born, 18) >= from && periods.some(({ start, end }) => start <= to && end >= from),
  )
  const starts = Map.groupBy(
    rowsOf(files, 'missing').filter(
      (row) => row['MISSING'] === 'M' && within(row['MIS_START']!, span),
    ),
    (row) => row['CHILD']!,
  )
  // An incident that lasts from one year into the next stands in both years' files.
  const times = ({ id, periods }: Child) =>
    new Set(
      (starts.get(id) ?? [])
        .map((row) => row['MIS_START']!)
        .filter((on) => periods.some(({ start, end }) => start <= on && end >= on)),
    ).size
  return {
    [`S10${suffix}`]: count(inCare, (child) => times(child) >= 1),
    [`S11${suffix}`]: count(inCare, (child) => times(child) >= 2),
  }
}

function reviews(files: readonly FileOnDisk[], children: readonly Child[], day: string): Answers {
  const all = Map.groupBy(rowsOf(files, 'reviews'), (row) => row['CHILD']!)
  const parts = (span: Span) =>
    inCareOn(children, span.to)
      .filter(({ period }) => period.start < plusDays(span.to, -28))
      .map(({ id, born }) =>
        (all.get(id) ?? [])
          .filter((row) => within(row['REVIEW']!, span) && row['REVIEW_CODE'] !== 'PN0')
          .filter((row) => ageOn(born, row['REVIEW']!) >= 4)
          .map((row) => ['PN1', 'PN2', 'PN3', 'PN5', 'PN6'].includes(row['REVIEW_CODE']!)),
      )
      .filter((own) => own.length > 0)
  const year = parts({ from: monthsBefore(day, 12), to: day })
  return {
    V4: count(year, (own) => own.every(Boolean)),
    'V4-quarter': count(parts(lastMonths(day, 3)), (own) => own.every(Boolean)),
    'V4-reviews': count(year.flat(), Boolean),
  }
}

/** First health assessments: done by the twentieth working day, of those still in care on it. */
function firstHealth(files: readonly FileOnDisk[], children: readonly Child[], span: Span): Answer {
  const done = Map.groupBy(
    rowsOf(files, 'health').filter((row) => row['TYPE'] === 'IHA' && row['STATUS'] === 'completed'),
    (row) => row['CHILD']!,
  )
  const entries = children.flatMap(({ id, periods }) =>
    periods
      .filter(({ start, startKnown }) => startKnown && within(start, span))
      .map(({ start, end }) => ({ id, start, end, due: workingDaysAfter(start, 20) }))
      .filter(({ due, end }) => due <= span.to && end > due),
  )
  return count(entries, ({ id, start, due }) =>
    (done.get(id) ?? []).some((row) => row['DONE_DATE']! >= start && row['DONE_DATE']! <= due),
  )
}
