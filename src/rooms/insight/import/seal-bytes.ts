import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { contextOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'

const NONCE = 12
const TAG = 16

/**
 * Seals bytes for keeping (AES-256-GCM): a nonce, the cipher text, the tag. The key is derived from the
 * house's secret, which is in no database and no backup of one; the label ties the bytes to their
 * place, so that sealed files cannot be swapped.
 */
export function sealBytes(tx: Tx, label: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', keyOf(tx), nonce).setAAD(Buffer.from(label))
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** Opens sealed bytes. Throws when they, their label or the house's secret were changed. */
export function openBytes(tx: Tx, label: string, sealed: Uint8Array): Uint8Array {
  const nonce = sealed.subarray(0, NONCE)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(tx), nonce).setAAD(Buffer.from(label))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  const text = decipher.update(sealed.subarray(NONCE, sealed.length - TAG))
  return new Uint8Array(Buffer.concat([text, decipher.final()]))
}

function keyOf(tx: Tx): Buffer {
  const { secret, council } = contextOf(tx)
  return Buffer.from(hkdfSync('sha256', secret, council.id, 'insight server import', 32))
}

/** What ties a sealed file to its place. */
export const fileLabel = (importId: string, position: number): string => `${importId} ${position}`
