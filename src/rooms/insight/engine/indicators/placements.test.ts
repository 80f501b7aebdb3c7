import { describe, expect, test } from 'vitest'
import {
  smallLine,
  smallReturns,
  smallRules,
  type SmallEpisode,
  type SmallReturn,
} from '../../demo-returns/small-returns.ts'
import { computeScorecard } from '../scorecard.ts'

/** How many placements one child had in the year, told by how many times two more would make three. */
function placements(...episodes: SmallEpisode[]): number {
  for (let extra = 0; extra < 3; extra++) {
    // Moves in April 2024 of a first period, which the child left before the episodes under test begin.
    const before: SmallEpisode[] = Array.from({ length: extra }, (_, n) => ({
      from: `2024-04-0${2 + n}`,
      to: `2024-04-0${3 + n}`,
      rne: n === 0 ? 'S' : 'P',
      place: 'K2',
      post: `ZX3 ${n}AA`,
      why: n === extra - 1 ? 'E4A' : 'X1',
    }))
    if (smallLine('S5', { episodes: [...before, ...episodes] }).numerator === 1) return 3 - extra
  }
  return 0
}

describe('placements of a year', () => {
  test('one that began before the year counts as the first', () => {
    const given = [
      { from: '2024-02-10', to: '2024-06-05' },
      { from: '2024-06-05', to: '2024-09-01', rne: 'P', post: 'ZX2 2AA' },
      { from: '2024-09-01', rne: 'P', post: 'ZX2 3AA' },
    ]
    expect(smallLine('S5', { episodes: given }).numerator).toBe(1)
  })

  test('one that ended on 1 April was open on it, one that ended the day before was not', () => {
    const two = (day: string): SmallEpisode[] => [
      { from: '2023-02-10', to: day },
      { from: day, to: '2024-09-01', rne: 'P', post: 'ZX2 2AA' },
      { from: '2024-09-01', rne: 'P', post: 'ZX2 3AA' },
    ]
    expect(smallLine('S5', { episodes: two('2024-04-01') }).numerator).toBe(1)
    expect(smallLine('S5', { episodes: two('2024-03-31') }).numerator).toBe(0)
  })

  test("a fortnight's holiday and back is no move", () =>
    expect(
      placements(
        { from: '2024-07-01', to: '2024-08-01' },
        { from: '2024-08-01', to: '2024-08-14', rne: 'P', place: 'T3', post: 'ZX9 9AA' },
        { from: '2024-08-14', rne: 'P' },
      ),
    ).toBe(1))

  test('a temporary stay that leads to another home is one move, and a query', () => {
    const episodes: SmallEpisode[] = [
      { from: '2024-07-01', to: '2024-08-01' },
      { from: '2024-08-01', to: '2024-08-06', rne: 'P', place: 'T4', post: 'ZX9 9AA' },
      { from: '2024-08-06', rne: 'B', place: 'K2', post: 'ZX2 2AA', status: 'C1' },
    ]
    expect(placements(...episodes)).toBe(2)
    expect(smallRules({ episodes })).toContain('no-return-from-temporary')
  })

  test('a new legal status is no move', () =>
    expect(
      placements(
        { from: '2024-07-01', to: '2024-08-01', status: 'C1' },
        { from: '2024-08-01', to: '2024-10-01', rne: 'L', status: 'C2' },
        { from: '2024-10-01', rne: 'L', status: 'E1' },
      ),
    ).toBe(1))

  test('a carer who moves house is the same carer', () =>
    expect(
      placements(
        { from: '2024-07-01', to: '2024-08-01', place: 'U4' },
        { from: '2024-08-01', rne: 'T', place: 'U4', post: 'ZX2 2AA' },
      ),
    ).toBe(1))

  test('adoption by the present carers is no move, even when it is miscoded as one', () => {
    const first: SmallEpisode = { from: '2024-07-01', to: '2024-08-01', place: 'U5' }
    for (const rne of ['U', 'T', 'P', 'B'])
      expect(placements(first, { from: '2024-08-01', rne, place: 'A5', status: 'E1' })).toBe(1)
  })

  test('home to parents on a care order is a placement', () =>
    expect(
      placements(
        { from: '2024-07-01', to: '2024-08-01' },
        { from: '2024-08-01', rne: 'P', place: 'P1', provider: 'PR0', post: 'ZX2 2AA' },
      ),
    ).toBe(2))

  test('placements of two times in care are added up', () => {
    const episodes: SmallEpisode[] = [
      { from: '2024-05-01', to: '2024-07-01', why: 'E4A' },
      { from: '2025-01-05', to: '2025-02-01' },
      { from: '2025-02-01', rne: 'P', post: 'ZX2 2AA' },
    ]
    expect(smallLine('S5', { episodes }).numerator).toBe(1)
    expect(smallLine('D3', { episodes }).value).toBe(1)
    expect(smallLine('D4', { episodes }).value).toBe(1)
  })
})

