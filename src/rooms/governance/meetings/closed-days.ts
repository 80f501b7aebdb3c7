import { recordAct } from '#platform/audit/record-act.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { councilOf } from '#platform/db/in-council.ts'
import type { Instant, Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { whyNotCounted, type ClosedDays } from './clear-days.ts'

export interface ClosedDayTable {
  council_id: string
  day: string
  name: string
  source: string
  added_at: Instant
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    'hearth.closed_day': ClosedDayTable
  }
}

/** The days on which this council is closed besides weekends and bank holidays. */
export async function listClosedDays(tx: Tx): Promise<ClosedDays> {
  const rows = await tx
    .selectFrom('hearth.closed_day')
    .select(['day', 'name'])
    .orderBy('day')
    .execute()
  return new Map(rows.map((row) => [row.day, row.name]))
}

/** Adds a closed day. Every deadline of a meeting not yet published is counted anew from then on. */
export async function addClosedDay(
  tx: Tx,
  closed: { day: Temporal.PlainDate; name: string; source: string },
): Promise<void> {
  const why = whyNotCounted(closed.day, await listClosedDays(tx))
  if (why) {
    throw new Unacceptable({
      day: `${longDate(closed.day)} is not counted already (${why}). Nothing needs to be added.`,
    })
  }
  await tx
    .insertInto('hearth.closed_day')
    .values({
      council_id: councilOf(tx).id,
      day: closed.day.toString(),
      name: closed.name,
      source: closed.source,
      added_at: nowOf(tx).toString(),
    })
    .execute()
  await recordAct(tx, {
    act: 'closed_day.added',
    subject: { kind: 'closed_day', id: closed.day.toString() },
    why: closed.source,
    details: { name: closed.name },
  })
}
