import { describe, expect, test } from 'vitest'
import { smallReturns, type SmallEpisode } from '#rooms/insight/demo-returns/small-returns.ts'
import type { ReturnFile } from '#rooms/insight/engine/reading/read-file.ts'
import { lineFrom } from '#tests/support/small-lines.ts'

// Every child of these returns comes from ZX1 9AB, at 400000 east and 200000 north.
const POSTCODES: ReturnFile = {
  name: 'postcodes.csv',
  bytes: new TextEncoder().encode(
    [
      'pcds,oseast1m,osnrth1m,oslaua,oscty,ru11ind',
      'ZX1 9AB,400000,200000,E07000001,E10000099,A1',
      'ZX2 2BB,432250,200000,E07000002,E10000099,A1',
      'ZX2 3CC,432283,200000,E06000002,E99999999,A1',
      '',
    ].join('\n'),
  ),
}

const child = (name: string, post: string, more: Partial<SmallEpisode> = {}): SmallEpisode => ({
  child: name,
  from: '2024-05-01',
  post,
  ...more,
})

/** One near by the postcodes, one just over 20 miles and outside, one at a postcode that nobody knows. */
const CHILDREN = [
  child('A', 'ZX2 2BB', { miles: '90.0', location: 'OUT' }),
  child('B', 'ZX2 3CC'),
  child('C', 'ZX8 8XX'),
]

/** The same returns without the columns that the collection works out. */
function bare(): ReturnFile[] {
  return smallReturns({ episodes: CHILDREN }).map((file) => {
    if (!file.name.endsWith('/episodes.csv')) return file
    const rows = new TextDecoder().decode(file.bytes).split('\n')
    const text = rows.map((row) => row.split(',').slice(0, 13).join(',')).join('\n')
    return { ...file, bytes: new TextEncoder().encode(text) }
  })
}

const area = 'E10000099'
const POSTCODES_CHOSEN = { 'distance-source': 'from-postcodes' }

describe('distance and area', () => {
  test('come from the return when it carries them, whatever postcodes are loaded', () => {
    const files = [...smallReturns({ episodes: CHILDREN }), POSTCODES]
    const far = lineFrom('S4', files, { area })
    expect(far).toMatchObject({ numerator: 1, denominator: 3 })
    expect(far.notes).toContain('Source: as the return carries it.')
    expect(lineFrom('S14', files, { area })).toMatchObject({ numerator: 1, denominator: 3 })
  })

  test('come from the postcodes when the council chose so: 20.04 miles are not over 20, 20.06 are', () => {
    const files = [...smallReturns({ episodes: CHILDREN }), POSTCODES]
    const far = lineFrom('S4', files, { area, choices: POSTCODES_CHOSEN })
    expect(far).toMatchObject({ numerator: 1, denominator: 3 })
    expect(far.notes).toContain('1 child has no known distance.')
    expect(far.notes).toContain('Source: worked out from postcodes.')
    expect(lineFrom('S4-known', files, { choices: POSTCODES_CHOSEN }).denominator).toBe(2)
    expect(lineFrom('S14', files, { area, choices: POSTCODES_CHOSEN })).toMatchObject({
      numerator: 1,
      denominator: 2,
    })
  })

  test('come from the postcodes when the return does not carry them', () => {
    const files = [...bare(), POSTCODES]
    expect(lineFrom('S4', files, { area })).toMatchObject({ numerator: 1, denominator: 3 })
    expect(lineFrom('S14', files, { area })).toMatchObject({ numerator: 1, denominator: 2 })
  })

  test('of a council whose code nobody gave cannot be told from postcodes', () => {
    const figure = lineFrom('S14', [...bare(), POSTCODES])
    expect(figure.value).toBeNull()
    expect(figure.notes.join()).toContain("code of the council's own area")
  })

  test('cannot be told when neither is there, and say what is needed', () => {
    for (const id of ['S4', 'S4-known', 'S14']) {
      const neither = lineFrom(id, bare(), { area })
      expect(neither.value).toBeNull()
      expect(neither.notes.join()).toContain('no postcode file was loaded')
      const chosen = lineFrom(id, smallReturns({ episodes: CHILDREN }), {
        area,
        choices: POSTCODES_CHOSEN,
      })
      expect(chosen.notes.join()).toContain('Needs a postcode file')
    }
  })
})
