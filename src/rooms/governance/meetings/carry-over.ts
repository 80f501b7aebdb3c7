import type { Tx } from '#platform/db/tables.ts'
import { repointActions } from '#rooms/tracker/index.ts'
import { keepExclusion } from '../agenda/exclusion-item.ts'
import { placeItem } from '../agenda/place-item.ts'
import type { ItemSource } from '../events.ts'
import { findNextOpenMeeting, listItems, type AgendaItem, type Meeting } from './find-meeting.ts'

export interface CarriedItem extends ItemSource {
  readonly itemId: string
  /** Where it stands now; null while no other meeting is open. */
  readonly movedTo: { readonly itemId: string; readonly meetingId: string } | null
}

/**
 * What was on a cancelled meeting's agenda is not lost: items that another room proposed go to the
 * next open meeting with their papers, and reports go back to the clerk's list. The cancelled
 * agenda itself stays as it was.
 */
export async function carryOver(tx: Tx, cancelled: Meeting): Promise<CarriedItem[]> {
  const next = await findNextOpenMeeting(tx, cancelled.body_id)
  await tx
    .updateTable('hearth.report')
    .set((row) => ({ meeting_id: next?.meeting_id ?? null, version: row('version', '+', 1) }))
    .where('meeting_id', '=', cancelled.meeting_id)
    .execute()
  await tx
    .updateTable('hearth.report')
    .set({ state: 'received', item_id: null })
    .where('state', 'in', ['on_agenda', 'published'])
    .where('item_id', 'in', (query) =>
      query
        .selectFrom('hearth.agenda_item')
        .select('item_id')
        .where('meeting_id', '=', cancelled.meeting_id),
    )
    .execute()
  const carried: CarriedItem[] = []
  for (const item of await listItems(tx, cancelled.meeting_id)) {
    if (item.source_room === null || item.state !== 'on_agenda') continue
    carried.push({
      itemId: item.item_id,
      sourceRoom: item.source_room,
      sourceRef: item.source_ref,
      movedTo: next ? await moveItem(tx, item, next) : null,
    })
  }
  if (next) await keepExclusion(tx, next.meeting_id)
  return carried
}

/** Actions that are due at "the next formal meeting" follow the calendar of the board. */
export async function repointToCalendar(tx: Tx, bodyId: string): Promise<void> {
  const rows = await tx
    .selectFrom('hearth.meeting')
    .select(['meeting_id', 'meets_on', 'state'])
    .where('body_id', '=', bodyId)
    .orderBy('meets_on')
    .execute()
  await repointActions(
    tx,
    bodyId,
    rows.map((row) => ({
      id: row.meeting_id,
      meetsOn: row.meets_on,
      isCancelled: row.state === 'cancelled',
    })),
  )
}

async function moveItem(tx: Tx, item: AgendaItem, next: Meeting) {
  const itemId = await placeItem(
    tx,
    next.meeting_id,
    {
      kind: item.kind,
      title: item.title,
      publicTitle: item.public_title ?? undefined,
      purpose: item.purpose,
      askedFor: item.asked_for,
      publicity: item.publicity,
      sourceRoom: item.source_room ?? undefined,
      sourceRef: item.source_ref ?? undefined,
    },
    item.kind === 'young_people' ? 'first' : 'reports',
  )
  await tx
    .updateTable('hearth.document')
    .set({ item_id: itemId, meeting_id: next.meeting_id, slug: null })
    .where('item_id', '=', item.item_id)
    .execute()
  return { itemId, meetingId: next.meeting_id }
}
