import { answerTo } from '../choices.ts'
import { placesOf, type Places } from '../places.ts'
import { code } from '../reading/code-set.ts'
import { LOCATION } from '../reading/codes.ts'
import { codesIn, NO_NUMBER, numbers, texts } from '../reading/table.ts'
import type { View } from '../view.ts'
import { wholeOf } from '../whole.ts'
import { columnCarried, homesOnDay } from './homes-on-day.ts'

/** What is known of the home of each child in care on the day; null for one of whom nothing is. */
export interface HomesTold<T> {
  readonly homes: readonly (T | null)[]
  /** Where it comes from, for a note. */
  readonly source: string
}

/** Why nothing tells. */
export interface NotTold {
  readonly why: string
}

const UNKNOWN = 9999
const OUT = code(LOCATION, 'OUT')

/** How far each child lives from home, in tenths of a mile. */
export function milesOfHomes(view: View): HomesTold<number> | NotTold {
  const rows = homesOnDay(view)
  const { episodes } = view.returns.tables
  const source = sourceFor(view, rows, 'PL_DISTANCE')
  if ('why' in source) return source
  const { places } = source
  if (places === null) {
    const miles = numbers(episodes, 'PL_DISTANCE')
    const told = (row: number) =>
      miles[row] === NO_NUMBER || miles[row] === UNKNOWN ? null : miles[row]!
    return { homes: Array.from(rows, told), source: FROM_RETURN }
  }
  const [home, placed] = [texts(episodes, 'HOME_POST'), texts(episodes, 'PL_POST')]
  const told = (row: number) => places.milesBetween(home[row]!, placed[row]!)
  return { homes: Array.from(rows, told), source: FROM_POSTCODES }
}

/** Whether each child lives outside the council's area. */
export function outsideOfHomes(view: View): HomesTold<boolean> | NotTold {
  const rows = homesOnDay(view)
  const { episodes } = view.returns.tables
  const source = sourceFor(view, rows, 'PL_LOCATION')
  if ('why' in source) return source
  const { places } = source
  if (places === null) {
    const location = codesIn(episodes, 'PL_LOCATION')
    const told = (row: number) => (location[row] === 0 ? null : location[row] === OUT)
    return { homes: Array.from(rows, told), source: FROM_RETURN }
  }
  const { area } = view.terms
  if (area === null)
    return {
      why: "Needs the code of the council's own area to tell from postcodes who lives outside it.",
    }
  const placed = texts(episodes, 'PL_POST')
  const told = (row: number) => {
    const there = places.areaOf(placed[row]!)
    return there === null ? null : there !== area
  }
  return { homes: Array.from(rows, told), source: FROM_POSTCODES }
}

const FROM_RETURN = 'Source: as the return carries it.'
const FROM_POSTCODES = 'Source: worked out from postcodes.'

/**
 * Where to look: the postcodes when the council chose them, or when the return does not carry the
 * column; otherwise the return (`places` is null then). The two are never mixed within one figure.
 */
function sourceFor(
  view: View,
  rows: Int32Array,
  column: string,
): { readonly places: Places | null } | NotTold {
  const chosen = answerTo(view.terms.choices, 'distance-source') === 'from-postcodes'
  const carried = columnCarried(view, rows, column)
  if (carried && !chosen) return { places: null }
  const places = placesOf(wholeOf(view.returns))
  if (places !== null) return { places }
  return chosen
    ? { why: 'Needs a postcode file, because the council chose to tell this from postcodes.' }
    : {
        why: `The episodes have no column ${column} and no postcode file was loaded, so the files cannot tell.`,
      }
}
