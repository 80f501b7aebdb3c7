import { describe, expect, test } from 'vitest'
import { smallLine, smallRules } from '../../demo-returns/small-returns.ts'
import { bandOf } from './strengths-and-difficulties.ts'

describe('health in the yearly return', () => {
  test('a start on 1 April is twelve months in care, a start on 2 April is not', () => {
    const given = (from: string) => ({ episodes: [{ from }], oc2: { A: {} } })
    expect(smallLine('H2', given('2024-04-01'))).toMatchObject({ numerator: 1, denominator: 1 })
    expect(smallLine('H2', given('2024-04-02')).denominator).toBe(0)
    expect(smallRules(given('2024-04-02'))).toContain('not-twelve-months')
  })

  test('a blank is not a no: it stays in the group and is a query', () => {
    const given = { episodes: [{ from: '2022-05-01' }], oc2: { A: { teeth: '' } } }
    expect(smallLine('H3', given)).toMatchObject({ numerator: 0, denominator: 1, value: 0 })
    expect(smallLine('H3', given).notes.join()).toContain('1 child has no answer')
    expect(smallLine('H4', given).numerator).toBe(1)
    expect(smallRules(given)).toContain('answer-missing')
  })

  test('a child without a row stays in the group and is a query', () => {
    const given = {
      episodes: [{ from: '2022-05-01' }, { child: 'B', from: '2022-05-01' }],
      oc2: { B: {} },
    }
    expect(smallLine('H2', given)).toMatchObject({ numerator: 1, denominator: 2 })
    expect(smallRules(given)).toContain('health-row-missing')
  })

  test('a short break in the year takes a child out of the group', () => {
    const given = {
      episodes: [
        { from: '2022-05-01', to: '2024-04-10', status: 'V4', why: 'E4A' },
        { from: '2024-03-01', rne: 'S' },
      ],
      oc2: { A: {} },
    }
    expect(smallLine('H2', given).denominator).toBe(0)
  })

  test('the questionnaire is asked of those aged 5 to 16 on the day', () => {
    const given = {
      born: { A: '2008-03-31', B: '2008-04-01', C: '2020-03-31', D: '2020-04-01' },
      episodes: ['A', 'B', 'C', 'D'].map((child) => ({ child, from: '2022-05-01' })),
      oc2: { A: { score: '20' }, B: { score: '10' }, C: { reason: 'SDQ2' }, D: { score: '5' } },
    }
    expect(smallLine('H5', given)).toMatchObject({ numerator: 1, denominator: 2, value: 50 })
    expect(smallLine('H6', given)).toMatchObject({ numerator: 10, denominator: 1, value: 10 })
  })

  test('a score and a reason for none: the score counts, and it is a query', () => {
    const given = { episodes: [{ from: '2022-05-01' }], oc2: { A: { score: '0', reason: 'SDQ2' } } }
    expect(smallLine('H5', given).numerator).toBe(1)
    expect(smallLine('H6', given).value).toBe(0)
    expect(smallRules(given)).toContain('score-and-reason')
  })

  test('17 is a cause for concern, 16 is borderline, 13 is as expected', () =>
    expect([17, 16, 14, 13].map(bandOf)).toEqual([
      'concern',
      'borderline',
      'borderline',
      'expected',
    ]))

  test('between two year ends the last yearly return tells, and says so', () => {
    const years = [
      { year: 2024, episodes: [{ from: '2022-05-01' }], oc2: { A: {} } },
      { year: 2025, episodes: [{ from: '2022-05-01' }], oc2: { A: { assessed: '0' } } },
    ]
    const figure = smallLine('H2', years, '2024-11-30')
    expect(figure.value).toBe(100)
    expect(figure.notes.join()).toContain('31 March 2024')
    expect(smallLine('H2', years).value).toBe(0)
  })

  test('without the table the files cannot tell', () =>
    expect(smallLine('H2', { episodes: [{ from: '2022-05-01' }] }).value).toBeNull())
})

