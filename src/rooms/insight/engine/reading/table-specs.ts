import type { CodeSet } from './code-set.ts'
import { ANNEX_A } from './annex-a-specs.ts'
import * as codes from './codes.ts'
import { LOCAL_TABLES } from './local-specs.ts'

export type ColumnKind =
  /** The council's own number for the child: text, never a number. */
  | 'child'
  | 'date'
  /** A date whose unknown parts may be written zz. */
  | 'partial-date'
  | 'code'
  /** A whole number from nought to `most`. */
  | 'whole'
  /** Miles, kept in tenths. */
  | 'miles'
  /** A number with up to two decimals, kept in hundredths; it may lie below nought. */
  | 'decimal'
  /** An answer in whatever words and letters people gave it: told by `read`, one of `codes`. */
  | 'answer'
  /** Short text that is only ever compared. */
  | 'text'
  /** Known, and not needed for any figure: passed over unread. */
  | 'unread'

export interface ColumnSpec {
  readonly name: string
  readonly kind: ColumnKind
  /** The heading as the publisher prints it, and others that are met; the name itself is always known. */
  readonly headings?: readonly string[]
  readonly codes?: CodeSet
  readonly most?: number
  /** The file may come without this column: older collections, or the portal's own additions. */
  readonly optional?: true
  /** Every row must have something here. */
  readonly filled?: true
}

export interface TableSpec {
  readonly id: TableId
  readonly columns: readonly ColumnSpec[]
}

export type TableId =
  | 'header'
  | 'episodes'
  | 'reviews'
  | 'uasc'
  | 'oc2'
  | 'oc3'
  | 'ad1'
  | 'sbpfa'
  | 'prev_perm'
  | 'missing'
  | 'sw_episodes'
  | 'dolo'
  | 'health'
  | 'list8'
  | 'list9'
  | 'list10'
  | 'list11'
  | 'education'
  | 'postcodes'

const child: ColumnSpec = { name: 'CHILD', kind: 'child', filled: true }
const dob: ColumnSpec = { name: 'DOB', kind: 'date' }
const date = (name: string): ColumnSpec => ({ name, kind: 'date' })
const sureDate = (name: string): ColumnSpec => ({ name, kind: 'date', filled: true })
const coded = (name: string, set: CodeSet): ColumnSpec => ({ name, kind: 'code', codes: set })
const sure = (name: string, set: CodeSet): ColumnSpec => ({ ...coded(name, set), filled: true })
const flag = (name: string): ColumnSpec => coded(name, codes.FLAG)
const optional = (column: ColumnSpec): ColumnSpec => ({ ...column, optional: true })
const unread = (name: string): ColumnSpec => ({ name, kind: 'unread' })

/**
 * Every table of the children looked after return (SSDA903), and the health file that has no
 * national format. A file is known by its set of columns: names and order of files vary by supplier.
 */
export const TABLES: readonly TableSpec[] = [
  {
    id: 'header',
    columns: [
      child,
      coded('SEX', codes.SEX),
      sureDate('DOB'),
      coded('ETHNIC', codes.ETHNIC),
      optional(unread('UPN')),
      optional(flag('MOTHER')),
      optional(date('MC_DOB')),
      optional(flag('UASC')),
    ],
  },
  {
    id: 'episodes',
    columns: [
      child,
      sureDate('DECOM'),
      sure('RNE', codes.RNE),
      sure('LS', codes.LS),
      coded('CIN', codes.CIN),
      sure('PLACE', codes.PLACE),
      optional(coded('PLACE_PROVIDER', codes.PROVIDER)),
      date('DEC'),
      coded('REC', codes.REC),
      optional(coded('REASON_PLACE_CHANGE', codes.PLACE_CHANGE)),
      { name: 'HOME_POST', kind: 'text' },
      { name: 'PL_POST', kind: 'text' },
      { name: 'URN', kind: 'text', optional: true },
      { name: 'PL_DISTANCE', kind: 'miles', optional: true },
      optional(unread('PL_LA')),
      optional(coded('PL_LOCATION', codes.LOCATION)),
    ],
  },
  {
    id: 'reviews',
    columns: [child, dob, sureDate('REVIEW'), coded('REVIEW_CODE', codes.REVIEW)],
  },
  { id: 'uasc', columns: [child, coded('SEX', codes.SEX), dob, date('DUC')] },
  {
    id: 'oc2',
    columns: [
      child,
      dob,
      { name: 'SDQ_SCORE', kind: 'whole', most: 40 },
      coded('SDQ_REASON', codes.SDQ_REASON),
      flag('CONVICTED'),
      flag('HEALTH_CHECK'),
      flag('IMMUNISATIONS'),
      flag('TEETH_CHECK'),
      flag('HEALTH_ASSESSMENT'),
      flag('SUBSTANCE_MISUSE'),
      flag('INTERVENTION_RECEIVED'),
      flag('INTERVENTION_OFFERED'),
    ],
  },
  {
    id: 'oc3',
    columns: [
      child,
      sureDate('DOB'),
      coded('IN_TOUCH', codes.IN_TOUCH),
      coded('ACTIV', codes.ACTIV),
      coded('ACCOM', codes.ACCOM),
    ],
  },
  {
    id: 'ad1',
    columns: [
      child,
      dob,
      date('DATE_INT'),
      date('DATE_MATCH'),
      flag('FOSTER_CARE'),
      coded('NB_ADOPTR', codes.ADOPTERS),
      coded('SEX_ADOPTR', codes.ADOPTER_SEX),
      coded('LS_ADOPTR', codes.ADOPTER_STATUS),
    ],
  },
  {
    id: 'sbpfa',
    columns: [
      child,
      dob,
      date('DATE_PLACED'),
      date('DATE_PLACED_CEASED'),
      coded('REASON_PLACED_CEASED', codes.DECISION_CEASED),
    ],
  },
  {
    id: 'prev_perm',
    columns: [
      child,
      dob,
      coded('PREV_PERM', codes.PREV_PERM),
      unread('LA_PERM'),
      { name: 'DATE_PERM', kind: 'partial-date' },
    ],
  },
  {
    id: 'missing',
    columns: [child, dob, sure('MISSING', codes.MISSING), sureDate('MIS_START'), date('MIS_END')],
  },
  {
    id: 'sw_episodes',
    columns: [
      child,
      dob,
      unread('SW_ID'),
      date('SW_DECOM'),
      date('SW_DEC'),
      coded('SW_REASON', codes.WORKER_REASON),
    ],
  },
  { id: 'dolo', columns: [child, dob, date('DOLO_START'), date('DOLO_END')] },
  {
    id: 'health',
    columns: [
      child,
      sure('TYPE', codes.HEALTH_TYPE),
      optional(date('DUE_DATE')),
      date('DONE_DATE'),
      coded('STATUS', codes.HEALTH_STATUS),
      coded('PLACED_IN_AREA', codes.YES_NO),
    ],
  },
  ...ANNEX_A,
  ...LOCAL_TABLES,
]

/** The columns of one table. */
export function tableSpec(id: TableId): TableSpec {
  const spec = TABLES.find((table) => table.id === id)
  if (!spec) throw new Error(`There is no table ${id}`)
  return spec
}
