import type { Selectable } from 'kysely'
import { todayOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound } from '#platform/http/errors.ts'
import { isId } from '#platform/ids/new-id.ts'
import type { AgendaItemTable, MeetingTable } from './tables.ts'

export type Meeting = Selectable<MeetingTable>
export type AgendaItem = Selectable<AgendaItemTable>

/** A meeting by its id. Throws `NotFound`. */
export async function getMeeting(tx: Tx, meetingId: string): Promise<Meeting> {
  const meeting = isId(meetingId)
    ? await tx
        .selectFrom('hearth.meeting')
        .selectAll()
        .where('meeting_id', '=', meetingId)
        .executeTakeFirst()
    : undefined
  if (!meeting) throw new NotFound('There is no such meeting.')
  return meeting
}

/** A meeting by its name in addresses. Throws `NotFound`. */
export async function findMeetingBySlug(tx: Tx, slug: string): Promise<Meeting> {
  const meeting = await tx
    .selectFrom('hearth.meeting')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!meeting) throw new NotFound('There is no such meeting.')
  return meeting
}

/** The next meeting of a body, today's included, whose agenda can still take an item. */
export async function findNextOpenMeeting(tx: Tx, bodyId: string): Promise<Meeting | undefined> {
  return tx
    .selectFrom('hearth.meeting')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('state', '=', 'scheduled')
    .where('meets_on', '>=', todayOf(tx).toString())
    .orderBy('meets_on')
    .orderBy('starts_at')
    .executeTakeFirst()
}

/** One item of an agenda. Throws `NotFound`. */
export async function getItem(tx: Tx, itemId: string): Promise<AgendaItem> {
  const item = isId(itemId)
    ? await tx
        .selectFrom('hearth.agenda_item')
        .selectAll()
        .where('item_id', '=', itemId)
        .executeTakeFirst()
    : undefined
  if (!item) throw new NotFound('There is no such agenda item.')
  return item
}

/** The items of a meeting in the order of its agenda. */
export async function listItems(tx: Tx, meetingId: string): Promise<AgendaItem[]> {
  return tx
    .selectFrom('hearth.agenda_item')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute()
}
