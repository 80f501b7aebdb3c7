import { councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { newId } from '#platform/ids/new-id.ts'
import { listItems, type AgendaItem } from '../meetings/find-meeting.ts'
import { writeOrder } from './order.ts'

/**
 * Keeps the exclusion item true: it stands before the first exempt item, and names the items and
 * the paragraphs from their own data, so that its words cannot differ from them. Without an exempt
 * item there is none (LGA 1972 s.100A(4)).
 */
export async function keepExclusion(tx: Tx, meetingId: string): Promise<void> {
  const items = await listItems(tx, meetingId)
  const hasExempt = items.some((item) => item.publicity === 'exempt')
  const present = items.find((item) => item.kind === 'exclusion')
  if (!hasExempt) {
    if (present) await removeExclusion(tx, present, items)
    return
  }
  const exclusionId = present?.item_id ?? (await addExclusion(tx, meetingId, items.length + 1))
  const others = items.filter((item) => item.item_id !== exclusionId)
  const first = others.findIndex((item) => item.publicity === 'exempt')
  const ids = others.map((item) => item.item_id)
  await writeOrder(tx, [...ids.slice(0, first), exclusionId, ...ids.slice(first)])
  const purpose = await exclusionWords(tx, await listItems(tx, meetingId))
  await tx
    .updateTable('hearth.agenda_item')
    .set({ purpose })
    .where('item_id', '=', exclusionId)
    .execute()
}

/** What the exclusion item has to say for these items. */
export async function exclusionWords(tx: Tx, items: readonly AgendaItem[]): Promise<string> {
  const exempt = items.filter((item) => item.publicity === 'exempt')
  const numbers = exempt.map((item) => item.number ?? String(item.position))
  const paragraphs = await paragraphsOf(
    tx,
    exempt.map((item) => item.item_id),
  )
  return (
    `To decide whether the public should be asked to leave the meeting for ${numbered('item', numbers)}, because ` +
    'exempt information would be disclosed to them ' +
    `under ${numbered('paragraph', paragraphs.map(String))} of Part 1 of Schedule 12A of the Local Government Act 1972, ` +
    'and the public interest in keeping it exempt outweighs the public interest in disclosing it.'
  )
}

async function paragraphsOf(tx: Tx, itemIds: readonly string[]): Promise<number[]> {
  if (itemIds.length === 0) return []
  const rows = await tx
    .selectFrom('hearth.document')
    .select('paragraphs')
    .where('item_id', 'in', [...itemIds])
    .where('publicity', '=', 'exempt')
    .execute()
  return [...new Set(rows.flatMap((row) => row.paragraphs))].sort((a, b) => a - b)
}

async function addExclusion(tx: Tx, meetingId: string, position: number): Promise<string> {
  const itemId = newId()
  await tx
    .insertInto('hearth.agenda_item')
    .values({
      council_id: councilOf(tx).id,
      item_id: itemId,
      meeting_id: meetingId,
      position,
      number: null,
      kind: 'exclusion',
      title: 'Exclusion of the public',
      public_title: null,
      purpose: '',
      asked_for: 'decision',
      scheduled_at: null,
      publicity: 'public',
      source_room: null,
      source_ref: null,
      state: 'on_agenda',
    })
    .execute()
  return itemId
}

async function removeExclusion(tx: Tx, item: AgendaItem, items: readonly AgendaItem[]) {
  await tx.deleteFrom('hearth.agenda_item').where('item_id', '=', item.item_id).execute()
  await writeOrder(
    tx,
    items.filter((one) => one.item_id !== item.item_id).map((one) => one.item_id),
  )
}

/** 'item 9', 'items 9 and 10', 'paragraphs 1, 2 and 3'. */
export function numbered(noun: string, numbers: readonly string[]): string {
  if (numbers.length <= 1) return `${noun} ${numbers.join('')}`
  return `${noun}s ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
}
