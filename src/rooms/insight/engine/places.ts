import { createPackedIndex, type PackedIndex } from './reading/packed-index.ts'
import { unpackText } from './reading/packed-text.ts'
import { NO_NUMBER, numbers, texts } from './reading/table.ts'
import { remember } from './remember.ts'
import type { Returns } from './returns.ts'

/** Where postcodes lie. Postcodes are the packed texts of the columns HOME_POST, PL_POST and POSTCODE. */
export interface Places {
  /**
   * The miles between two postcodes in tenths, as the collection works them out; null when one of
   * them is blank or not in the file.
   */
  readonly milesBetween: (home: number, placed: number) => number | null
  /**
   * The code of the council for children's services there, such as E06000059: the county where there
   * is one, else the district. Null when the postcode is blank or not in the file.
   */
  readonly areaOf: (postcode: number) => string | null
}

/** Kilometres in a mile as the collection reckons them (SSDA903 guide: 1.6093, not 1.609344). */
const KILOMETRES = 1.6093

/** What the postcode files tell; null when none was loaded. Of two rows of one postcode the first counts. */
export function placesOf(returns: Returns): Places | null {
  return remember(returns, 'places', () =>
    returns.files.some(({ table }) => table === 'postcodes') ? readPlaces(returns) : null,
  )
}

function readPlaces({ tables: { postcodes } }: Returns): Places {
  const rows: PackedIndex = createPackedIndex()
  const codes = texts(postcodes, 'PCDS')
  for (let row = 0; row < postcodes.length; row++) rows.add(codes[row]!, row)
  const east = numbers(postcodes, 'OSEAST1M')
  const north = numbers(postcodes, 'OSNRTH1M')
  const districts = texts(postcodes, 'OSLAUA')
  const counties = texts(postcodes, 'OSCTY')
  return {
    milesBetween(home, placed) {
      const [from, to] = [rows.get(home), rows.get(placed)]
      if (from < 0 || to < 0) return null
      if (east[from] === NO_NUMBER || east[to] === NO_NUMBER) return null
      return tenthsOfMiles(east[from]! - east[to]!, north[from]! - north[to]!)
    },
    areaOf(postcode) {
      const row = rows.get(postcode)
      if (row < 0) return null
      const county = unpackText(Math.max(0, counties[row]!))
      // Where there is no county the file holds a pseudo code: E99999999.
      if (/^E10/.test(county)) return county
      return unpackText(Math.max(0, districts[row]!)) || null
    },
  }
}

/** Metres on the grid as tenths of miles, half up: 20.04 miles are 20.0, 20.06 are 20.1 (SSDA903 guide). */
export function tenthsOfMiles(metresEast: number, metresNorth: number): number {
  const miles = Math.sqrt(metresEast ** 2 + metresNorth ** 2) / 1000 / KILOMETRES
  return Math.floor(miles * 10 + 0.5)
}
