import { expect, test } from 'vitest'
import { hideTable, hideTables, type CountTable } from './tables.ts'

const table = (counts: number[][], name = 'homes'): CountTable => ({
  name,
  rows: counts.map((_, at) => `row ${at}`),
  columns: counts[0]!.map((_, at) => `column ${at}`),
  counts,
  totals: { rows: true, columns: true },
})

test('a small number, the next smallest of its row and column, and a fourth hold each other', () => {
  const shown = hideTable(
    table([
      [3, 20, 31],
      [9, 14, 40],
      [50, 60, 70],
    ]),
    { threshold: 5 },
  )
  expect(shown.counts).toEqual([
    [null, null, 31],
    [null, null, 40],
    [50, 60, 70],
  ])
  expect(shown.rowTotals).toEqual([54, 63, 180])
  expect(shown.total).toBe(297)
})

test('nought is shown, also beside what is hidden', () => {
  const shown = hideTable(table([[0, 2, 12, 30]]), { threshold: 5 })
  expect(shown.counts[0]).toEqual([0, null, null, 30])
})

test('what is hidden of a row is not few children in all', () => {
  const shown = hideTable(
    { ...table([[271, 2, 0, 158, 18, 37]]), totals: { rows: true, columns: false } },
    { threshold: 5 },
  )
  expect(shown.counts[0]).toEqual([271, null, 0, 158, null, 37])
})

const oneMonth: CountTable = {
  ...table([[3, 12, 40, 8]]),
  totals: { rows: true, columns: false },
}
const at = (column: number) => ({ table: 'homes', row: 'row 0', column: `column ${column}` })

test('a sum that stands elsewhere gives nothing away', () => {
  expect(hideTable(oneMonth, { threshold: 5 }).counts[0]).toEqual([null, 12, 40, null])
  const elsewhere = [{ sumOf: [at(0), at(3)], is: { shown: 11 } }]
  const [tied] = hideTables([oneMonth], { threshold: 5, elsewhere })
  expect(tied!.counts[0]).toEqual([null, 12, 40, null])
  const both = [...elsewhere, { sumOf: [at(0), at(1)], is: { shown: 15 } }]
  const [more] = hideTables([oneMonth], { threshold: 5, elsewhere: both })
  expect(more!.counts[0]).toEqual([null, null, null, null])
})

test('what an earlier table showed cannot be hidden any more, so another cell goes', () => {
  const shown = hideTable(oneMonth, { threshold: 5 })
  const earlier = { ...shown, counts: [[null, null, 40, 8]] }
  const now = hideTable(oneMonth, { threshold: 5, earlier: [earlier] })
  expect(now.counts[0]).toEqual([null, null, 40, 8])
})
