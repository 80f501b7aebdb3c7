import { describe, expect, test } from 'vitest'
import { smallReturns, type SmallReturn } from '../../demo-returns/small-returns.ts'
import { loadReturns } from '../returns.ts'
import { CODE_YEARS, codesOfAnotherYear } from './code-years.ts'
import { tableSpec } from './table-specs.ts'

function found(...given: SmallReturn[]): string[] {
  const result = loadReturns(smallReturns(...given))
  if (!result.ok) throw new Error(result.problems[0]!.message)
  return codesOfAnotherYear(result.returns).map(
    ({ table, column, code }) => `${table} ${column} ${code}`,
  )
}

const place = (year: number, code: string) => ({
  year,
  episodes: [{ from: `${year - 1}-11-01`, place: code }],
})

describe('a code of another year', () => {
  test.each([
    [2024, 'H5', false],
    [2025, 'H5', true],
    [2024, 'K3', true],
    [2025, 'K3', false],
    [2024, 'P2', false],
    [2025, 'P2', true],
    [2025, 'Z1', false],
    [2026, 'Z1', true],
    [2025, 'Z11', true],
    [2026, 'Z14', false],
    [2026, 'U6', false],
    [2014, 'U6', true],
  ])('in %i the home %s is found: %s', (year, code, is) =>
    expect(found(place(year, code))).toEqual(is ? [`episodes PLACE ${code}`] : []),
  )

  test('is told from the code beside it that was allowed, in each file by its own year', () => {
    expect(found(place(2025, 'K3'), place(2024, 'K3'))).toEqual(['episodes PLACE K3'])
    expect(
      found({ year: 2025, episodes: [{ from: '2024-11-01', to: '2024-12-01', why: 'E43' }] }),
    ).toEqual(['episodes REC E43'])
    const leaver = (year: number, activity: string, home: string) =>
      found({ year, born: { L: `${year - 20}-05-05` }, oc3: { L: ['YES', activity, home] } })
    expect(leaver(2021, 'F3', 'S1')).toEqual([])
    expect(leaver(2024, 'F3', 'X1')).toEqual(['oc3 ACTIV F3', 'oc3 ACCOM X1'])
    expect(leaver(2020, 'F4', 'U1')).toEqual(['oc3 ACTIV F4'])
  })

  test('a home that began in a year of its code keeps it in the files of later years', () => {
    const later = { year: 2025, episodes: [{ from: '2023-11-01', place: 'H5' }] }
    expect(found(later)).toEqual([])
  })

  test('every code of the list of years is one that is read', () => {
    for (const { table, column, codes } of CODE_YEARS) {
      const set = tableSpec(table).columns.find(({ name }) => name === column)?.codes?.codes
      for (const code of codes.split(' ')) expect(set?.indexOf(code)).toBeGreaterThan(0)
    }
  })
})
