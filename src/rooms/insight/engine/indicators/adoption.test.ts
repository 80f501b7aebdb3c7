import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listFile, type ListRow } from '#tests/support/list-files.ts'
import { lineFrom } from '#tests/support/small-lines.ts'
import { smallReturns, type SmallEpisode } from '../../demo-returns/small-returns.ts'
import { addMonths, dayOf, isoText } from '../days.ts'
import { FOURTEEN_MONTHS } from './adoptions.ts'

const YEARS = [2023, 2024, 2025] as const

/** Three years of returns with what is known of adoptions beside the episodes; the last year holds it all. */
function threeYears(
  episodes: readonly SmallEpisode[],
  ad1: readonly ListRow[] = [],
  decisions: readonly ListRow[] = [],
) {
  return YEARS.flatMap((year) => {
    const folder = `${year - 1}-${year % 100}`
    const last = year === 2025
    return [
      ...smallReturns({ year, episodes: last ? episodes : [] }),
      listFile('ad1', last ? ad1 : [], { name: `${folder}/ad1.csv` }),
      listFile('sbpfa', last ? decisions : [], { name: `${folder}/sbpfa.csv` }),
    ]
  })
}

/** In foster care from 1 May 2023, under a placement order from 1 January 2024, with adopters from 1 June 2024. */
const ELSEWHERE: readonly SmallEpisode[] = [
  { from: '2023-05-01', to: '2024-01-01', place: 'U6' },
  { from: '2024-01-01', to: '2024-06-01', rne: 'L', status: 'E1', place: 'U6' },
  {
    from: '2024-06-01',
    to: '2025-01-10',
    rne: 'P',
    status: 'E1',
    place: 'A6',
    post: 'ZX2 2AA',
    why: 'E12',
  },
]
const DAYS_TO_FAMILY = 397

/** Fostered by those who later adopt: with them from 1 July 2023, as adopters from 1 June 2024. */
const BY_CARERS: readonly SmallEpisode[] = [
  { from: '2023-05-01', to: '2023-07-01', place: 'U6' },
  { from: '2023-07-01', to: '2024-01-01', rne: 'P', place: 'U5', post: 'ZX2 2AA' },
  { from: '2024-01-01', to: '2024-06-01', rne: 'L', status: 'E1', place: 'U5', post: 'ZX2 2AA' },
  {
    from: '2024-06-01',
    to: '2025-01-10',
    rne: 'U',
    status: 'E1',
    place: 'A5',
    post: 'ZX2 2AA',
    why: 'E11',
  },
]

const of = (child: string, episodes: readonly SmallEpisode[]) =>
  episodes.map((one) => ({ ...one, child }))

const ROW: ListRow = { CHILD: 'A', DOB: '2012-05-05', DATE_MATCH: '2024-04-01', FOSTER_CARE: '0' }

