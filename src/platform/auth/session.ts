import { createHash } from 'node:crypto'
import { councilOf } from '../db/in-council.ts'
import type { Tx } from '../db/tables.ts'
import { nowOf } from '../clock/clock.ts'
import { newToken } from '../ids/new-id.ts'

/** Shared tablets in homes: a young person's session ends after 30 idle minutes. */
export const YOUNG_IDLE_MINUTES = 30
/** Officers and councillors read for long on their own devices. */
export const ADULT_IDLE_MINUTES = 120
const LONGEST_HOURS = 12

/** Begins a session and gives its token. Only the token's hash is kept. */
export async function startSession(tx: Tx, personId: string, isYoung: boolean): Promise<string> {
  const token = newToken()
  const now = nowOf(tx)
  await tx
    .insertInto('hearth.session')
    .values({
      council_id: councilOf(tx).id,
      token_hash: hashToken(token),
      person_id: personId,
      created_at: now.toString(),
      last_seen_at: now.toString(),
      expires_at: now.add({ hours: LONGEST_HOURS }).toString(),
      idle_minutes: isYoung ? YOUNG_IDLE_MINUTES : ADULT_IDLE_MINUTES,
    })
    .execute()
  return token
}

/** Whose session a token is; undefined when it is unknown, idle too long or over. */
export async function findSession(tx: Tx, token: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('hearth.session')
    .select(['person_id', 'last_seen_at', 'expires_at', 'idle_minutes'])
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst()
  if (!row) return undefined
  const now = nowOf(tx).epochMilliseconds
  const idle = now - row.last_seen_at.getTime()
  if (now >= row.expires_at.getTime() || idle > row.idle_minutes * 60_000) return undefined
  // Written once a minute at most, so that reading pages does not write on every request.
  if (idle > 60_000) {
    await tx
      .updateTable('hearth.session')
      .set({ last_seen_at: nowOf(tx).toString() })
      .where('token_hash', '=', hashToken(token))
      .execute()
  }
  return row.person_id
}

/** Ends a session; ending one that is over already is fine. */
export async function endSession(tx: Tx, token: string): Promise<void> {
  await tx.deleteFrom('hearth.session').where('token_hash', '=', hashToken(token)).execute()
}

const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
