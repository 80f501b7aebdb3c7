import { NO_DAY, type Day } from '../days.ts'
import { noteOf, share, type Figure, type Indicator } from '../indicator.ts'
import { numbers } from '../reading/table.ts'
import type { View } from '../view.ts'
import { FOURTEEN_MONTHS, NOT_TOLD, placementMissing, unlessUnseen } from './adoption-waits.ts'
import { adoptedIn, pathOf, type AdoptionPath } from './adoptions.ts'
import { stagedList, type AdoptionStage } from './list-adoptions.ts'
import { noListOn } from './list-rows.ts'

const WORDS = {
  unit: 'percent',
  polarity: 'up',
  definition:
    'Children who waited less than fourteen months (426 days) between coming into care and moving in with their adoptive family; those who have not moved in yet, less than that so far.',
  sensitive: false,
  standing: 'practice',
} as const satisfies Partial<Indicator>

/**
 * A3: how many waited less than fourteen months: those adopted in the three years, and those on the way
 * to adoption at their end. The first are the children of A1.
 */
export const underFourteenMonths: Indicator = {
  ...WORDS,
  id: 'A3',
  title: 'Waiting under fourteen months to move in with adopters',
  basis: 'three-years',
  cohort: `Children adopted from care in the three years, and children in care at their end whose decision for adoption stands. ${NOT_TOLD}`,
  source:
    'SSDA903 episodes and the decisions for adoption (sbpfa). Adoption scorecards of the Department for Education, indicator A3, which the council’s own return can only tell in part.',
  needs: ['episodes', 'sbpfa'],
  compute: waitedLess,
}

function waitedLess(view: View): Figure {
  const adopted = adoptedIn(view)
  const placed = adopted.filter((one) => one.placed !== null)
  const onTheWay = pathsOfWaiting(view)
  const all = [...placed, ...onTheWay]
  const waits = all.flatMap(({ placed: to, started: { day } }) =>
    day === null ? [] : [(to ?? view.day) - day],
  )
  const figure = shareUnder(waits, [
    ...onTheWayNote(onTheWay.filter((one) => one.started.day !== null).length),
    ...placementMissing(adopted.length - placed.length),
  ])
  return unlessUnseen(
    figure,
    all.map(({ started }) => started),
    (value) => `${value.toFixed(1)}%`,
  )
}

function shareUnder(waits: readonly number[], notes: readonly string[]): Figure {
  return share(waits.filter((wait) => wait < FOURTEEN_MONTHS).length, waits.length, notes)
}

function onTheWayNote(children: number): string[] {
  return noteOf(
    children,
    'child is counted who is still on the way to adoption.',
    'children are counted who are still on the way to adoption.',
  )
}

/** Children in care on the day whose latest decision for adoption was made in this time in care and stands. */
function pathsOfWaiting(view: View): AdoptionPath[] {
  const decided = standingDecisions(view)
  const { period, periods } = view.returns.history
  const paths: AdoptionPath[] = []
  for (const row of view.rows) {
    const care = period[row]!
    const decision = decided.get(periods.child[care]!)
    if (decision === undefined) continue
    const before = periods.startKnown[care] === 1 && decision < periods.start[care]!
    if (!before) paths.push(pathOf(view.returns, row))
  }
  return paths
}

/** For each child the day of the latest decision for adoption made by the day, when it has not been reversed by then. */
function standingDecisions({ returns, day }: View): Map<number, Day> {
  const { sbpfa } = returns.tables
  const child = numbers(sbpfa, 'CHILD')
  const made = numbers(sbpfa, 'DATE_PLACED')
  const ended = numbers(sbpfa, 'DATE_PLACED_CEASED')
  const latest = new Map<number, { made: Day; ended: Day }>()
  for (let row = 0; row < sbpfa.length; row++) {
    if (made[row]! > day) continue
    const known = latest.get(child[row]!)
    if (known === undefined || made[row]! > known.made)
      latest.set(child[row]!, { made: made[row]!, ended: ended[row]! })
    // The same decision in the files of two years: the later one knows whether it was reversed.
    else if (made[row] === known.made) known.ended = Math.min(known.ended, ended[row]!)
  }
  return new Map([...latest].flatMap(([who, one]) => (one.ended > day ? [[who, one.made]] : [])))
}

const ON_THE_WAY: readonly AdoptionStage[] = ['placed', 'matched', 'finding']

/**
 * The same from the council's own list, of the twelve months: the children of AF-adopted,
 * AF-awaiting-order, AF-matched and AF-family-finding whose dates are recorded.
 */
export const underFourteenMonthsOnList: Indicator = {
  ...WORDS,
  id: 'A3-list-10',
  of: 'A3',
  series: 'Twelve months, from the adoption list (Annex A)',
  title: 'Waiting under fourteen months to move in with adopters, by the list',
  basis: 'twelve-months',
  cohort:
    'Children on the list who were adopted in the twelve months, or whose decision for adoption stands.',
  source:
    'Ofsted Annex A, list 10: Date the Child Entered Care and Date Placed for Adoption. Counted as indicator A3 of the adoption scorecards.',
  standing: 'own',
  needs: ['list10'],
  compute(view) {
    const staged = stagedList(view)
    if (staged === null) return noListOn(view, 'list10')
    const { list } = staged
    const entered = numbers(list.table, 'ENTERED')
    const placed = numbers(list.table, 'PLACED')
    const adopted = staged.at('adopted')
    const moved = adopted.filter((row) => placed[row] !== NO_DAY)
    const onTheWay = ON_THE_WAY.flatMap(staged.at)
    const all = [...moved, ...onTheWay]
    const known = all.filter((row) => entered[row] !== NO_DAY)
    const waits = known.map((row) => Math.min(placed[row]!, list.day) - entered[row]!)
    return shareUnder(waits, [
      ...onTheWayNote(onTheWay.filter((row) => entered[row] !== NO_DAY).length),
      ...placementMissing(adopted.length - moved.length),
      ...noteOf(
        all.length - known.length,
        'child is left out: the list does not say when they came into care.',
        'children are left out: the list does not say when they came into care.',
      ),
      ...staged.notes,
    ])
  },
}
