import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markTakenOut } from './mark-taken-out.ts'

describe('what was taken out of a card', () => {
  it('marks a name and a place, and leaves the rest', () => {
    expect(markTakenOut('My bus to Marlow Road costs £4.', 'My bus costs £4.')).toEqual([
      { text: 'My bus ', isGone: false },
      { text: 'to Marlow Road ', isGone: true },
      { text: 'costs £4.', isGone: false },
    ])
  })

  it('marks nothing in an unchanged text and everything when nothing is left', () => {
    expect(markTakenOut('It is late.', 'It is late.')).toEqual([
      { text: 'It is late.', isGone: false },
    ])
    expect(markTakenOut('It is late.', '')).toEqual([{ text: 'It is late.', isGone: true }])
  })

  it('always gives back the whole text, whatever was changed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (original, shared) => {
        const text = markTakenOut(original, shared)
          .map((part) => part.text)
          .join('')
        expect(text).toBe(original)
      }),
    )
  })
})
