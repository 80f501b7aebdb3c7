import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AS_AT, scorecard, type Counts } from '#tests/support/scorecard-of-counts.ts'
import type { AggregateScorecard } from './aggregate.ts'
import { INDICATORS } from './indicators/all.ts'
import { hideSmallNumbers, type PublicFigures } from './suppression.ts'
import { monthsBefore } from './suppression/quantities.ts'

const lineOf = (figures: PublicFigures, id: string) =>
  figures.indicators.find((one) => one.id === id)!

const shown = (id: string, counts: Counts, threshold?: number) =>
  lineOf(hideSmallNumbers(scorecard(counts), threshold === undefined ? {} : { threshold }), id)
    .figure

const HIDDEN = { suppressed: true }

describe('a figure by itself', () => {
  test('a number from 1 to 5 is not there at all; 0 and 6 are', () => {
    expect([0, 1, 5, 6].map((n) => shown('D4', { D4: [n, null] }))).toEqual([
      { suppressed: false, value: 0 },
      HIDDEN,
      HIDDEN,
      { suppressed: false, value: 6 },
    ])
  })

  test('the threshold is a setting', () => {
    expect(shown('D4', { D4: [6, null] }, 10)).toEqual(HIDDEN)
    expect(shown('D4', { D4: [4, null] }, 3)).toEqual({ suppressed: false, value: 4 })
  })

  test('a rate is hidden with its number', () =>
    expect(shown('D1', { D1: [4, 60_000], D2: [4, null] })).toEqual(HIDDEN))

  test('seven of sixty is 12 per cent', () =>
    expect(shown('S2', { S2: [7, 60] })).toEqual({ suppressed: false, value: 12, denominator: 60 }))

  test('98 per cent of 262 would tell that five are not', () => {
    expect(shown('L3', { L3: [257, 262] })).toEqual(HIDDEN)
    expect(shown('L3', { L3: [256, 262] })).toEqual({
      suppressed: false,
      value: 98,
      denominator: 262,
    })
  })

  test('a share of a group of five or fewer is hidden', () =>
    expect(shown('L3', { L3: [0, 5] })).toEqual(HIDDEN))

  test('all or none of a small group is hidden, sooner where it is about health or going missing', () => {
    expect(shown('S13', { S13: [10, 10] })).toEqual(HIDDEN)
    expect(shown('S13', { S13: [11, 11] })).toMatchObject({ value: 100 })
    expect(shown('S4', { S4: [0, 8] })).toMatchObject({ value: 0 })
    expect(shown('H3', { H3: [0, 8] })).toEqual(HIDDEN)
    expect(shown('H3', { H3: [0, 11] })).toMatchObject({ value: 0 })
  })

  test('an average of five or fewer is hidden, and never says of how many it is', () => {
    expect(shown('H6', { H6: [70, 5] })).toEqual(HIDDEN)
    expect(shown('H6', { H6: [90, 6] })).toEqual({ suppressed: false, value: 15 })
  })

  test('an empty group has no figure and nothing to hide', () =>
    expect(shown('D5', { D5: [0, 0] })).toEqual({ suppressed: false, value: null, denominator: 0 }))

  test('a share is rounded half up, and a few of very many are not rounded to none', () => {
    expect(shown('S2', { S2: [57, 200] })).toMatchObject({ value: 29 })
    expect(shown('S2', { S2: [12, 30_000] })).toMatchObject({ value: 0 })
    expect(shown('S2', { S2: [120, 30_000] })).toMatchObject({ value: 0.4 })
  })
})

