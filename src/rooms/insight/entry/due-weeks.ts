import { z } from 'zod'
import type { Tx } from '#platform/db/tables.ts'
import { todayOf } from '#platform/clock/clock.ts'
import { readSetting, type SettingDefinition } from '#rooms/council/index.ts'
import { DUE_WEEKS, type DueWeeks, type TimeTold } from '../engine/entered/due.ts'

const weeks = z.number().int().min(0).max(104)

/** How many weeks after its time a figure is due, by the kind of time; a council's own rule. */
export const dueWeeks: SettingDefinition<DueWeeks> = {
  key: 'insight.entry-due-weeks',
  value: z.object({
    day: weeks,
    month: weeks,
    quarter: weeks,
    term: weeks,
    year: weeks,
    'twelve-months': weeks,
  }),
  otherwise: DUE_WEEKS,
}

/** Today, and what is due by it. */
export interface TimeNow extends TimeTold {
  readonly today: string
  readonly dueWeeks: DueWeeks
}

/** What tells whether a figure is late: today, and the council's rule of today. */
export async function readTimeTold(tx: Tx, bodyId: string): Promise<TimeNow> {
  const today = todayOf(tx)
  return {
    today: today.toString(),
    dueWeeks: await readSetting(tx, dueWeeks, today, bodyId),
  }
}
