import { atLocalTime } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { countMeetingsHeld } from '#rooms/governance/index.ts'
import type { EnteredFigure } from '../engine/entered/entered-figure.ts'
import { lastYearEnd } from '../measures/indicators.ts'
import { keepEntered } from './entered-figures.ts'

/** The source of what Hearth counts of its own records. */
export const OWN_RECORDS = 'Meetings kept in Hearth'

/**
 * Enters what no return holds and the house itself knows: how often the Board met in the last
 * collection year (G1), and whether it had a comparison with others to look at (G4). Where the house
 * holds no meeting of that year it says nothing: a Board that met elsewhere did meet.
 */
export async function keepOwnRecords(
  tx: Tx,
  bodyId: string,
  asAt: string,
  enteredBy: string,
): Promise<void> {
  const yearEnd = Temporal.PlainDate.from(lastYearEnd(asAt))
  const from = yearEnd.subtract({ years: 1 }).add({ days: 1 }).toString()
  const to = yearEnd.toString()
  const { held, seats, filled } = await countMeetingsHeld(tx, bodyId, { from, to })
  if (held === 0) return
  const own = { window: 'year', asAt: to, source: OWN_RECORDS } as const
  const compared = await hadBenchmarks(tx, to)
  const figures: EnteredFigure[] = [
    {
      ...own,
      indicator: 'G1',
      numerator: held,
      denominator: null,
      value: held,
      note: `${filled} of ${seats} seats were filled`,
    },
    {
      ...own,
      indicator: 'G4',
      numerator: compared ? 1 : 0,
      denominator: null,
      value: compared ? 1 : 0,
      note: '',
    },
  ]
  await keepEntered(tx, bodyId, figures, enteredBy)
}

/** Whether figures of others had been entered by the end of a day. */
async function hadBenchmarks(tx: Tx, day: string): Promise<boolean> {
  const dayAfter = atLocalTime(Temporal.PlainDate.from(day).add({ days: 1 }), '00:00')
  const row = await tx
    .selectFrom('hearth.benchmark')
    .select('benchmark_id')
    .where('entered_at', '<', new Date(dayAfter.epochMilliseconds))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
