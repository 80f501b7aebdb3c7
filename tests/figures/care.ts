import { birthday, NEVER } from './dates.ts'
import { rowsOf, sheetOf, type FileOnDisk, type Row } from './rows.ts'

/** A period of care: the rows of episodes that follow each other without a gap. */
export interface Period {
  readonly rows: readonly Row[]
  readonly start: string
  /** Whether the first row says that care began, so that nothing lies before it. */
  readonly startKnown: boolean
  readonly end: string
  /** Why it ended; '' where it has not. */
  readonly why: string
}

/** A child's time in care, short breaks apart. */
export interface Child {
  readonly id: string
  readonly born: string
  readonly periods: readonly Period[]
  readonly breaks: readonly Row[]
}

export const begins = (row: Row): string => row['DECOM']!
export const ends = (row: Row): string => row['DEC'] || NEVER

const isBreak = (row: Row) => row['LS'] === 'V3' || row['LS'] === 'V4'

/**
 * Every child with an episode; where two years hold one, the later year's word stands. A period whose
 * first rows lie before the files began by the date that a list of Annex A, of some day, gives.
 */
export function childrenOf(files: readonly FileOnDisk[], listDay: string): Child[] {
  const listed = new Map([
    ...sheetOf(files, listDay, 2).map(startOn('Date Started to be Looked After')),
    ...sheetOf(files, listDay, 4).map(startOn('Date the Child Entered Care')),
  ])
  const born = new Map(rowsOf(files, 'header').map((row) => [row['CHILD']!, row['DOB']!]))
  const episodes = new Map<string, Map<string, Row>>()
  for (const row of rowsOf(files, 'episodes')) {
    const own = episodes.get(row['CHILD']!) ?? new Map<string, Row>()
    episodes.set(row['CHILD']!, own.set(row['DECOM']!, row))
  }
  return [...episodes].map(([id, own]) => {
    const rows = [...own.values()].toSorted((one, other) => (begins(one) < begins(other) ? -1 : 1))
    return {
      id,
      born: born.get(id)!,
      periods: periodsOf(rows.filter((row) => !isBreak(row))).map((period) =>
        begunBy(period, listed.get(id)),
      ),
      breaks: rows.filter(isBreak),
    }
  })
}

const startOn = (column: string) => (row: Row) => [row['Child Unique ID']!, row[column]!] as const

function begunBy(period: Period, listed: string | undefined): Period {
  if (period.startKnown || listed === undefined || listed > period.start) return period
  return { ...period, start: listed, startKnown: true }
}

function periodsOf(rows: readonly Row[]): Period[] {
  const groups: Row[][] = []
  for (const row of rows) {
    const last = groups.at(-1)?.at(-1)
    const goesOn = last?.['REC'] === 'X1' && ends(last) === begins(row) && row['RNE'] !== 'S'
    if (goesOn) groups.at(-1)!.push(row)
    else groups.push([row])
  }
  return groups.map((group) => ({
    rows: group,
    start: begins(group[0]!),
    startKnown: group[0]!['RNE'] === 'S',
    end: ends(group.at(-1)!),
    why: group.at(-1)!['REC']!,
  }))
}

/** A child in care on a day, with the period and the row that are open on it. */
export interface InCare extends Child {
  readonly period: Period
  readonly row: Row
}

/** Who is in care on a day: under 18, and not leaving on it. */
export function inCareOn(children: readonly Child[], day: string): InCare[] {
  return children.flatMap((child) => {
    if (birthday(child.born, 18) <= day) return []
    const period = child.periods.find(({ start, end }) => start <= day && end > day)
    const row = period?.rows.find((one) => begins(one) <= day && ends(one) > day)
    return period && row ? [{ ...child, period, row }] : []
  })
}

/** A placement: the rows in one home, with stays elsewhere and the returns from them bridged. */
export interface Placement {
  readonly start: string
  readonly end: string
  readonly rows: readonly Row[]
}

const isTemporary = (row: Row) => row['PLACE']!.startsWith('T')
const isNewCarer = (row: Row) =>
  row['RNE'] === 'S' ||
  (['P', 'B'].includes(row['RNE']!) && row['PLACE'] !== 'A3' && row['PLACE'] !== 'A5')
const isSameHome = (one: Row, other: Row) =>
  one['PLACE'] === other['PLACE'] && one['PL_POST'] === other['PL_POST']

/** The placements of a period: a new one begins with a new carer, but not on the return from a short stay. */
export function placementsOf({ rows }: Period): Placement[] {
  const groups: Row[][] = []
  rows.forEach((row, at) => {
    if (isTemporary(row)) return
    const usual = groups.at(-1)?.at(-1)
    const wasAway = at > 0 && isTemporary(rows[at - 1]!)
    const isBack = usual !== undefined && wasAway && isSameHome(usual, row)
    if (usual === undefined || (isNewCarer(row) && !isBack)) groups.push([row])
    else groups.at(-1)!.push(row)
  })
  return groups.map((group) => ({
    start: begins(group[0]!),
    end: ends(group.at(-1)!),
    rows: group,
  }))
}

/** The row of a child's usual home on a day: that of the home they are away from for a short time. */
export function usualHome({ period, row }: InCare): Row {
  if (!isTemporary(row)) return row
  const at = period.rows.indexOf(row)
  return period.rows.slice(0, at).findLast((one) => !isTemporary(one)) ?? row
}
