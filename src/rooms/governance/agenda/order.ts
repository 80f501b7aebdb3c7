import type { Tx } from '#platform/db/tables.ts'

/** Writes the order of an agenda: 1, 2, 3, … without gaps. */
export async function writeOrder(tx: Tx, itemIds: readonly string[]): Promise<void> {
  for (const [index, itemId] of itemIds.entries()) {
    await tx
      .updateTable('hearth.agenda_item')
      .set({ position: index + 1 })
      .where('item_id', '=', itemId)
      .where('position', '!=', index + 1)
      .execute()
  }
}

/** An agreement holds for the agenda that was agreed, and not for a changed one. */
export async function askTheChairAgain(tx: Tx, meetingId: string): Promise<void> {
  await tx
    .updateTable('hearth.meeting')
    .set((row) => ({ chair_agreed_at: null, version: row('version', '+', 1) }))
    .where('meeting_id', '=', meetingId)
    .where('state', '=', 'scheduled')
    .execute()
}
