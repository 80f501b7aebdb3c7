import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someReading } from '#tests/support/some-reading.ts'
import { judgeYoungPage } from '#tests/support/read-young-page.ts'
import { inTen } from './in-ten.ts'
import { sayPlainly } from './say-plainly.ts'

const target = { value: 85, direction: 'at_least', source: 'Strategy', from: '2025-04-01' } as const

describe('so many in ten', () => {
  it('never makes some into none, or nearly all into all', () => {
    expect(
      [0, 0.3, 4.9, 5, 14.9, 15, 45, 54, 94.9, 95, 99.9, 100].map((one) => inTen(one)),
    ).toEqual([
      { words: 'None', filled: 0 },
      { words: 'Very few', filled: 1 },
      { words: 'Very few', filled: 1 },
      { words: 'About 1 in every 10', filled: 1 },
      { words: 'About 1 in every 10', filled: 1 },
      { words: 'About 2 in every 10', filled: 2 },
      { words: 'About half', filled: 5 },
      { words: 'About half', filled: 5 },
      { words: 'About 9 in every 10', filled: 9 },
      { words: 'Nearly all', filled: 9 },
      { words: 'Nearly all', filled: 9 },
      { words: 'All', filled: 10 },
    ])
  })

  it('is never further from the figure than half a person', () => {
    fc.assert(
      fc.property(fc.double({ min: 5, max: 94.99, noNaN: true }), (percent) => {
        expect(Math.abs(inTen(percent).filled * 10 - percent)).toBeLessThanOrEqual(5.0001)
      }),
    )
  })
})

describe('the plain sentences', () => {
  it('say what is better, what is not good enough, and what was promised', () => {
    const better = someReading({
      points: [
        { date: '2025-03-31', value: 60 },
        { date: '2026-03-31', value: 76.25 },
      ],
    })
    expect(sayPlainly([better])[0]).toMatchObject({
      words: 'About 8 in every 10 of you saw a dentist this year.',
      group: 'better',
      verdicts: ['It is better than a year ago.'],
    })
    const missed = someReading({ target })
    expect(sayPlainly([missed])[0]).toMatchObject({
      group: 'not-enough',
      verdicts: ['We promised it would be more.', 'It is worse than a year ago.'],
    })
  })

  it('say nothing of a figure that is not shown, and draw nothing of it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (secret) => {
        expect(sayPlainly([someReading({ value: secret, hidden: true, target })])).toEqual([])
      }),
    )
  })

  it('are ten at most, and every one of them passes the reading gate', () => {
    const ids = ['D2', 'S13', 'S6', 'S5', 'S4', 'V4', 'H2', 'H3', 'L3', 'E11', 'L2', 'E7', 'H4']
    const rest = ['L1', 'V2', 'S14']
    const readingOf = (id: string) =>
      someReading({ id, ...(id === 'D2' ? { unit: 'number', value: 482 } : {}), target })
    const lines: string[] = []
    for (const id of [...ids, ...rest]) {
      const [one] = sayPlainly([readingOf(id)])
      lines.push(`${one?.words} ${one?.verdicts.join(' ')}`)
    }
    const page = `<title>How it is going</title><main><p>${lines.join('</p><p>')}</p></main>`
    expect(judgeYoungPage(page)).toEqual([])
    expect(sayPlainly(ids.map(readingOf))).toHaveLength(10)
    expect(lines[0]).toMatch(/^482 of you are in our care\./)
  })
})
