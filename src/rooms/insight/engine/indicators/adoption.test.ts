import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listFile, type ListRow } from '#tests/support/list-files.ts'
import { ELSEWHERE, threeYears } from '#tests/support/small-adoptions.ts'
import { lineFrom } from '#tests/support/small-lines.ts'
import { smallReturns, type SmallEpisode } from '../../demo-returns/small-returns.ts'
import { addMonths, dayOf, isoText } from '../days.ts'

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

  test('begin with the time in care, not with short breaks before it', () => {
    const breaks: SmallEpisode = {
      from: '2022-05-01',
      to: '2023-05-01',
      status: 'V4',
      place: 'U6',
      why: 'E8',
    }
    expect(lineFrom('A1', threeYears([breaks, ...ELSEWHERE])).value).toBe(DAYS_TO_FAMILY)
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
    const straightOn: SmallEpisode[] = [
      first!,
      { ...third!, from: '2024-01-01', to: '2024-06-01', post: 'ZX4 4AA', why: 'X1' },
      third!,
    ]
    expect(lineFrom('A1', threeYears(straightOn)).value).toBe(DAYS_TO_FAMILY)
  })

  /** So many whose days are known, and one who came into care before the files begin. */
  const oneUnseen = (known: number) =>
    threeYears([
      ...Array.from({ length: known }, (_, n) => of(`A${n}`, ELSEWHERE)).flat(),
      ...of('B', [{ ...ELSEWHERE[2]!, from: '2021-06-01', rne: 'P' }]),
    ])

  test('a tenth may have come into care before the files begin: left out and counted', () => {
    const figure = lineFrom('A1', oneUnseen(9))
    expect(figure).toMatchObject({ denominator: 9, value: DAYS_TO_FAMILY })
    expect(figure.notes.join()).toContain('1 child is left out: history missing')
  })

  test('with more of them it cannot be told, because who waited longest is missing', () => {
    for (const id of ['A1', 'A10']) {
      const figure = lineFrom(id, oneUnseen(8))
      expect(figure).toMatchObject({ numerator: null, denominator: null, value: null })
      expect(figure.notes[0]).toContain('Needs returns of earlier years')
      expect(figure.notes[1]).toContain('8 of 9 can be told; for these alone it is 397 days')
    }
  })

  test('unless a list of Annex A says when, and the figure says so', () => {
    const episodes = of('B', [{ ...ELSEWHERE[2]!, from: '2024-06-01', rne: 'P' }])
    const start = { CHILD: 'B', DOB: '2012-05-05', STARTED: '2023-06-01' }
    const list8 = (...rows: ListRow[]) => listFile('list8', rows, { name: '2025-03-31 list 8.csv' })
    const figure = lineFrom('A1', [...threeYears(episodes), list8(start)])
    expect(figure.value).toBe(366)
    expect(figure.notes.join()).toContain('1 child began to wait before the returns begin')
    const list10 = listFile('list10', [{ ...start, STARTED: '', ENTERED: '2023-06-01' }], {
      name: '2025-03-31 list 10.csv',
    })
    expect(lineFrom('A1', [...threeYears(episodes), list10]).value).toBe(366)
    const later = list8({ ...start, STARTED: '2024-06-02' })
    expect(lineFrom('A1', [...threeYears(episodes), later]).value).toBeNull()
    const seen = list8({ ...start, CHILD: 'A' })
    expect(lineFrom('A1', [...threeYears(ELSEWHERE), seen]).value).toBe(DAYS_TO_FAMILY)
  })

  test('who was adopted without a placement for adoption is left out and counted', () => {
    const episodes = [
      ...ELSEWHERE,
      { child: 'B', from: '2023-05-01', to: '2024-09-01', place: 'U4', why: 'E12' },
    ]
    const figure = lineFrom('A1', threeYears(episodes))
    expect(figure.denominator).toBe(1)
    expect(figure.notes.join()).toContain('1 child is left out: the day of moving in')
    const alone = lineFrom('A1', threeYears(episodes.slice(-1)))
    expect(alone.notes[0]).toBe('No child who was adopted in this time has both dates.')
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
    const unseen = lineFrom('A2', threeYears(began('P'), [ROW]))
    expect(unseen.value).toBeNull()
    expect(unseen.notes[0]).toContain('Needs returns of earlier years')
    const list = listFile('list10', [{ CHILD: 'A', DOB: '2012-05-05', ORDER: '2023-12-22' }], {
      name: '2025-03-31 list 10.csv',
    })
    expect(lineFrom('A2', [...threeYears(began('P'), [ROW]), list]).value).toBe(101)
  })
})
