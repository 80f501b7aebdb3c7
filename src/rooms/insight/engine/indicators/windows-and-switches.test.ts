import { describe, expect, test } from 'vitest'
import {
  smallLine,
  smallReturns,
  type SmallEpisode,
  type SmallReturn,
} from '#rooms/insight/demo-returns/small-returns.ts'
import { lineFrom } from '#tests/support/small-lines.ts'
import type { Choices } from '../choices.ts'

const counted = (id: string, given: SmallReturn, choices: Choices = {}, asAt = '2025-03-31') =>
  lineFrom(id, smallReturns(given), { choices, asAt })

describe('a month and twelve months are two lines', () => {
  const given: SmallReturn = {
    episodes: [
      { child: 'A', from: '2024-05-10' },
      { child: 'B', from: '2025-03-03', to: '2025-03-20', why: 'E4A' },
      { child: 'B', from: '2025-03-25' },
      { child: 'C', from: '2024-02-01', to: '2025-02-28', why: 'E4A' },
    ],
    missing: [
      ['A', 'M', '2025-02-28', '2025-03-02'],
      ['A', 'M', '2025-03-10', '2025-03-11'],
      ['A', 'M', '2025-03-12', '2025-03-13'],
    ],
  }

  test('children coming in and leaving count once in each', () => {
    expect(counted('D3', given).value).toBe(2)
    expect(counted('D3-month', given).value).toBe(1)
    expect(counted('D3-month', given).notes.join()).toContain('1 further start')
    expect(counted('D4', given).value).toBe(2)
    expect(counted('D4-month', given).value).toBe(1)
    expect(counted('D4-month', given, {}, '2025-03-30').value).toBe(1)
    expect(counted('D4-month', given, {}, '2025-03-30').notes).toContain(
      'Window: 1 February 2025 to 28 February 2025.',
    )
  })

  test('an incident belongs to the month in which it begins, out of those in care in that month', () => {
    expect(counted('S10-month', given)).toMatchObject({ numerator: 1, denominator: 2 })
    expect(counted('S11-month', given)).toMatchObject({ numerator: 1, denominator: 2 })
    expect(counted('S10-month', given, {}, '2025-02-28')).toMatchObject({
      numerator: 1,
      denominator: 2,
    })
    expect(counted('S11-month', given, {}, '2025-02-28').numerator).toBe(0)
    expect(counted('S10', given)).toMatchObject({ numerator: 1, denominator: 3 })
  })

  test('a review counts in its quarter; reviews are another group than children', () => {
    const reviewed: SmallReturn = {
      episodes: ['A', 'B'].map((child) => ({ child, from: '2022-05-01' })),
      reviews: [
        ['A', '2024-06-10', 'PN7'],
        ['A', '2025-02-10', 'PN1'],
        ['B', '2024-09-10', 'PN1'],
        ['B', '2024-12-10', 'PN5'],
      ],
    }
    expect(counted('V4', reviewed)).toMatchObject({ numerator: 1, denominator: 2 })
    expect(counted('V4-quarter', reviewed)).toMatchObject({ numerator: 1, denominator: 1 })
    expect(counted('V4-reviews', reviewed)).toMatchObject({ numerator: 3, denominator: 4 })
  })
})

describe('the first health assessment by month', () => {
  const given = (episodes: SmallEpisode[]): SmallReturn => ({
    episodes,
    health: [
      ['A', 'IHA', '2025-02-10', 'completed', 'Y'],
      ['B', 'IHA', '2025-03-27', 'completed', 'N'],
    ],
  })

  test('of entry: who came in that month; while somebody is not due yet it may still change', () => {
    const both = given([
      { child: 'A', from: '2025-02-03' },
      { child: 'B', from: '2025-02-27' },
    ])
    const march = counted('H1-month', both, {}, '2025-03-26')
    expect(march).toMatchObject({ numerator: 1, denominator: 1, provisional: true })
    expect(march.notes).toContain('1 child is not due yet.')
    const final = counted('H1-month', both, {}, '2025-03-28')
    expect(final).toMatchObject({ numerator: 2, denominator: 2, provisional: false })
    expect(final.notes).toContain('In area 1 of 1, out of area 1 of 1.')
  })

  test('of the due day: another group, and never provisional', () => {
    const early = given([{ child: 'A', from: '2025-01-31' }])
    const choices = { 'initial-health-month': 'of-due-day' }
    const figure = counted('H1-month', early, choices, '2025-02-28')
    expect(figure).toMatchObject({ numerator: 1, denominator: 1, provisional: false })
    expect(figure.notes.join()).toContain('Counted so: by the month in which')
    expect(counted('H1-month', early, choices, '2025-01-31').denominator).not.toBe(1)
    expect(counted('H1', early, choices)).toMatchObject({ numerator: 1, denominator: 1 })
  })

  test('a file that ends before the month cannot tell, and is not a no', () => {
    const figure = counted(
      'H1-month',
      given([{ child: 'A', from: '2024-06-03' }]),
      {},
      '2024-06-30',
    )
    expect(figure.value).toBeNull()
    expect(figure.notes.join()).toContain(
      'The earliest date in the health file is 10 February 2025',
    )
  })
})

