import { describe, expect, test } from 'vitest'
import { smallReturns, type SmallReturn } from '../../demo-returns/small-returns.ts'
import { computeScorecard, type ScorecardLine } from '../scorecard.ts'
import { bandOf } from './strengths-and-difficulties.ts'

function scorecard(given: SmallReturn | readonly SmallReturn[], asAt = '2025-03-31') {
  const years = Array.isArray(given) ? (given as readonly SmallReturn[]) : [given as SmallReturn]
  const result = computeScorecard({
    files: smallReturns(...years),
    asAt,
    population: { value: 67_697, year: 2019 },
  })
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.scorecard
}

function line(
  id: string,
  given: SmallReturn | readonly SmallReturn[],
  asAt?: string,
): ScorecardLine {
  return scorecard(given, asAt).indicators.find((one) => one.id === id)!
}

const rules = (given: SmallReturn | readonly SmallReturn[]) =>
  scorecard(given).queries.map(({ rule }) => rule)

describe('children in care', () => {
  test('482 children of 67,697 are 71.2 for every 10,000', () => {
    const episodes = Array.from({ length: 482 }, (_, n) => ({ child: `C${n}`, from: '2024-05-01' }))
    expect(line('D2', { episodes }).value).toBe(482)
    expect(line('D1', { episodes }).value).toBeCloseTo(71.2, 2)
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
    expect(line('D2', given).value).toBe(0)
    expect(line('D4', given).value).toBe(1)
  })

  test('an episode still open after the 18th birthday is a query, not a child in care', () => {
    const given = { born: { A: '2007-03-20' }, episodes: [{ from: '2020-05-01' }] }
    expect(line('D2', given)).toMatchObject({ value: 0 })
    expect(line('D2', given).notes.join()).toContain('1 person aged 18 or over')
    expect(rules(given)).toContain('open-at-eighteen')
  })

  test('two open episodes are one child, who lives where the later began', () => {
    const given = {
      episodes: [
        { from: '2024-05-01', place: 'K2' },
        { from: '2024-08-01', rne: 'P', place: 'U6', post: 'ZX2 2AA' },
      ],
    }
    expect(line('D2', given).value).toBe(1)
    expect(line('S13', given).numerator).toBe(1)
    expect(rules(given)).toContain('episodes-overlap')
  })

  test('short breaks under an agreement are in no figure', () => {
    const given = {
      episodes: [
        { from: '2024-05-01', status: 'V4' },
        { child: 'B', from: '2024-05-01', status: 'V3' },
      ],
    }
    for (const id of ['D2', 'D3', 'D4']) expect(line(id, given).value).toBe(0)
  })

  test('a child who comes in twice is counted once as coming in', () => {
    const given = {
      episodes: [
        { from: '2024-05-01', to: '2024-07-01', why: 'E4A' },
        { from: '2025-01-05', to: '2025-02-01', why: 'E4B' },
      ],
    }
    expect(line('D3', given)).toMatchObject({ value: 1 })
    expect(line('D3', given).notes.join()).toContain('1 further start')
    expect(line('D4', given).value).toBe(1)
  })

  test('short breaks that turn into care begin on the day of the new status', () => {
    const given = {
      episodes: [
        { from: '2022-05-01', to: '2024-11-15', status: 'V4' },
        { from: '2024-11-15', rne: 'L', status: 'V2' },
      ],
      oc2: { A: {} },
    }
    expect(line('D3', given).value).toBe(1)
    expect(line('H2', given).denominator).toBe(0)
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
    expect(line('S2', { episodes })).toMatchObject({ numerator: 7, denominator: 60 })
    expect(line('S2', { episodes }).value).toBeCloseTo(11.67, 2)
    expect(line('S3', { episodes }).numerator).toBe(0)
  })

  test('adoptions with and without consent count, each child by the last time they left', () => {
    const episodes = [
      leaving('E11', 1),
      leaving('E12', 2),
      { child: 'E11x1', from: '2024-11-01', to: '2024-12-01', why: 'E4A' },
    ]
    expect(line('S3', { episodes })).toMatchObject({ numerator: 1, denominator: 2 })
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
    expect(line('D5', given)).toMatchObject({ numerator: 1, denominator: 2, value: 50 })
  })
})

