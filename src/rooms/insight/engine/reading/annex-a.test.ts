import { describe, expect, test } from 'vitest'
import { listFile, listHeading } from '#tests/support/list-files.ts'
import { extractDays, extractOn } from '../extracts.ts'
import { loadReturns, type Returns } from '../returns.ts'
import { dayFromIso, isoText, NO_DAY } from '../days.ts'
import { dayInName } from './extract-days.ts'
import { headingKey, headingsOf } from './headings.ts'
import type { ReturnFile } from './read-file.ts'
import { codesIn, numbers } from './table.ts'
import { TABLES } from './table-specs.ts'

const day = (iso: string) => dayFromIso(iso)!

function load(...files: ReturnFile[]): Returns {
  const result = loadReturns(files)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.returns
}

function problems(...files: ReturnFile[]): string[] {
  const result = loadReturns(files)
  return result.ok ? [] : result.problems.map(({ message }) => message)
}

const ROW = { CHILD: 'A1', DOB: '01/02/2012', STARTED: '03/05/2020', REVIEW: '20/10/2026' }

describe('a heading is known whatever a supplier made of it', () => {
  test.each([
    ['Child’s Category of Need', "Child's Category of Need"],
    ['\u00a0Date of  Birth ', 'Date of Birth'],
    ['PLACEMENT_TYPE', 'Placement Type'],
    [
      'Did the child accept a Return Interview after their last missing episode (Y/N))?',
      'Did the child accept a Return Interview after their last missing episode (Y/N)?',
    ],
  ])('%s', (given, printed) => expect(headingKey(given)).toBe(headingKey(printed)))

  test('no heading of a table stands for two of its columns', () => {
    for (const spec of TABLES) {
      const all = spec.columns.flatMap(({ name, headings = [] }, column) =>
        [name, ...headings].map((text) => ({ column, key: headingKey(text) })),
      )
      for (const { column, key } of all) expect(headingsOf(spec).get(key)?.column).toBe(column)
    }
  })

  test('a list is known by the headings that Ofsted prints, in capitals, with a title above', () => {
    const file = listFile('list8', [ROW], { name: '2026-10-31 List 8.csv' })
    const [head, ...rows] = new TextDecoder().decode(file.bytes).split('\n')
    const text = `List 8: children in care,,\n${head!.toUpperCase()}\n${rows.join('\n')}`
    const { tables } = load({ ...file, bytes: new TextEncoder().encode(text) })
    expect(isoText(numbers(tables.list8, 'STARTED')[0]!)).toBe('2020-05-03')
  })

  test('of two headings for one column the one nearer to the publisher is read', () => {
    const text =
      'pcd7,pcds,oseast1m,osnrth1m,oslaua,pcd2\nZX1 1AB,ZX1 1AA,450000,250000,E10000099,ZX1 1AC\n'
    const postcodes = { name: 'postcodes.csv', bytes: new TextEncoder().encode(text) }
    const of = (postcode: string) =>
      load(postcodes, listFile('list8', [{ ...ROW, POSTCODE: postcode }])).tables.postcodes.length
    expect([of('ZX1 1AA'), of('ZX1 1AB'), of('ZX1 1AC')]).toEqual([1, 0, 0])
  })

  test('a missing column is named as it is printed', () => {
    const file = listFile('list8', [ROW], { without: ['PLACE'] })
    expect(problems(file)[0]).toContain(`the column ${listHeading('list8', 'PLACE')} is not there`)
  })
})

