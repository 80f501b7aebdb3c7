import { expect, test } from 'vitest'
import { isoText } from '../days.ts'
import { readBenchmarkYear, readPeriod, withWindow } from './periods.ts'

function told(text: string, window = ''): string {
  const read = readPeriod(text)
  const period = 'expected' in read ? read : withWindow(read, window)
  return 'expected' in period
    ? `expected ${period.expected}`
    : `${period.window} to ${isoText(period.end)}`
}

test.each([
  ['2019/20', 'year to 2020-03-31'],
  ['2025-26', 'year to 2026-03-31'],
  ['2019–2020', 'year to 2020-03-31'],
  ['1999/2000', 'year to 2000-03-31'],
  ['2009/10', 'year to 2010-03-31'],
  ['Apr 2020', 'month to 2020-04-30'],
  ['Sept 2020', 'month to 2020-09-30'],
  ['April 2020', 'month to 2020-04-30'],
  ['Apr-20', 'month to 2020-04-30'],
  ['Feb 2024', 'month to 2024-02-29'],
  ['2020-04', 'month to 2020-04-30'],
  ['04/2020', 'month to 2020-04-30'],
  ['31/03/2025', 'day to 2025-03-31'],
  ['2025-03-31', 'day to 2025-03-31'],
  ['31 March 2025', 'day to 2025-03-31'],
  ['Q1 2025/26', 'quarter to 2025-06-30'],
  ['Q4 2025-26', 'quarter to 2026-03-31'],
  ['2025/26 Q2', 'quarter to 2025-09-30'],
  ['Summer term 2026', 'term to 2026-07-31'],
  ['Autumn 2025', 'term to 2025-12-31'],
  ['Spring term 2025/26', 'term to 2026-03-31'],
  ['Autumn term 2025/26', 'term to 2025-12-31'],
  ['12 months to 30 June 2026', 'twelve-months to 2026-06-30'],
  ['Year to 31/03/2026', 'year to 2026-03-31'],
  ['Year ending June 2026', 'twelve-months to 2026-06-30'],
])('%s is the %s', (text, period) => expect(told(text)).toBe(period))

test.each([
  '',
  '2025',
  '2009-10',
  '2019/21',
  '13/2020',
  '31/02/2025',
  'last month',
  'Q5 2025/26',
  '45000',
  'Marble 2020',
  '31 Marble 2020',
])('%s is not guessed', (text) => expect(told(text)).toContain('expected'))

test.each([
  ['31/03/2026', 'year', 'year to 2026-03-31'],
  ['30/06/2026', 'Quarterly', 'quarter to 2026-06-30'],
  ['30/06/2026', 'rolling 12 months', 'twelve-months to 2026-06-30'],
  ['15/06/2026', 'month', 'month to 2026-06-30'],
  ['30/06/2026', 'year', 'expected 31 March, with which a year ends'],
  ['30/06/2026', 'fortnight', 'expected day, month, quarter, term, year or twelve-months'],
])('%s with the window %s is the %s', (text, window, period) =>
  expect(told(text, window)).toBe(period),
)

test.each([
  ['2018/19', '2018/19'],
  ['2018-2019', '2018/19'],
  ['2024', '2024'],
  ['2024.0', '2024'],
  ['18/19', null],
  ['2018/20', null],
])('the year of a benchmark %s is %s', (text, year) => expect(readBenchmarkYear(text)).toBe(year))
