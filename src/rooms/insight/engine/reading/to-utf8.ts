/**
 * The bytes of a file as plain UTF-8 without a byte order mark. Excel saves "Unicode text" as UTF-16,
 * which is told by its mark, or by every other byte of the first line being nought.
 */
export function toUtf8(bytes: Uint8Array): Uint8Array {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return fromUtf16(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return fromUtf16(bytes, 'utf-16be')
  if (first === 0xef && second === 0xbb && third === 0xbf) return bytes.subarray(3)
  if (first !== 0 && second === 0 && bytes[3] === 0) return fromUtf16(bytes, 'utf-16le')
  if (first === 0 && second !== 0 && third === 0) return fromUtf16(bytes, 'utf-16be')
  return bytes
}

function fromUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes))
}
