import { describe, expect, test } from 'vitest'
import { smallReturns, type SmallReturn } from '../../demo-returns/small-returns.ts'
import { demoReturnFiles } from '../../demo-returns/write-returns.ts'
import { INDICATORS } from '../indicators/all.ts'
import { loadReturns, readAsAt, scorecardOf, termsOf, type ReturnFile } from '../scorecard.ts'
import { listChildren } from './list-children.ts'

const AS_AT = '2025-03-31'
const day = readAsAt(AS_AT)

function load(files: readonly ReturnFile[]) {
  const loaded = loadReturns(files)
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message)
  return loaded.returns
}

function list(id: string, ...given: readonly SmallReturn[]) {
  const listed = listChildren(load(smallReturns(...given)), termsOf({}), day, id)
  if (!listed.ok) throw new Error(listed.why)
  return listed.children.map(({ child, place, says }) => [child, place, says])
}

describe('the children of a line', () => {
  test('are counted, only in its group, or left out with the reason', () => {
    const born = { B: '2008-01-01', C: '2012-01-01' }
    const episodes = [
      { child: 'A', from: '2020-05-01' },
      { child: 'B', from: '2020-05-01', to: '2024-06-01' },
      { child: 'B', from: '2024-06-01', rne: 'P', post: 'ZX9 9AA' },
      { child: 'C', from: '2023-05-01', rne: 'P' },
      { child: 'D', from: '2024-05-01' },
    ]
    expect(list('S6', { born: { ...born, B: '2011-01-01' }, episodes })).toEqual([
      ['A', 'counted', ''],
      ['B', 'not-counted', ''],
      ['C', 'left-out', expect.stringContaining('history missing')],
    ])
  })

  test('are known by the yearly tables too', () => {
    const episodes = ['A', 'B'].map((child) => ({ child, from: '2020-05-01' }))
    const oc2 = { A: { teeth: '1' }, B: { teeth: '0' } }
    expect(list('H3', { episodes, oc2 })).toEqual([
      ['A', 'counted', ''],
      ['B', 'not-counted', ''],
    ])
  })

  test('of an average have their own part of it', () => {
    const episodes = ['A', 'B'].map((child) => ({ child, from: '2020-05-01' }))
    const returns = load(
      smallReturns({ episodes, oc2: { A: { score: '12' }, B: { score: '17' } } }),
    )
    const listed = listChildren(returns, termsOf({}), day, 'H6')
    expect(listed.ok && listed.children.map(({ child, part }) => [child, part])).toEqual([
      ['A', 12],
      ['B', 17],
    ])
  })

  test('are kept as the years were put together', () => {
    const first = { year: 2024, episodes: [{ from: '2022-05-01' }] }
    const second = { year: 2025, episodes: [{ from: '2024-06-01' }] }
    expect(list('D3', first, second)).toEqual([['A', 'counted', '']])
  })

  test('are told of no line without a figure, and the reason is', () => {
    const returns = load(smallReturns({ episodes: [{ from: '2022-05-01' }] }))
    expect(listChildren(returns, termsOf({}), day, 'H3')).toEqual({
      ok: false,
      why: 'No file of the table "oc2" was loaded.',
    })
    expect(() => listChildren(returns, termsOf({}), day, 'ZZ1')).toThrow('ZZ1')
  })
})

describe('of invented returns', () => {
  const returns = load(demoReturnFiles({ children: 60, years: 3, seed: 7, ending: AS_AT }))
  const population = { value: 12_000, year: 2024 }
  const { indicators } = scorecardOf(returns, { asAt: AS_AT, population })

  test('the children of every line add up to its figure', () => {
    const listed = INDICATORS.map(({ id }) => ({
      id,
      list: listChildren(returns, termsOf({ population }), day, id),
    }))
    for (const { id, list } of listed) {
      const line = indicators.find((one) => one.id === id)!
      if (!list.ok || line.unit !== 'percent') continue
      const sum = list.children.reduce((all, { part }) => all + (part ?? 0), 0)
      expect([id, sum]).toEqual([id, line.numerator])
    }
    const told = listed.filter(({ list }) => list.ok).map(({ id }) => id)
    expect(told).toEqual(
      expect.arrayContaining(
        'D2 D3 D4 D5 S4 S5 S6 S10 S13 S14 H1 H2 H3 H4 H5 V4 E11 L2 L3'.split(' '),
      ),
    )
  })
})
