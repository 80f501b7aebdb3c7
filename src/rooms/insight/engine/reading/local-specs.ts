import * as codes from './codes.ts'
import type { ColumnSpec, TableSpec } from './table-specs.ts'

const answer = (name: string): ColumnSpec => ({ name, kind: 'answer', codes: codes.ANSWER })
const optional = (column: ColumnSpec): ColumnSpec => ({ ...column, optional: true })

/** `lad25cd`, and the same of the years around it. */
function dated(area: string): string[] {
  return Array.from({ length: 30 }, (_, year) => `${area}${year + 11}cd`)
}

/** Files with no national format, in the columns that Hearth proposes. */
export const LOCAL_TABLES: readonly TableSpec[] = [
  {
    // From the virtual school: a row for each child, a file for each collection year.
    id: 'education',
    columns: [
      { name: 'CHILD', kind: 'child', filled: true },
      answer('EHCP'),
      optional(answer('KS2_READING')),
      optional(answer('KS2_WRITING')),
      optional(answer('KS2_MATHS')),
      { name: 'ATTAINMENT_8', kind: 'decimal', optional: true },
      { name: 'PROGRESS_8', kind: 'decimal', optional: true },
      { name: 'SESSIONS_POSSIBLE', kind: 'whole', most: 999 },
      { name: 'SESSIONS_UNAUTHORISED', kind: 'whole', most: 999 },
      { name: 'SUSPENSIONS', kind: 'whole', most: 999 },
      optional(answer('REDUCED_TIMETABLE')),
      { name: 'PEP_DATE', kind: 'date', optional: true },
    ],
  },
  {
    // As the Office for National Statistics publishes it (ONSPD): grid references in metres. The
    // codes of areas have the year of their list in the heading.
    id: 'postcodes',
    columns: [
      { name: 'PCDS', kind: 'text', headings: ['pcds', 'pcd8', 'pcd7', 'pcd', 'postcode'] },
      {
        name: 'OSEAST1M',
        kind: 'whole',
        most: 999_999,
        headings: ['oseast1m', 'east1m', 'easting', 'eastings'],
      },
      {
        name: 'OSNRTH1M',
        kind: 'whole',
        most: 1_999_999,
        headings: ['osnrth1m', 'north1m', 'northing', 'northings'],
      },
      {
        name: 'OSLAUA',
        kind: 'text',
        headings: ['oslaua', 'laua', 'lad', 'ladcd', ...dated('lad')],
      },
      {
        name: 'OSCTY',
        kind: 'text',
        headings: ['oscty', 'cty', 'ctycd', ...dated('cty')],
        optional: true,
      },
    ],
  },
]