describe('what would give a hidden figure away', () => {
  const year = { '2024-03-31': { D2: [200, null] } } satisfies Record<string, Counts>

  test('those leaving are hidden when those coming could be worked out from them', () => {
    const given = scorecard({ D2: [190, null], D3: [4, null], D4: [14, null] }, year)
    const figures = hideSmallNumbers(given)
    expect(lineOf(figures, 'D3').figure).toEqual(HIDDEN)
    expect(lineOf(figures, 'D4').figure).toEqual(HIDDEN)
    expect(lineOf(figures, 'D2').figure).toMatchObject({ value: 190 })
  })

  test('and the group that they are is not said either', () => {
    const given = scorecard({ D2: [190, null], D3: [4, null], D4: [14, null], S2: [7, 14] }, year)
    expect(lineOf(hideSmallNumbers(given), 'S2').figure).toEqual({ suppressed: false, value: 50 })
  })

  test('going missing again is hidden when it tells how few went missing once', () => {
    expect(shown('S11', { S10: [40, 60], S11: [36, 60] })).toEqual(HIDDEN)
    expect(shown('S11', { S10: [40, 60], S11: [30, 60] })).toMatchObject({ value: 50 })
  })

  test('rounding hides by itself what it does not tell: 7 and 6 per cent of 600', () => {
    expect(shown('S11', { S10: [40, 600], S11: [36, 600] })).toMatchObject({ value: 6 })
  })

  test('leaving to a guardian is hidden when it tells how few left otherwise', () => {
    const figures = hideSmallNumbers(scorecard({ D4: [20, null], S2: [8, 20], S3: [9, 20] }))
    expect(lineOf(figures, 'S2').figure).toEqual(HIDDEN)
    expect(lineOf(figures, 'S3').figure).toMatchObject({ value: 45 })
  })

  test('the size of a group is left out when it tells how few of all are not in it', () => {
    expect(shown('S14', { D2: [100, null], S14: [40, 97] })).toEqual({
      suppressed: false,
      value: 41,
    })
    expect(shown('S14', { D2: [100, null], S14: [40, 90] })).toMatchObject({ denominator: 90 })
  })

  test('a trend breaks at a hidden month, and no arrow points from or to one', () => {
    const past: Record<string, Counts> = {
      '2024-03-31': { D4: [3, null] },
      '2024-12-31': { D4: [8, null] },
    }
    const line = lineOf(hideSmallNumbers(scorecard({ D4: [9, null] }, past)), 'D4')
    expect(line.trend).toEqual([
      { asAt: '2024-03-31', suppressed: true },
      { asAt: '2024-12-31', suppressed: false, value: 8 },
    ])
    expect(line).not.toHaveProperty('direction')
    const open = lineOf(
      hideSmallNumbers(scorecard({ D4: [9, null] }, { '2024-03-31': { D4: [7, null] } })),
      'D4',
    )
    expect(open.direction).toBe('up')
  })

  test('a council with few children in care publishes no trend, and no number of a stretch of time', () => {
    const past = { '2024-03-31': { D2: [99, null] as const, D4: [20, null] as const } }
    const few = hideSmallNumbers(scorecard({ D2: [99, null], D4: [0, null], S4: [30, 99] }, past))
    expect(few.indicators.flatMap(({ trend }) => trend)).toEqual([])
    expect(lineOf(few, 'D2').trendNote).toContain('so few children are in care')
    expect(lineOf(few, 'D4').figure).toEqual(HIDDEN)
    expect(lineOf(few, 'D2').figure).toMatchObject({ value: 99 })
    expect(lineOf(few, 'S4').figure).toMatchObject({ value: 30 })
    const more = hideSmallNumbers(scorecard({ D2: [100, null], D4: [0, null] }, past))
    expect(lineOf(more, 'D4').figure).toMatchObject({ value: 0 })
    expect(lineOf(more, 'D2').trend).toHaveLength(1)
  })

  test('a number that was entered without whole children behind it is not shown', () => {
    const given = scorecard({ D4: [9, null] })
    const entered = (id: string, value: number) => ({
      ...given,
      indicators: given.indicators.map((one) =>
        one.id === id ? { ...one, numerator: null, denominator: null, value } : one,
      ),
    })
    expect(lineOf(hideSmallNumbers(entered('D4', 0.6)), 'D4').figure).toEqual(HIDDEN)
    expect(lineOf(hideSmallNumbers(entered('D1', 6.2)), 'D1').figure).toEqual(HIDDEN)
    expect(lineOf(hideSmallNumbers(entered('S4', 12)), 'S4').figure).toEqual(HIDDEN)
  })

  test('notes, which count children, are not in the public version', () => {
    const given = scorecard({ D2: [90, null] })
    const noted = given.indicators.map((one) => ({
      ...one,
      notes: ['3 children have no known distance.'],
    }))
    const figures = hideSmallNumbers({ ...given, indicators: noted })
    expect(JSON.stringify(figures)).not.toContain('distance.')
  })
})

