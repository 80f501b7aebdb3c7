import { createHmac, randomInt, scrypt, timingSafeEqual } from 'node:crypto'
import { nowOf } from '#platform/clock/clock.ts'
import { contextOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { codeWords } from './code-words.ts'

export const WRONG_TRIES = 5
export const LOCK_MINUTES = 15

/** A new code: four words and two digits, such as PLUM-RIVER-GOAT-LAMP-42. */
export function newCode(): string {
  const words = Array.from({ length: 4 }, () => codeWords[randomInt(codeWords.length)] ?? '')
  return [...words, String(randomInt(100)).padStart(2, '0')].join('-').toUpperCase()
}

/** A code as somebody typed it, put in order; undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const parts = typed.toUpperCase().match(/[A-Z]+|\d+/g) ?? []
  const [a, b, c, d, digits] = parts
  if (parts.length !== 5 || !digits || !/^\d{2}$/.test(digits)) return undefined
  if (![a, b, c, d].every((word) => word && /^[A-Z]+$/.test(word))) return undefined
  return parts.join('-')
}

export interface CodeHashes {
  readonly code_lookup: string
  readonly code_hash: string
}

/**
 * What is kept of a code: hashes that need the house's secret and are slow to make. The lookup is
 * of the first two words, so that wrong tries can be counted against a code without knowing it.
 */
export async function hashCode(tx: Tx, code: string): Promise<CodeHashes> {
  const lookupPart = code.split('-').slice(0, 2).join('-')
  const [lookup, whole] = await Promise.all([
    slowHash(tx, 'lookup', lookupPart),
    slowHash(tx, 'code', code),
  ])
  return { code_lookup: lookup, code_hash: whole }
}

async function slowHash(tx: Tx, kind: string, text: string): Promise<string> {
  const { secret, council } = contextOf(tx)
  const key = (label: string) =>
    createHmac('sha256', secret).update(`card ${label}:${council.id}:${kind}`).digest()
  const keyed = createHmac('sha256', key('key')).update(text).digest()
  return new Promise((resolve, reject) => {
    scrypt(keyed, key('salt'), 32, { N: 2 ** 14, r: 8, p: 1 }, (error, hash) => {
      if (error) reject(error)
      else resolve(hash.toString('base64url'))
    })
  })
}

export type CodeTry =
  | { readonly originatorId: string }
  | { readonly problem: string; readonly lockedUntil?: Temporal.Instant }

/** Looks for the card behind a code. Five wrong tries lock that code for fifteen minutes. */
export async function tryCode(tx: Tx, typed: string): Promise<CodeTry> {
  const code = readCode(typed)
  if (!code) return { problem: 'A code is four words and two numbers. Check yours and try again.' }
  const hashes = await hashCode(tx, code)
  const before = await tx
    .selectFrom('hearth.card_code_try')
    .selectAll()
    .where('code_lookup', '=', hashes.code_lookup)
    .forUpdate()
    .executeTakeFirst()
  const now = nowOf(tx)
  const lockedUntil = before?.locked_until?.toTemporalInstant()
  if (lockedUntil && Temporal.Instant.compare(now, lockedUntil) < 0) {
    return { problem: 'This code is having a rest. Try again in 15 minutes.', lockedUntil }
  }
  const candidates = await tx
    .selectFrom('hearth.card_originator')
    .select(['originator_id', 'code_hash'])
    .where('code_lookup', '=', hashes.code_lookup)
    .execute()
  const found = candidates.find((row) => isSame(row.code_hash, hashes.code_hash))
  if (found) {
    await tx
      .deleteFrom('hearth.card_code_try')
      .where('code_lookup', '=', hashes.code_lookup)
      .execute()
    return { originatorId: found.originator_id }
  }
  const rested = now.subtract({ minutes: LOCK_MINUTES })
  const isFresh = before && Temporal.Instant.compare(before.last_at.toTemporalInstant(), rested) > 0
  return countWrongTry(tx, hashes.code_lookup, (isFresh ? before.wrong : 0) + 1)
}

async function countWrongTry(tx: Tx, lookup: string, wrong: number): Promise<CodeTry> {
  const now = nowOf(tx)
  const isLocked = wrong >= WRONG_TRIES
  const until = now.add({ minutes: LOCK_MINUTES })
  const values = {
    wrong: isLocked ? 0 : wrong,
    last_at: now.toString(),
    locked_until: isLocked ? until.toString() : null,
  }
  await tx
    .insertInto('hearth.card_code_try')
    .values({ council_id: contextOf(tx).council.id, code_lookup: lookup, ...values })
    .onConflict((row) => row.columns(['council_id', 'code_lookup']).doUpdateSet(values))
    .execute()
  if (isLocked) {
    return {
      problem: 'That was five wrong tries. This code rests for 15 minutes.',
      lockedUntil: until,
    }
  }
  return { problem: 'We don’t know that code. Check each word and try again.' }
}

const isSame = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
