import { describe, expect, test } from 'vitest'
import { smallLine, smallReturns, smallRules } from '../../demo-returns/small-returns.ts'
import { computeScorecard } from '../scorecard.ts'

describe('children in care', () => {
  test('482 children of 67,697 are 71.2 for every 10,000', () => {
    const episodes = Array.from({ length: 482 }, (_, n) => ({ child: `C${n}`, from: '2024-05-01' }))
    expect(smallLine('D2', { episodes }).value).toBe(482)
    expect(smallLine('D1', { episodes }).value).toBeCloseTo(71.2, 2)
  })

  test('without a population there is no rate, and a note says why', () => {
    const result = computeScorecard({
      files: smallReturns({ episodes: [{ from: '2024-05-01' }] }),
      asAt: '2025-03-31',
    })
    const figure = result.ok ? result.scorecard.indicators[0] : undefined
    expect(figure?.value).toBeNull()
    expect(figure?.notes[0]).toContain('under 18 who live in the area')
  })

  test('a child who leaves on the day is no longer in care, and has left', () => {
    const given = { episodes: [{ from: '2024-05-01', to: '2025-03-31', why: 'E4A' }] }
    expect(smallLine('D2', given).value).toBe(0)
    expect(smallLine('D4', given).value).toBe(1)
  })

  test('an episode still open after the 18th birthday is a query, not a child in care', () => {
    const given = { born: { A: '2007-03-20' }, episodes: [{ from: '2020-05-01' }] }
    expect(smallLine('D2', given)).toMatchObject({ value: 0 })
    expect(smallLine('D2', given).notes.join()).toContain('1 person aged 18 or over')
    expect(smallRules(given)).toContain('open-at-eighteen')
  })

  test('two open episodes are one child, who lives where the later began', () => {
    const given = {
      episodes: [
        { from: '2024-05-01', place: 'K2' },
        { from: '2024-08-01', rne: 'P', place: 'U6', post: 'ZX2 2AA' },
      ],
    }
    expect(smallLine('D2', given).value).toBe(1)
    expect(smallLine('S13', given).numerator).toBe(1)
    expect(smallRules(given)).toContain('episodes-overlap')
  })

  test('short breaks under an agreement are in no figure', () => {
    const given = {
      episodes: [
        { from: '2024-05-01', status: 'V4' },
        { child: 'B', from: '2024-05-01', status: 'V3' },
      ],
    }
    for (const id of ['D2', 'D3', 'D4']) expect(smallLine(id, given).value).toBe(0)
  })

  test('a child who comes in twice is counted once as coming in', () => {
    const given = {
      episodes: [
        { from: '2024-05-01', to: '2024-07-01', why: 'E4A' },
        { from: '2025-01-05', to: '2025-02-01', why: 'E4B' },
      ],
    }
    expect(smallLine('D3', given)).toMatchObject({ value: 1 })
    expect(smallLine('D3', given).notes.join()).toContain('1 further start')
    expect(smallLine('D4', given).value).toBe(1)
  })

  test('short breaks that turn into care begin on the day of the new status', () => {
    const given = {
      episodes: [
        { from: '2022-05-01', to: '2024-11-15', status: 'V4' },
        { from: '2024-11-15', rne: 'L', status: 'V2' },
      ],
      oc2: { A: {} },
    }
    expect(smallLine('D3', given).value).toBe(1)
    expect(smallLine('H2', given).denominator).toBe(0)
  })
})

describe('leaving care', () => {
  const leaving = (why: string, n: number) => ({
    child: `${why}x${n}`,
    from: '2023-05-01',
    to: '2024-09-01',
    why,
  })

  test('seven of sixty leave through special guardianship: 11.67 per cent', () => {
    const episodes = [
      'E45',
      'E46',
      'E47',
      'E48',
      'E45',
      'E47',
      'E44',
      ...Array<string>(53).fill('E4A'),
    ].map(leaving)
    expect(smallLine('S2', { episodes })).toMatchObject({ numerator: 7, denominator: 60 })
    expect(smallLine('S2', { episodes }).value).toBeCloseTo(11.67, 2)
    expect(smallLine('S3', { episodes }).numerator).toBe(0)
  })

  test('adoptions with and without consent count, each child by the last time they left', () => {
    const episodes = [
      leaving('E11', 1),
      leaving('E12', 2),
      { child: 'E11x1', from: '2024-11-01', to: '2024-12-01', why: 'E4A' },
    ]
    expect(smallLine('S3', { episodes })).toMatchObject({ numerator: 1, denominator: 2 })
  })

  test('staying until 18 is counted of those who left at 16 or over', () => {
    const given = {
      born: { A: '2007-01-10', B: '2007-01-10', C: '2009-01-10', D: '2008-09-02' },
      episodes: [
        { child: 'A', from: '2020-05-01', to: '2025-01-10', why: 'E5' },
        { child: 'B', from: '2020-05-01', to: '2025-01-09', why: 'E4A' },
        { child: 'C', from: '2020-05-01', to: '2025-01-09', why: 'E4A' },
        { child: 'D', from: '2020-05-01', to: '2024-09-01', why: 'E4A' },
      ],
    }
    expect(smallLine('D5', given)).toMatchObject({ numerator: 1, denominator: 2, value: 50 })
  })
})