describe('long-term stability', () => {
  const long = (...episodes: SmallEpisode[]): SmallReturn => ({ year: 2025, episodes })
  const s6 = (given: SmallReturn) => smallLine('S6', given)

  test('two years with one carer, counted from 1 April two years before', () => {
    const moved = (day: string) =>
      long({ from: '2021-02-01', to: day }, { from: day, rne: 'P', post: 'ZX2 2AA' })
    expect(s6(moved('2023-04-01'))).toMatchObject({ numerator: 1, denominator: 1, value: 100 })
    expect(s6(moved('2023-04-02'))).toMatchObject({ numerator: 0, denominator: 1, value: 0 })
  })

  test('two and a half years in care began by 1 October', () => {
    expect(s6(long({ from: '2022-10-01' })).denominator).toBe(1)
    expect(s6(long({ from: '2022-10-02' })).denominator).toBe(0)
  })

  test('someone who turns 16 on the day is out, someone who does so the day after is in', () => {
    const child = (born: string): SmallReturn => ({
      born: { A: born },
      episodes: [{ from: '2020-01-05' }],
    })
    expect(s6(child('2009-03-31')).denominator).toBe(0)
    expect(s6(child('2009-04-01')).denominator).toBe(1)
  })

  test('the clock runs on when the carer moves house or the child is away for a short time', () =>
    expect(
      s6(
        long(
          { from: '2021-01-05', to: '2024-01-05' },
          { from: '2024-01-05', to: '2024-06-01', rne: 'T', post: 'ZX2 2AA' },
          { from: '2024-06-01', to: '2024-06-10', rne: 'P', place: 'T3', post: 'ZX9 9AA' },
          { from: '2024-06-10', rne: 'P', post: 'ZX2 2AA' },
        ),
      ).numerator,
    ).toBe(1))

  test('placed for adoption, the time with the carers before counts too', () => {
    const moved = (place: string) =>
      long(
        { from: '2022-02-01', to: '2024-10-01', status: 'C2' },
        { from: '2024-10-01', rne: 'B', place, post: 'ZX2 2AA', status: 'E1' },
      )
    expect(s6(moved('A6')).numerator).toBe(1)
    expect(s6(moved('K2')).numerator).toBe(0)
  })

  test('carers who foster to adopt are one placement', () =>
    expect(
      s6(
        long(
          { from: '2022-02-01', to: '2024-10-01', place: 'U5' },
          { from: '2024-10-01', rne: 'U', place: 'A5', status: 'E1' },
        ),
      ).numerator,
    ).toBe(1))

  test('a child whose start nothing loaded shows is left out and counted in a note', () => {
    const figure = s6(long({ from: '2023-05-03', rne: 'P' }))
    expect(figure).toMatchObject({ denominator: 0, value: null })
    expect(figure.notes.join()).toContain('1 child is left out: history missing')
  })

  test('says that it flatters when more than a tenth are left out so', () => {
    const seen = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ child: `C${n}`, from: '2020-05-01' }))
    const unseen = { child: 'Z', from: '2023-05-03', rne: 'P' }
    const words = expect.stringContaining('looks steadier than it is') as unknown
    const few = s6({ episodes: [...seen(9), unseen] })
    const many = s6({ episodes: [...seen(8), unseen] })
    expect(few).toMatchObject({ numerator: 9, denominator: 9 })
    expect(few.notes).not.toContainEqual(words)
    expect(many).toMatchObject({ numerator: 8, denominator: 8 })
    expect(many.notes).toContainEqual(words)
  })

  test('a child seen in care early enough is in, though the start itself is not seen', () =>
    expect(s6(long({ from: '2021-05-03', rne: 'P' })).denominator).toBe(1))
})

