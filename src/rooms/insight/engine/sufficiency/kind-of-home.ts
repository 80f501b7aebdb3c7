import { dayOf, type Day } from '../days.ts'
import { anyOf, code } from '../reading/code-set.ts'
import { PLACE } from '../reading/codes.ts'
import { carries, codesIn, texts, type Table } from '../reading/table.ts'
import { HOME_KINDS, type HomeKind } from './homes.ts'

/**
 * Which placement codes make a kind of home (SSDA903 PLACE, codes of older years among them). Every
 * code that is not here is "other": Z1 and Z11 to Z14, P3, and a temporary place with no home behind it.
 */
const CODES: Readonly<Partial<Record<HomeKind, string>>> = {
  relatives: 'U1 U2 U3',
  foster: 'U4 U5 U6',
  adoption: 'A1 A2 A3 A4 A5 A6',
  'childrens-home': 'K2 H3 H4',
  secure: 'K1 R5 H1 H2',
  residential: 'R1 R2 R3 R4',
  school: 'S1',
  supported: 'K3 H5 P2',
  parents: 'P1',
}

/** Supported accommodation for 16 and 17 year olds must be registered with Ofsted since this day. */
export const SUPPORTED_MUST_REGISTER: Day = dayOf(2023, 10, 28)

const H5 = code(PLACE, 'H5')
const MUST_REGISTER = anyOf(PLACE, 'K1 K2 K3')
const OTHER = HOME_KINDS.indexOf('other')

const KIND_OF_CODE: Uint8Array = kindsByCode()

function kindsByCode(): Uint8Array {
  const kinds = new Uint8Array(256).fill(OTHER)
  for (const [kind, codes] of Object.entries(CODES))
    for (const text of codes.split(' '))
      kinds[code(PLACE, text)] = HOME_KINDS.indexOf(kind as HomeKind)
  return kinds
}

/** What tells the kind of home of rows of the episodes table. */
export interface KindReader {
  /** The kind on a day, as a place in HOME_KINDS. */
  readonly kindOn: (row: number, day: Day) => number
  /** The placement code as the return writes it. */
  readonly codeOf: (row: number) => string
  /** Whether the home must be registered on a day and the return holds no registration number for it. */
  readonly lacksNumber: (row: number, day: Day) => boolean
}

/** Reads kinds of home from the episodes. */
export function readKinds(episodes: Table): KindReader {
  const place = codesIn(episodes, 'PLACE')
  const number = texts(episodes, 'URN')
  const blank = (row: number) => number[row] === 0 && carries(episodes, 'URN', episodes.file[row]!)
  // Semi-independent accommodation without a registration is no supported accommodation any more.
  const unregistered = (row: number, day: Day) =>
    place[row] === H5 && day >= SUPPORTED_MUST_REGISTER && blank(row)
  return {
    kindOn: (row, day) => (unregistered(row, day) ? OTHER : KIND_OF_CODE[place[row]!]!),
    codeOf: (row) => PLACE.codes[place[row]!]!,
    lacksNumber: (row, day) =>
      (MUST_REGISTER[place[row]!] === 1 && blank(row)) || unregistered(row, day),
  }
}