describe('somebody who reads all that is public', () => {
  test('works out nothing from figures that no council would have', () => {
    const share = fc
      .tuple(fc.nat(30), fc.nat(30))
      .map(([one, more]): [number, number] => [one, one + more])
    const percent = INDICATORS.filter(({ unit }) => unit === 'percent').map(({ id }) => id)
    const inCare = fc.oneof(fc.nat(40), fc.integer({ min: 100, max: 140 }))
    const numbers = fc.record({ D2: inCare, D3: fc.nat(20), D4: fc.nat(20) })
    const shares = fc.record(Object.fromEntries(percent.map((id) => [id, share])))
    fc.assert(
      fc.property(
        numbers,
        numbers,
        shares,
        fc.integer({ min: 1, max: 8 }),
        (now, past, given, threshold) => {
          const counts = (from: Record<string, number>): Counts =>
            Object.fromEntries(Object.entries(from).map(([id, n]) => [id, [n, null]]))
          const all = consistent({ ...counts(now), ...given })
          expectNothingWorkedOut(scorecard(all, { '2024-03-31': counts(past) }), threshold)
        },
      ),
      { numRuns: 150 },
    )
  })
})

/** Shares of one group have one group. */
function consistent(counts: Counts): Counts {
  const out = { ...counts }
  const group = (size: number, ...ids: string[]) => {
    for (const id of ids) out[id] = [Math.min(out[id]![0], size), size]
  }
  group(out['D4']![0], 'S2', 'S3')
  group(out['D2']![0], 'S4', 'S5', 'S12', 'S13')
  group(out['S10']![1]!, 'S10', 'S11')
  for (const [part, whole] of WITHIN) {
    const size = Math.min(out[part]![1]!, out[whole]![0])
    group(size, part)
  }
  group(out['H2']![1]!, 'H2', 'H3', 'H4')
  group(Math.min(out['H5']![1]!, out['H2']![1]!), 'H5')
  out['S11'] = [Math.min(out['S11']![0], out['S10']![0]), out['S11']![1]]
  out['S3'] = [Math.min(out['S3']![0], out['S2']![1]! - out['S2']![0]), out['S3']![1]]
  return out
}

function expectNothingWorkedOut(aggregate: AggregateScorecard, threshold: number): void {
  const figures = hideSmallNumbers(aggregate, { threshold })
  const known = knownNumbers(figures)
  const few = (n: number) => n >= 1 && n <= threshold
  for (const line of figures.indicators) {
    for (const point of [line.figure, ...line.trend])
      if (point.suppressed)
        expect(Object.keys(point).filter((key) => key !== 'asAt')).toEqual(['suppressed'])
    if (line.figure.suppressed || line.unit !== 'percent' || line.figure.value === null) continue
    const all = line.figure.denominator
    if (all === undefined) continue
    const possible = range(all).filter(
      (n) => Math.abs((n * 100) / all - (line.figure as { value: number }).value) <= 0.5,
    )
    expect(possible.every((n) => few(n) || few(all - n))).toBe(false)
  }
  const sums = equations(figures)
  const told = new Set(known.keys())
  for (let before = -1; before !== told.size;) {
    before = told.size
    for (const cells of sums) {
      const unknown = cells.filter((key) => !told.has(key))
      if (unknown.length === 1) told.add(unknown[0]!)
    }
  }
  // A figure that was left out for the sake of another is no secret by itself.
  const small = smallNumbers(aggregate, threshold)
  expect([...told].filter((key) => small.has(key) && !known.has(key))).toEqual([])
  for (const [part, whole] of WITHIN) {
    const [one, all] = [known.get(`${part} ${AS_AT} of`), known.get(`${whole} ${AS_AT}`)]
    if (one !== undefined && all !== undefined) expect(few(Math.abs(all - one))).toBe(false)
  }
}

