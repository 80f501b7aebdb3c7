import { randomBytes, randomUUID } from 'node:crypto'

/** A new random identifier (UUID version 4). */
export const newId = (): string => randomUUID()

/** A secret for a cookie or a link: 256 bits, safe in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url')

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text from an address can be an identifier at all, before it reaches a uuid column. */
export const isId = (text: string): boolean => UUID.test(text)
