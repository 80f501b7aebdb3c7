import { createHash } from 'node:crypto'

const MOST = 32

const kept = new Map<string, Promise<Uint8Array>>()

/**
 * Bytes that take long to make, made once for what they are made of: a public drawing or paper that
 * everybody asks for is drawn for the first reader. The least recently asked for goes first.
 */
export function keepBytes(madeOf: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const name = createHash('sha256').update(madeOf).digest('hex')
  const bytes = kept.get(name) ?? make()
  kept.delete(name)
  kept.set(name, bytes)
  // What failed is tried again by the next reader.
  bytes.catch(() => kept.delete(name))
  for (const oldest of kept.keys()) if (kept.size > MOST) kept.delete(oldest)
  return bytes
}
