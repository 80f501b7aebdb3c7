import { atLocalTime, nowOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import type { Meeting } from '../meetings/find-meeting.ts'

/**
 * The moment a clerk means: a wall time on the day of the meeting, or now when none was typed.
 * Nothing is recorded before it happened.
 */
export function momentOf(tx: Tx, meeting: Meeting, time: string | undefined, field: string): Date {
  const now = nowOf(tx)
  const typed = time?.trim()
  const at = typed ? atLocalTime(meeting.meets_on, typed) : now
  if (Temporal.Instant.compare(at, now) > 0)
    throw new Unacceptable({ [field]: 'That time has not come yet.' })
  return new Date(at.epochMilliseconds)
}
