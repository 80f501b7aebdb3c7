import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someReading } from '#tests/support/some-reading.ts'
import { viewReading } from './scorecard-view.ts'

const main = someReading({ id: 'H2', value: 91.6, window: 'At 31 March 2026, counted once a year' })
const list = someReading({ id: 'H2-list-8', of: 'H2', series: 'From the list', value: 84.2 })
const health = someReading({ id: 'H2-health', of: 'H2', series: 'From the health file', value: 97 })
const all = [main, list, health, someReading({ id: 'H3' })]
const view = (reading = main, audience: 'public' | 'member' = 'public', others = all) =>
  viewReading(reading, audience, { all: others, asAt: '2026-03-31' })

describe('the page of an indicator', () => {
  it('sets its series side by side, each with its own time, and merges none', () => {
    const shown = view()
    expect(shown.series.map((one) => [one.heading, one.reading.value])).toEqual([
      ['From the list', '84%'],
      ['From the health file', '97%'],
    ])
    expect(shown.facts).toContainEqual({
      name: 'Time',
      value: 'At 31 March 2026, counted once a year',
    })
    expect(shown.says).toContain('never added up or averaged')
  })

  it('shows a series by itself with the others of its indicator, but not itself again', () => {
    expect(view(list).heading).toBe('From the list')
    expect(view(list).series.map((one) => one.reading.id)).toEqual(['H2-health'])
  })

  it('says the same whatever a hidden series is', () => {
    const hidden = (secret: number) =>
      view(main, 'public', [
        main,
        someReading({
          id: 'H2-list-8',
          of: 'H2',
          series: 'From the list',
          value: secret,
          hidden: true,
        }),
        health,
      ])
    const one = JSON.stringify(hidden(91.6))
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (secret) => {
        expect(JSON.stringify(hidden(secret))).toBe(one)
      }),
    )
  })

  it('keeps an empty series from the public and shows it to those who load the files', () => {
    const empty = someReading({
      id: 'H2-list-8',
      of: 'H2',
      value: null,
      points: [],
      notes: ['No list was loaded.'],
    })
    expect(view(main, 'public', [main, empty]).series).toEqual([])
    expect(view(main, 'member', [main, empty]).series[0]?.reading.absence).toBe(
      'No list was loaded',
    )
  })

  it('says how it was counted, that it may still change, and how sure the definition is', () => {
    const shown = view(
      someReading({
        standing: 'own',
        provisional: true,
        notes: [
          'Counted so: a plan recorded as other counts as a plan.',
          '3 children are left out.',
        ],
      }),
    )
    expect(shown.facts.map((fact) => fact.name)).toEqual([
      'How many',
      'Time',
      'Provisional',
      'Counted so',
      'Direction',
    ])
    expect(shown.notes).toEqual(['3 children are left out.'])
    expect(shown.standing).toContain('There is no published definition')
  })
})
