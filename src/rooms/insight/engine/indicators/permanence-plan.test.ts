import { describe, expect, test } from 'vitest'
import { listFile, type ListRow } from '#tests/support/list-files.ts'
import { lineFrom, type LineOptions } from '#tests/support/small-lines.ts'

/** A child in care since May 2023 with a plan. */
const CHILD: ListRow = {
  CHILD: 'A',
  DOB: '2015-03-01',
  STARTED: '2023-05-01',
  PLAN: 'f) Long-term fostering',
}

const plans = (rows: readonly ListRow[], options?: LineOptions) =>
  lineFrom('S1', [listFile('list8', rows, { name: '2025-03-31 list 8.csv' })], options)

const out = (row: ListRow) => plans([{ ...CHILD, ...row }]).denominator

describe('children with a plan for permanence', () => {
  test('a blank is no plan', () =>
    expect(plans([CHILD, { ...CHILD, CHILD: 'B', PLAN: '' }])).toMatchObject({
      numerator: 1,
      denominator: 2,
    }))

  test('four months are asked for, to the day', () => {
    expect(out({ STARTED: '2024-12-01' })).toBe(1)
    expect(out({ STARTED: '2024-12-02' })).toBe(0)
  })

  test('who left on the day, is of age or came later is not in care', () => {
    expect(out({ CEASED: '2025-03-31' })).toBe(0)
    expect(out({ CEASED: '2025-04-01' })).toBe(1)
    expect(out({ DOB: '2007-03-31' })).toBe(0)
    expect(out({ DOB: '2007-04-01' })).toBe(1)
    expect(out({ STARTED: '2025-04-01' })).toBe(0)
  })

  test('all children are asked for, where the council chose so', () => {
    const rows = [CHILD, { ...CHILD, CHILD: 'B', STARTED: '2025-03-01', PLAN: '' }]
    expect(plans(rows)).toMatchObject({ numerator: 1, denominator: 1 })
    const everyone = plans(rows, { choices: { 'plan-group': 'everyone' } })
    expect(everyone).toMatchObject({ numerator: 1, denominator: 2 })
    expect(everyone.notes).toContain('Counted so: all children in care are asked about.')
  })

  test('other is a plan, or none, as the council chose; how many is said either way', () => {
    const rows = [CHILD, { ...CHILD, CHILD: 'B', PLAN: 'g) Other' }]
    expect(plans(rows).numerator).toBe(2)
    const stricter = plans(rows, { choices: { 'other-plans': 'no-plan' } })
    expect(stricter).toMatchObject({ numerator: 1, denominator: 2 })
    for (const figure of [plans(rows), stricter])
      expect(figure.notes).toContain('1 child has a plan recorded as other.')
  })

  test('whose start is not recorded is left out and counted', () =>
    expect(plans([CHILD, { ...CHILD, CHILD: 'B', STARTED: '' }]).notes).toContain(
      '1 child is left out: the list does not say when they came into care.',
    ))

  test('says which list, and tells nothing without one', () => {
    expect(plans([CHILD]).notes).toContain('From the list of children in care of 31 March 2025.')
    expect(plans([CHILD], { asAt: '2025-01-31' }).value).toBeNull()
  })
})
