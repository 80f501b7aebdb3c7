import { describe, expect, test } from 'vitest'
import { smallLine, type SmallReturn } from '../../demo-returns/small-returns.ts'

describe('care leavers', () => {
  const leaver = (born: string, said: readonly [string, string, string]): SmallReturn => ({
    born: { A: born },
    oc3: { A: said },
  })

  test('someone born on a leap day in 2004 is 21 on 31 March 2025', () => {
    expect(smallLine('L3', leaver('2004-02-29', ['YES', 'F1', 'U1']))).toMatchObject({
      numerator: 1,
      denominator: 1,
    })
    expect(smallLine('L3', leaver('2003-02-28', ['YES', 'F1', 'U1'])).denominator).toBe(0)
    expect(smallLine('L3', leaver('2006-04-01', ['YES', 'F1', 'U1'])).denominator).toBe(0)
  })

  test('someone who wants no contact stays in every group', () => {
    const given = leaver('2005-05-05', ['NREQ', '0', '0'])
    for (const id of ['L2', 'L3', 'E11'])
      expect(smallLine(id, given)).toMatchObject({ numerator: 0, denominator: 1 })
  })

  test('someone who went home or died is in none', () => {
    for (const code of ['RHOM', 'DIED'])
      for (const id of ['L2', 'L3', 'E11'])
        expect(smallLine(id, leaver('2005-05-05', [code, '0', '0'])).denominator).toBe(0)
  })

  test('someone whose care another council took over is in none', () => {
    const moved: SmallReturn = {
      ...leaver('2005-05-05', ['YES', 'F1', 'U1']),
      episodes: [{ from: '2020-01-05', to: '2023-01-01', why: 'E3' }],
    }
    expect(smallLine('L3', moved).denominator).toBe(0)
    expect(
      smallLine('L3', { ...moved, episodes: [{ from: '2020-01-05', to: '2023-01-01', why: 'E5' }] })
        .denominator,
    ).toBe(1)
  })

  test('someone who only ever had short breaks is in none', () =>
    expect(
      smallLine('L3', {
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
    expect(smallLine('E11', leaver('2005-05-05', ['YES', activity, 'U1'])).numerator).toBe(
      expected,
    ),
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
    expect(smallLine('L2', leaver('2005-05-05', ['YES', 'F1', home])).numerator).toBe(expected),
  )
})

describe('going missing', () => {
  const away = (...missing: [string, string, string, string?][]): SmallReturn => ({
    episodes: [{ from: '2022-05-01' }, { child: 'B', from: '2022-05-01' }],
    missing,
  })

  test('an incident counts in the year in which it starts', () => {
    const given = away(['A', 'M', '2025-03-30', '2025-04-02'])
    expect(smallLine('S10', given)).toMatchObject({ numerator: 1, denominator: 2, value: 50 })
    expect(smallLine('S10', away(['A', 'M', '2024-03-31', '2024-04-02'])).numerator).toBe(0)
  })

  test('being away at a known place is not counted', () =>
    expect(smallLine('S10', away(['A', 'A', '2024-06-01', '2024-06-02'])).numerator).toBe(0))

  test('two incidents are more than one; the same one told twice is not', () => {
    const twice = away(
      ['A', 'M', '2024-06-01', '2024-06-02'],
      ['A', 'M', '2024-07-01', '2024-07-02'],
    )
    expect(smallLine('S11', twice).numerator).toBe(1)
    const same = away(['A', 'M', '2024-06-01'], ['A', 'M', '2024-06-01', '2024-06-02'])
    expect(smallLine('S11', same).numerator).toBe(0)
    expect(smallLine('S10', same).numerator).toBe(1)
  })

  test('an incident while not in care is not counted', () => {
    const given: SmallReturn = {
      episodes: [{ from: '2022-05-01', to: '2024-05-01', why: 'E4A' }],
      missing: [['A', 'M', '2024-06-01', '2024-06-02']],
    }
    expect(smallLine('S10', given)).toMatchObject({ numerator: 0, denominator: 1 })
  })

  test('a young person who turned 18 and left on 1 April was in care in the year, one of a day before was not', () => {
    const left = (day: string): SmallReturn => ({
      born: { A: day.replace('2024', '2006') },
      episodes: [{ from: '2022-05-01', to: day, why: 'E5' }],
      missing: [],
    })
    expect(smallLine('S10', left('2024-04-01')).denominator).toBe(1)
    expect(smallLine('S10', left('2024-03-31')).denominator).toBe(0)
  })

  test('no file of incidents is not the same as no incident', () =>
    expect(smallLine('S10', { episodes: [{ from: '2022-05-01' }] }).value).toBeNull())
})

describe('taking part in reviews', () => {
  const reviewed = (...codes: string[]): SmallReturn => ({
    episodes: [{ from: '2022-05-01' }],
    reviews: codes.map((how, n) => ['A', `2024-0${5 + n}-10`, how] as const),
  })

  test('means every review: there, through an advocate, or by sending views', () => {
    expect(smallLine('V4', reviewed('PN1', 'PN5', 'PN6')).numerator).toBe(1)
    expect(smallLine('V4', reviewed('PN1', 'PN7')).numerator).toBe(0)
    expect(smallLine('V4-reviews', reviewed('PN1', 'PN4'))).toMatchObject({
      numerator: 1,
      denominator: 2,
      value: 50,
    })
  })

  test('a child with no review that counts is out of the group', () =>
    expect(smallLine('V4', reviewed('PN0')).denominator).toBe(0))

  test('a child of four weeks in care is not in the group, one of a day more is', () => {
    const from = (day: string): SmallReturn => ({
      episodes: [{ from: day }],
      reviews: [['A', '2025-03-20', 'PN1']],
    })
    expect(smallLine('V4', from('2025-03-03')).denominator).toBe(0)
    expect(smallLine('V4', from('2025-03-02')).denominator).toBe(1)
  })
})
