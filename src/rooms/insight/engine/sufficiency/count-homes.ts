import { addMonths, isoText, NO_DAY } from '../days.ts'
import { columnCarried, homesOnDay } from '../indicators/homes-on-day.ts'
import { milesOfHomes, outsideOfHomes } from '../indicators/where-homes-are.ts'
import { PROVIDER } from '../reading/codes.ts'
import { carries, codesIn } from '../reading/table.ts'
import type { View } from '../view.ts'
import {
  AGE_BANDS,
  AREAS,
  BAND_BIRTHDAYS,
  DISTANCES,
  HOME_KINDS,
  PROVIDERS,
  type Counts,
  type Cross,
  type ProviderKind,
} from './homes.ts'
import { readKinds } from './kind-of-home.ts'
import type { HomesCrossed, HomesOnDay, OtherHome } from './sufficiency-aggregate.ts'

/** For each child in care on the day, their place in a list; null when the files cannot tell. */
type Placed = Uint8Array | null

interface Placing {
  readonly kinds: Uint8Array
  readonly providers: Placed
  readonly distances: Placed
  readonly areas: Placed
  readonly ages: Uint8Array
}

/** Counts where children live on the day of a view. */
export function countHomes(view: View): HomesOnDay {
  return countsOf(view, placeChildren(view))
}

/** The same with kind of home crossed with who runs it, where and how old. */
export function crossHomes(view: View): HomesCrossed {
  const placing = placeChildren(view)
  const { kinds, providers, areas, ages } = placing
  return {
    ...countsOf(view, placing),
    kindByProvider: providers && crossOf(HOME_KINDS, kinds, PROVIDERS, providers),
    kindByArea: areas && crossOf(HOME_KINDS, kinds, AREAS, areas),
    kindByAge: crossOf(HOME_KINDS, kinds, AGE_BANDS, ages),
    others: othersOf(view, kinds),
    withoutNumber: withoutNumberOf(view),
  }
}

function countsOf(view: View, placing: Placing): HomesOnDay {
  const { kinds, providers, distances, areas, ages } = placing
  return {
    asAt: isoText(view.day),
    children: view.children.length,
    kinds: tally(HOME_KINDS, kinds),
    providers: providers && tally(PROVIDERS, providers),
    distances: distances && tally(DISTANCES, distances),
    areas: areas && tally(AREAS, areas),
    ages: tally(AGE_BANDS, ages),
  }
}

function placeChildren(view: View): Placing {
  const rows = homesOnDay(view)
  const { kindOn } = readKinds(view.returns.tables.episodes)
  return {
    kinds: placeEach(rows, (row) => kindOn(row, view.day)),
    providers: providersOf(view, rows),
    distances: distancesOf(view),
    areas: areasOf(view),
    ages: agesOf(view),
  }
}

/** A list's place for each of some rows or children; a plain loop, because there may be many. */
function placeEach(rows: Int32Array, placeOf: (row: number) => number): Uint8Array {
  const places = new Uint8Array(rows.length)
  for (let at = 0; at < rows.length; at++) places[at] = placeOf(rows[at]!)
  return places
}

/** Whether the files that these rows come from carried a column: at once when every file did. */
function isCarried(view: View, rows: Int32Array, column: string): boolean {
  const { files, tables } = view.returns
  const byAll = files.every(
    ({ table }, at) => table !== 'episodes' || carries(tables.episodes, column, at),
  )
  return byAll || columnCarried(view, rows, column)
}

const PROVIDER_OF: Readonly<Record<string, ProviderKind>> = {
  PR0: 'parents',
  PR1: 'own',
  PR2: 'other-council',
  PR3: 'other-public',
  PR4: 'private',
  PR5: 'voluntary',
}

function providersOf(view: View, rows: Int32Array): Placed {
  if (!isCarried(view, rows, 'PLACE_PROVIDER')) return null
  const provider = codesIn(view.returns.tables.episodes, 'PLACE_PROVIDER')
  const places = PROVIDER.codes.map((text) => PROVIDERS.indexOf(PROVIDER_OF[text] ?? 'unknown'))
  return placeEach(rows, (row) => places[provider[row]!]!)
}

const TWENTY_MILES = 200

/** By the same account as the scorecard's own line: the return's column, or the postcodes. */
function distancesOf(view: View): Placed {
  const told = milesOfHomes(view)
  if ('why' in told) return null
  const [near, far] = [DISTANCES.indexOf('near'), DISTANCES.indexOf('far')]
  return placeTold(told.homes, DISTANCES.indexOf('unknown'), (tenths) =>
    tenths > TWENTY_MILES ? far : near,
  )
}

function areasOf(view: View): Placed {
  const told = outsideOfHomes(view)
  if ('why' in told) return null
  const [within, outside] = [AREAS.indexOf('in'), AREAS.indexOf('out')]
  return placeTold(told.homes, AREAS.indexOf('unknown'), (isOutside) =>
    isOutside ? outside : within,
  )
}

function placeTold<T>(
  homes: readonly (T | null)[],
  unknown: number,
  placeOf: (told: T) => number,
): Uint8Array {
  const places = new Uint8Array(homes.length)
  for (let at = 0; at < homes.length; at++) {
    const told = homes[at] as T | null
    places[at] = told === null ? unknown : placeOf(told)
  }
  return places
}

function agesOf(view: View): Uint8Array {
  const { born } = view.returns.history
  // Someone is of an age when they were born on or before the same day that many years ago.
  const turns = BAND_BIRTHDAYS.slice(0, -1).map((age) => addMonths(view.day, -12 * age))
  const noAge = AGE_BANDS.indexOf('unknown')
  return placeEach(view.children, (child) => {
    const day = born[child]!
    if (day === NO_DAY) return noAge
    let band = 0
    while (band < turns.length && day <= turns[band]!) band++
    return band
  })
}

function othersOf(view: View, kinds: Uint8Array): OtherHome[] {
  const { codeOf } = readKinds(view.returns.tables.episodes)
  const other = HOME_KINDS.indexOf('other')
  const counts = new Map<string, number>()
  homesOnDay(view).forEach((row, at) => {
    if (kinds[at] === other) counts.set(codeOf(row), (counts.get(codeOf(row)) ?? 0) + 1)
  })
  return [...counts]
    .map(([text, children]) => ({ code: text, children }))
    .sort((one, next) => (one.code < next.code ? -1 : 1))
}

function withoutNumberOf(view: View): number | null {
  const rows = homesOnDay(view)
  const { episodes } = view.returns.tables
  if (!isCarried(view, rows, 'URN')) return null
  const { lacksNumber } = readKinds(episodes)
  return rows.reduce((sum, row) => sum + (lacksNumber(row, view.day) ? 1 : 0), 0)
}

function tally<Name extends string>(names: readonly Name[], placed: Uint8Array): Counts<Name> {
  const counts = new Int32Array(names.length)
  for (const place of placed) counts[place]!++
  return Object.fromEntries(names.map((name, at) => [name, counts[at]!])) as Counts<Name>
}

function crossOf<Row extends string, Column extends string>(
  rows: readonly Row[],
  down: Uint8Array,
  columns: readonly Column[],
  across: Uint8Array,
): Cross<Row, Column> {
  return Object.fromEntries(
    rows.map((row, place) => [
      row,
      tally(
        columns,
        across.filter((_, at) => down[at] === place),
      ),
    ]),
  ) as Cross<Row, Column>
}
