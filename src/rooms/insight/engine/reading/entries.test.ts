import { describe, expect, test } from 'vitest'
import { loadReturns } from '../returns.ts'
import { partCell } from './figure-words.ts'

const file = (name: string, ...rows: string[]) => ({
  name,
  bytes: new TextEncoder().encode(`${rows.join('\n')}\n`),
})

function load(...rows: string[]) {
  const result = loadReturns([file('figures.csv', ...rows)])
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.returns
}

function problem(...rows: string[]): string {
  const result = loadReturns([file('figures.csv', ...rows)])
  return result.ok ? 'none' : result.problems.map(({ message }) => message).join('\n')
}

const ENTERED = 'INDICATOR,PERIOD,NUMERATOR,DENOMINATOR,VALUE,SOURCE,NOTE'
const BENCHMARKS = 'INDICATOR,KIND,YEAR,VALUE,UNIT,SOURCE,NOTE'
const FOSTERING =
  'MONTH,APPROVED_CARERS,RECRUITED_MAINSTREAM,RECRUITED_CONNECTED,DEREGISTERED,RESIGNED,ALLEGATIONS,SUBSTANTIATED,DELEGATED_AUTHORITY'

describe('figures entered in a file', () => {
  test('keep their counts, their time, their source and their words', () => {
    const { entered, files } = load(
      ENTERED,
      'H2,Apr 2020,,,71.4%,NHS,of those due in the month',
      'V5,Q1 2025/26,63,75,,Leaving care service,',
      'V6,Apr 2020,,,8,Participation team,',
      'E6,2018/19,,,-0.96,Virtual school,',
      'E5,2018/19,1440,100,,Virtual school,',
      'S9,Jul 2020,,,1 on-going,Fostering service,',
      'S9,2018/19,,,Data not available,Fostering service,',
      'S8,Aug 2020,,,-,Fostering service,',
    )
    expect(files).toEqual([])
    expect(entered).toMatchObject([
      { indicator: 'H2', window: 'month', asAt: '2020-04-30', value: 71.4, source: 'NHS' },
      {
        indicator: 'V5',
        window: 'quarter',
        asAt: '2025-06-30',
        numerator: 63,
        denominator: 75,
        value: 84,
      },
      { indicator: 'V6', value: 8, numerator: null, denominator: null, note: '' },
      { indicator: 'E6', window: 'year', asAt: '2019-03-31', value: -0.96 },
      { indicator: 'E5', numerator: 1440, denominator: 100, value: 14.4 },
      { indicator: 'S9', value: 1, note: '1 on-going' },
      { indicator: 'S9', value: null, note: 'Data not available' },
      { indicator: 'S8', value: null, note: 'Not supplied.' },
    ])
    expect(entered[0]!.note).toBe('of those due in the month')
  })

  test('may stand at a day, with the kind of time in a column of its own', () => {
    const { entered } = load(
      'indicator,as at,window,value,unit,source',
      'h2,31/03/2025,year,0.714,fraction,NHS',
      'F1,31/03/2025,,203,,Fostering service',
    )
    expect(entered).toMatchObject([
      { indicator: 'H2', window: 'year', asAt: '2025-03-31', value: 71.4 },
      { indicator: 'F1', window: 'day', value: 203 },
    ])
  })

  test.each([
    ['H2,Apr 2020,,,0.5,NHS,', 'VALUE', 'so that 0.5 cannot be mistaken'],
    ['H2,Apr 2020,,,140%,NHS,', 'VALUE', 'between 0 and 100'],
    ['H2,Apr 2020,,,27.0% - 43.3%,NHS,', 'VALUE', 'one figure, not a range'],
    ['E6,2018/19,,,- 0.931.33,NHS,', 'VALUE', 'one figure'],
    ['V6,Apr 2020,,,2.5,Team,', 'VALUE', 'a whole number'],
    ['F2,Apr 2020,,,Mainstream: 22 CP: 18,Team,', 'VALUE', 'one figure'],
    ['H2,Apr 2020,,,1 of 30,NHS,', 'VALUE', 'one figure'],
    ['H2,Apr 2020,8,7,,NHS,', 'NUMERATOR', 'no more than the DENOMINATOR'],
    ['H2,Apr 2020,7.5,8,,NHS,', 'NUMERATOR', 'a whole number'],
    ['H2,Apr 2020,,,71.4%,,', 'SOURCE', 'who gave the figure'],
    ['H2,Apr 2020,,,,NHS,', 'VALUE', 'a figure, or words'],
    ['H99,Apr 2020,,,71.4%,NHS,', 'INDICATOR', 'a line of the scorecard'],
    ['H2,2020,,,71.4%,NHS,', 'PERIOD', 'such as 2025/26'],
    ['H2,2009-10,,,71.4%,NHS,', 'PERIOD', '2009/10 for the year'],
    ['G4,2019/20,,,perhaps,Service,', 'VALUE', 'yes or no'],
  ])('%s is refused at %s', (row, column, words) => {
    const said = problem(ENTERED, row)
    expect(said).toContain(`row 2, column ${column}: expected `)
    expect(said).toContain(words)
  })

  test('stand there once for each source and time, in all files together', () => {
    const row = 'H2,Apr 2020,,,71.4%,NHS,'
    expect(problem(ENTERED, row, 'H2,Apr 2020,,,71.4%,Council,')).toBe('none')
    expect(problem(ENTERED, row, row)).toContain('two figures for H2, NHS, month, 2020-04-30')
    const both = loadReturns([file('a.csv', ENTERED, row), file('b.csv', ENTERED, row)])
    expect(both.ok ? '' : both.problems.map((one) => one.message)).toEqual([
      'b.csv: there are two figures for H2, NHS, month, 2020-04-30. Keep one of them.',
    ])
  })

  test('are no more than may be handed on, and their words no longer', () => {
    const rows = Array.from({ length: 2001 }, (_, n) => `V6,Apr 2020,,,8,Team ${n},`)
    expect(problem(ENTERED, ...rows)).toContain('more than 2000 figures')
    expect(problem(ENTERED, `V6,Apr 2020,,,8,Team,${'x'.repeat(301)}`)).toContain('300 letters')
  })
})