describe('where children live', () => {
  const at = (miles: string) => smallLine('S4', { episodes: [{ from: '2024-05-01', miles }] })

  test('20.04 miles is stored as 20.0 and is not over 20; 20.06 is', () => {
    expect(at('20.04').numerator).toBe(0)
    expect(at('20.06').numerator).toBe(1)
  })

  test('a distance that is not known stays in the group', () => {
    for (const miles of ['', '999.9'])
      expect(at(miles)).toMatchObject({ numerator: 0, denominator: 1, value: 0 })
    expect(at('').notes.join()).toContain('1 child has no known distance')
  })

  test('a child away for a fortnight lives where they will return to', () => {
    const episodes: SmallEpisode[] = [
      { from: '2024-05-01', to: '2025-03-25', miles: '2.0' },
      { from: '2025-03-25', rne: 'P', place: 'T3', miles: '80.0', location: 'OUT', provider: '' },
    ]
    expect(smallLine('S4', { episodes }).numerator).toBe(0)
    expect(smallLine('S13', { episodes }).numerator).toBe(1)
    expect(smallLine('S14', { episodes }).numerator).toBe(0)
  })

  test('children placed for adoption are not counted as living with foster carers', () => {
    const place = (code: string) =>
      smallLine('S13', { episodes: [{ from: '2024-05-01', place: code }] })
    expect(['U1', 'U6', 'A3', 'A5', 'K2'].map((code) => place(code).numerator)).toEqual([
      1, 1, 0, 0, 0,
    ])
  })

  test('outside the area is out of those whose place is known', () => {
    const episodes = ['OUT', 'IN', ''].map((location, n) => ({
      child: `C${n}`,
      from: '2024-05-01',
      location,
    }))
    expect(smallLine('S14', { episodes })).toMatchObject({
      numerator: 1,
      denominator: 2,
      value: 50,
    })
  })

  test('private and voluntary providers are commissioned', () => {
    const episodes = ['PR0', 'PR1', 'PR2', 'PR3', 'PR4', 'PR5'].map((provider) => ({
      child: provider,
      from: '2024-05-01',
      provider,
    }))
    expect(smallLine('S12', { episodes })).toMatchObject({ numerator: 2, denominator: 6 })
  })

  test('without the columns the collection works out, the files cannot tell', () => {
    const [header, episodes] = smallReturns({ episodes: [{ from: '2024-05-01' }] })
    const bare = new TextDecoder()
      .decode(episodes!.bytes)
      .split('\n')
      .map((row) => row.split(',').slice(0, 13).join(','))
      .join('\n')
    const files = [header!, { name: episodes!.name, bytes: new TextEncoder().encode(bare) }]
    const result = computeScorecard({ files, asAt: '2025-03-31' })
    const found = result.ok ? result.scorecard.indicators : []
    for (const id of ['S4', 'S14']) {
      const figure = found.find((one) => one.id === id)
      expect(figure?.value).toBeNull()
      expect(figure?.notes.join()).toContain('cannot tell')
    }
  })
})