describe('a switch says what it did', () => {
  test('moves with the same carer', () => {
    const given: SmallReturn = {
      episodes: [
        { from: '2024-02-10', to: '2024-06-05', place: 'U4' },
        { from: '2024-06-05', to: '2024-09-01', rne: 'T', place: 'U4', post: 'ZX2 2AA' },
        { from: '2024-09-01', to: '2024-12-01', rne: 'L', place: 'U4', post: 'ZX2 2AA' },
        { from: '2024-12-01', rne: 'U', place: 'U4', post: 'ZX2 3AA' },
      ],
    }
    expect(counted('S5', given).numerator).toBe(0)
    const more = counted('S5', given, { 'same-carer-moves': 'yes' })
    expect(more.numerator).toBe(1)
    expect(more.notes).toContain(
      'Counted so: a move together with the same carer is counted as a placement.',
    )
  })

  test('moves with the same carer still leave out adoption by the carer and short stays', () => {
    const given: SmallReturn = {
      episodes: [
        { from: '2024-02-10', to: '2024-06-05', place: 'U5' },
        { from: '2024-06-05', to: '2024-06-15', rne: 'P', place: 'T3', post: 'ZX9 9AA' },
        { from: '2024-06-15', to: '2024-09-01', rne: 'P', place: 'U5' },
        { from: '2024-09-01', rne: 'U', place: 'A5', status: 'E1' },
      ],
    }
    expect(counted('S5', given, { 'same-carer-moves': 'yes' }).numerator).toBe(0)
  })

  test('with the switch on or off, moves to other carers count alike', () => {
    const given: SmallReturn = {
      episodes: [
        { from: '2024-02-10', to: '2024-04-01' },
        { from: '2024-04-01', to: '2024-09-01', rne: 'P', post: 'ZX2 2AA' },
        { from: '2024-09-01', rne: 'P', post: 'ZX2 3AA' },
      ],
    }
    for (const answer of ['no', 'yes'])
      expect(counted('S5', given, { 'same-carer-moves': answer }).numerator).toBe(1)
  })

  test('who is outside the council', () => {
    const given: SmallReturn = {
      episodes: ['PR0', 'PR1', 'PR2', 'PR3', 'PR4', 'PR5'].map((provider) => ({
        child: provider,
        from: '2024-05-01',
        provider,
      })),
    }
    expect(counted('S12', given).numerator).toBe(2)
    expect(counted('S12', given, { 'external-homes': 'all-but-own' }).numerator).toBe(4)
  })

  test('being away without leave', () => {
    const given: SmallReturn = {
      episodes: [{ from: '2022-05-01' }],
      missing: [
        ['A', 'A', '2025-03-01', '2025-03-02'],
        ['A', 'M', '2025-03-10', '2025-03-11'],
      ],
    }
    expect(counted('S10', given).numerator).toBe(1)
    expect(counted('S11', given).numerator).toBe(0)
    const together = { 'away-incidents': 'together' }
    expect(counted('S11', given, together).numerator).toBe(1)
    expect(counted('S11-month', given, together).numerator).toBe(1)
  })

  test('the default is printed too', () =>
    expect(smallLine('S12', { episodes: [{ from: '2024-05-01' }] }).notes).toContain(
      'Counted so: private and voluntary providers are counted.',
    ))
})
