import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound } from '#platform/http/errors.ts'
import { shortDate } from '#ui/dates-in-words.ts'
import { recordPaths } from '../meeting-room/paths.ts'
import type { ItemKind } from '../meetings/tables.ts'
import type { MinutesTable, MinuteTable } from './tables.ts'

export type Minutes = Selectable<MinutesTable>

/** A minute with what its agenda item was. */
export type Minute = Selectable<MinuteTable> & {
  readonly item_number: string
  readonly kind: ItemKind
  readonly source_room: string | null
  readonly source_ref: string | null
}

/** The minutes of a meeting; undefined before they are drafted. */
export async function findMinutes(tx: Tx, meetingId: string): Promise<Minutes | undefined> {
  return tx
    .selectFrom('hearth.minutes')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
}

/** Every minute of a meeting, in order. */
export async function listMinutes(tx: Tx, meetingId: string): Promise<Minute[]> {
  const rows = await tx
    .selectFrom('hearth.minute')
    .innerJoin('hearth.agenda_item', (join) =>
      join
        .onRef('hearth.agenda_item.council_id', '=', 'hearth.minute.council_id')
        .onRef('hearth.agenda_item.item_id', '=', 'hearth.minute.item_id'),
    )
    .selectAll('hearth.minute')
    .select([
      'hearth.agenda_item.number as item_number',
      'hearth.agenda_item.kind',
      'hearth.agenda_item.source_room',
      'hearth.agenda_item.source_ref',
    ])
    .where('hearth.minute.meeting_id', '=', meetingId)
    .orderBy('hearth.minute.number')
    .execute()
  return rows.map((row) => ({ ...row, item_number: row.item_number ?? '' }))
}

/** One minute by its number. Throws `NotFound`. */
export async function getMinute(tx: Tx, meetingId: string, number: string): Promise<Minute> {
  const minute = (await listMinutes(tx, meetingId)).find((one) => String(one.number) === number)
  if (!minute) throw new NotFound('There is no minute with that number in this meeting.')
  return minute
}

/** How the public finds the minute of an item; undefined until it is published. */
export async function findPublishedMinute(
  tx: Tx,
  itemId: string,
): Promise<{ label: string; url: string } | undefined> {
  const row = await tx
    .selectFrom('hearth.minute')
    .innerJoin('hearth.minutes', (join) =>
      join
        .onRef('hearth.minutes.council_id', '=', 'hearth.minute.council_id')
        .onRef('hearth.minutes.meeting_id', '=', 'hearth.minute.meeting_id'),
    )
    .innerJoin('hearth.meeting', (join) =>
      join
        .onRef('hearth.meeting.council_id', '=', 'hearth.minute.council_id')
        .onRef('hearth.meeting.meeting_id', '=', 'hearth.minute.meeting_id'),
    )
    .select(['hearth.minute.number', 'hearth.meeting.slug', 'hearth.meeting.meets_on'])
    .where('hearth.minute.item_id', '=', itemId)
    .where('hearth.minutes.state', '=', 'published')
    .executeTakeFirst()
  return row && minuteOrigin(row.slug, row.meets_on, row.number)
}

/** Where an action comes from, for the public. */
export const minuteOrigin = (slug: string, meetsOn: string, number: number) => ({
  label: `Minute ${number}, ${shortDate(meetsOn)}`,
  url: recordPaths.minute(slug, number),
})
