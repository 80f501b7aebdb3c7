import { count, noteOf, type Indicator } from '../indicator.ts'
import { codesIn } from '../reading/table.ts'
import { KIND_IN_LIST, KIND_IN_RETURN, type HomeKind } from './accommodation.ts'
import { careLeavers, FROM_19_TO_21, notCounted } from './care-leavers.ts'
import { listLine, returnLine } from './leaver-shares.ts'
import { leaversOnList } from './leavers-on-list.ts'
import { noListOn } from './list-rows.ts'

interface Part {
  readonly kind: HomeKind
  /** The kind as the end of a title. */
  readonly title: string
  readonly definition: string
  /** Few, and it says much about each of them. */
  readonly sensitive: boolean
}

/** The kinds of home, the main one first. */
const PARTS: readonly Part[] = [
  {
    kind: 'staying-put',
    title: 'staying put with former foster carers',
    definition: 'Care leavers who still live with the people who fostered them.',
    sensitive: false,
  },
  {
    kind: 'family',
    title: 'living with parents or relatives',
    definition: 'Care leavers who live with their parents or with relatives.',
    sensitive: false,
  },
  {
    kind: 'own-home',
    title: 'living independently',
    definition:
      'Care leavers in a flat, house, bedsit or ordinary lodgings without formal support.',
    sensitive: false,
  },
  {
    kind: 'supported',
    title: 'in a home with support',
    definition:
      'Care leavers in supported lodgings, semi-independent homes, foyers or a community home.',
    sensitive: false,
  },
  {
    kind: 'bed-and-breakfast',
    title: 'in bed and breakfast or emergency accommodation',
    definition: 'Care leavers in bed and breakfast, a hostel or other emergency accommodation.',
    sensitive: true,
  },
  {
    kind: 'custody',
    title: 'in custody',
    definition: 'Care leavers in prison or a young offender institution.',
    sensitive: true,
  },
  {
    kind: 'no-fixed-abode',
    title: 'with no fixed abode',
    definition: 'Care leavers with no fixed abode, or homeless.',
    sensitive: true,
  },
  {
    kind: 'elsewhere',
    title: 'abroad or elsewhere',
    definition: 'Care leavers who went abroad, were deported or live in a home of another kind.',
    sensitive: true,
  },
  {
    kind: 'not-known',
    title: 'whose home is not known',
    definition: 'Care leavers of whom nothing tells where they live.',
    sensitive: true,
  },
]

const MAIN = 'L4-staying-put'

function inGroup(people: number): string[] {
  return noteOf(people, 'young person is in the group.', 'young people are in the group.')
}

/**
 * L4 from the yearly return: where care leavers aged 19 to 21 live, a line for each kind of home. The
 * nine lines add up to the group of L2, L3 and E11.
 */
export const homesOfLeavers: readonly Indicator[] = PARTS.map(
  ({ kind, title, definition, sensitive }) => ({
    ...returnLine(FROM_19_TO_21, 'ACCOM'),
    source: 'SSDA903 oc3 (ACCOM), its sixteen kinds of home put together into nine.',
    standing: 'own',
    id: `L4-${kind}`,
    ...(kind === 'staying-put' ? {} : { of: MAIN, series: `Those ${title}` }),
    title: `Care leavers 19 to 21 ${title}`,
    unit: 'number',
    polarity: 'none',
    definition,
    sensitive,
    compute(view) {
      const group = careLeavers(view, FROM_19_TO_21)
      const homes = codesIn(view.returns.tables.oc3, 'ACCOM')
      const here = group.rows.filter((row) => KIND_IN_RETURN[homes[row]!] === kind)
      return count(here.length, [...inGroup(group.rows.length), ...notCounted(group)])
    },
  }),
)

/**
 * L4 month by month, from the council's own list. The nine lines add up to the group of L2-list-9,
 * L3-list-9 and E11-list-9.
 */
export const homesOfLeaversOnList: readonly Indicator[] = PARTS.map(
  ({ kind, title, definition, sensitive }) => ({
    ...listLine('Type of Accommodation'),
    id: `L4-${kind}-list-9`,
    of: MAIN,
    series: `Those ${title}, from the list of care leavers (Annex A), month by month`,
    title: `Care leavers ${title}, by the list`,
    unit: 'number',
    polarity: 'none',
    definition,
    sensitive,
    choices: ['leaver-ages'],
    compute(view) {
      const found = leaversOnList(view)
      if (found === null) return noListOn(view, 'list9')
      const homes = codesIn(found.list.table, 'ACCOM')
      const here = found.rows.filter((row) => KIND_IN_LIST[homes[row]!] === kind)
      return count(here.length, [...inGroup(found.rows.length), ...found.notes])
    },
  }),
)
