import { describe, expect, test } from 'vitest'
import { smallReturns, type SmallReturn } from '../../demo-returns/small-returns.ts'
import { demoReturnFiles } from '../../demo-returns/write-returns.ts'
import { loadReturns } from '../returns.ts'
import { AGE_BANDS, HOME_KINDS } from '../sufficiency/homes.ts'
import { checkForecast } from './check-forecast.ts'
import { createChance, logarithm } from './chance.ts'
import { forecastHomes, type Band, type Forecast } from './forecast.ts'

const AS_AT = '2026-03-31'

function load(files: Parameters<typeof loadReturns>[0]) {
  const loaded = loadReturns(files)
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message)
  return loaded.returns
}

const files = demoReturnFiles({ children: 150, years: 4, seed: 5, ending: AS_AT })
const demo = load(files)
const whole = forecastHomes(demo, { asAt: AS_AT })
const ofSmall = (...years: SmallReturn[]) =>
  forecastHomes(load(smallReturns(...years)), { asAt: '2025-03-31' })

const widthOf = ({ low, high }: Band) => high - low
const saidOf = (forecast: unknown) => {
  const said: string[] = []
  checkForecast(forecast, AS_AT, (message) => said.push(message))
  return said
}

describe('a forecast', () => {
  test('looks twelve months ahead and has learned from three years', () => {
    expect(whole.reason).toBeNull()
    expect(whole.points.map(({ asAt }) => asAt).slice(0, 3)).toEqual([
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
    ])
    expect(whole.points).toHaveLength(12)
    expect(whole.learned).toMatchObject({ from: '2023-04-01', to: AS_AT })
  })

  test('keeps every child: kinds of home and ages add up to the total of each month', () => {
    for (const { total, kinds, ages } of whole.points) {
      const sum = (bands: Readonly<Record<string, Band>>) =>
        Object.values(bands).reduce((all, one) => all + one.expected, 0)
      expect(sum(kinds)).toBeCloseTo(total.expected, 6)
      expect(sum(ages)).toBeCloseTo(total.expected, 6)
    }
    expect(saidOf(whole)).toEqual([])
  })

  test('is less sure the further it looks, and never sure of less than what it expects', () => {
    const widths = whole.points.map(({ total }) => widthOf(total))
    expect(widths[11]).toBeGreaterThan(widths[0]! * 1.5)
    for (const { total } of whole.points) {
      expect(total.low).toBeLessThanOrEqual(total.expected)
      expect(total.high).toBeGreaterThanOrEqual(total.expected)
    }
  })

  test('is the same whenever it is made from the same files, in whatever order they come', () => {
    expect(forecastHomes(demo, { asAt: AS_AT })).toEqual(whole)
    const backwards = load([...files].reverse())
    expect(forecastHomes(backwards, { asAt: AS_AT })).toEqual(whole)
  })

  test('tells its error on the year before, beside that of saying nothing changes', () => {
    const { backTest } = whole
    expect(backTest).toMatchObject({ from: '2025-03-31', months: 12, learnedFrom: 36 })
    expect(backTest?.total.forecast).toBeGreaterThan(0)
    expect(backTest?.total.naive).toBeGreaterThan(0)
    expect(backTest?.total.held).toBeGreaterThanOrEqual(6)
    expect(backTest?.cameAtEnd).toBe(whole.today?.children)
  })

  test('learns nothing from after the day that it is made as of', () => {
    const early = forecastHomes(demo, { asAt: '2025-03-31' })
    expect(early.points.at(-1)?.total).toEqual(whole.backTest?.expectedAtEnd)
  })

  test('is refused when the files hold less than two years, or end long before the day', () => {
    const one = ofSmall({ episodes: [{ from: '2025-03-01' }] })
    expect(one.reason).toContain('The 24 months before 31 March 2025 are not all in the files')
    const stale = forecastHomes(demo, { asAt: '2027-03-31' })
    expect(stale.reason).toContain('they may not reach 31 March 2027')
    expect(saidOf(one)).toEqual([])
  })
})

describe('growing older', () => {
  const years = (born: string): SmallReturn[] =>
    [2023, 2024, 2025].map((year) => ({
      year,
      born: { A: born },
      episodes: [{ from: '2022-05-01', place: 'U4' }, ...busy(year)],
    }))
  /** Others who come and go, so that the latest date is near. */
  const busy = (year: number) => [
    { child: 'B', from: `${year - 1}-05-01`, to: `${year}-03-01`, why: 'E4A' },
  ]

  test('nobody is counted past their 18th birthday', () => {
    const { points } = ofSmall(...years('2007-06-15'))
    const teens = points.map(({ ages }) => ages['16-17'].expected)
    expect(teens[0]).toBeGreaterThan(0.5)
    expect(teens.slice(3)).toEqual(Array.from({ length: 9 }, () => 0))
  })

  test('a child passes into the next band on their birthday', () => {
    const { points } = ofSmall(...years('2009-06-15'))
    const [before, after] = [points[1]!, points[2]!]
    expect(before.ages['16-17'].expected).toBe(0)
    expect(after.ages['16-17'].expected).toBeGreaterThan(0.5)
  })
})

describe('numbers by chance', () => {
  test('wait as long as they should on the whole, and gather about their shape', () => {
    const chance = createChance(3)
    const mean = (draw: () => number) =>
      Array.from({ length: 20_000 }, draw).reduce((sum, one) => sum + one, 0) / 20_000
    expect(mean(chance.wait)).toBeCloseTo(1, 1)
    expect(mean(() => chance.gamma(2.5))).toBeCloseTo(2.5, 1)
    expect(mean(() => (chance.waitWithin(0.5) < 0.5 ? 1 : 0))).toBeCloseTo(1 - Math.exp(-0.5), 1)
  })

  test('have a logarithm as good as the machine’s', () => {
    for (const value of [1e-9, 0.001, 0.3, 0.75, 1, 1.49, 2, 37, 1e6])
      expect(logarithm(value)).toBeCloseTo(Math.log(value), 10)
  })
})

describe('a forecast that came over the network', () => {
  const spoiled: [string, (forecast: Forecast) => unknown][] = [
    [
      'a month that does not add up',
      (one) => withPoint(one, { total: { low: 0, expected: 1, high: 2 } }),
    ],
    ['a month out of order', (one) => ({ ...one, points: [...one.points].reverse() })],
    ['something more', (one) => ({ ...one, child: 'W0000001' })],
    ['a reason beside months', (one) => ({ ...one, reason: 'No.' })],
    [
      'an error that is no number',
      (one) => ({ ...one, backTest: { ...one.backTest, total: null } }),
    ],
    [
      'a reason that no sentence is',
      (one) => ({ ...one, backTest: null, backTestReason: 'W0000001' }),
    ],
  ]
  test.each(spoiled)('is refused with %s', (_what, spoil) => {
    expect(saidOf(spoil(whole)).length).toBeGreaterThan(0)
  })

  function withPoint(forecast: Forecast, changed: object) {
    return { ...forecast, points: forecast.points.map((one) => ({ ...one, ...changed })) }
  }

  test('has a place for every kind and age', () => {
    expect(Object.keys(whole.points[0]!.kinds)).toEqual([...HOME_KINDS])
    expect(Object.keys(whole.points[0]!.ages)).toEqual([...AGE_BANDS])
  })
})
