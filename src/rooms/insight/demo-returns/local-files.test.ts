import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { dayFromIso } from '../engine/days.ts'
import { listHeadings, writeLists, type ListId } from './annex-a.ts'
import { demoLocalFiles } from './local-files.ts'
import { inventStories } from './write-returns.ts'

const options = {
  children: 60,
  years: 3,
  seed: 5,
  ending: '2026-03-31',
  extractsTo: '2026-03-31',
  extracts: 2,
}

describe('the files of an invented council beside its returns', () => {
  const files = demoLocalFiles(options)
  const read = (name: string) => strFromU8(files.find((one) => one.name === name)!.bytes)

  test('are a workbook for each extract and the small files of figures and places', () => {
    expect(files.map(({ name }) => name)).toEqual([
      'annex-a/annex-a-2026-02-28.xlsx',
      'annex-a/annex-a-2026-03-31.xlsx',
      'figures/fostering.csv',
      'figures/entered.csv',
      'figures/benchmarks.csv',
      'places/postcodes.csv',
    ])
  })

  test('are the same bytes for the same seed', () => {
    expect(demoLocalFiles(options)).toEqual(files)
  })

  test('have as many cells in each row of a list as it has headings', () => {
    const seen = new Map<ListId, number>()
    for (const story of inventStories(options, 'seen-or-leaver'))
      writeLists(story, dayFromIso('2026-03-31')!, (list, row) => {
        expect(row).toHaveLength(listHeadings(list).length)
        seen.set(list, (seen.get(list) ?? 0) + 1)
      })
    expect([...seen.keys()].sort()).toEqual(['list10', 'list11', 'list8', 'list9'])
    expect(seen.get('list8')).toBeGreaterThan(60)
  })

  test('hold the headings of Annex A in a workbook that opens', () => {
    const parts = unzipSync(files[1]!.bytes)
    const sheet = strFromU8(parts['xl/worksheets/sheet2.xml']!)
    expect(sheet).toContain('Date Started to be Looked After')
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain('name="List 8"')
  })

  test('give words where a service had no number', () => {
    expect(read('figures/fostering.csv')).toContain('1 on-going')
    expect(read('figures/fostering.csv')).toContain('Data not available')
    expect(read('figures/benchmarks.csv')).toContain('27.0% - 43.3%')
  })

  test('name every postcode once', () => {
    const codes = read('places/postcodes.csv')
      .trim()
      .split('\n')
      .map((row) => row.split(',')[0])
    expect(new Set(codes).size).toBe(codes.length)
  })
})
