import { councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { newId } from '#platform/ids/new-id.ts'
import { keepExclusion } from './exclusion-item.ts'
import { askTheChairAgain, writeOrder } from './order.ts'
import { listItems, type AgendaItem } from '../meetings/find-meeting.ts'
import type { AskedFor, ItemKind } from '../meetings/tables.ts'

export interface NewItem {
  readonly kind: ItemKind
  readonly title: string
  readonly publicTitle?: string | undefined
  readonly purpose: string
  readonly askedFor: AskedFor
  readonly publicity: 'public' | 'exempt'
  readonly scheduledAt?: string | undefined
  readonly sourceRoom?: string | undefined
  readonly sourceRef?: string | undefined
}

export type Place = 'first' | 'reports' | 'last'

/** What closes a meeting in public; reports stand before it. */
const closing: readonly ItemKind[] = ['tracker', 'forward_plan', 'next_meeting', 'exclusion']

/** Adds an item to an agenda at its place. The Chair's agreement was to the agenda without it. */
export async function placeItem(
  tx: Tx,
  meetingId: string,
  item: NewItem,
  place: Place,
): Promise<string> {
  const before = await listItems(tx, meetingId)
  const itemId = newId()
  await tx
    .insertInto('hearth.agenda_item')
    .values({
      council_id: councilOf(tx).id,
      item_id: itemId,
      meeting_id: meetingId,
      position: before.length + 1,
      number: null,
      kind: item.kind,
      title: item.title,
      public_title: item.publicTitle ?? null,
      purpose: item.purpose,
      asked_for: item.askedFor,
      scheduled_at: item.scheduledAt ?? null,
      publicity: item.publicity,
      source_room: item.sourceRoom ?? null,
      source_ref: item.sourceRef ?? null,
      state: 'on_agenda',
    })
    .execute()
  const ids = before.map((one) => one.item_id)
  ids.splice(indexFor(place, before), 0, itemId)
  await writeOrder(tx, ids)
  await keepExclusion(tx, meetingId)
  await askTheChairAgain(tx, meetingId)
  return itemId
}

/** Takes an item, with what was handed in for it, off an agenda that nobody has seen. */
export async function removeFromAgenda(tx: Tx, item: AgendaItem): Promise<void> {
  await tx
    .updateTable('hearth.report')
    .set((row) => ({ state: 'received', item_id: null, version: row('version', '+', 1) }))
    .where('item_id', '=', item.item_id)
    .execute()
  await tx.deleteFrom('hearth.document').where('item_id', '=', item.item_id).execute()
  await tx.deleteFrom('hearth.agenda_item').where('item_id', '=', item.item_id).execute()
  const left = await listItems(tx, item.meeting_id)
  await writeOrder(
    tx,
    left.map((one) => one.item_id),
  )
  await keepExclusion(tx, item.meeting_id)
  await askTheChairAgain(tx, item.meeting_id)
}

function indexFor(place: Place, items: readonly AgendaItem[]): number {
  if (place === 'last') return items.length
  if (place === 'first') {
    const afterYoung = items.findIndex((item) => item.kind !== 'young_people')
    return afterYoung < 0 ? items.length : afterYoung
  }
  const end = items.findIndex((item) => closing.includes(item.kind) || item.publicity === 'exempt')
  return end < 0 ? items.length : end
}
