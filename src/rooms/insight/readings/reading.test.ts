import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { drawTrend, trendRows } from './draw-reading.ts'
import type { Benchmark, KnownFigure, Target } from './figure.ts'
import { listNeedsAttention } from './needs-attention.ts'
import { readIndicator, type Reading } from './reading.ts'
import { INDICATORS } from '../engine/indicators/all.ts'
import { byTheme, themeOf } from './themes.ts'
import { writeFigure } from './write-figure.ts'

const meaning = {
  definition: 'What',
  cohort: 'Whom',
  source: 'Where',
  window: 'On 31 March 2026',
  basis: 'day',
  standing: 'published',
  of: null,
  series: null,
} as const

const figure = (parts: Partial<KnownFigure> = {}): KnownFigure => ({
  id: 'H3',
  title: 'Dental check up to date',
  unit: 'percent',
  polarity: 'up',
  value: 76.25,
  hidden: false,
  numerator: 305,
  denominator: 400,
  notes: [],
  points: [
    { date: '2025-03-31', value: 81.4 },
    { date: '2025-09-30', value: 70.04 },
    { date: '2026-03-31', value: 76.25 },
  ],
  ...parts,
})

const target = (parts: Partial<Target> = {}): Target => ({
  value: 85,
  direction: 'at_least',
  source: 'Strategy 2025',
  from: '2025-04-01',
  ...parts,
})

const band: Benchmark = {
  id: '1',
  kind: 'good_and_outstanding',
  year: '2024/25',
  low: 78,
  high: 88,
  source: 'LAIT',
  note: '',
}

const read = (
  parts: Partial<KnownFigure> = {},
  more: { target?: Target; benchmarks?: Benchmark[]; audience?: 'public' | 'member' } = {},
): Reading =>
  readIndicator({
    audience: more.audience ?? 'member',
    figure: figure(parts),
    meaning,
    target: more.target,
    benchmarks: more.benchmarks ?? [],
    comment: '',
  })

describe('a figure in words', () => {
  it('is whole per cent for the public and has one decimal for members', () => {
    expect(read().value).toBe('76.3%')
    expect(read({}, { audience: 'public' }).value).toBe('76%')
    expect(read().counts).toBe('305 of 400')
  })

  it('rounds half up, whatever binary arithmetic made of the tie', () => {
    expect(writeFigure(28.5, 'percent', 'public')).toBe('29%')
    expect(writeFigure((57 * 100) / 200, 'percent', 'public')).toBe('29%')
    expect(writeFigure(0.285 * 100, 'percent', 'public')).toBe('29%')
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 397 }), (quarters) => {
        const shown = writeFigure(quarters / 4, 'percent', 'public')
        expect(shown).toBe(`${Math.floor((quarters + 2) / 4)}%`)
      }),
    )
  })

  it('never rounds some to none, or nearly all to all', () => {
    expect([0, 0.25, 99.75, 100].map((value) => writeFigure(value, 'percent', 'public'))).toEqual([
      '0%',
      '0.3%',
      '99.8%',
      '100%',
    ])
  })

  it('says that nobody is in the group, and never 0%', () => {
    const empty = read({ value: null, numerator: 0, denominator: 0, points: [] })
    expect(empty.value).toBeNull()
    expect(empty.absence).toBe('No children in this group')
  })

  it('says why where the files cannot tell', () => {
    const notes = ['No file of the table "missing" was loaded.']
    const unknown = read({ value: null, numerator: null, denominator: null, notes, points: [] })
    expect(unknown.absence).toBe('No file of the table "missing" was loaded')
  })
})

describe('a figure that may not be shown', () => {
  const withHidden = (secret: number) =>
    read(
      {
        value: secret,
        hidden: true,
        points: [
          { date: '2024-03-31', value: 60.2345 },
          { date: '2025-03-31', value: 61.7777 },
          { date: '2025-09-30', value: secret / 2, suppressed: true },
          { date: '2026-03-31', value: secret, suppressed: true },
        ],
      },
      { target: target(), benchmarks: [band], audience: 'public' },
    )
  const hidden = withHidden(98.1)

  it('is in no part of its reading, its drawing or its table: another one would look the same', () => {
    const everything = (one: Reading) => [one, drawTrend(one), trendRows(one, 'public')]
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (secret) => {
        expect(everything(withHidden(secret))).toEqual(everything(hidden))
      }),
      { numRuns: 25 },
    )
    expect(drawTrend(hidden)).toContain('chart__hatch')
    expect(hidden.absence).toContain('recognised')
  })

  it('has no arrow and no verdict, because either would reveal it', () => {
    expect(hidden.direction).toBeNull()
    expect(hidden.target?.judgement).toBeNull()
    expect(listNeedsAttention([hidden])).toEqual([])
  })

  it('breaks the line, and the table says so', () => {
    expect(trendRows(hidden, 'public')).toEqual([
      ['Mar 2024', '60%'],
      ['Mar 2025', '62%'],
      ['Sep 2025', 'Not shown'],
      ['Mar 2026', 'Not shown'],
    ])
  })
})

