import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someReading } from '#tests/support/some-reading.ts'
import { paperOf } from '../scorecards/scorecard-paper.ts'
import { chartFile } from './chart-file.ts'
import { drawPng } from './draw-png.ts'
import { figuresCsv } from './figures-csv.ts'
import { keepBytes } from './keep-bytes.ts'
import { scorecardJson } from './scorecard-json.ts'

const origin = { board: 'Corporate Parenting Board', asAt: '31 March 2026', isPrivate: false }

const withHidden = (secret: number) =>
  someReading({
    value: 82.25,
    points: [
      { date: '2024-03-31', value: 60.2345 },
      { date: '2024-09-30', value: secret, suppressed: true },
      { date: '2025-03-31', value: 61.7777 },
      { date: '2026-03-31', value: 82.25 },
    ],
  })

describe('a drawing that leaves its page', () => {
  it('says what it shows, of when, from where and whose it is', () => {
    const reading = someReading({
      series: 'From the list of children in care',
      benchmarks: [
        { id: '1', kind: 'england', year: '2024', low: 79, high: 79, source: 'DfE', note: '' },
      ],
    })
    const svg = chartFile(reading, origin) ?? ''
    for (const words of [
      '>Dental check up to date<',
      '>From the list of children in care<',
      'scorecard at 31 March 2026. On 31 March 2026.',
      '>Source: Where from.<',
      '>England, 2024: 79% (DfE).<',
    ])
      expect(svg).toContain(words)
    expect(svg).not.toContain('Not for publication')
    expect(chartFile(reading, { ...origin, isPrivate: true })).toContain('Not for publication')
  })

  it('is the same whatever a hidden figure was, as SVG, PNG, CSV and JSON', async () => {
    const everything = (secret: number) => {
      const reading = withHidden(secret)
      const whole = {
        asAt: '2026-03-31',
        board: 'B',
        about: '',
        populationSource: '',
        attention: [],
      }
      return [
        chartFile(reading, origin) ?? '',
        figuresCsv(reading, [reading], 'public'),
        scorecardJson({ ...whole, readings: [reading] }, 'public'),
      ]
    }
    const one = everything(3.4321)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (secret) => {
        expect(everything(secret)).toEqual(one)
      }),
      { numRuns: 25 },
    )
    expect(one.join()).not.toContain('3.43')
    expect(one[0]).toContain('so few children that they could be recognised')
    expect(one[1]).toContain('Not shown')
    const json = JSON.parse(one[2] ?? '') as { indicators: { trend: unknown[] }[] }
    expect(json.indicators[0]?.trend[1]).toMatchObject({ figure: null, notShown: true })
  })

  it('says in the whole scorecard what was corrected since', () => {
    const readings = [someReading()]
    const correction = { id: 'H3', title: 'Dental check', on: '3 December 2026', text: 'Was 81%.' }
    const whole = { asAt: '2026-03-31', board: 'B', about: '', populationSource: '', attention: [] }
    const corrected = { ...whole, readings, corrections: [correction] }
    expect(scorecardJson(corrected, 'public')).toContain('Was 81%.')
    expect(JSON.stringify(paperOf(corrected))).toContain('Dental check: Was 81%.')
    expect(JSON.stringify(paperOf({ ...whole, readings }))).not.toContain('Corrected')
  })

  it('is not made of a single figure', () => {
    expect(chartFile(someReading({ points: [] }), origin)).toBeNull()
  })

  it('becomes a PNG with its words in it, twice its size', async () => {
    const svg = chartFile(someReading(), origin) ?? ''
    const png = Buffer.from(await drawPng(svg))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(1440)
    // Without its fonts it would be lines alone, and far smaller.
    const wordless = svg.replaceAll(/<text[\s\S]*?<\/text>/g, '')
    expect(png.length).toBeGreaterThan((await drawPng(wordless)).length * 2)
  })
})

describe('bytes that are kept', () => {
  it('are made once for what they are made of, and again when that failed', async () => {
    let made = 0
    const make = async () => new Uint8Array([(made += 1)])
    expect(await keepBytes('the same', make)).toEqual(await keepBytes('the same', make))
    expect(made).toBe(1)
    const fail = async (): Promise<Uint8Array> => {
      throw new Error('The compiler is busy.')
    }
    await expect(keepBytes('another', fail)).rejects.toThrow('busy')
    expect(await keepBytes('another', make)).toEqual(new Uint8Array([2]))
  })

  it('are thirty-two at most: the one that nobody asked for longest goes', async () => {
    let made = 0
    const make = async () => new Uint8Array([(made += 1)])
    for (let at = 0; at < 33; at += 1) await keepBytes(`number ${at}`, make)
    await keepBytes('number 32', make)
    expect(made).toBe(33)
    await keepBytes('number 0', make)
    expect(made).toBe(34)
  })
})
