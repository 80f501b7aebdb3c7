/**
 * Short text as one exact number: up to ten letters and digits, case folded, read as base 37.
 * A child's number, a code or a postcode then compares and hashes without making a string.
 */
export const MOST_PACKED = 10

/** Not packable: something other than letters and digits, or too long. */
export const NOT_PACKED = -1

const values = new Uint8Array(256)
const letters = '\0ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
for (let value = 1; value < letters.length; value++) {
  values[letters.charCodeAt(value)] = value
  values[letters.toLowerCase().charCodeAt(value)] = value
}

/** Packs the bytes from `start` to `end`; 0 when there are none. */
export function packBytes(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > MOST_PACKED) return NOT_PACKED
  // Five letters fit a small integer, which is much quicker than the exact number of all ten.
  const middle = end - start > 5 ? start + 5 : end
  const head = packFew(bytes, start, middle)
  if (middle === end || head === NOT_PACKED) return head
  const tail = packFew(bytes, middle, end)
  return tail === NOT_PACKED ? tail : head * POWERS[end - middle]! + tail
}

const POWERS = [1, 37, 37 ** 2, 37 ** 3, 37 ** 4, 37 ** 5]

function packFew(bytes: Uint8Array, start: number, end: number): number {
  let packed = 0
  for (let at = start; at < end; at++) {
    const value = values[bytes[at]!]!
    if (value === 0) return NOT_PACKED
    packed = (packed * 37 + value) | 0
  }
  return packed
}

/**
 * Packs text that is only ever compared, spaces left out. What does not pack is spread to a number
 * below nought, enough to tell two of one child's postcodes apart.
 */
export function packLoose(bytes: Uint8Array, start: number, end: number): number {
  let packed = 0
  let size = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!
    if (byte === 32) continue
    const value = values[byte]!
    if (value === 0 || size === MOST_PACKED) return spread(bytes, start, end)
    packed = packed * 37 + value
    size++
  }
  return packed
}

function spread(bytes: Uint8Array, start: number, end: number): number {
  let sum = 7
  for (let at = start; at < end; at++)
    if (bytes[at] !== 32) sum = (Math.imul(sum, 31) + bytes[at]!) >>> 0
  return -1 - sum
}

/** Packs a string, as `packBytes` does its bytes. */
export function packText(text: string): number {
  return packBytes(new TextEncoder().encode(text), 0, text.length)
}

/** The text that was packed, in upper case. */
export function unpackText(packed: number): string {
  let text = ''
  for (let rest = packed; rest > 0; rest = Math.floor(rest / 37)) text = letters[rest % 37]! + text
  return text
}

/** Spreads a packed text over a table of `2 ** bits` slots. */
export function slotOf(packed: number, bits: number): number {
  return Math.imul(packed | 0, 0x9e3779b1) >>> (32 - bits)
}
