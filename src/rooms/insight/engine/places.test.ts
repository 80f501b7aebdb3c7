import { describe, expect, test } from 'vitest'
import { listFile } from '#tests/support/list-files.ts'
import { smallReturns } from '../demo-returns/small-returns.ts'
import { placesOf, tenthsOfMiles } from './places.ts'
import { packLoose } from './reading/packed-text.ts'
import { loadReturns } from './returns.ts'

const file = (name: string, ...rows: string[]) => ({
  name,
  bytes: new TextEncoder().encode(`${rows.join('\n')}\n`),
})

function packed(postcode: string): number {
  const bytes = new TextEncoder().encode(postcode)
  return packLoose(bytes, 0, bytes.length)
}

const CARE = smallReturns({
  episodes: [
    { child: 'A', from: '2024-05-01', post: 'ZX2 2BB' },
    { child: 'B', from: '2024-05-01', post: 'ZX4 4DD' },
  ],
})

function load(...rows: string[]) {
  const postcodes = file('postcodes.csv', 'pcds,oseast1m,osnrth1m,oslaua,oscty,ru11ind', ...rows)
  // The postcodes stand first here, and are read last all the same.
  const result = loadReturns([
    postcodes,
    ...CARE,
    listFile('list8', [{ CHILD: 'A', POSTCODE: 'zx3  3cc' }]),
  ])
  if (!result.ok) throw new Error(result.problems[0]!.message)
  return result.returns
}

const ROWS = [
  'ZX1 9AB,400000,200000,E06000099,E99999999,A1',
  'ZX2 2BB,430000,240000,E07000077,E10000099,A1',
  'ZX33CC,,,E06000098,E99999999,A1',
  'ZX9 9ZZ,400000,200000,E06000001,E99999999,A1',
  'ZX1 9AB,1,1,E06000002,E99999999,A1',
]

describe('where postcodes lie', () => {
  test('a distance is in tenths of a mile by the grid, half up', () => {
    // 30 km east and 40 km north are 50 km: 50 / 1.6093 = 31.069 miles.
    expect(tenthsOfMiles(30_000, 40_000)).toBe(311)
    expect(tenthsOfMiles(0, 0)).toBe(0)
    // 20.04 miles are 32,250.372 m and 20.06 miles 32,282.558 m.
    expect(tenthsOfMiles(32_250, 0)).toBe(200)
    expect(tenthsOfMiles(0, -32_283)).toBe(201)
    // 20.05 miles are 32,266.465 m.
    expect(tenthsOfMiles(32_266, 0)).toBe(200)
    expect(tenthsOfMiles(32_267, 0)).toBe(201)
  })

  test('between two postcodes, however they are written; unknown where one is', () => {
    const places = placesOf(load(...ROWS))!
    expect(places.milesBetween(packed('ZX1 9AB'), packed('zx22bb'))).toBe(311)
    expect(places.milesBetween(packed('ZX1 9AB'), packed('ZX3 3CC'))).toBeNull()
    expect(places.milesBetween(packed('ZX1 9AB'), packed('ZX4 4DD'))).toBeNull()
    expect(places.milesBetween(0, packed('ZX1 9AB'))).toBeNull()
    expect(places.milesBetween(packed('not known'), packed('ZX1 9AB'))).toBeNull()
  })

  test('the area is that of the county where there is one', () => {
    const places = placesOf(load(...ROWS))!
    expect(places.areaOf(packed('ZX1 9AB'))).toBe('E06000099')
    expect(places.areaOf(packed('ZX2 2BB'))).toBe('E10000099')
    expect(places.areaOf(packed('ZX3 3CC'))).toBe('E06000098')
    expect(places.areaOf(packed('ZX4 4DD'))).toBeNull()
    expect(places.areaOf(0)).toBeNull()
  })

  test('only postcodes of the children are kept, and the other columns are no query', () => {
    const { tables, queries } = load(...ROWS)
    expect(tables.postcodes.length).toBe(4)
    expect([...tables.postcodes.row.slice(0, 4)]).toEqual([2, 3, 4, 6])
    expect(queries.filter(({ table }) => table === 'postcodes')).toEqual([])
  })

  test('a grid reference that is none is a problem of its row, when a child lives there', () => {
    const bad = (postcode: string) =>
      loadReturns([
        ...CARE,
        file('p.csv', 'pcds,oseast1m,osnrth1m,oslaua', `${postcode},x,1,E06000099`),
      ])
    expect(bad('ZX5 5EE').ok).toBe(true)
    const said = bad('ZX2 2BB')
    expect(said.ok ? '' : said.problems[0]!.message).toContain('p.csv, row 2, column oseast1m')
  })

  test('without such a file nothing is known', () => {
    const result = loadReturns(CARE)
    expect(result.ok && placesOf(result.returns)).toBeNull()
  })

  test('many postcodes are found again', () => {
    const rows = Array.from({ length: 5000 }, (_, n) => `ZX${n}AA,${400_000 + n},200000,E06000099`)
    const care = smallReturns({
      episodes: Array.from({ length: 5000 }, (_, n) => ({
        child: `C${n}`,
        from: '2024-05-01',
        post: `ZX${n} AA`,
      })),
    })
    const result = loadReturns([...care, file('p.csv', 'pcds,oseast1m,osnrth1m,oslaua', ...rows)])
    if (!result.ok) throw new Error(result.problems[0]!.message)
    const places = placesOf(result.returns)!
    for (let n = 0; n < 5000; n += 7)
      expect(places.milesBetween(packed('ZX0AA'), packed(`ZX${n}AA`))).toBe(tenthsOfMiles(n, 0))
  })
})