describe('the day of an extract', () => {
  test.each([
    ['Annex A 2026-10-31.xlsx/List 8', '2026-10-31'],
    ['annex_20261031/list8.csv', '2026-10-31'],
    ['List 8 31-10-2026.csv', '2026-10-31'],
    ['List 8 31.10.2026.csv', '2026-10-31'],
    ['Annex A 2026-10/list 8.csv', '2026-10-31'],
    ['Annex A 2026_02/list 8.csv', '2026-02-28'],
    ['2025-26/list 8.csv', null],
    ['2009-10/list 8.csv', null],
    ['2026-13-41 list8.csv', null],
    ['list8.csv', null],
  ])('%s', (name, told) => {
    const found = dayInName(name)
    expect(found === null ? null : isoText(found)).toBe(told)
  })

  test('is the latest date on which anything happened when no name tells it', () => {
    const { files } = load(
      listFile('list8', [{ ...ROW, HEALTH: '25/10/2026', DENTAL: '01/02/2052' }, ROW], {
        name: 'a/8.csv',
      }),
      listFile('list9', [{ CHILD: 'B1', DOB: '01/02/2006', CONTACT: '27/10/2026' }], {
        name: 'a/9.csv',
      }),
      listFile('list10', [], { name: 'a/10.csv' }),
    )
    expect(files.map((file) => isoText(file.day!))).toEqual(Array(3).fill('2026-10-27'))
  })

  test('is asked for when nothing tells it, and an empty list needs none', () => {
    expect(problems(listFile('list9', [{ CHILD: 'B1' }], { name: '9.csv' }))[0]).toContain(
      'Put the day into the name',
    )
    expect(load(listFile('list9', [], { name: '9.csv' })).files[0]!.day).toBeNull()
  })

  test('several extracts stand side by side; the same day twice is a problem', () => {
    const on = (name: string) => listFile('list8', [ROW], { name })
    const returns = load(on('2026-10-31.csv'), on('2026-08-31.csv'), on('2026-09-30.csv'))
    expect(extractDays(returns, 'list8').map(isoText)).toEqual([
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
    ])
    expect(problems(on('a/2026-10-31.csv'), on('b/2026-10-31.csv'))[0]).toContain('Keep one')
  })

  test.each([
    ['2026-10-31', '2026-10-31'],
    ['2026-09-16', '2026-10-31'],
    ['2026-09-15', null],
    ['2026-11-07', '2026-10-31'],
    ['2026-11-08', null],
  ])('the list that tells about %s is that of %s', (asked, told) => {
    const returns = load(listFile('list8', [ROW, ROW], { name: '2026-10-31.csv' }))
    const found = extractOn(returns, 'list8', day(asked))
    expect(found && isoText(found.day)).toBe(told)
    if (found) expect([found.from, found.to]).toEqual([0, 2])
  })

  test('the nearer of two lists tells, and the later of two equally near', () => {
    const on = (name: string) => listFile('list8', [ROW], { name })
    const returns = load(on('2026-10-10.csv'), on('2026-10-20.csv'))
    expect(isoText(extractOn(returns, 'list8', day('2026-10-12'))!.day)).toBe('2026-10-10')
    expect(isoText(extractOn(returns, 'list8', day('2026-10-15'))!.day)).toBe('2026-10-20')
  })

  test('an extract neither takes nor tells the year of the returns beside it', () => {
    const reviews = new TextEncoder().encode('CHILD,DOB,REVIEW,REVIEW_CODE\nA1,,03/05/2024,PN1\n')
    const { files } = load(
      { name: 'reviews.csv', bytes: reviews },
      listFile('list8', [ROW], { name: '2026-10-31.csv' }),
    )
    expect(files.map(({ year, day: on }) => [year, on])).toEqual([
      [2025, null],
      [2027, day('2026-10-31')],
    ])
  })
})

describe('what stands for nothing', () => {
  test.each(['', '-', '.', 'NULL', 'null', '#N/A', ' \u00a0'])('%j is a blank cell', (cell) => {
    const given = { ...ROW, HEALTH: cell, PLACEMENTS: cell, PLACE: cell, POSTCODE: cell }
    const { tables } = load(listFile('list8', [given], { name: '2026-10-31.csv' }))
    expect(numbers(tables.list8, 'HEALTH')[0]).toBe(NO_DAY)
    expect(numbers(tables.list8, 'PLACEMENTS')[0]).toBe(-1)
    expect(codesIn(tables.list8, 'PLACE')[0]).toBe(0)
    expect(tables.list8.cells[tables.list8.places.get('POSTCODE')!]![0]).toBe(0)
  })
})
