import { describe, expect, it } from 'vitest'
import type { AggregateIndicator } from '../aggregate.ts'
import { dayFromIso, isoText } from '../days.ts'
import type { Basis, Indicator, Unit } from '../indicator.ts'
import { dueOn, lastDue, lastEnds, sayLate, timeInWords } from './due.ts'
import type { EnteredFigure } from './entered-figure.ts'
import { fitParts, isEntered, leadingSeries, seriesOf, timeOfEntered } from './entered-series.ts'
import { plainWords } from './plain-words.ts'
import { enteredSeries, furtherSeries, linesWithEntered } from './with-entered.ts'

const day = (iso: string) => dayFromIso(iso)!

const given = (more: Partial<EnteredFigure>): EnteredFigure => ({
  indicator: 'H2',
  window: 'month',
  asAt: '2026-07-31',
  numerator: null,
  denominator: null,
  value: null,
  source: 'NHS',
  note: '',
  ...more,
})

const someIndicator = (unit: Unit, basis: Basis): Indicator => ({
  id: 'H2',
  title: 'Something counted',
  unit,
  polarity: 'up',
  basis,
  definition: 'What is counted',
  cohort: 'Everyone',
  source: 'A source',
  sensitive: false,
  standing: 'own',
  needs: [],
  compute: () => ({ numerator: null, denominator: null, value: null, notes: [] }),
})

const line = (more: Partial<AggregateIndicator> = {}): AggregateIndicator => ({
  id: 'H2',
  title: 'Health assessment up to date',
  unit: 'percent',
  polarity: 'up',
  numerator: null,
  denominator: null,
  value: null,
  provisional: false,
  notes: ['No file of the table "yearly" was loaded.'],
  trend: [],
  trendNote: '',
  ...more,
})

describe('when a figure is due', () => {
  it('is six weeks after the day on which its month is over', () => {
    expect(isoText(dueOn('month', day('2026-09-30')))).toBe('2026-11-12')
  })

  it('is late in words when a later month was due and did not come', () => {
    const told = { today: '2026-11-12' }
    expect(sayLate('month', day('2026-07-31'), day('2026-10-31'), told)).toBe(
      'Late: figures for September 2026 were due on 12 November 2026; this is of July 2026.',
    )
    expect(sayLate('month', day('2026-09-30'), day('2026-10-31'), told)).toBeNull()
    const before = { today: '2026-11-11' }
    expect(sayLate('month', day('2026-08-31'), day('2026-10-31'), before)).toBeNull()
  })

  it('expects nothing later than the scorecard’s own day', () => {
    const told = { today: '2026-11-30' }
    expect(isoText(lastDue('month', day('2026-03-31'), told))).toBe('2026-03-31')
    expect(sayLate('month', day('2026-03-31'), day('2026-03-31'), told)).toBeNull()
  })

  it('keeps a council’s own weeks', () => {
    const dueWeeks = { day: 2, month: 2, quarter: 2, term: 2, year: 2, 'twelve-months': 2 }
    const told = { today: '2026-10-15', dueWeeks }
    expect(sayLate('month', day('2026-08-31'), day('2026-10-31'), told)).toContain(
      'September 2026 were due on 15 October 2026',
    )
  })

  it('goes back by quarters, terms and years', () => {
    const ends = (window: 'quarter' | 'term' | 'year') =>
      lastEnds(window, day('2026-10-14'), 3).map(isoText)
    expect(ends('quarter')).toEqual(['2026-09-30', '2026-06-30', '2026-03-31'])
    expect(ends('term')).toEqual(['2026-07-31', '2026-03-31', '2025-12-31'])
    expect(ends('year')).toEqual(['2026-03-31', '2025-03-31', '2024-03-31'])
    expect(timeInWords('quarter', day('2026-09-30'))).toBe('July to September 2026')
    expect(timeInWords('term', day('2026-07-31'))).toBe('the term to 31 July 2026')
  })
})

