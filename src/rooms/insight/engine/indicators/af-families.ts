import { NO_DAY, type Day } from '../days.ts'
import { count, noteOf, type Indicator } from '../indicator.ts'
import { numbers, texts } from '../reading/table.ts'
import { remember } from '../remember.ts'
import type { View } from '../view.ts'
import { listOn, noListOn, type ListOnDay } from './list-rows.ts'

/** A family that wants to adopt: one or two people of list 11. Days are NO_DAY when there is none. */
interface AdoptiveFamily {
  /** The first day on which one of them was approved: a family is approved together. */
  approved: Day
  /** Whether one of them has begun the assessment and not left it. */
  assessing: boolean
}

interface Families {
  readonly list: ListOnDay
  readonly families: readonly AdoptiveFamily[]
  readonly notes: readonly string[]
}

/** The families of the list of adopters that tells about the day of a view; null when none does. */
function familiesOnList(view: View): Families | null {
  return remember(view, 'adopters', () => {
    const list = listOn(view, 'list11')
    if (list === null) return null
    const { table, day } = list
    const family = texts(table, 'FAMILY')
    const person = numbers(table, 'CHILD')
    const on = (column: string) => numbers(table, column)
    const families = new Map<string, AdoptiveFamily>()
    let alone = 0
    for (let row = list.from; row < list.to; row++) {
      if (family[row] === 0) alone++
      const key = family[row] === 0 ? `person ${person[row]}` : `family ${family[row]}`
      const known = families.get(key) ?? { approved: NO_DAY, assessing: false }
      const began = Math.min(on('STAGE_1')[row]!, on('STAGE_2')[row]!) <= day
      known.approved = Math.min(known.approved, on('APPROVED')[row]!)
      known.assessing ||= began && on('LEFT')[row]! > day
      families.set(key, known)
    }
    const notes = noteOf(
      alone,
      'adopter without a family identifier counts as a family.',
      'adopters without a family identifier count as a family each.',
    )
    return { list, families: [...families.values()], notes: [...notes, list.source] }
  })
}

const SHARED = {
  of: 'AF-adopted',
  unit: 'number',
  sensitive: false,
  standing: 'own',
  needs: ['list11'],
} as const satisfies Partial<Indicator>

/** AF: families approved to adopt in the twelve months. Nobody here is being assessed any more. */
export const familiesRecruited: Indicator = {
  ...SHARED,
  id: 'AF-recruited',
  series: 'Families recruited',
  title: 'Families approved to adopt',
  polarity: 'up',
  basis: 'twelve-months',
  definition: 'Families who were approved to adopt in the twelve months. A couple is one family.',
  cohort: 'Families on the list of adopters.',
  source: 'Ofsted Annex A, list 11 (Date application approved), by family identifier.',
  compute(view) {
    const found = familiesOnList(view)
    if (found === null) return noListOn(view, 'list11')
    const approved = found.families.filter(
      ({ approved }) => approved >= view.from && approved <= found.list.day,
    )
    return count(approved.length, found.notes)
  },
}

/** AF: families who are being assessed. */
export const familiesAssessing: Indicator = {
  ...SHARED,
  id: 'AF-assessing',
  series: 'Families being assessed',
  title: 'Families being assessed to adopt',
  polarity: 'none',
  basis: 'day',
  definition:
    'Families who have begun stage one or stage two of the assessment, are not approved yet and have not left. A couple is one family.',
  cohort: 'Families on the list of adopters.',
  source:
    'Ofsted Annex A, list 11 (stages started, Date application approved, Date of leaving adoption process), by family identifier.',
  compute(view) {
    const found = familiesOnList(view)
    if (found === null) return noListOn(view, 'list11')
    const assessing = found.families.filter(
      (family) => family.assessing && family.approved > found.list.day,
    )
    return count(assessing.length, found.notes)
  },
}
