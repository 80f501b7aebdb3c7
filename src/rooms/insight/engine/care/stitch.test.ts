import { describe, expect, test } from 'vitest'
import {
  smallLine,
  smallScorecard,
  type SmallEpisode,
  type SmallReturn,
} from '../../demo-returns/small-returns.ts'

const year = (end: number, ...episodes: SmallEpisode[]): SmallReturn => ({ year: end, episodes })

const found = (...years: SmallReturn[]) => smallScorecard(years).queries.map(({ rule }) => rule)

describe('several years of returns are one account', () => {
  test('an episode that goes on into the next year is one, and no query', () => {
    const years = [year(2024, { from: '2022-05-01' }), year(2025, { from: '2022-05-01' })]
    expect(smallLine('D2', years).value).toBe(1)
    expect(found(...years)).toEqual([])
  })

  test('the later year tells how it ended', () => {
    const years = [
      year(2024, { from: '2022-05-01' }),
      year(2025, { from: '2022-05-01', to: '2024-09-01', why: 'E4A' }),
    ]
    expect(smallLine('D2', years).value).toBe(0)
    expect(smallLine('D4', years).value).toBe(1)
    expect(found(...years)).toEqual([])
  })

  test('the later year wins where the two differ, and that is a query', () => {
    const years = [
      year(2024, { from: '2022-05-01', place: 'U6' }),
      year(2025, { from: '2022-05-01', place: 'K2' }),
    ]
    expect(smallLine('S13', years).numerator).toBe(0)
    expect(found(...years)).toEqual(['episode-twice'])
  })

  test('open, with a next episode in a later year: ended where the next begins', () => {
    const years = [
      year(2024, { from: '2022-05-01' }),
      year(2025, { from: '2024-06-01', rne: 'P', post: 'ZX2 2AA' }),
    ]
    expect(smallLine('S6', years)).toMatchObject({ denominator: 1, numerator: 0 })
    expect(found(...years)).toEqual(['episode-closed'])
  })

  test('open, with a new start in a later year: ended by 31 March of its own year', () => {
    const years = [year(2024, { from: '2022-05-01' }), year(2025, { from: '2024-06-01' })]
    expect(smallLine('D3', years).value).toBe(1)
    expect(smallLine('D4', years).value).toBe(0)
    expect(smallLine('D4', years, '2024-03-31').value).toBe(1)
    expect(found(...years)).toEqual(['episode-closed'])
  })

  test('open, and in no later year: the child left and nothing says when', () => {
    const years = [
      year(2024, { from: '2022-05-01' }),
      year(2025, { child: 'B', from: '2022-05-01' }),
    ]
    expect(smallLine('D2', years).value).toBe(1)
    expect(found(...years)).toEqual(['leaving-not-recorded'])
  })

  test('the same open episode with two start dates is one', () => {
    const years = [year(2024, { from: '2022-05-01' }), year(2025, { from: '2022-05-02' })]
    expect(smallLine('D2', years).value).toBe(1)
    expect(found(...years)).toEqual(['episode-twice'])
  })

  test('an end past the next episode of a later year is drawn back, a gap is closed', () => {
    const years = (end: string) => [
      year(2024, { from: '2022-05-01', to: end }),
      year(2025, { from: '2024-02-01', rne: 'P', post: 'ZX2 2AA' }),
    ]
    expect(found(...years('2024-02-20'))).toEqual(['episode-shortened'])
    expect(found(...years('2024-01-20'))).toEqual(['episode-extended'])
    for (const end of ['2024-02-20', '2024-01-20'])
      expect(smallLine('S6', years(end))).toMatchObject({ numerator: 0, denominator: 1 })
  })

  test('an episode that ends before it starts takes no part, and is a query', () => {
    const given = year(2025, { from: '2024-05-01', to: '2024-04-01', why: 'E4A' })
    expect(smallLine('D4', given).value).toBe(0)
    expect(found(given)).toEqual(['ends-before-it-starts'])
  })

  test('a query names the row, the file and the child; only the sentence leaves the child out', () => {
    const [query] = smallScorecard([
      year(2024, { from: '2022-05-01' }),
      year(2025, { from: '2024-06-01' }),
    ]).queries
    expect(query).toEqual({
      rule: 'episode-closed',
      table: 'episodes',
      file: '2023-24/episodes.csv',
      row: 2,
      child: 'A',
      message:
        '2023-24/episodes.csv, row 2: this episode was still open before a new start and was ended on 31/03/2024.',
    })
  })

  test('the order in which the files are given makes no difference', () => {
    const years = [
      year(
        2023,
        { from: '2022-05-01', to: '2022-11-01' },
        { from: '2022-11-01', rne: 'P', post: 'ZX2 2AA' },
      ),
      year(
        2024,
        { from: '2022-11-01', rne: 'P', post: 'ZX2 2AA', to: '2023-08-01' },
        { from: '2023-08-01', rne: 'L', status: 'E1', post: 'ZX2 2AA' },
      ),
      year(2025, { from: '2023-08-01', rne: 'L', status: 'E1', post: 'ZX2 2AA' }),
    ]
    const one = smallScorecard(years)
    const other = smallScorecard([...years].reverse())
    expect(other.indicators).toEqual(one.indicators)
    expect(one.queries).toEqual([])
    expect(smallLine('S6', years)).toMatchObject({ numerator: 1, denominator: 1 })
  })
})

describe('what does not fit is a query', () => {
  const rules = (...episodes: SmallEpisode[]) => found(year(2025, ...episodes))

  test.each<[string, SmallEpisode[]]>([
    ['next-episode-missing', [{ from: '2024-05-01', to: '2024-06-01', why: 'X1' }]],
    ['end-without-reason', [{ from: '2024-05-01', to: '2024-06-01', why: '' }]],
    ['reason-without-end', [{ from: '2024-05-01', why: 'E4A' }]],
    ['start-missing', [{ from: '2024-05-01', rne: 'P' }]],
    ['starts-before-birth', [{ from: '2012-05-01' }]],
    ['starts-and-ends-on-one-day', [{ from: '2024-05-01', to: '2024-05-01', why: 'E4A' }]],
    ['date-after-year', [{ from: '2025-05-01' }, { child: 'B', from: '2024-05-01' }]],
  ])('%s', (rule, episodes) => expect(rules(...episodes)).toContain(rule))
})