describe('an entered figure', () => {
  const percent = someIndicator('percent', 'month')
  const lead = (indicator: Indicator, entered: EnteredFigure[], asAt = '2026-07-31') =>
    leadingSeries(indicator, entered, day(asAt))

  it('keeps the words that came with it: "1 on-going" is a 1 and a note', () => {
    const series = lead(someIndicator('number', 'month'), [given({ value: 1, note: '1 on-going' })])
    expect(series?.figure).toMatchObject({ value: 1, numerator: 1, denominator: null })
    expect(series?.note).toBe('1 on-going')
    expect(series?.figure.notes).toContain('The words that came with it: "1 on-going".')
  })

  it('has no figure where the source gave words alone, and its first note counts nobody', () => {
    const series = lead(someIndicator('number', 'month'), [given({ note: 'Two still open' })])
    expect(series?.figure.value).toBeNull()
    expect(series?.figure.notes[0]).toBe('The source gave words instead of a number.')
    expect(series?.points).toEqual([])
  })

  it('is computed from its counts where there are counts', () => {
    const series = lead(percent, [given({ numerator: 21, denominator: 26, value: 81 })])
    expect(series?.figure.value).toBeCloseTo(80.769, 3)
    expect(series?.figure.notes).toContain('The source itself says 81%; its counts give this.')
  })

  it('gets its count back from a percentage and the size of the group', () => {
    const series = lead(percent, [given({ denominator: 26, value: 81 })])
    expect(series?.figure).toMatchObject({ numerator: 21, denominator: 26 })
    const average = lead(someIndicator('score', 'month'), [given({ denominator: 18, value: 14.4 })])
    expect(average?.figure.numerator).toBeCloseTo(259.2, 9)
    expect(average?.figure.value).toBeCloseTo(14.4, 9)
  })

  it('stands as it is where nothing else was given, below nought too', () => {
    expect(lead(someIndicator('points', 'month'), [given({ value: -0.96 })])?.figure).toMatchObject(
      { numerator: null, denominator: null, value: -0.96 },
    )
  })

  it('is the latest of the line’s own kind of time, and no later than the scorecard', () => {
    const entered = [
      given({ value: 71.4, asAt: '2026-04-30' }),
      given({ value: 95.2, asAt: '2026-05-31' }),
      given({ value: 91.3, asAt: '2026-06-30' }),
      given({ value: 80, asAt: '2026-03-31', window: 'year' }),
    ]
    const series = lead(percent, entered, '2026-05-31')
    expect(series?.figure.value).toBe(95.2)
    expect(series?.points.map((point) => point.value)).toEqual([71.4, 95.2])
    expect(lead(someIndicator('percent', 'year-end'), entered)?.figure.value).toBe(80)
  })

  it('of two sources is two series, and the line takes the one that gave most recently', () => {
    const entered = [
      given({ value: 90, asAt: '2026-06-30', source: 'Mosaic' }),
      given({ value: 91.3, asAt: '2026-07-31' }),
      given({ value: 70, asAt: '2025-03-31', window: 'year' }),
    ]
    const series = seriesOf(percent, entered, day('2026-07-31'))
    expect(series.map(({ source, window, leads }) => [source, window, leads])).toEqual([
      ['NHS', 'month', true],
      ['Mosaic', 'month', false],
      ['NHS', 'year', false],
    ])
    expect(series.every(({ points }) => points.length === 1)).toBe(true)
  })

  it('says of which time it is, and that it is late', () => {
    const series = lead(percent, [given({ value: 50, asAt: '2026-05-31' })], '2026-10-31')
    expect(timeOfEntered(series!.figure)).toEqual({
      time: 'May 2026',
      late: 'figures for August 2026 were due on 13 October 2026.',
    })
    const timely = lead(percent, [given({ value: 50 })], '2026-07-31')
    expect(timeOfEntered(timely!.figure)).toEqual({ time: 'July 2026', late: null })
    expect(timeOfEntered({ notes: ['Window: July 2026.'] })).toBeNull()
  })

  it('is drawn at the end of its month', () => {
    const entered = [given({ value: 50, asAt: '2026-07-17', window: 'term' })]
    expect(lead(someIndicator('percent', 'term'), entered)?.points.map(({ asAt }) => asAt)).toEqual(
      ['2026-07-31'],
    )
  })
})

describe('lines with what was entered', () => {
  const entered = [given({ value: 91.3, window: 'year', asAt: '2026-03-31' })]

  it('take an entered figure only where no figure was computed', () => {
    const [empty] = linesWithEntered([line()], entered, '2026-03-31')
    expect(empty?.value).toBe(91.3)
    expect(isEntered(empty!)).toBe(true)
    expect(empty?.notes).not.toContain('No file of the table "yearly" was loaded.')
    const computed = line({ value: 80, numerator: 8, denominator: 10, notes: [] })
    expect(linesWithEntered([computed], entered, '2026-03-31')).toEqual([computed])
    expect(furtherSeries(computed, entered, '2026-03-31')).toHaveLength(1)
    expect(furtherSeries(empty!, entered, '2026-03-31')).toHaveLength(0)
  })

  it('follow a figure that was corrected since', () => {
    const [first] = linesWithEntered([line()], entered, '2026-03-31')
    const corrected = [{ ...entered[0]!, value: 92 }]
    expect(linesWithEntered([first!], corrected, '2026-03-31')[0]?.value).toBe(92)
  })

  it('tell nothing of an indicator that is not known', () => {
    expect(enteredSeries(entered, 'Q9', '2026-03-31')).toEqual([])
  })
})

describe('words that somebody wrote', () => {
  it.each([
    ['1 on-going', '1 on-going'],
    ['“Mainstream” – 22 & more', '"Mainstream" - 22 and more'],
    ['as in 2018/19', 'as in 2018 to 19'],
    ['Q1 and 22nd', 'Q 1 and 22 nd'],
    ['child 1234567890', 'child (a long number)'],
    ['naïve £5', 'naive 5'],
  ])('%s become %s', (written, plain) => {
    expect(plainWords(written)).toBe(plain)
  })

  it('are cut where they are too long', () => {
    expect(plainWords('word '.repeat(80)).length).toBeLessThanOrEqual(164)
  })
})

describe('parts that cannot belong together', () => {
  it('are dropped, so that a figure never contradicts its own counts', () => {
    const alone = { numerator: null, denominator: null }
    expect(fitParts('percent', { numerator: 30, denominator: 26, value: 81 })).toEqual({
      ...alone,
      value: 81,
    })
    expect(fitParts('percent', { numerator: 2, denominator: 2.5, value: null })).toEqual({
      ...alone,
      value: null,
    })
    expect(fitParts('number', { ...alone, value: 3.5 })).toEqual({ ...alone, value: 3.5 })
    expect(fitParts('percent', { numerator: 0, denominator: 0, value: null })).toEqual({
      numerator: 0,
      denominator: 0,
      value: null,
    })
    expect(
      fitParts('rate', { numerator: 482, denominator: 67_697, value: null }).value,
    ).toBeCloseTo(71.2, 1)
  })
})
