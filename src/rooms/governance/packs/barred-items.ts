import type { Tx } from '#platform/db/tables.ts'

/**
 * The items of a meeting that a person left for an interest. From the declaration on, their
 * restricted papers are no longer that person's to read (Localism Act 2011 s.31(4)); what they
 * opened before stays in the log.
 */
export async function barredItems(
  tx: Tx,
  meetingId: string,
  personId: string,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('hearth.declaration')
    .innerJoin('hearth.meeting_roll', (join) =>
      join
        .onRef('hearth.meeting_roll.council_id', '=', 'hearth.declaration.council_id')
        .onRef('hearth.meeting_roll.roll_id', '=', 'hearth.declaration.roll_id'),
    )
    .select('item_id')
    .where('hearth.declaration.meeting_id', '=', meetingId)
    .where('hearth.meeting_roll.person_id', '=', personId)
    .where('withdraws', '=', true)
    .execute()
  return new Set(rows.map((row) => row.item_id))
}