describe('the direction of travel', () => {
  it('follows what is better, not the sign', () => {
    expect(read().direction).toMatchObject({ way: 'down', meaning: 'worse' })
    expect(read({ polarity: 'down' }).direction).toMatchObject({ way: 'down', meaning: 'better' })
    expect(read({ polarity: 'none' }).direction?.text).toBe('Lower than a year before (81.4%)')
  })

  it('calls a small change about the same', () => {
    const points = [
      { date: '2025-03-31', value: 76 },
      { date: '2026-03-31', value: 76.25 },
    ]
    expect(read({ points }).direction?.text).toBe('About the same as a year before (76.0%)')
  })

  it('compares with the same month’s end across a leap year', () => {
    const reading = readIndicator({
      audience: 'member',
      figure: figure({
        points: [
          { date: '2024-02-29', value: 60 },
          { date: '2025-02-28', value: 70 },
        ],
      }),
      meaning,
      target: undefined,
      benchmarks: [],
      comment: '',
    })
    expect(reading.direction?.text).toBe('Better than a year before (60.0%)')
  })
})

describe('a target', () => {
  it.each([
    [target({ value: 76.25 }), 'Meets the target'],
    [target({ value: 76.3 }), 'Just short of the target'],
    [target(), 'Short of the target'],
    [target({ value: 80, direction: 'at_most' }), 'Meets the target'],
    [target({ value: 75, direction: 'at_most' }), 'Just over the target'],
    [target({ value: 50, direction: 'at_most' }), 'Over the target'],
  ])('is judged by the unrounded figure: %o', (held, words) => {
    expect(read({}, { target: held }).target?.chip?.text).toBe(words)
  })

  it('is the only thing that makes a figure red; without one there is no verdict', () => {
    expect(read().target).toBeNull()
  })
})

describe('what needs attention', () => {
  it('stands first with its reason: furthest from its target, then near it, then getting worse', () => {
    const list = listNeedsAttention([
      read({ id: 'worse' }),
      read({ id: 'fine', polarity: 'none' }),
      read({ id: 'near', polarity: 'down' }, { target: target({ value: 80 }) }),
      read({ id: 'misses' }, { target: target() }),
    ])
    expect(list.map((item) => item.id)).toEqual(['misses', 'near', 'worse'])
    expect(list[0]?.why).toBe(
      '76.3% against a target of at least 85%. A year before it was 81.4%, and higher is better.',
    )
    expect(list[2]?.chip.text).toBe('Getting worse')
  })
})

describe('the trend', () => {
  it('is told in a sentence, with its highest and lowest month', () => {
    expect(read().trend).toBe(
      'It fell from 81.4% in Mar 2025 to 76.3% in Mar 2026. It was lowest in Sep 2025 (70.0%).',
    )
  })

  it('is drawn from year to year where it is counted once a year', () => {
    const points = Array.from({ length: 25 }, (_, month) => ({
      date: Temporal.PlainDate.from('2024-03-01')
        .add({ months: month })
        .with({ day: 28 })
        .toString(),
      value: month % 12 === 0 ? 70 + month : null,
    }))
    expect(read({ points }).points.map((point) => point.date)).toEqual([
      '2024-03-28',
      '2025-03-28',
      '2026-03-28',
    ])
  })

  it('is not drawn from a single figure', () => {
    expect(drawTrend(read({ points: [{ date: '2026-03-31', value: 76.25 }] }))).toBeNull()
  })

  it('carries the band and its label', () => {
    const svg = drawTrend(read({}, { benchmarks: [band] }))
    expect(svg).toContain('chart__band')
    expect(svg).toContain('2024/25')
  })

  it('names every benchmark by kind and year, the newest of each', () => {
    const older = { ...band, id: '2', year: '2023/24', low: 1, high: 2 }
    expect(read({}, { benchmarks: [older, band] }).benchmarks).toMatchObject([
      { name: 'Good and outstanding neighbours', year: '2024/25', words: '78% to 88%' },
    ])
  })
})

describe('the headings', () => {
  it('have a place for every line there is, and a series stands where its indicator stands', () => {
    const nowhere = INDICATORS.filter(({ id }) => themeOf(id).slug === 'other').map(({ id }) => id)
    expect(nowhere).toEqual([])
    const list = ['D1', 'D5', 'V7', 'H6', 'E11', 'S9', 'F1', 'F2-connected', 'F4', 'A10']
    const more = ['AF-adopted', 'AF-family-finding', 'L3n', 'L4-staying-put', 'G1', 'G4']
    for (const id of [...list, ...more]) expect(themeOf(id).slug, id).not.toBe('other')
    expect(themeOf('H2-list-8').slug).toBe(themeOf('H2').slug)
    expect(byTheme([{ id: 'H2-list-8' }, { id: 'H1' }, { id: 'H2' }])[0]?.items).toEqual([
      { id: 'H1' },
      { id: 'H2' },
      { id: 'H2-list-8' },
    ])
  })

  it('hold every indicator once, in the order a Board reads them', () => {
    const shown = byTheme(['X9', 'S4', 'D2', 'H1', 'D1'].map((id) => ({ id })))
    expect(shown.map((theme) => [theme.title, ...theme.items.map((item) => item.id)])).toEqual([
      ['Children in care', 'D1', 'D2'],
      ['Health', 'H1'],
      ['A settled home', 'S4'],
      ['Other measures', 'X9'],
    ])
  })
})
