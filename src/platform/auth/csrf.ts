import { createHmac, timingSafeEqual } from 'node:crypto'

/** The token a form carries: it fits one visitor's cookie and cannot be made without the secret. */
export function csrfToken(secret: string, visitor: string): string {
  return createHmac('sha256', secret).update(`csrf:${visitor}`).digest('base64url')
}

/** Whether a form came from a page that we gave to this very visitor. */
export function isCsrfToken(secret: string, visitor: string, given: unknown): boolean {
  if (typeof given !== 'string' || visitor === '') return false
  const expected = Buffer.from(csrfToken(secret, visitor))
  const offered = Buffer.from(given)
  return expected.length === offered.length && timingSafeEqual(expected, offered)
}
