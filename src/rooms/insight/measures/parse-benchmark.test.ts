import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { parseBenchmark } from './parse-benchmark.ts'

describe('a benchmark as it is typed', () => {
  it('may be a percentage, a fraction or a range, in the unit that was stated', () => {
    expect(parseBenchmark('27.2%', 'percent', 'percent')).toEqual({ low: 27.2, high: 27.2 })
    expect(parseBenchmark('0.272', 'fraction', 'percent')).toEqual({ low: 27.2, high: 27.2 })
    expect(parseBenchmark('27.0% - 43.3%', 'percent', 'percent')).toEqual({ low: 27, high: 43.3 })
    expect(parseBenchmark('0.27 to 0.433', 'fraction', 'percent')).toEqual({ low: 27, high: 43.3 })
    expect(parseBenchmark('67,697', 'number', 'number')).toEqual({ low: 67_697, high: 67_697 })
    expect(parseBenchmark('-1.33 to -0.93', 'number', 'score')).toEqual({ low: -1.33, high: -0.93 })
  })

  it('is never guessed: 0.5 needs its unit', () => {
    expect(parseBenchmark('0.5', 'percent', 'percent')).toEqual({ low: 0.5, high: 0.5 })
    expect(parseBenchmark('0.5', 'fraction', 'percent')).toEqual({ low: 50, high: 50 })
    expect(parseBenchmark('0.5', 'number', 'percent')).toHaveProperty('problem')
    expect(parseBenchmark('27%', 'fraction', 'percent')).toHaveProperty('problem')
    expect(parseBenchmark('27', 'percent', 'score')).toHaveProperty('problem')
  })

  it('is refused with a sentence when it is not a figure or cannot be one', () => {
    for (const typed of ['', 'about 27', '27 30', '- 0.931.33', '1e3']) {
      expect(parseBenchmark(typed, 'number', 'score')).toHaveProperty('problem')
    }
    expect(parseBenchmark('127', 'percent', 'percent')).toHaveProperty('problem')
    expect(parseBenchmark('27', 'fraction', 'percent')).toHaveProperty('problem')
    expect(parseBenchmark('43 to 27', 'percent', 'percent')).toEqual({
      problem: 'Write the lower figure of the range first.',
    })
  })

  it('reads back every figure as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (a, b) => {
        const [low, high] = [Math.min(a, b) / 10, Math.max(a, b) / 10]
        expect(parseBenchmark(`${low} to ${high}`, 'percent', 'percent')).toEqual({ low, high })
      }),
    )
  })
})
