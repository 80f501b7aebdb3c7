import { describe, expect, test } from 'vitest'
import { compareLines } from './compare-lines.ts'

describe('two scorecards side by side', () => {
  const line = { title: 'T', unit: 'percent', polarity: 'up', notes: [] } as const
  const at = (asAt: string, ...indicators: { id: string; value: number | null }[]) => ({
    asAt,
    indicators: indicators.map((one) => ({ ...line, ...one })),
  })

  test('have better and worse by polarity, small changes apart, and what changed most first', () => {
    const from = at(
      '2024-03-31',
      { id: 'S1', value: 50 },
      { id: 'S2', value: 50 },
      { id: 'S3', value: 1 },
    )
    const to = at(
      '2025-03-31',
      { id: 'S1', value: 51 },
      { id: 'S2', value: 40 },
      { id: 'S3', value: null },
    )
    expect(compareLines(from, to).map(({ id, change, verdict }) => [id, change, verdict])).toEqual([
      ['S2', -10, 'worse'],
      ['S1', 1, 'same'],
      ['S3', null, 'cannot-tell'],
    ])
  })

  test('are not compared where they were counted in another way', () => {
    const [was, is] = ['no', 'yes'].map((answer) => ({
      asAt: '2025-03-31',
      indicators: [{ ...line, id: 'S5', value: 9, notes: [`Counted so: ${answer}.`] }],
    }))
    expect(compareLines(was!, is!)[0]).toMatchObject({
      verdict: 'cannot-tell',
      why: 'It was counted in another way.',
    })
  })
})
