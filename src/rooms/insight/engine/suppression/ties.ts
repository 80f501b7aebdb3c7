/**
 * A number of children behind a line: `D2` those it counts, `of S4` the group that it is a share of,
 * `not S4` those of the group that it does not count. `D2@-12` is that of twelve months before.
 */
export type Term = string

/**
 * What the wholes come to, the parts come to as well. `rest`: `nobody` is left beside the parts, by
 * definition; `children` may be left, who must not be few; a rest that is `of no matter` is no group
 * of anybody's, but never below nought.
 */
export interface Sum {
  readonly whole: readonly Term[]
  readonly parts: readonly Term[]
  readonly rest: 'nobody' | 'children' | 'of no matter'
  /** Only on the latest date that has all of it: on the others it follows. */
  readonly once?: true
}

/** How the numbers of one line hang together with those of others. A new line is a new row here. */
export interface LineTies {
  /** It counts the very children that another number counts. */
  readonly counts?: Term
  /** It counts some of these. */
  readonly countsSome?: readonly Term[]
  /** Its group is the very group of another number. */
  readonly group?: Term
  /** Its group is some of these. */
  readonly groupWithin?: readonly Term[]
  /** Its twelve months (or its quarter) are the months of this line. */
  readonly months?: { readonly of: string; readonly every: number }
  readonly sums?: readonly Sum[]
  /** Why nothing public gives it away, or is given away by it. */
  readonly alone?: string
  /** It counts no people: small numbers of it point at nobody. */
  readonly notPeople?: true
}

const AVERAGE = 'An average: the number of children behind it is not public.'
const OWN_PEOPLE = 'No other line counts these people.'

/** Those who live in each kind of home: care leavers (L4). */
const LEAVERS_HOMES = [
  'staying-put',
  'family',
  'own-home',
  'supported',
  'bed-and-breakfast',
  'custody',
  'no-fixed-abode',
  'elsewhere',
  'not-known',
]

const homesOf = (after: string): Term[] => LEAVERS_HOMES.map((kind) => `L4-${kind}${after}`)

/** Those in care a year before, those who came since and those who left make those in care now. */
const flow = (before: Term, came: Term, left: Term): Sum => ({
  whole: [before, came],
  parts: ['D2', left],
  rest: 'nobody',
})

