import { describe, expect, test } from 'vitest'
import type { EnteredFigure } from './entered/entered-figure.ts'
import { INDICATORS } from './indicators/all.ts'
import { reconcile } from './reconcile.ts'

const AS_AT = '2025-10-31'
const line = (id: string, value: number | null, denominator: number | null = null) => ({
  id,
  value,
  numerator: value,
  denominator,
  notes: [],
})

describe('two sources of one thing', () => {
  test('stand side by side with their times, and words say why they differ', () => {
    const [found, ...rest] = reconcile(
      [line('D2', 482), line('D2-list-8', 479), line('H3', 83)],
      AS_AT,
    )
    expect(rest).toEqual([])
    expect(found).toMatchObject({ of: 'D2' })
    expect(found!.lines.map(({ id, value, window }) => [id, value, window])).toEqual([
      ['D2', 482, '31 October 2025'],
      ['D2-list-8', 479, '31 October 2025'],
    ])
    expect(found!.says).toContain('made on different days')
    expect(found!.says).not.toContain('different times')
    expect(found!.says).toContain('never added up or averaged')
  })

  test('of different times say so', () => {
    const [found] = reconcile([line('H3', 83), line('H3-list-8', 80)], AS_AT)
    expect(found!.lines.map(({ window }) => window)).toEqual([
      '1 April 2024 to 31 March 2025',
      '31 October 2025',
    ])
    expect(found!.says).toContain('also of different times')
  })

  test('that agree say that', () => {
    const [found] = reconcile([line('D2', 482), line('D2-list-8', 482)], AS_AT)
    expect(found!.says).toMatch(/^The sources agree\./)
  })

  test('one without a figure is no source', () =>
    expect(reconcile([line('D2', 482), line('D2-list-8', null)], AS_AT)).toEqual([]))

  test('what a source gave by itself stands beside what was computed: the NHS and the return', () => {
    const nhs: EnteredFigure = {
      indicator: 'H2',
      window: 'month',
      asAt: '2025-06-30',
      numerator: 21,
      denominator: 23,
      value: null,
      source: 'NHS',
      note: '',
    }
    const [found] = reconcile([line('H2', 84)], AS_AT, [nhs])
    expect(found!.lines.map(({ series, window }) => [series, window])).toEqual([
      ['From the return (SSDA903)', '1 April 2024 to 31 March 2025'],
      ['NHS (entered)', 'June 2025'],
    ])
    expect(found!.lines[1]!.value).toBeCloseTo(91.3, 1)
    expect(found!.says).toContain('A source that gives its own figure')
  })

  test('sentences hold no figure, whatever is compared', () => {
    const all = INDICATORS.map(({ id }, at) => line(id, at + 1000))
    const found = reconcile(all, AS_AT)
    expect(found.length).toBeGreaterThan(8)
    for (const { says, lines } of found) {
      expect(lines.length).toBeGreaterThan(1)
      expect(says.replaceAll(/19, 20 or 21/g, '')).not.toMatch(/\d/)
    }
  })
})
