import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderAfter, reorder } from './reorder.ts'

describe('putting a list in order without scripts', () => {
  it('moves a row one place up or down', () => {
    expect(reorder(['a', 'b', 'c'], 'up:b')).toEqual(['b', 'a', 'c'])
    expect(reorder(['a', 'b', 'c'], 'down:b')).toEqual(['a', 'c', 'b'])
  })

  it('reads the order that a form posts', () => {
    expect(orderAfter({ order: 'a,b,c', move: 'up:c' })).toEqual(['a', 'c', 'b'])
    expect(orderAfter({ order: 'c,a,b' })).toEqual(['c', 'a', 'b'])
    expect(orderAfter({})).toEqual([])
  })

  it('leaves the list alone at its ends, for an unknown row and for no move', () => {
    for (const move of ['up:a', 'down:c', 'up:z', 'sideways:a', '', undefined]) {
      expect(reorder(['a', 'b', 'c'], move)).toEqual(['a', 'b', 'c'])
    }
  })

  it('never loses or doubles a row, and down undoes up', () => {
    const lists = fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(lists, fc.nat(), (ids, seed) => {
        const at = 1 + (seed % (ids.length - 1))
        const moved = reorder(ids, `up:${ids[at]}`)
        expect(moved).not.toEqual(ids)
        expect([...moved].sort()).toEqual([...ids].sort())
        expect(reorder(moved, `down:${ids[at]}`)).toEqual(ids)
      }),
    )
  })
})
