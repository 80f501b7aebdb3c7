import { headingKey } from './headings.ts'
import { headingRows, type Headings } from './recognise.ts'

/** A small file of figures, known by its columns. */
export interface EntryFile {
  readonly id: 'entered' | 'fostering' | 'benchmarks'
  /** Where each of its columns stands among some headings. */
  readonly placesIn: (keys: readonly string[]) => ReadonlyMap<string, number>
  readonly fits: (places: ReadonlyMap<string, number>) => boolean
}

/** The columns of the fostering file, each with the line of the scorecard that it fills. */
export const FOSTERING_COLUMNS = [
  { name: 'APPROVED_CARERS', indicator: 'F1', ofDay: true },
  { name: 'RECRUITED_MAINSTREAM', indicator: 'F2', ofDay: false },
  { name: 'RECRUITED_CONNECTED', indicator: 'F2-connected', ofDay: false },
  { name: 'DEREGISTERED', indicator: 'F3', ofDay: false },
  { name: 'RESIGNED', indicator: 'F4', ofDay: false },
  { name: 'ALLEGATIONS', indicator: 'S8', ofDay: false },
  { name: 'SUBSTANTIATED', indicator: 'S9', ofDay: false },
  { name: 'DELEGATED_AUTHORITY', indicator: 'S7', ofDay: true },
] as const

const TIMES = ['PERIOD', 'AS_AT']

const FILES: readonly EntryFile[] = [
  {
    id: 'benchmarks',
    placesIn: placesOf('INDICATOR KIND YEAR VALUE UNIT SOURCE NOTE'),
    fits: (places) => ['INDICATOR', 'KIND', 'YEAR', 'VALUE'].every((name) => places.has(name)),
  },
  {
    id: 'entered',
    placesIn: placesOf(
      'INDICATOR PERIOD AS_AT WINDOW NUMERATOR DENOMINATOR VALUE UNIT SOURCE NOTE',
    ),
    fits: (places) =>
      places.has('INDICATOR') &&
      TIMES.some((name) => places.has(name)) &&
      (places.has('VALUE') || places.has('NUMERATOR')),
  },
  {
    id: 'fostering',
    placesIn: placesOf(
      `MONTH PERIOD ${FOSTERING_COLUMNS.map(({ name }) => name).join(' ')} SOURCE NOTE`,
    ),
    fits: (places) =>
      (places.has('MONTH') || places.has('PERIOD')) &&
      FOSTERING_COLUMNS.filter(({ name }) => places.has(name)).length >= 2,
  },
]

function placesOf(columns: string): EntryFile['placesIn'] {
  const known = new Map(columns.split(' ').map((name) => [headingKey(name), name]))
  return (keys) => {
    const places = new Map<string, number>()
    keys.forEach((key, place) => {
      const name = known.get(key)
      if (name !== undefined && !places.has(name)) places.set(name, place)
    })
    return places
  }
}

/** Which file of figures some bytes are, and its headings; null when none. */
export function findEntryFile(
  bytes: Uint8Array,
): { readonly file: EntryFile; readonly headings: Headings } | null {
  for (const headings of headingRows(bytes)) {
    const file = FILES.find((one) => one.fits(one.placesIn(headings.keys)))
    if (file) return { file, headings }
  }
  return null
}