/** The names of the numbers of children that are few, in truth. */
function smallNumbers(aggregate: AggregateScorecard, threshold: number): Set<string> {
  const names = aggregate.indicators.flatMap(({ id, unit, numerator, denominator, trend }) => [
    ...[{ asAt: AS_AT, numerator }, ...trend].flatMap((one) =>
      unit === 'number' && isFew(one.numerator, threshold) ? [`${id} ${one.asAt}`] : [],
    ),
    ...(unit === 'percent' && isFew(denominator, threshold) ? [`${id} ${AS_AT} of`] : []),
  ])
  return new Set(names)
}

const isFew = (n: number | null, threshold: number) => n !== null && n >= 1 && n <= threshold

const WITHIN = [
  ['S6', 'D2'],
  ['S14', 'D2'],
  ['V4', 'D2'],
  ['H2', 'D2'],
  ['H3', 'D2'],
  ['H4', 'D2'],
  ['H5', 'D2'],
  ['D5', 'D4'],
  ['H1', 'D3'],
] as const

const range = (most: number) => Array.from({ length: most + 1 }, (_, n) => n)

/** Every number of children that the public version says outright. */
function knownNumbers(figures: PublicFigures): Map<string, number> {
  const known = new Map<string, number>()
  for (const { id, unit, figure, trend } of figures.indicators)
    for (const point of [{ asAt: figures.asAt, ...figure }, ...trend]) {
      if (point.suppressed || point.value === null) continue
      if (unit === 'number') known.set(`${id} ${point.asAt}`, point.value)
      if (unit === 'rate') known.set(`D2 ${point.asAt}`, point.value)
      if ('denominator' in point && typeof point.denominator === 'number')
        known.set(`${id} ${point.asAt} of`, point.denominator)
    }
  return known
}

/** Numbers of children that are each other's sum or the very same; only those wholly in the data. */
function equations(figures: PublicFigures): string[][] {
  const exists = new Set(
    figures.indicators.flatMap(({ id, figure, trend }) =>
      [{ asAt: figures.asAt, ...figure }, ...trend]
        .filter((point) => point.suppressed || point.value !== null)
        .map(({ asAt }) => `${id} ${asAt}`),
    ),
  )
  const dates = new Set([...exists].map((key) => key.split(' ')[1]!))
  return [...dates].flatMap((asAt) => {
    const before = monthsBefore(asAt, 12)!
    const sums = [
      [`D2 ${asAt}`, `D2 ${before}`, `D3 ${asAt}`, `D4 ${asAt}`],
      ...['S10', 'S11'].flatMap((id) => [
        [`${id} ${asAt} of`, `D2 ${asAt}`, `D4 ${asAt}`],
        [`${id} ${asAt} of`, `D2 ${before}`, `D3 ${asAt}`],
      ]),
      ...['S2', 'S3'].map((id) => [`${id} ${asAt} of`, `D4 ${asAt}`]),
      ...['S4', 'S5', 'S12', 'S13'].map((id) => [`${id} ${asAt} of`, `D2 ${asAt}`]),
    ]
    return sums.filter((keys) => keys.every((key) => exists.has(key.replace(/ of$/, ''))))
  })
}