describe('health in the yearly return', () => {
  test('a start on 1 April is twelve months in care, a start on 2 April is not', () => {
    const given = (from: string) => ({ episodes: [{ from }], oc2: { A: {} } })
    expect(line('H2', given('2024-04-01'))).toMatchObject({ numerator: 1, denominator: 1 })
    expect(line('H2', given('2024-04-02')).denominator).toBe(0)
    expect(rules(given('2024-04-02'))).toContain('not-twelve-months')
  })

  test('a blank is not a no: it stays in the group and is a query', () => {
    const given = { episodes: [{ from: '2022-05-01' }], oc2: { A: { teeth: '' } } }
    expect(line('H3', given)).toMatchObject({ numerator: 0, denominator: 1, value: 0 })
    expect(line('H3', given).notes.join()).toContain('1 child has no answer')
    expect(line('H4', given).numerator).toBe(1)
    expect(rules(given)).toContain('answer-missing')
  })

  test('a child without a row stays in the group and is a query', () => {
    const given = {
      episodes: [{ from: '2022-05-01' }, { child: 'B', from: '2022-05-01' }],
      oc2: { B: {} },
    }
    expect(line('H2', given)).toMatchObject({ numerator: 1, denominator: 2 })
    expect(rules(given)).toContain('health-row-missing')
  })

  test('a short break in the year takes a child out of the group', () => {
    const given = {
      episodes: [
        { from: '2022-05-01', to: '2024-04-10', status: 'V4', why: 'E4A' },
        { from: '2024-03-01', rne: 'S' },
      ],
      oc2: { A: {} },
    }
    expect(line('H2', given).denominator).toBe(0)
  })

  test('the questionnaire is asked of those aged 5 to 16 on the day', () => {
    const given = {
      born: { A: '2008-03-31', B: '2008-04-01', C: '2020-03-31', D: '2020-04-01' },
      episodes: ['A', 'B', 'C', 'D'].map((child) => ({ child, from: '2022-05-01' })),
      oc2: { A: { score: '20' }, B: { score: '10' }, C: { reason: 'SDQ2' }, D: { score: '5' } },
    }
    expect(line('H5', given)).toMatchObject({ numerator: 1, denominator: 2, value: 50 })
    expect(line('H6', given)).toMatchObject({ numerator: 10, denominator: 1, value: 10 })
  })

  test('a score and a reason for none: the score counts, and it is a query', () => {
    const given = { episodes: [{ from: '2022-05-01' }], oc2: { A: { score: '0', reason: 'SDQ2' } } }
    expect(line('H5', given).numerator).toBe(1)
    expect(line('H6', given).value).toBe(0)
    expect(rules(given)).toContain('score-and-reason')
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
    const figure = line('H2', years, '2024-11-30')
    expect(figure.value).toBe(100)
    expect(figure.notes.join()).toContain('31 March 2024')
    expect(line('H2', years).value).toBe(0)
  })

  test('without the table the files cannot tell', () =>
    expect(line('H2', { episodes: [{ from: '2022-05-01' }] }).value).toBeNull())
})

describe('the first health assessment', () => {
  const started = (from: string, done: string | null, asAt: string, more = {}) =>
    line(
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
      line(
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
        line('H1', {
          episodes: [{ from: '2024-06-03' }],
          health: [['A', 'IHA', '2024-06-10', status, 'Y']],
        }),
      ).toMatchObject({ numerator: 0, denominator: 1 })
  })

  test('one of an earlier time in care does not count for the new one', () => {
    const episodes = [{ from: '2023-06-03', to: '2023-12-01', why: 'E4A' }, { from: '2024-06-03' }]
    expect(
      line('H1', { episodes, health: [['A', 'IHA', '2023-06-10', 'completed', 'Y']] }),
    ).toMatchObject({
      numerator: 0,
      denominator: 1,
    })
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
    const figure = line('H1', { episodes, health })
    expect(figure.value).toBeCloseTo(58.33, 2)
    expect(figure.notes.join()).toContain('In area 7 of 8, out of area 0 of 4')
  })

  test('a health file of other children cannot be put together with the episodes', () => {
    const figure = line('H1', {
      episodes: [{ from: '2024-06-03' }],
      health: [['NHS1', 'IHA', '2024-06-10', 'completed', 'Y']],
    })
    expect(figure.value).toBeNull()
  })
})

