import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someReading, type SomeReading } from '#tests/support/some-reading.ts'
import type { Reading } from '../readings/reading.ts'
import { compareReadings } from './compare-readings.ts'
import { pickTwo } from './compare-view.ts'
import { listChanges } from './list-changes.ts'
import { usualChange } from './usual-change.ts'

const was = (value: number, parts: SomeReading = {}): Reading =>
  someReading({ value, window: 'On 31 December 2025', points: [], ...parts })
const is = (value: number, parts: SomeReading = {}): Reading =>
  someReading({ value, points: [], ...parts })
const only = (before: Reading[], after: Reading[]) => compareReadings(before, after)[0]!

describe('two scorecards side by side', () => {
  it('tell better and worse by what is better, in words and points', () => {
    expect(only([was(70)], [is(76)]).change).toMatchObject({
      way: 'up',
      meaning: 'better',
      text: 'Better: up 6 points',
    })
    const less = { polarity: 'down' } as const
    expect(only([was(70, less)], [is(76, less)]).change?.text).toBe('Worse: up 6 points')
    const neither = { polarity: 'none', unit: 'number' } as const
    expect(only([was(470, neither)], [is(482, neither)]).change?.text).toBe('Up 12')
    expect(only([was(70)], [is(71)]).change?.text).toBe('About the same')
  })

  it('take the difference of the figures as they are shown, so that anybody can check it', () => {
    // 70.4 and 76.6 are shown as 70% and 77%.
    expect(only([was(70.4)], [is(76.6)]).change?.text).toBe('Better: up 7 points')
  })

  it('tell no change beside a figure that is not shown, whatever it is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (secret) => {
        const hidden = was(secret, { hidden: true })
        const told = only([hidden], [is(76)])
        expect(told).toMatchObject({ before: 'Not shown', after: '76%', change: null })
        expect(only([is(76)], [was(secret, { hidden: true })])).toMatchObject({ change: null })
        expect(listChanges([hidden], [is(76)])).toEqual([])
      }),
    )
  })

  it('say why nothing is compared', () => {
    const why = (before: Reading[], after: Reading[]) => only(before, after).why
    expect(why([], [is(76)])).toBe('In one of the two only')
    expect(why([was(76)], [someReading({ value: null, points: [] })])).toBe(
      'No figure to compare with',
    )
    const window = 'At 31 March 2025, counted once a year'
    expect(why([was(76, { window })], [is(76, { window })])).toBe('Of the same time: nothing newer')
    expect(why([was(76, { window })], [is(79, { window })])).toBe('Corrected since')
    const notes = ['Counted so: a plan recorded as other does not count as a plan.']
    expect(why([was(76)], [is(90, { notes })])).toBe(
      'Counted in another way since, so not compared',
    )
  })
})

describe('what changed most', () => {
  const months = (values: number[]) =>
    values.map((value, at) => ({
      date: Temporal.PlainDate.from('2025-04-01')
        .add({ months: at })
        .subtract({ days: 1 })
        .toString(),
      value,
    }))

  it('is what moved furthest beside what is usual for it', () => {
    const jumpy = months([50, 70, 50, 70, 50, 70, 50, 70, 50, 70, 50, 70, 50])
    const calm = months([60, 60, 61, 60, 60, 61, 60, 60, 61, 60, 60, 61, 68])
    const before = [
      was(70, { id: 'H2', points: jumpy.slice(0, -1) }),
      was(61, { id: 'H3', points: calm.slice(0, -1) }),
    ]
    const after = [is(50, { id: 'H2', points: jumpy }), is(68, { id: 'H3', points: calm })]
    expect(usualChange(before[0]!, after[0]!)).toBe(20)
    expect(listChanges(before, after).map((one) => one.id)).toEqual(['H3', 'H2'])
  })

  it('is five figures at most, of main lines, and none that stayed about the same', () => {
    const ids = ['H1', 'H2', 'H3', 'H4', 'H5', 'V4']
    const before = [...ids, 'S6'].map((id) => was(50, { id }))
    const after = [
      ...ids.map((id, at) => is(60 + at, { id })),
      is(50.5, { id: 'S6' }),
      is(99, { id: 'H2-list-8', of: 'H2' }),
    ]
    const found = listChanges([...before, was(10, { id: 'H2-list-8', of: 'H2' })], after)
    expect(found.map((one) => one.id)).toEqual(['V4', 'H5', 'H4', 'H3', 'H2'])
  })
})

describe('choosing two dates', () => {
  const all = ['2026-03-31', '2025-12-31', '2025-09-30'].map((asAt) => ({ name: asAt, asAt }))

  it('begins with the newest and the one before it, and puts the earlier one first', () => {
    expect(pickTwo(all, {})).toMatchObject({ from: all[1], to: all[0], problem: null })
    expect(pickTwo(all, { from: '2026-03-31', to: '2025-09-30' })).toMatchObject({
      from: all[2],
      to: all[0],
    })
    expect(pickTwo(all.slice(0, 1), {})).toBeNull()
  })

  it('says what is wrong with what was asked for', () => {
    expect(pickTwo(all, { from: '1999-01-01' })?.problem).toContain('no scorecard of one of those')
    expect(pickTwo(all, { from: '2025-12-31', to: '2025-12-31' })?.problem).toContain('different')
  })
})
