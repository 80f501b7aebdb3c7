import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listFile, type ListRow } from '#tests/support/list-files.ts'
import { lineFrom } from '#tests/support/small-lines.ts'
import { dayOf, isoText } from '../days.ts'

const children = (rows: readonly ListRow[], day = '2025-03-31') =>
  listFile('list10', rows, { name: `${day} list 10.csv` })
const adopters = (rows: readonly ListRow[], day = '2025-03-31') =>
  listFile('list11', rows, { name: `${day} list 11.csv` })

/** A child adopted on 10 January 2025, all dates known. */
const ADOPTED: ListRow = {
  CHILD: 'A',
  FAMILY: 'F1',
  DOB: '2021-03-01',
  ENTERED: '2023-05-01',
  DECISION: '2023-12-01',
  ORDER: '2024-01-01',
  MATCHED: '2024-04-01',
  PLACED: '2024-06-01',
  ADOPTED: '2025-01-10',
}
const without = (row: ListRow, ...columns: string[]): ListRow =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !columns.includes(name)))
const PLACED = without(ADOPTED, 'ADOPTED')
const MATCHED = without(PLACED, 'PLACED')
const FINDING = without(MATCHED, 'MATCHED')

const LINES = ['AF-adopted', 'AF-awaiting-order', 'AF-matched', 'AF-family-finding'] as const
const countsOf = (rows: readonly ListRow[], day?: string) =>
  LINES.map((id) => lineFrom(id, [children(rows, day)]).value)

describe('children on the way to adoption', () => {
  test.each([
    ['adopted', ADOPTED, [1, 0, 0, 0]],
    ['placed and awaiting the order', PLACED, [0, 1, 0, 0]],
    ['matched', MATCHED, [0, 0, 1, 0]],
    ['with a decision and no match', FINDING, [0, 0, 0, 1]],
    ['with an order and no decision recorded', without(FINDING, 'DECISION'), [0, 0, 0, 1]],
    ['with a decision that was reversed', { ...FINDING, REVERSED: '2025-02-01' }, [0, 0, 0, 0]],
    ['placed, and then reversed', { ...PLACED, REVERSED: '2025-02-01' }, [0, 0, 0, 0]],
    [
      'with a decision made anew after a reversal',
      { ...without(FINDING, 'ORDER'), DECISION: '2025-03-01', REVERSED: '2025-02-01' },
      [0, 0, 0, 1],
    ],
    ['adopted more than twelve months ago', { ...ADOPTED, ADOPTED: '2024-03-31' }, [0, 0, 0, 0]],
    ['with nothing decided', without(FINDING, 'DECISION', 'ORDER'), [0, 0, 0, 0]],
  ])('%s', (_, row, expected) => expect(countsOf([row])).toEqual(expected))

  test('what happened after the day is left aside when the list was made later', () => {
    const rows = [{ ...ADOPTED, ADOPTED: '2025-04-10' }]
    expect(countsOf(rows, '2025-04-20')).toEqual([0, 1, 0, 0])
    const { notes } = lineFrom('AF-adopted', [children(rows, '2025-04-20')])
    expect(notes).toEqual([
      'From the adoption list of 20 April 2025.',
      'Window: a list holds the adoptions of twelve months, here since 21 April 2024; earlier ones may not be on it.',
    ])
  })

  test('Dorset in August 2020: 19 placed, 5 matched, 17 looking for a family', () => {
    const rows = [
      ...Array.from({ length: 19 }, () => ({ ...PLACED })),
      ...Array.from({ length: 5 }, () => ({ ...MATCHED })),
      ...Array.from({ length: 17 }, () => ({ ...FINDING })),
    ].map((row, n) => ({ ...row, CHILD: `A${n}` }))
    expect(countsOf(rows)).toEqual([0, 19, 5, 17])
  })

  test('nobody stands in two lines, and the list holds everybody who stands in one', () => {
    const day = fc
      .integer({ min: dayOf(2024, 1, 1), max: dayOf(2025, 5, 1) })
      .map((one) => isoText(one))
    const cell = fc.option(day, { nil: '' })
    const row = fc.record({
      DECISION: cell,
      ORDER: cell,
      MATCHED: cell,
      PLACED: cell,
      ADOPTED: cell,
      REVERSED: cell,
    })
    fc.assert(
      fc.property(row, (dates) => {
        const sum = countsOf([{ ...dates, CHILD: 'A', DOB: '2021-03-01' }], '2025-05-01').reduce(
          (total: number, one) => total + one!,
          0,
        )
        expect(sum).toBeLessThanOrEqual(1)
      }),
      { numRuns: 100 },
    )
  })
})

