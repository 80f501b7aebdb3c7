import { expect, test } from 'vitest'
import { linesOf } from './read-earlier.ts'

test('an earlier scorecard is known by what it showed, month by month and with the size of its group', () => {
  const lines = linesOf({
    asAt: '2026-03-31',
    readings: [
      {
        id: 'S13',
        unit: 'percent',
        value: '64%',
        counts: 'Out of 1,234',
        points: [
          { date: '2026-02-28', value: null, suppressed: true },
          { date: '2026-03-31', value: 64 },
        ],
      },
      { id: 'D3', unit: 'number', value: null, counts: null, points: [] },
      { id: 'no-such-line', unit: 'number', value: '12', counts: null, points: [] },
    ],
  })
  expect(lines).toEqual([
    { id: 'S13', asAt: '2026-03-31', value: 64, group: 1234, isCount: false },
    { id: 'S13', asAt: '2026-02-28', value: null, group: null, isCount: false },
    { id: 'S13', asAt: '2026-03-31', value: 64, group: null, isCount: false },
    { id: 'D3', asAt: '2026-03-31', value: null, group: null, isCount: true },
  ])
})
