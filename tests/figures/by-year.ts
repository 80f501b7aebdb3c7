import type { Answer, Answers } from './by-episodes.ts'
import { inCareOn, type Child, type InCare } from './care.ts'
import { ageOn, monthsBefore, plusDays, termEnd, termStart, yearEnd } from './dates.ts'
import { rowsOf, type FileOnDisk, type Row } from './rows.ts'

/** The figures of the tables that are filled in once a year, of the last 31 March before a day. */
export function byYear(
  files: readonly FileOnDisk[],
  children: readonly Child[],
  day: string,
): Answers {
  const end = yearEnd(day)
  const cohort = twelveMonths(children, end)
  const school = ofYear(files, 'education', end)
  const told = {
    ...health(cohort, ofYear(files, 'oc2', end), end),
    ...leavers(files, children, end),
  }
  if (school.size === 0) return told
  return {
    ...told,
    ...learning(rowsFor(cohort, school)),
    ...ofTerm(files, children, termEnd(day)),
  }
}

function ofYear(files: readonly FileOnDisk[], table: string, end: string): Map<string, Row> {
  const own = rowsOf(files, table).filter((row) => row['YEAR'] === end.slice(0, 4))
  return new Map(own.map((row) => [row['CHILD']!, row]))
}

/** In care on the day and for twelve months before it, without a short break in them. */
function twelveMonths(children: readonly Child[], end: string): InCare[] {
  const from = monthsBefore(end, 12)
  return inCareOn(children, end).filter(
    ({ period, breaks }) =>
      period.start <= from &&
      !breaks.some((row) => row['DECOM']! <= end && (row['DEC'] === '' || row['DEC']! >= from)),
  )
}

/** The rows of those who have one. */
const rowsFor = (children: readonly Child[], rows: ReadonlyMap<string, Row>): Row[] =>
  children.map(({ id }) => rows.get(id)).filter((row) => row !== undefined)

const share = (rows: readonly (Row | undefined)[], column: string, yes: string): Answer => [
  rows.filter((row) => row?.[column] === yes).length,
  rows.length,
]

const sum = (rows: readonly Row[], column: string): Answer => [
  Math.round(rows.reduce((total, row) => total + Number(row[column]), 0) * 100) / 100,
  rows.length,
]

function health(cohort: readonly InCare[], answers: Map<string, Row>, end: string): Answers {
  const rows = cohort.map(({ id }) => answers.get(id))
  const asked = cohort.filter(({ born }) => ageOn(born, end) >= 5 && ageOn(born, end) <= 16)
  const scored = rowsFor(asked, answers).filter((row) => row['SDQ_SCORE'] !== '')
  return {
    H2: share(rows, 'HEALTH_ASSESSMENT', '1'),
    H3: share(rows, 'TEETH_CHECK', '1'),
    H4: share(rows, 'IMMUNISATIONS', '1'),
    H5: [scored.length, asked.length],
    H6: sum(scored, 'SDQ_SCORE'),
  }
}

const ACTIVE = /^[FP][1-5]$/

function leavers(files: readonly FileOnDisk[], children: readonly Child[], end: string): Answers {
  const known = new Map(children.map((child) => [child.id, child]))
  const counts = (row: Row) => {
    const child = known.get(row['CHILD']!)
    const last = child?.periods.findLast(({ start }) => start <= end)
    const taken = last?.why === 'E3' && last.end <= end
    const onlyBreaks = child !== undefined && child.periods.length === 0
    return !['DIED', 'RHOM'].includes(row['IN_TOUCH']!) && !taken && !onlyBreaks
  }
  const all = [...ofYear(files, 'oc3', end).values()].filter(counts)
  const aged = (from: number, to: number) =>
    all.filter(({ DOB }) => ageOn(DOB!, end) >= from && ageOn(DOB!, end) <= to)
  const figures = (rows: readonly Row[], suffix: string): Answers => {
    const part = (fits: (row: Row) => boolean): Answer => [rows.filter(fits).length, rows.length]
    return {
      [`E11${suffix}`]: part((row) => ACTIVE.test(row['ACTIV']!)),
      [`L2${suffix}`]: part((row) => row['ACCOM']!.endsWith('1')),
      [`L3${suffix}`]: part((row) => row['IN_TOUCH'] === 'YES'),
    }
  }
  const main = aged(19, 21)
  const living = (letters: string): Answer => [
    main.filter((row) => letters.includes(row['ACCOM']!.charAt(0))).length,
    null,
  ]
  return {
    ...figures(main, ''),
    ...figures(aged(17, 18), '-17-18'),
    L3n: [main.filter((row) => row['IN_TOUCH'] !== 'YES').length, main.length],
    'L4-staying-put': living('Z'),
    'L4-family': living('B'),
    'L4-supported': living('CDET'),
    'L4-bed-and-breakfast': living('VW'),
    'L4-custody': living('X'),
  }
}

/** School: of those in care for twelve months who are in the file of the year. */
function learning(rows: readonly Row[]): Answers {
  const having = (...columns: string[]) =>
    rows.filter((row) => columns.every((column) => row[column] !== ''))
  const known = (column: string) => share(having(column), column, 'Y')
  const sessions = having('SESSIONS_POSSIBLE', 'SESSIONS_UNAUTHORISED')
  const told = having('SUSPENSIONS')
  const suspended = told.filter((row) => row['SUSPENSIONS'] !== '0').length
  return {
    E1: known('EHCP'),
    E2: known('KS2_MATHS'),
    E3: known('KS2_WRITING'),
    E4: known('KS2_READING'),
    E5: sum(having('ATTAINMENT_8'), 'ATTAINMENT_8'),
    E6: sum(having('PROGRESS_8'), 'PROGRESS_8'),
    E8: [sum(sessions, 'SESSIONS_UNAUTHORISED')[0], sum(sessions, 'SESSIONS_POSSIBLE')[0]],
    E9: [suspended, told.length],
  }
}

/**
 * The file holds each child's last plan, so once it holds one of a later term it tells nothing of this.
 * Compulsory school age begins with the term after the fifth birthday and ends with the school year in
 * which a child turns 16 (Education Act 1996 s.8).
 */
function ofTerm(files: readonly FileOnDisk[], children: readonly Child[], end: string): Answers {
  const start = termStart(end)
  const year = Number(end.slice(0, 4)) + (end.slice(5) > '08-31' ? 1 : 0)
  const yearStart = `${year - 1}-09-01`
  // The autumn's day for beginning school is 31 August, though its months here begin with August.
  const lastDay = start.endsWith('08-01') ? plusDays(yearStart, -1) : plusDays(start, -1)
  const pupils = inCareOn(children, end).filter(
    ({ born }) => ageOn(born, lastDay) >= 5 && ageOn(born, plusDays(yearStart, -1)) < 16,
  )
  const school = ofYear(files, 'education', `${yearOfReturn(end)}-03-31`)
  if ([...school.values()].some((row) => row['PEP_DATE']! > end))
    return { E7: 'not told', E10: 'not told' }
  const rows = pupils.map(({ id }) => school.get(id))
  const answered = rows.filter((row) => row !== undefined && row['REDUCED_TIMETABLE'] !== '')
  const planned = (row: Row | undefined) =>
    row !== undefined && row['PEP_DATE']! >= start && row['PEP_DATE']! <= end
  return {
    E7: [rows.filter(planned).length, rows.length],
    E10: share(answered, 'REDUCED_TIMETABLE', 'Y'),
  }
}

const yearOfReturn = (day: string) => Number(day.slice(0, 4)) + (day.slice(5) > '03-31' ? 1 : 0)