describe('waits by the adoption list', () => {
  test('days to the family and to the match', () => {
    const files = [children([ADOPTED, { ...ADOPTED, CHILD: 'B', ENTERED: '2023-05-11' }])]
    expect(lineFrom('A1-list-10', files)).toMatchObject({
      numerator: 784,
      denominator: 2,
      value: 392,
    })
    expect(lineFrom('A2-list-10', files)).toMatchObject({
      numerator: 182,
      denominator: 2,
      value: 91,
    })
  })

  test('a child without one of the dates is left out and counted', () => {
    const files = [children([ADOPTED, { ...without(ADOPTED, 'ENTERED', 'MATCHED'), CHILD: 'B' }])]
    for (const id of ['A1-list-10', 'A2-list-10']) {
      const figure = lineFrom(id, files)
      expect(figure.denominator).toBe(1)
      expect(figure.notes).toContain('1 child is left out: one of the two dates is not recorded.')
    }
  })

  test('under fourteen months: those adopted and those on the way, not those reversed', () => {
    const figure = lineFrom('A3-list-10', [
      children([
        ADOPTED,
        { ...PLACED, CHILD: 'B', ENTERED: '2022-05-01' },
        { ...FINDING, CHILD: 'C', ENTERED: '2024-05-01' },
        { ...FINDING, CHILD: 'D', REVERSED: '2025-01-01' },
        { ...FINDING, CHILD: 'E', ENTERED: '' },
      ]),
    ])
    expect(figure).toMatchObject({ numerator: 2, denominator: 3 })
    expect(figure.notes).toContain(
      '1 child is left out: the list does not say when they came into care.',
    )
  })

  test('the return and the list are two series', () => {
    const figure = lineFrom('A1', [children([ADOPTED])])
    expect(figure.value).toBeNull()
    expect(lineFrom('A1-list-10', [children([ADOPTED])]).value).toBe(397)
  })
})

describe('families who want to adopt', () => {
  const ONE: ListRow = { CHILD: 'P1', FAMILY: 'F1', STAGE_1: '2024-06-01', STAGE_2: '2024-08-01' }
  const counts = (...rows: ListRow[]) =>
    ['AF-recruited', 'AF-assessing'].map((id) => lineFrom(id, [adopters(rows)]).value)

  test('a couple is one family', () => {
    expect(counts(ONE, { ...ONE, CHILD: 'P2' })).toEqual([0, 1])
    const approved = { ...ONE, APPROVED: '2024-12-01' }
    expect(counts(approved, { ...approved, CHILD: 'P2' })).toEqual([1, 0])
  })

  test('a family is approved when one of them is recorded as approved', () =>
    expect(counts({ ...ONE, APPROVED: '2024-12-01' }, { ...ONE, CHILD: 'P2' })).toEqual([1, 0]))

  test('one who left does not end the assessment of the other; both do', () => {
    const left = { ...ONE, LEFT: '2025-01-01' }
    expect(counts(left, { ...ONE, CHILD: 'P2' })).toEqual([0, 1])
    expect(counts(left, { ...left, CHILD: 'P2' })).toEqual([0, 0])
  })

  test('an enquiry alone is no assessment; an approval of years ago is no recruitment', () => {
    expect(counts({ CHILD: 'P1', FAMILY: 'F1', ENQUIRY: '2025-01-01' })).toEqual([0, 0])
    expect(counts({ ...ONE, APPROVED: '2024-03-31' })).toEqual([0, 0])
    expect(counts({ ...ONE, APPROVED: '2024-04-01' })).toEqual([1, 0])
  })

  test('without a family identifier each adopter is a family, and that is said', () => {
    const alone = [ONE, { ...ONE, CHILD: 'P2' }].map((row) => without(row, 'FAMILY'))
    expect(counts(...alone)).toEqual([0, 2])
    expect(lineFrom('AF-assessing', [adopters(alone)]).notes).toContain(
      '2 adopters without a family identifier count as a family each.',
    )
  })
})

test('orders revoked are entered, never computed', () =>
  expect(lineFrom('AF-revoked', [children([ADOPTED])]).value).toBeNull())
