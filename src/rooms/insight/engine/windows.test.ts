import { describe, expect, test } from 'vitest'
import { dayFromIso, isoText } from './days.ts'
import type { Basis } from './indicator.ts'
import { endsOn, windowOn } from './windows.ts'

describe('the time that a figure is of', () => {
  test.each<[Basis, string, string, string]>([
    ['day', '2026-10-15', '2026-10-15', '2026-10-15'],
    ['twelve-months', '2025-03-31', '2024-04-01', '2025-03-31'],
    ['month', '2026-10-31', '2026-10-01', '2026-10-31'],
    ['month', '2026-10-30', '2026-09-01', '2026-09-30'],
    ['month', '2024-02-29', '2024-02-01', '2024-02-29'],
    ['quarter', '2026-10-31', '2026-07-01', '2026-09-30'],
    ['quarter', '2026-12-31', '2026-10-01', '2026-12-31'],
    ['term', '2026-10-31', '2026-04-01', '2026-07-31'],
    ['term', '2026-12-31', '2026-08-01', '2026-12-31'],
    ['term', '2027-01-15', '2026-08-01', '2026-12-31'],
    ['year-end', '2026-10-31', '2025-04-01', '2026-03-31'],
    ['three-years', '2026-10-31', '2023-04-01', '2026-03-31'],
  ])('%s seen from %s is %s to %s', (basis, day, from, to) => {
    const window = windowOn(basis, dayFromIso(day)!)
    expect([isoText(window.from), isoText(window.to)]).toEqual([from, to])
  })

  test('a month ends on its last day and on no other', () => {
    expect(endsOn('month', dayFromIso('2026-10-31')!)).toBe(true)
    expect(endsOn('month', dayFromIso('2026-10-30')!)).toBe(false)
    expect(endsOn('quarter', dayFromIso('2026-10-31')!)).toBe(false)
  })
})
