import { isoText } from '../days.ts'
import type { EnteredFigure } from '../entered/entered-figure.ts'
import { isAverage, type Indicator, type Unit } from '../indicator.ts'
import { INDICATORS } from '../indicators/all.ts'
import { wordsIn, type Entries, type EntryRow } from './entry-row.ts'
import { partCell, readFigureRange, statedUnit, type FigureTrouble } from './figure-words.ts'
import { readPeriod, withWindow, type Period } from './periods.ts'

/** Reads one row of entered.csv: one figure of one indicator, one time and one source. */
export function readEnteredRow(row: EntryRow, { entered }: Entries): void {
  const indicator = indicatorIn(row)
  const period = periodIn(row)
  const numerator = countIn(row, 'NUMERATOR')
  const denominator = countIn(row, 'DENOMINATOR')
  const source = wordsIn(row, 'SOURCE')
  if (source === '') row.bad('SOURCE', 'who gave the figure, such as NHS')
  if (!indicator || !period || numerator === null || denominator === null) return
  const given = valueIn(row, indicator.unit, 'VALUE')
  if (!given || !partsFit(row, indicator.unit, numerator.count, denominator.count)) return
  const value = given.value ?? valueOf(indicator.unit, numerator.count, denominator.count)
  const words = [given.words, numerator.words, denominator.words, wordsIn(row, 'NOTE')]
  const note = [...new Set(words.filter((one) => one !== ''))].join('; ')
  if (value === null && note === '')
    return row.bad('VALUE', 'a figure, or words that say why there is none')
  entered.push({
    indicator: indicator.id,
    window: period.window,
    asAt: isoText(period.end),
    numerator: numerator.count,
    denominator: denominator.count,
    value,
    source,
    note,
  } satisfies EnteredFigure)
}

/** The indicator that a row names; undefined, with the problem said, when there is no such line. */
export function indicatorIn(row: EntryRow): Indicator | undefined {
  const id = row.cell('INDICATOR').toLowerCase()
  const known = INDICATORS.find((one) => one.id.toLowerCase() === id)
  if (!known) row.bad('INDICATOR', 'the id of a line of the scorecard, such as H2')
  return known
}

function periodIn(row: EntryRow): Period | null {
  const column = row.cell('PERIOD') === '' ? 'AS_AT' : 'PERIOD'
  const period = readPeriod(row.cell(column))
  if ('expected' in period) {
    row.bad(column, period.expected)
    return null
  }
  const told = withWindow(period, row.cell('WINDOW'))
  if ('expected' in told) {
    row.bad(told.expected.startsWith('day, ') ? 'WINDOW' : column, told.expected)
    return null
  }
  return told
}

interface Count {
  readonly count: number | null
  readonly words: string
}

function countIn(row: EntryRow, column: string): Count | null {
  const parts = partCell(row.cell(column))
  const figure = parts?.figure.replaceAll(',', '') ?? 'x'
  if (parts && figure === '') return { count: null, words: parts.words }
  if (parts && /^\d{1,9}(\.\d{1,3}0*)?$/.test(figure))
    return { count: Number(figure), words: parts.words }
  row.bad(column, 'a number such as 12, or words without a number')
  return null
}

/** A value, and the words beside it; null, with the problem said, when it cannot be told. */
export function valueIn(
  row: EntryRow,
  unit: Unit,
  column: string,
): { readonly value: number | null; readonly words: string } | null {
  const parts = partCell(row.cell(column))
  if (parts === null) {
    row.bad(column, 'one figure, or words without a number; the NOTE holds more words')
    return null
  }
  const { figure, words } = parts
  if (unit === 'yes-no') return yesOrNo(row, column)
  if (figure === '') return { value: null, words }
  const stated = statedUnit(figure, row.cell('UNIT'), unit)
  if (stated === null) {
    row.bad(column, TROUBLES['percent-without-unit'])
    return null
  }
  const read = readFigureRange(figure, stated, unit)
  if ('trouble' in read || read.low !== read.high) {
    row.bad(column, 'trouble' in read ? TROUBLES[read.trouble] : 'one figure, not a range')
    return null
  }
  if (unit === 'number' && !(Number.isInteger(read.low) && read.low >= 0)) {
    row.bad(column, 'a whole number such as 12')
    return null
  }
  return { value: read.low, words }
}

function yesOrNo(row: EntryRow, column: string): { value: number | null; words: string } | null {
  const said = row.cell(column).toLowerCase()
  if (said === '') return { value: null, words: '' }
  if (/^(yes|y|1|true)$/.test(said)) return { value: 1, words: '' }
  if (/^(no|n|0|false)$/.test(said)) return { value: 0, words: '' }
  row.bad(column, 'yes or no')
  return null
}

/** What a file is told when its figure cannot be read. */
export const TROUBLES: Readonly<Record<FigureTrouble, string>> = {
  'no-figure': 'one figure such as 27.2, or a range such as 27.0 to 43.3 in a file of benchmarks',
  'percent-without-unit':
    'a percentage with its sign, such as 27.2%, or a UNIT of percent or fraction beside it, so that 0.5 cannot be mistaken',
  'not-a-percentage': 'a plain number, because this indicator is not a percentage',
  'sign-contradicts': 'a figure without the % sign, unless percent is its unit',
  'no-fraction': 'a fraction between 0 and 1, or percent as its UNIT',
  'no-percentage': 'a percentage between 0 and 100',
  'higher-first': 'the lower figure of the range first',
}

function partsFit(
  row: EntryRow,
  unit: Unit,
  numerator: number | null,
  denominator: number | null,
): boolean {
  if (unit === 'percent' && numerator !== null && denominator !== null && numerator > denominator) {
    row.bad('NUMERATOR', 'no more than the DENOMINATOR, of which it is a part')
    return false
  }
  const counts = isAverage(unit) ? [denominator] : [numerator, denominator]
  if (counts.every((one) => one === null || Number.isInteger(one))) return true
  row.bad('NUMERATOR', 'a whole number of people')
  return false
}

/** The figure that follows from its counts, in the indicator's unit. */
function valueOf(unit: Unit, numerator: number | null, denominator: number | null): number | null {
  if (numerator === null) return null
  if (unit === 'number') return numerator
  if (denominator === null || denominator === 0) return null
  const factor = unit === 'percent' ? 100 : unit === 'rate' ? 10_000 : 1
  return (numerator * factor) / denominator
}
