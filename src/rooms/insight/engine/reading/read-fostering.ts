import { isoText } from '../days.ts'
import { INDICATORS } from '../indicators/all.ts'
import { wordsIn, type Entries, type EntryRow } from './entry-row.ts'
import { FOSTERING_COLUMNS } from './entry-files.ts'
import { readPeriod, withWindow } from './periods.ts'
import { valueIn } from './read-entered.ts'

/** Two sources of one figure stay apart, so what the file says is said to be from it. */
const SOURCE = 'Fostering file'

/**
 * Reads one row of fostering.csv: the figures of a month, or of a year. Carers are counted on its last
 * day; what happened is counted over the whole of it. A cell may hold words, which are kept.
 */
export function readFosteringRow(row: EntryRow, { entered }: Entries): void {
  const column = row.cell('MONTH') === '' ? 'PERIOD' : 'MONTH'
  const read = readPeriod(row.cell(column))
  // A spreadsheet makes a date of a month: its first day, or its last.
  const period =
    'end' in read && read.window === 'day' && column === 'MONTH' ? withWindow(read, 'month') : read
  if ('expected' in period) return row.bad(column, period.expected)
  const noted = wordsIn(row, 'NOTE')
  for (const { name, indicator, ofDay } of FOSTERING_COLUMNS) {
    const known = INDICATORS.find(({ id }) => id === indicator)
    const told = known && row.cell(name) !== '' ? valueIn(row, known.unit, name) : null
    if (!told) continue
    entered.push({
      indicator,
      window: ofDay ? 'day' : period.window,
      asAt: isoText(period.end),
      numerator: null,
      denominator: null,
      value: told.value,
      source: wordsIn(row, 'SOURCE') || SOURCE,
      note: [told.words, noted].filter((one) => one !== '').join('; '),
    })
  }
}