describe('the file of the fostering service', () => {
  test('fills a line for each of its columns, with words beside numbers', () => {
    const { entered } = load(
      FOSTERING,
      'Apr 2020,203,2,1,1,1,3,0,-',
      '01/07/2020,210,1,0,0,0,2,1 on-going,168',
      '2018/19,186,21,14,16,44,27,Data not available,',
    )
    const of = (asAt: string) =>
      entered
        .filter((one) => one.asAt === asAt)
        .map((one) => [one.indicator, one.window, one.value, one.note])
    expect(of('2020-04-30')).toEqual([
      ['F1', 'day', 203, ''],
      ['F2', 'month', 2, ''],
      ['F2-connected', 'month', 1, ''],
      ['F3', 'month', 1, ''],
      ['F4', 'month', 1, ''],
      ['S8', 'month', 3, ''],
      ['S9', 'month', 0, ''],
      ['S7', 'day', null, 'Not supplied.'],
    ])
    expect(of('2020-07-31').at(6)).toEqual(['S9', 'month', 1, '1 on-going'])
    expect(of('2019-03-31').at(6)).toEqual(['S9', 'year', null, 'Data not available'])
    expect(new Set(entered.map(({ source }) => source))).toEqual(new Set(['Fostering file']))
  })
})

describe('benchmarks and targets', () => {
  test('come as percentages, fractions, ranges and plain numbers, each with its year and source', () => {
    const { benchmarks } = load(
      BENCHMARKS,
      'E1,England,2018/19,27.2%,,DfE,',
      'E1,Statistical neighbours,2018-19,34%,percent,DfE,',
      'E1,Good and outstanding SN range,2018/19,27.0% - 43.3%,,DfE,of three councils',
      'E8,England,2018/19,0.014,fraction,DfE,',
      'E6,England,2018/19,-1.23,score,DfE,',
      'E6,Outstanding SN,2018/19,-1.33 to -0.93,,DfE,',
      'A1,England,2018,486,days,Adoption scorecards,',
      'D1,South West,2019,"1,053",per 10 000,DfE,',
      'S1,Target,2026,90,percent,Strategy,at least',
    )
    expect(
      benchmarks.map(({ indicator, kind, year, low, high }) => [indicator, kind, year, low, high]),
    ).toEqual([
      ['E1', 'england', '2018/19', 27.2, 27.2],
      ['E1', 'statistical_neighbours', '2018/19', 34, 34],
      ['E1', 'good_and_outstanding', '2018/19', 27, 43.3],
      ['E8', 'england', '2018/19', 1.4, 1.4],
      ['E6', 'england', '2018/19', -1.23, -1.23],
      ['E6', 'good_and_outstanding', '2018/19', -1.33, -0.93],
      ['A1', 'england', '2018', 486, 486],
      ['D1', 'region', '2019', 1053, 1053],
      ['S1', 'target', '2026', 90, 90],
    ])
    expect(benchmarks[2]).toMatchObject({ source: 'DfE', note: 'of three councils' })
  })

  test.each([
    ['E1,England,2018/19,0.272,,DfE,', 'VALUE', 'a UNIT of percent or fraction'],
    ['E1,England,2018/19,0.5,number,DfE,', 'VALUE', 'a UNIT of percent or fraction'],
    ['E1,England,2018/19,27,fraction,DfE,', 'VALUE', 'a fraction between 0 and 1'],
    ['E1,England,2018/19,27.2%,fraction,DfE,', 'VALUE', 'unless percent is its unit'],
    ['E6,England,2018/19,- 0.931.33,,DfE,', 'VALUE', 'a range such as 27.0 to 43.3'],
    ['E6,England,2018/19,27%,,DfE,', 'VALUE', 'without the % sign'],
    ['E1,England,2018/19,43% - 27%,,DfE,', 'VALUE', 'the lower figure'],
    ['E1,Wales,2018/19,27%,,DfE,', 'KIND', 'statistical neighbours'],
    ['E1,England,lately,27%,,DfE,', 'YEAR', '2018/19 or 2024'],
    ['E1,England,2018/19,27%,,,', 'SOURCE', 'where the figure was published'],
  ])('%s is refused at %s', (row, column, words) => {
    const said = problem(BENCHMARKS, row)
    expect(said).toContain(`row 2, column ${column}: expected `)
    expect(said).toContain(words)
  })
})

test.each([
  ['27', { figure: '27', words: '' }],
  ['1 on-going', { figure: '1', words: '1 on-going' }],
  ['27.2% (provisional)', { figure: '27.2%', words: '27.2% (provisional)' }],
  ['Data not available', { figure: '', words: 'Data not available' }],
  ['-', { figure: '', words: 'Not supplied.' }],
  ['- 0.931.33', null],
  ['1 of 30', null],
  ['<5', null],
])('the cell %j', (cell, parts) => expect(partCell(cell)).toEqual(parts))