describe('days from coming into care to moving in with adopters', () => {
  test('end on the first day of the placement that ended in adoption', () => {
    for (const id of ['A1', 'A1-year'])
      expect(lineFrom(id, threeYears(ELSEWHERE))).toMatchObject({
        numerator: DAYS_TO_FAMILY,
        denominator: 1,
        value: DAYS_TO_FAMILY,
      })
  })

  test('for a child adopted by their foster carers: to the day of placement for adoption', () =>
    expect(lineFrom('A1', threeYears(BY_CARERS)).value).toBe(DAYS_TO_FAMILY))

  test('are adjusted to the day on which these carers took the child in', () => {
    const figure = lineFrom('A10', threeYears(BY_CARERS))
    expect(figure.value).toBe(61)
    expect(figure.notes).toContain('1 child was adopted by their foster carers.')
    expect(lineFrom('A10', threeYears(ELSEWHERE, [ROW])).value).toBe(DAYS_TO_FAMILY)
  })

  test('foster carers are known by their answer too, where the adopters move with the child', () => {
    const moved = BY_CARERS.map((one) => (one.place === 'A5' ? { ...one, place: 'A6' } : one))
    expect(lineFrom('A10', threeYears(moved, [ROW])).value).toBe(DAYS_TO_FAMILY)
    expect(lineFrom('A10', threeYears(moved, [{ ...ROW, FOSTER_CARE: '1' }])).value).toBe(61)
  })

  test('a new legal status, consent given late and a house move of the adopters do not begin anew', () => {
    const [first, second, third] = ELSEWHERE
    const episodes: SmallEpisode[] = [
      first!,
      second!,
      { ...third!, place: 'A4', to: '2024-08-01', why: 'X1' },
      { ...third!, from: '2024-08-01', to: '2024-10-01', rne: 'L', why: 'X1' },
      { ...third!, from: '2024-10-01', to: '2024-10-20', rne: 'P', place: 'T3', why: 'X1' },
      { ...third!, from: '2024-10-20', to: '2024-11-01', rne: 'P', why: 'X1' },
      { ...third!, from: '2024-11-01', rne: 'T', post: 'ZX3 3AA' },
    ]
    expect(lineFrom('A1', threeYears(episodes)).value).toBe(DAYS_TO_FAMILY)
  })

  test('a first placement for adoption that broke down is not the one', () => {
    const [first, second, third] = ELSEWHERE
    const episodes: SmallEpisode[] = [
      first!,
      { ...second!, to: '2024-02-01' },
      { ...third!, from: '2024-02-01', to: '2024-03-01', post: 'ZX4 4AA', why: 'X1' },
      { ...second!, from: '2024-03-01', rne: 'P' },
      third!,
    ]
    expect(lineFrom('A1', threeYears(episodes)).value).toBe(DAYS_TO_FAMILY)
  })

  test('who came into care before the files begin is left out and counted', () => {
    const episodes = [
      ...ELSEWHERE,
      ...of('B', [{ ...ELSEWHERE[2]!, from: '2021-06-01', rne: 'P' }]),
    ]
    const figure = lineFrom('A1', threeYears(episodes))
    expect(figure).toMatchObject({ denominator: 1, value: DAYS_TO_FAMILY })
    expect(figure.notes.join()).toContain('1 child is left out: history missing')
  })

  test('who was adopted without a placement for adoption is left out and counted', () => {
    const episodes = [
      ...ELSEWHERE,
      { child: 'B', from: '2023-05-01', to: '2024-09-01', place: 'U4', why: 'E12' },
    ]
    const figure = lineFrom('A1', threeYears(episodes))
    expect(figure.denominator).toBe(1)
    expect(figure.notes.join()).toContain('1 child is left out: the day of moving in')
  })

  test('nobody adopted is no figure, not nought', () => {
    const figure = lineFrom(
      'A1',
      threeYears([{ from: '2023-05-01', to: '2024-09-01', why: 'E4A' }]),
    )
    expect(figure).toMatchObject({ numerator: null, denominator: null, value: null })
    expect(figure.notes[0]).toBe('No child was adopted in this time.')
  })

  test('three years need three years of returns; one year tells its own', () => {
    const files = smallReturns({ year: 2025, episodes: ELSEWHERE })
    expect(lineFrom('A1', files).value).toBeNull()
    expect(lineFrom('A1-year', files).value).toBe(DAYS_TO_FAMILY)
  })

  test('three years end on the last 31 March, twelve months on the day', () => {
    const files = threeYears(ELSEWHERE)
    expect(lineFrom('A1', files, { asAt: '2025-09-30' }).value).toBe(DAYS_TO_FAMILY)
    expect(lineFrom('A1-year', files, { asAt: '2025-01-09' }).value).toBeNull()
    expect(lineFrom('A1-year', files, { asAt: '2025-01-10' }).value).toBe(DAYS_TO_FAMILY)
  })

  test('say how many waited no longer than the threshold', () => {
    const late = of('B', [{ ...ELSEWHERE[0]!, from: '2022-04-01' }, ...ELSEWHERE.slice(1)])
    expect(lineFrom('A1', threeYears([...ELSEWHERE, ...late])).notes).toEqual(
      expect.arrayContaining([
        '2 children are in the average.',
        "1 of 2 waited 426 days or less, the Department's threshold.",
      ]),
    )
  })

  test('the average lies between the shortest and the longest wait, adjusted never above unadjusted', () => {
    const wait = fc.record({
      fostered: fc.integer({ min: 1, max: 200 }),
      placed: fc.integer({ min: 201, max: 600 }),
    })
    fc.assert(
      fc.property(fc.array(wait, { minLength: 1, maxLength: 6 }), (waits) => {
        const start = dayOf(2022, 5, 1)
        const episodes = waits.flatMap(({ fostered, placed }, n) =>
          of(`A${n}`, [
            { from: isoText(start), to: isoText(start + fostered) },
            {
              from: isoText(start + fostered),
              to: isoText(start + placed),
              rne: 'P',
              place: 'U5',
              post: 'ZX2 2AA',
            },
            {
              from: isoText(start + placed),
              to: isoText(addMonths(start + placed, 6)),
              rne: 'U',
              status: 'E1',
              place: 'A5',
              post: 'ZX2 2AA',
              why: 'E12',
            },
          ]),
        )
        const files = threeYears(episodes)
        const plain = lineFrom('A1', files)
        const adjusted = lineFrom('A10', files)
        const sum = (key: 'fostered' | 'placed') =>
          waits.reduce((total, one) => total + one[key], 0)
        expect(plain).toMatchObject({ numerator: sum('placed'), denominator: waits.length })
        expect(adjusted).toMatchObject({ numerator: sum('fostered'), denominator: waits.length })
        expect(plain.value).toBeLessThanOrEqual(Math.max(...waits.map((one) => one.placed)))
        expect(plain.value).toBeGreaterThanOrEqual(Math.min(...waits.map((one) => one.placed)))
      }),
      { numRuns: 30 },
    )
  })
})

