import { describe, expect, test } from 'vitest'
import type { ListRow } from '#tests/support/list-files.ts'
import { ELSEWHERE, threeYears } from '#tests/support/small-adoptions.ts'
import { lineFrom } from '#tests/support/small-lines.ts'
import type { SmallEpisode } from '../../demo-returns/small-returns.ts'
import { dayOf, isoText } from '../days.ts'
import { FOURTEEN_MONTHS } from './adoption-waits.ts'

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
    const twice = [decided('B'), decided('B', '2024-12-01', '2025-02-01')]
    expect(lineFrom('A3', threeYears(episodes, [], twice)).denominator).toBe(0)
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
    for (const decision of [decided('A'), decided('A', '2021-01-01')]) {
      const figure = lineFrom('A3', threeYears(episodes, [], [decision]))
      expect(figure.value).toBeNull()
      expect(figure.notes[0]).toContain('Needs returns of earlier years')
      expect(figure.notes.join()).toContain('1 child is left out: history missing')
    }
  })
})
