import { createRandom } from '#rooms/insight/demo-returns/random.ts'

const NASTY = [
  '"',
  ',',
  '\n',
  '\r',
  '\0',
  '\ufeff',
  '""',
  '"\n',
  '99/99/9999',
  'zz/zz/zzzz',
  '-1',
  '1e9',
  '%',
  '\u00a0',
  ',,,,',
  'é',
  '\t',
  'a) ',
  '<c>',
  '</row>',
  '&#x10ffff;',
  'r="ZZZ9"',
  "='",
]

/** Cuts, doubles, swaps or plants something in some bytes: one to four times, the same for a number. */
export function damage(given: Uint8Array, stream: number): Uint8Array {
  const random = createRandom(99, stream)
  let bytes = [...given]
  for (let edits = random.between(1, 4); edits > 0; edits--) {
    const at = random.between(0, Math.max(0, bytes.length - 1))
    const length = random.between(1, 30)
    const what = random.between(0, 5)
    if (what === 0) bytes.splice(at, length)
    else if (what === 1) bytes.splice(at, 0, ...bytes.slice(at, at + length))
    else if (what === 2) bytes[at] = random.between(0, 255)
    else if (what < 5) bytes.splice(at, 0, ...new TextEncoder().encode(random.pick(NASTY)))
    else bytes = bytes.slice(0, Math.max(at, bytes.length - 400))
  }
  return Uint8Array.from(bytes)
}
