import { describe, expect, test } from 'vitest'
import {
  smallReturns,
  type SmallEpisode,
  type SmallReturn,
} from '../../demo-returns/small-returns.ts'
import { demoReturnFiles } from '../../demo-returns/write-returns.ts'
import { loadReturns, scorecardOf } from '../scorecard.ts'
import { checkSufficiency } from './check-sufficiency.ts'
import { computeSufficiency, toSufficiency, type SufficiencyAggregate } from './sufficiency.ts'

const AS_AT = '2026-03-31'

function load(files: Parameters<typeof loadReturns>[0]) {
  const loaded = loadReturns(files)
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message)
  return loaded.returns
}

const demo = load(demoReturnFiles({ children: 150, years: 3, seed: 7, ending: AS_AT }))
const whole = toSufficiency(demo, { asAt: AS_AT })

const dayOfSmall = (episodes: readonly SmallEpisode[], more: Partial<SmallReturn> = {}) =>
  computeSufficiency(load(smallReturns({ episodes, ...more })), { asAt: '2025-03-31' }).day!

const saidOf = (input: unknown) => {
  const said: string[] = []
  checkSufficiency(input, (message) => said.push(message))
  return said
}

describe('who lives where', () => {
  test('counts every child in care once, in every list of every month', () => {
    expect(whole.months).toHaveLength(24)
    for (const month of [...whole.months, whole.day!]) {
      const d2 = scorecardOf(demo, { asAt: month.asAt }).indicators.find(({ id }) => id === 'D2')
      expect(month.children).toBe(d2?.value)
      for (const list of [month.kinds, month.providers, month.distances, month.areas, month.ages])
        expect(Object.values(list!).reduce((sum, one) => sum + one, 0)).toBe(month.children)
    }
  })

  test('agrees with the scorecard on foster care and on homes outside the area', () => {
    const lines = scorecardOf(demo, { asAt: AS_AT }).indicators
    const { kinds, areas } = whole.day!
    expect(kinds.relatives + kinds.foster).toBe(lines.find(({ id }) => id === 'S13')?.numerator)
    expect(areas?.out).toBe(lines.find(({ id }) => id === 'S14')?.numerator)
  })

  test('ends with the day when the day ends a month, and with the month before when it does not', () => {
    expect(whole.months.at(-1)?.asAt).toBe(AS_AT)
    const middle = computeSufficiency(demo, { asAt: '2026-03-15', months: 3 })
    expect(middle.months.map(({ asAt }) => asAt)).toEqual([
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
    ])
    expect(middle.day?.asAt).toBe('2026-03-15')
  })

  test('says why when the files cannot tell', () => {
    const none = computeSufficiency(demo, { asAt: '2019-03-31' })
    expect(none.day).toBeNull()
    expect(none.reason).toContain('Needs the table "episodes" of the year')
  })
})

describe('a kind of home', () => {
  const kindOf = (place: string) => {
    const { kinds } = dayOfSmall([{ from: '2024-05-01', place }])
    return Object.entries(kinds).find(([, children]) => children === 1)?.[0]
  }
  test.each([
    ['U1', 'relatives'],
    ['U5', 'foster'],
    ['A5', 'adoption'],
    ['K2', 'childrens-home'],
    ['K1', 'secure'],
    ['R5', 'secure'],
    ['R3', 'residential'],
    ['S1', 'school'],
    ['K3', 'supported'],
    ['P1', 'parents'],
    ['P3', 'other'],
    ['Z1', 'other'],
    ['Z11', 'other'],
  ])('with the code %s is %s', (place, kind) => {
    expect(kindOf(place)).toBe(kind)
  })

  test('is the usual one for a child away for a short time', () => {
    const { kinds } = dayOfSmall([
      { from: '2024-05-01', to: '2025-03-25', place: 'U4' },
      { from: '2025-03-25', rne: 'P', place: 'T3', provider: '' },
    ])
    expect(kinds.foster).toBe(1)
  })

  test('is told code by code where it is another', () => {
    const { others, withoutNumber } = dayOfSmall([
      { from: '2024-05-01', place: 'Z11' },
      { child: 'B', from: '2024-05-01', place: 'Z1' },
      { child: 'C', from: '2024-05-01', place: 'Z1' },
    ])
    expect(others).toEqual([
      { code: 'Z1', children: 2 },
      { code: 'Z11', children: 1 },
    ])
    expect(withoutNumber).toBe(0)
  })
})

describe('a distance', () => {
  test.each([
    ['20.0', 'near'],
    ['20.1', 'far'],
    ['999.9', 'unknown'],
    ['', 'unknown'],
  ])('of %s miles is %s', (miles, band) => {
    const { distances } = dayOfSmall([{ from: '2024-05-01', miles }])
    expect(distances).toMatchObject({ [band]: 1 })
  })
})

describe('an age', () => {
  test.each([
    ['2020-04-01', '0-4'],
    ['2020-03-31', '5-9'],
    ['2009-04-01', '10-15'],
    ['2009-03-31', '16-17'],
  ])('of someone born on %s is %s on 31 March 2025', (born, band) => {
    const { ages } = dayOfSmall([{ from: '2024-05-01', place: 'U4' }], { born: { A: born } })
    expect(ages).toMatchObject({ [band]: 1 })
  })
})

describe('what came over the network', () => {
  test('is taken as the engine makes it, also after a journey as JSON', () => {
    expect(saidOf(JSON.parse(JSON.stringify(whole)))).toEqual([])
    const none = toSufficiency(demo, { asAt: '2019-03-31' })
    expect(saidOf(none)).toEqual([])
  })

  const spoiled: [string, (one: SufficiencyAggregate) => unknown][] = [
    [
      'a child too many',
      ({ day, ...rest }) => ({ ...rest, day: { ...day, children: day!.children + 1 } }),
    ],
    [
      'a month that is none',
      (one) => ({ ...one, months: [{ ...one.months[0], asAt: '2026-03-30' }] }),
    ],
    ['something more', (one) => ({ ...one, postcode: 'ZX1 1AA' })],
    [
      'a name in a code',
      ({ day, ...rest }) => ({ ...rest, day: { ...day, others: [{ code: 'ZX1', children: 1 }] } }),
    ],
    [
      'a cross without its list',
      ({ day, ...rest }) => ({ ...rest, day: { ...day, providers: null } }),
    ],
    ['no day and no reason', (one) => ({ ...one, day: null, months: [] })],
    ['half a child', ({ day, ...rest }) => ({ ...rest, day: { ...day, withoutNumber: 0.5 } })],
  ]
  test.each(spoiled)('is refused with %s', (_what, spoil) => {
    expect(saidOf(spoil(whole)).length).toBeGreaterThan(0)
  })

  test.each([null, 4, 'homes', [], {}])('is refused when it is %j', (input) => {
    expect(saidOf(input).length).toBeGreaterThan(0)
  })
})
