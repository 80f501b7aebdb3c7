import { count, type Indicator } from '../indicator.ts'
import { adoptedOnList, stagedList, type AdoptionStage } from './list-adoptions.ts'
import { noListOn } from './list-rows.ts'

const SHARED = {
  unit: 'number',
  sensitive: false,
  standing: 'own',
  needs: ['list10'],
} as const satisfies Partial<Indicator>

const MAIN = 'AF-adopted'

/** AF: children adopted in the twelve months. Nobody here is in the lines of those on the way. */
export const adopted: Indicator = {
  ...SHARED,
  id: MAIN,
  title: 'Children adopted',
  polarity: 'none',
  basis: 'twelve-months',
  definition: 'Children whose adoption order was made in the twelve months.',
  cohort: 'Children on the adoption list.',
  source: 'Ofsted Annex A, list 10 (Date of Adoption Order).',
  compute(view) {
    const list = adoptedOnList(view)
    return list === null ? noListOn(view, 'list10') : count(list.rows.length, list.notes)
  },
}

interface OnTheWay {
  readonly id: string
  readonly stage: AdoptionStage
  readonly title: string
  readonly definition: string
  readonly source: string
}

const STAGES: readonly OnTheWay[] = [
  {
    id: 'AF-awaiting-order',
    stage: 'placed',
    title: 'Children placed with adopters, awaiting an order',
    definition: 'Children who live with their adopters and for whom there is no order yet.',
    source: 'Date Placed for Adoption, and no order or reversal',
  },
  {
    id: 'AF-matched',
    stage: 'matched',
    title: 'Children matched with adopters',
    definition: 'Children for whom adopters have been found and who have not moved in yet.',
    source: 'Date of Matching Child and Prospective Adopters, and not placed',
  },
  {
    id: 'AF-family-finding',
    stage: 'finding',
    title: 'Children for whom a family is being found',
    definition:
      'Children with a decision or a court order that they should be adopted, and no match yet.',
    source:
      'Date of Decision that Child Should be Placed for Adoption, or of Placement Order, and no match',
  },
]

/** AF: the children on the way to adoption, each in one line. The three add up to all whose decision stands. */
export const onTheWayToAdoption: readonly Indicator[] = STAGES.map(
  ({ id, stage, title, definition, source }) => ({
    ...SHARED,
    id,
    of: MAIN,
    series: title,
    title,
    polarity: 'none',
    basis: 'day',
    definition,
    cohort: 'Children on the adoption list whose decision for adoption stands, each at one stage.',
    source: `Ofsted Annex A, list 10: ${source}.`,
    compute(view) {
      const staged = stagedList(view)
      if (staged === null) return noListOn(view, 'list10')
      return count(staged.at(stage).length, staged.notes)
    },
  }),
)
