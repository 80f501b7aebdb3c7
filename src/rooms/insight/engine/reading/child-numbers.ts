import { NOT_PACKED, packBytes, slotOf, unpackText } from './packed-text.ts'

/** Gives every child a small whole number, so that rows are grouped without comparing text. */
export interface ChildNumbers {
  readonly count: () => number
  /** The number of the child whose text lies in these bytes. */
  readonly find: (bytes: Uint8Array, start: number, end: number) => number
  /** The council's own text for a child, in upper case. */
  readonly textOf: (child: number) => string
}

/** Starts an empty register of children. */
export function createChildNumbers(): ChildNumbers {
  let bits = 12
  let slots = new Int32Array(1 << bits)
  let keys = new Float64Array(1 << 11)
  let count = 0
  // Numbers with other signs or more than ten letters keep their text; their key is below zero.
  const longNumbers = new Map<string, number>()
  const longTexts: string[] = []

  function grow(): void {
    const wider = new Float64Array(keys.length * 2)
    wider.set(keys)
    keys = wider
    bits++
    slots = new Int32Array(1 << bits)
    for (let child = 0; child < count; child++) {
      let slot = slotOf(keys[child]!, bits)
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = child + 1
    }
  }

  // The next row is nearly always of the same child, or of the one that came after it before.
  let last = 0

  function findKey(key: number): number {
    if (keys[last] === key && last < count) return last
    if (keys[last + 1] === key && last + 1 < count) return ++last
    return (last = lookUp(key))
  }

  function lookUp(key: number): number {
    let slot = slotOf(key, bits)
    for (let held = slots[slot]!; held !== 0; held = slots[slot]!) {
      if (keys[held - 1] === key) return held - 1
      slot = (slot + 1) & (slots.length - 1)
    }
    if (count === keys.length) {
      grow()
      return lookUp(key)
    }
    keys[count] = key
    slots[slot] = count + 1
    return count++
  }

  function longKey(bytes: Uint8Array, start: number, end: number): number {
    const text = new TextDecoder().decode(bytes.subarray(start, end)).toUpperCase()
    const known = longNumbers.get(text)
    if (known !== undefined) return known
    longTexts.push(text)
    longNumbers.set(text, -longTexts.length)
    return -longTexts.length
  }

  return {
    count: () => count,
    find(bytes, start, end) {
      const packed = packBytes(bytes, start, end)
      return findKey(packed === NOT_PACKED ? longKey(bytes, start, end) : packed)
    },
    textOf(child) {
      const key = keys[child] ?? 0
      return key < 0 ? (longTexts[-key - 1] ?? '') : unpackText(key)
    },
  }
}
