import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const LENGTH = 32

/**
 * The token a form carries: it fits one visitor's cookie and cannot be made without the secret.
 * It is masked anew each time, so that a compressed page does not give it away by its size.
 */
export function csrfToken(secret: string, visitor: string): string {
  const mask = randomBytes(LENGTH)
  return Buffer.concat([mask, xor(mask, bareToken(secret, visitor))]).toString('base64url')
}

/** Whether a form came from a page that we gave to this very visitor. */
export function isCsrfToken(secret: string, visitor: string, given: unknown): boolean {
  if (typeof given !== 'string' || visitor === '') return false
  const bytes = Buffer.from(given, 'base64url')
  if (bytes.length !== 2 * LENGTH) return false
  const offered = xor(bytes.subarray(0, LENGTH), bytes.subarray(LENGTH))
  return timingSafeEqual(offered, bareToken(secret, visitor))
}

const bareToken = (secret: string, visitor: string): Buffer =>
  createHmac('sha256', secret).update(`csrf:${visitor}`).digest()

const xor = (a: Uint8Array, b: Uint8Array): Buffer =>
  Buffer.from(a.map((byte, index) => byte ^ (b[index] ?? 0)))