export const TIES: Readonly<Record<string, LineTies>> = {
  D1: { counts: 'D2' },
  D2: { sums: [flow('D2@-12', 'D3', 'D4'), flow('D2@-1', 'D3-month', 'D4-month')] },
  'D2-list-8': { counts: 'D2' },
  D3: { months: { of: 'D3-month', every: 12 } },
  'D3-month': { countsSome: ['D3'] },
  D4: { months: { of: 'D4-month', every: 12 } },
  'D4-month': { countsSome: ['D4'] },
  D5: { groupWithin: ['D4'] },

  V1: { alone: OWN_PEOPLE },
  V2: { alone: OWN_PEOPLE },
  V3: { alone: OWN_PEOPLE },
  V4: { groupWithin: ['D2'] },
  'V4-quarter': { groupWithin: ['D2'] },
  'V4-reviews': { alone: 'It counts reviews, of which a child has several.' },
  V5: { alone: OWN_PEOPLE },
  V6: { alone: 'It counts who came to a meeting, whether in care or not.' },
  V7: { alone: 'It counts who came to a meeting, whether in care or not.' },

  H1: { groupWithin: ['D3'] },
  // How many a month's share is out of is never public, so no month can be taken from the year.
  'H1-month': { countsSome: ['H1'], groupWithin: ['D3-month'] },
  H2: { groupWithin: ['D2'] },
  'H2-list-8': { groupWithin: ['D2-list-8', 'D2'] },
  'H2-health': { groupWithin: ['D2'] },
  'H2-health-due': { alone: 'Those due in a month: no other line counts them.' },
  H3: { group: 'of H2' },
  'H3-list-8': { groupWithin: ['D2-list-8', 'D2'] },
  'H3-health': { groupWithin: ['D2'] },
  H4: { group: 'of H2' },
  'H4-health': { groupWithin: ['D2'] },
  H5: { groupWithin: ['of H2', 'D2'] },
  H6: { alone: AVERAGE },

  E1: { groupWithin: ['of H2', 'D2'] },
  E2: { groupWithin: ['of H2', 'D2'] },
  E3: { groupWithin: ['of H2', 'D2'] },
  E4: { groupWithin: ['of H2', 'D2'] },
  E5: { alone: AVERAGE },
  E6: { alone: AVERAGE },
  E7: { groupWithin: ['D2'] },
  E8: { alone: 'It counts half days at school, of which a child has hundreds.' },
  E9: { groupWithin: ['of H2', 'D2'] },
  E10: { groupWithin: ['D2'] },
  E11: { group: 'of L3' },
  'E11-17-18': { group: 'of L3-17-18' },
  'E11-list-9': { group: 'of L3-list-9' },

  S1: { groupWithin: ['D2-list-8', 'D2'] },
  S2: { group: 'D4' },
  S3: {
    group: 'D4',
    sums: [{ whole: ['D4'], parts: ['S2', 'S3'], rest: 'children' }],
  },
  S4: { group: 'D2' },
  'S4-known': { counts: 'S4', groupWithin: ['D2'] },
  S5: { group: 'D2' },
  'S5-list-8': { group: 'D2-list-8' },
  S6: { groupWithin: ['D2'] },
  S7: { alone: OWN_PEOPLE },
  S8: { alone: 'Allegations of a month; those found true may be of another month.' },
  S9: { countsSome: ['S8'] },
  S10: {
    sums: [
      { whole: ['of S10'], parts: ['D2', 'D4'], rest: 'nobody' },
      { whole: ['of S10'], parts: ['D2@-12', 'D3'], rest: 'nobody' },
    ],
  },
  'S10-month': {
    countsSome: ['S10'],
    sums: [
      { whole: ['of S10-month'], parts: ['D2', 'D4-month'], rest: 'nobody' },
      { whole: ['of S10-month'], parts: ['D2@-1', 'D3-month'], rest: 'nobody' },
    ],
  },
  'S10-list-8': { group: 'D2-list-8' },
  S11: { group: 'of S10', sums: [{ whole: ['S10'], parts: ['S11'], rest: 'children' }] },
  'S11-month': {
    group: 'of S10-month',
    sums: [{ whole: ['S10-month'], parts: ['S11-month'], rest: 'children' }],
  },
  S12: { group: 'D2' },
  S13: { group: 'D2' },
  S14: { groupWithin: ['D2'] },
  'S14-list-8': { groupWithin: ['D2-list-8', 'D2'] },

  F1: { alone: OWN_PEOPLE },
  F2: { alone: OWN_PEOPLE },
  'F2-connected': { alone: OWN_PEOPLE },
  F3: { alone: OWN_PEOPLE },
  F4: { alone: OWN_PEOPLE },

  A1: { alone: AVERAGE },
  'A1-year': { alone: AVERAGE },
  'A1-list-10': { alone: AVERAGE },
  A10: { alone: AVERAGE },
  'A10-year': { alone: AVERAGE },
  A2: { alone: AVERAGE },
  'A2-year': { alone: AVERAGE },
  'A2-list-10': { alone: AVERAGE },
  A3: {
    alone: 'Those adopted in three years and those waiting: no other line counts them together.',
  },
  'A3-list-10': {
    sums: [{ whole: ['of A3-list-10'], parts: ['AF-adopted'], rest: 'of no matter' }],
  },
  'AF-adopted': { counts: 'S3' },
  'AF-awaiting-order': { alone: 'A child is at one stage; nothing public adds the stages up.' },
  'AF-matched': { alone: 'A child is at one stage; nothing public adds the stages up.' },
  'AF-family-finding': { alone: 'A child is at one stage; nothing public adds the stages up.' },
  'AF-revoked': { alone: OWN_PEOPLE },
  'AF-recruited': { alone: 'It counts families, who are nowhere else.' },
  'AF-assessing': { alone: 'It counts families, who are nowhere else.' },

  L1: { alone: 'Care leavers of all ages by the list: no other line has this group.' },
  L2: {
    group: 'of L3',
    sums: [
      {
        whole: ['not L2'],
        parts: ['L4-custody', 'L4-no-fixed-abode'],
        rest: 'of no matter',
      },
    ],
  },
  'L2-17-18': { group: 'of L3-17-18' },
  'L2-list-9': { group: 'of L3-list-9' },
  L3: { sums: [{ whole: ['of L3'], parts: homesOf(''), rest: 'nobody' }] },
  L3n: { group: 'of L3', counts: 'not L3' },
  'L3-17-18': { alone: 'The group of the two lines beside it, which name this one.' },
  'L3-list-9': { sums: [{ whole: ['of L3-list-9'], parts: homesOf('-list-9'), rest: 'nobody' }] },
  ...Object.fromEntries(
    ['', '-list-9'].flatMap((after) =>
      homesOf(after).map((id): [string, LineTies] => [id, { countsSome: [`of L3${after}`] }]),
    ),
  ),

  G1: { notPeople: true, alone: 'It counts meetings and seats of members.' },
  G2: { notPeople: true, alone: 'It counts events that members went to.' },
  G3: { notPeople: true, alone: 'It counts events that members went to.' },
  G4: { notPeople: true, alone: 'It says yes or no.' },
}