describe('the first health assessment', () => {
  const started = (from: string, done: string | null, asAt: string, more = {}) =>
    smallLine(
      'H1',
      {
        year: Number(asAt.slice(0, 4)),
        episodes: [{ from, ...more }],
        health:
          done === null
            ? [['A', 'RHA', from, 'completed']]
            : [['A', 'IHA', done, 'completed', 'Y']],
      },
      asAt,
    )

  test('is in time on the 20th working day, counted past Easter and the bank holiday', () => {
    const figure = (done: string) =>
      smallLine(
        'H1',
        [
          { year: 2025, episodes: [] },
          {
            year: 2026,
            episodes: [{ from: '2025-04-04' }],
            health: [['A', 'IHA', done, 'completed', 'Y']],
          },
        ],
        '2025-06-30',
      )
    expect(figure('2025-05-07')).toMatchObject({ numerator: 1, denominator: 1 })
    expect(figure('2025-05-08')).toMatchObject({ numerator: 0, denominator: 1 })
    expect(figure('2025-05-08').notes.join()).toContain('From 21 to 30: 1')
  })

  test('is in time by 22 January for a start on 20 December', () => {
    expect(started('2024-12-20', '2025-01-22', '2025-03-31').numerator).toBe(1)
    expect(started('2024-12-20', '2025-01-23', '2025-03-31').numerator).toBe(0)
  })

  test('a child who left before the due day is out of the group and in a note', () => {
    const figure = started('2024-06-03', null, '2025-03-31', { to: '2024-06-10', why: 'E4A' })
    expect(figure.denominator).toBe(0)
    expect(figure.notes.join()).toContain('1 child left care before')
  })

  test('a child not due yet is not judged', () =>
    expect(started('2025-03-20', null, '2025-03-31').notes.join()).toContain(
      '1 child is not due yet',
    ))

  test('one that was refused or missed is not done', () => {
    for (const status of ['refused', 'DNA', 'cancelled'])
      expect(
        smallLine('H1', {
          episodes: [{ from: '2024-06-03' }],
          health: [['A', 'IHA', '2024-06-10', status, 'Y']],
        }),
      ).toMatchObject({ numerator: 0, denominator: 1 })
  })

  test('one of an earlier time in care does not count for the new one', () => {
    const episodes = [{ from: '2023-06-03', to: '2023-12-01', why: 'E4A' }, { from: '2024-06-03' }]
    const health = (...rest: [string, string, string, string][]) =>
      smallLine('H1', { episodes, health: [['A', 'IHA', '2023-06-10', 'completed', 'Y'], ...rest] })
    expect(health(['A', 'DENTAL', '2024-09-01', 'completed'])).toMatchObject({
      numerator: 0,
      denominator: 1,
    })
    // Nothing in the file is of the year at all: then it cannot be told, and is not a no.
    expect(health().value).toBeNull()
    expect(health().notes.join()).toContain('The latest date in the health file is 10 June 2023')
  })

  test('the whole is computed from children, not from the averages of in and out of area', () => {
    const children = Array.from({ length: 12 }, (_, n) => `C${n}`)
    const episodes = children.map((child) => ({ child, from: '2024-06-03' }))
    const health = children.map((child, n): [string, string, string, string, string] => [
      child,
      'IHA',
      n < 7 ? '2024-06-20' : '2024-09-20',
      'completed',
      n < 8 ? 'Y' : 'N',
    ])
    const figure = smallLine('H1', { episodes, health })
    expect(figure.value).toBeCloseTo(58.33, 2)
    expect(figure.notes.join()).toContain('In area 7 of 8, out of area 0 of 4')
  })

  test('a health file of other children cannot be put together with the episodes', () => {
    const figure = smallLine('H1', {
      episodes: [{ from: '2024-06-03' }],
      health: [['NHS1', 'IHA', '2024-06-10', 'completed', 'Y']],
    })
    expect(figure.value).toBeNull()
  })
})