describe('days from placement order to match', () => {
  test('begin on the first day under the order', () => {
    for (const id of ['A2', 'A2-year'])
      expect(lineFrom(id, threeYears(ELSEWHERE, [ROW]))).toMatchObject({
        numerator: 91,
        denominator: 1,
      })
  })

  test('a match before the order counts as no days', () => {
    const figure = lineFrom('A2', threeYears(ELSEWHERE, [{ ...ROW, DATE_MATCH: '2023-12-01' }]))
    expect(figure).toMatchObject({ numerator: 0, denominator: 1, value: 0 })
    expect(figure.notes.join()).toContain('1 child was matched before the placement order')
  })

  test('without an order, a match or a placement a child is left out and counted', () => {
    const [first, , third] = ELSEWHERE
    const episodes = [
      ...ELSEWHERE,
      ...of('B', [
        { ...first!, to: '2024-06-01' },
        { ...third!, status: 'C2' },
      ]),
      ...of('C', ELSEWHERE),
      { child: 'D', from: '2023-05-01', to: '2024-09-01', status: 'E1', why: 'E12' },
    ]
    const rows = [ROW, { ...ROW, CHILD: 'B' }, { ...ROW, CHILD: 'C', DATE_MATCH: '' }]
    const figure = lineFrom('A2', threeYears(episodes, rows))
    expect(figure).toMatchObject({ numerator: 91, denominator: 1 })
    expect(figure.notes.filter((note) => note.startsWith('1 child is left out')).length).toBe(3)
  })

  test('an order made before the files begin is not known, one that begins an episode is', () => {
    const began = (rne: string): SmallEpisode[] => [{ ...ELSEWHERE[1]!, rne }, { ...ELSEWHERE[2]! }]
    expect(lineFrom('A2', threeYears(began('L'), [ROW])).value).toBe(91)
    expect(lineFrom('A2', threeYears(began('P'), [ROW])).value).toBeNull()
  })
})

describe('waiting under fourteen months', () => {
  /** In care from a day and on the way to adoption. */
  const waiting = (child: string, from: string, place = 'U6'): SmallEpisode[] => [
    { child, from, to: '2025-01-15' },
    { child, from: '2025-01-15', rne: 'P', status: 'E1', place, post: 'ZX2 2AA' },
  ]
  const decided = (
    CHILD: string,
    DATE_PLACED = '2024-12-01',
    DATE_PLACED_CEASED = '',
  ): ListRow => ({
    CHILD,
    DOB: '2012-05-05',
    DATE_PLACED,
    DATE_PLACED_CEASED,
  })

  test('counts those adopted, and those on the way', () => {
    const figure = lineFrom(
      'A3',
      threeYears(
        [...ELSEWHERE, ...waiting('B', '2024-06-01'), ...waiting('C', '2023-06-01')],
        [],
        [decided('B'), decided('C')],
      ),
    )
    expect(figure).toMatchObject({ numerator: 2, denominator: 3 })
    expect(figure.notes).toContain('2 children are counted who are still on the way to adoption.')
  })

  test('a child who has moved in but is not adopted yet waited until then', () => {
    const from = isoText(dayOf(2025, 1, 15) - FOURTEEN_MONTHS + 1)
    const figure = (place: string) =>
      lineFrom('A3', threeYears(waiting('A', from, place), [], [decided('A')]))
    expect(figure('A6')).toMatchObject({ numerator: 1, denominator: 1 })
    expect(figure('U6')).toMatchObject({ numerator: 0, denominator: 1 })
  })

  test('425 days are under fourteen months, 426 are not', () => {
    const after = (days: number) => isoText(dayOf(2025, 3, 31) - days)
    for (const [days, expected] of [
      [FOURTEEN_MONTHS - 1, 1],
      [FOURTEEN_MONTHS, 0],
    ] as const) {
      const files = threeYears(waiting('A', after(days)), [], [decided('A')])
      expect(lineFrom('A3', files)).toMatchObject({ numerator: expected, denominator: 1 })
    }
  })

  test('without a decision, or with one that was reversed, a child is not on the way', () => {
    const episodes = [...waiting('A', '2024-06-01'), ...waiting('B', '2024-06-01')]
    const none = lineFrom(
      'A3',
      threeYears(episodes, [], [decided('B', '2024-12-01', '2025-03-31')]),
    )
    expect(none.denominator).toBe(0)
    const later = lineFrom(
      'A3',
      threeYears(episodes, [], [decided('B', '2024-12-01', '2025-04-01')]),
    )
    expect(later.denominator).toBe(1)
    const again = [decided('B', '2024-08-01', '2024-09-01'), decided('B', '2024-12-01')]
    expect(lineFrom('A3', threeYears(episodes, [], again)).denominator).toBe(1)
  })

  test('a decision of an earlier time in care does not count for a later one', () =>
    expect(
      lineFrom('A3', threeYears(waiting('A', '2024-06-01'), [], [decided('A', '2023-01-01')]))
        .denominator,
    ).toBe(0))

  test('whose time in care began before the files is left out and counted', () => {
    const episodes = waiting('A', '2021-06-01').map((one) => ({ ...one, rne: 'P' }))
    const figure = lineFrom('A3', threeYears(episodes, [], [decided('A')]))
    expect(figure.denominator).toBe(0)
    expect(figure.notes.join()).toContain('1 child is left out: history missing')
  })
})