describe('care leavers', () => {
  const leaver = (born: string, said: readonly [string, string, string]): SmallReturn => ({
    born: { A: born },
    oc3: { A: said },
  })

  test('someone born on a leap day in 2004 is 21 on 31 March 2025', () => {
    expect(line('L3', leaver('2004-02-29', ['YES', 'F1', 'U1']))).toMatchObject({
      numerator: 1,
      denominator: 1,
    })
    expect(line('L3', leaver('2003-02-28', ['YES', 'F1', 'U1'])).denominator).toBe(0)
    expect(line('L3', leaver('2006-04-01', ['YES', 'F1', 'U1'])).denominator).toBe(0)
  })

  test('someone who wants no contact stays in every group', () => {
    const given = leaver('2005-05-05', ['NREQ', '0', '0'])
    for (const id of ['L2', 'L3', 'E11'])
      expect(line(id, given)).toMatchObject({ numerator: 0, denominator: 1 })
  })

  test('someone who went home or died is in none', () => {
    for (const code of ['RHOM', 'DIED'])
      for (const id of ['L2', 'L3', 'E11'])
        expect(line(id, leaver('2005-05-05', [code, '0', '0'])).denominator).toBe(0)
  })

  test('someone whose care another council took over is in none', () => {
    const moved: SmallReturn = {
      ...leaver('2005-05-05', ['YES', 'F1', 'U1']),
      episodes: [{ from: '2020-01-05', to: '2023-01-01', why: 'E3' }],
    }
    expect(line('L3', moved).denominator).toBe(0)
    expect(
      line('L3', { ...moved, episodes: [{ from: '2020-01-05', to: '2023-01-01', why: 'E5' }] })
        .denominator,
    ).toBe(1)
  })

  test('someone who only ever had short breaks is in none', () =>
    expect(
      line('L3', {
        ...leaver('2005-05-05', ['YES', 'F1', 'U1']),
        episodes: [{ from: '2020-01-05', to: '2023-01-01', status: 'V4', why: 'E8' }],
      }).denominator,
    ).toBe(0))

  test.each([
    ['F1', 1],
    ['P2', 1],
    ['P5', 1],
    ['F3', 1],
    ['G4', 0],
    ['G6', 0],
    ['0', 0],
  ])('activity %s counts %i', (activity, expected) =>
    expect(line('E11', leaver('2005-05-05', ['YES', activity, 'U1'])).numerator).toBe(expected),
  )

  test.each([
    ['U1', 1],
    ['Z1', 1],
    ['V2', 0],
    ['X1', 0],
    ['S1', 0],
    ['X2', 0],
    ['0', 0],
  ])('home %s counts %i', (home, expected) =>
    expect(line('L2', leaver('2005-05-05', ['YES', 'F1', home])).numerator).toBe(expected),
  )
})

describe('going missing', () => {
  const away = (...missing: [string, string, string, string?][]): SmallReturn => ({
    episodes: [{ from: '2022-05-01' }, { child: 'B', from: '2022-05-01' }],
    missing,
  })

  test('an incident counts in the year in which it starts', () => {
    const given = away(['A', 'M', '2025-03-30', '2025-04-02'])
    expect(line('S10', given)).toMatchObject({ numerator: 1, denominator: 2, value: 50 })
    expect(line('S10', away(['A', 'M', '2024-03-31', '2024-04-02'])).numerator).toBe(0)
  })

  test('being away at a known place is not counted', () =>
    expect(line('S10', away(['A', 'A', '2024-06-01', '2024-06-02'])).numerator).toBe(0))

  test('two incidents are more than one; the same one told twice is not', () => {
    const twice = away(
      ['A', 'M', '2024-06-01', '2024-06-02'],
      ['A', 'M', '2024-07-01', '2024-07-02'],
    )
    expect(line('S11', twice).numerator).toBe(1)
    const same = away(['A', 'M', '2024-06-01'], ['A', 'M', '2024-06-01', '2024-06-02'])
    expect(line('S11', same).numerator).toBe(0)
    expect(line('S10', same).numerator).toBe(1)
  })

  test('an incident while not in care is not counted', () => {
    const given: SmallReturn = {
      episodes: [{ from: '2022-05-01', to: '2024-05-01', why: 'E4A' }],
      missing: [['A', 'M', '2024-06-01', '2024-06-02']],
    }
    expect(line('S10', given)).toMatchObject({ numerator: 0, denominator: 1 })
  })

  test('no file of incidents is not the same as no incident', () =>
    expect(line('S10', { episodes: [{ from: '2022-05-01' }] }).value).toBeNull())
})

describe('taking part in reviews', () => {
  const reviewed = (...codes: string[]): SmallReturn => ({
    episodes: [{ from: '2022-05-01' }],
    reviews: codes.map((how, n) => ['A', `2024-0${5 + n}-10`, how] as const),
  })

  test('means every review: there, through an advocate, or by sending views', () => {
    expect(line('V4', reviewed('PN1', 'PN5', 'PN6')).numerator).toBe(1)
    expect(line('V4', reviewed('PN1', 'PN7')).numerator).toBe(0)
    expect(line('V4', reviewed('PN1', 'PN4')).notes.join()).toContain('50.0%')
  })

  test('a child with no review that counts is out of the group', () =>
    expect(line('V4', reviewed('PN0')).denominator).toBe(0))

  test('a child of four weeks in care is not in the group, one of a day more is', () => {
    const from = (day: string): SmallReturn => ({
      episodes: [{ from: day }],
      reviews: [['A', '2025-03-20', 'PN1']],
    })
    expect(line('V4', from('2025-03-03')).denominator).toBe(0)
    expect(line('V4', from('2025-03-02')).denominator).toBe(1)
  })
})
