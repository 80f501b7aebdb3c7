import { packText, slotOf } from './packed-text.ts'

/** A closed list of codes. A cell holds the place of its code in the list; 0 is a blank cell. */
export interface CodeSet {
  /** What the codes are, for a sentence: `a legal status`. */
  readonly name: string
  readonly codes: readonly string[]
  readonly keys: Float64Array
  readonly places: Uint8Array
}

const BITS = 8

/** Makes a code set from codes separated by spaces. */
export function codeSet(name: string, list: string): CodeSet {
  const codes = ['', ...list.split(' ')]
  const keys = new Float64Array(1 << BITS)
  const places = new Uint8Array(1 << BITS)
  for (let place = 1; place < codes.length; place++) {
    const key = packText(codes[place]!)
    let slot = slotOf(key, BITS)
    while (keys[slot] !== 0) slot = (slot + 1) & (keys.length - 1)
    keys[slot] = key
    places[slot] = place
  }
  return { name, codes, keys, places }
}

/** The place of a packed code in the set; 0 when it is not one of them. */
export function placeOf(set: CodeSet, packed: number): number {
  const { keys, places } = set
  for (let slot = slotOf(packed, BITS); keys[slot] !== 0; slot = (slot + 1) & (keys.length - 1))
    if (keys[slot] === packed) return places[slot]!
  return 0
}

/** The place of a code that is known to be in the set. */
export function code(set: CodeSet, text: string): number {
  const place = set.codes.indexOf(text)
  if (place < 1) throw new Error(`${text} is not ${set.name}`)
  return place
}

/** A table that answers at once whether a cell holds one of some codes. */
export function anyOf(set: CodeSet, list: string): Uint8Array {
  const flags = new Uint8Array(256)
  for (const text of list.split(' ')) flags[code(set, text)] = 1
  return flags
}
