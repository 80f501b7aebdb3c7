import { slotOf } from './packed-text.ts'

/** A number for each packed text: a map of numbers that makes no string and no object. */
export interface PackedIndex {
  /** The number kept under a packed text; -1 when there is none. */
  readonly get: (packed: number) => number
  /** Keeps a number, from nought up, under a packed text that has none yet. */
  readonly add: (packed: number, value: number) => void
  readonly size: () => number
}

/** An empty index. What did not pack (below nought) and blank texts (nought) are never in it. */
export function createPackedIndex(): PackedIndex {
  let bits = 10
  let keys = new Float64Array(1 << bits)
  let values = new Int32Array(1 << bits)
  let size = 0

  function find(packed: number): number {
    let slot = slotOf(packed, bits)
    while (keys[slot] !== 0 && keys[slot] !== packed) slot = (slot + 1) & (keys.length - 1)
    return slot
  }

  function grow(): void {
    const [oldKeys, oldValues] = [keys, values]
    bits++
    keys = new Float64Array(1 << bits)
    values = new Int32Array(1 << bits)
    for (let slot = 0; slot < oldKeys.length; slot++) {
      if (oldKeys[slot] === 0) continue
      const to = find(oldKeys[slot]!)
      keys[to] = oldKeys[slot]!
      values[to] = oldValues[slot]!
    }
  }

  return {
    get(packed) {
      if (packed <= 0) return -1
      const slot = find(packed)
      return keys[slot] === 0 ? -1 : values[slot]!
    },
    add(packed, value) {
      if (packed <= 0) return
      const slot = find(packed)
      if (keys[slot] !== 0) return
      keys[slot] = packed
      values[slot] = value
      if (++size * 2 > keys.length) grow()
    },
    size: () => size,
  }
}
