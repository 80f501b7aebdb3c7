import { recordAct } from '#platform/audit/record-act.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import {
  getItem,
  getMeeting,
  listItems,
  type AgendaItem,
  type Meeting,
} from '../meetings/find-meeting.ts'
import type { AskedFor } from '../meetings/tables.ts'
import { keepExclusion } from './exclusion-item.ts'
import { askTheChairAgain, writeOrder } from './order.ts'
import { placeItem, removeFromAgenda } from './place-item.ts'

export interface ItemWords {
  readonly title: string
  readonly publicTitle: string
  readonly purpose: string
  readonly askedFor: AskedFor
  /** 15:15, or empty. */
  readonly time: string
}

/** The clerk adds an item of their own, without a paper. */
export async function addOwnItem(
  tx: Tx,
  meetingId: string,
  words: Omit<ItemWords, 'publicTitle'>,
): Promise<string> {
  await openAgenda(tx, meetingId)
  const itemId = await placeItem(
    tx,
    meetingId,
    {
      kind: 'report',
      title: words.title,
      purpose: words.purpose,
      askedFor: words.askedFor,
      publicity: 'public',
      scheduledAt: words.time || undefined,
    },
    'reports',
  )
  await recordAct(tx, {
    act: 'item.added',
    subject: { kind: 'agenda_item', id: itemId },
    details: { meetingId },
  })
  return itemId
}

/** Changes the words of an item. Whoever saved second sees what it says now. */
export async function changeItem(
  tx: Tx,
  itemId: string,
  words: ItemWords,
  version: number,
): Promise<void> {
  const item = await getItem(tx, itemId)
  await openAgenda(tx, item.meeting_id)
  if (item.version !== version) {
    throw new Unacceptable(
      `Somebody changed this item while you were writing. It now says: “${item.title}. ${item.purpose}” Your words are still below: save again to put them in its place.`,
    )
  }
  const isExempt = item.publicity === 'exempt'
  if (isExempt && words.publicTitle.trim().toLowerCase() === words.title.trim().toLowerCase()) {
    throw new Unacceptable({
      publicTitle:
        'The public title has to be another one than the real title, which would give it away.',
    })
  }
  await tx
    .updateTable('hearth.agenda_item')
    .set({
      title: words.title,
      public_title: isExempt ? words.publicTitle : null,
      purpose: words.purpose,
      asked_for: words.askedFor,
      scheduled_at: words.time === '' ? null : words.time,
      version: item.version + 1,
    })
    .where('item_id', '=', itemId)
    .execute()
  if (isExempt) {
    await tx
      .updateTable('hearth.document')
      .set({ public_title: words.publicTitle })
      .where('item_id', '=', itemId)
      .execute()
  }
  await askTheChairAgain(tx, item.meeting_id)
  await recordAct(tx, {
    act: 'item.changed',
    subject: { kind: 'agenda_item', id: itemId },
    details: { version: item.version + 1 },
  })
}

/** Takes an item off the agenda before it is published; its report goes back to the clerk's list. */
export async function removeItem(tx: Tx, itemId: string): Promise<void> {
  const item = await getItem(tx, itemId)
  await openAgenda(tx, item.meeting_id)
  if (item.kind === 'young_people') {
    throw new Unacceptable(
      'Young people asked for this item, so it is not the clerk’s to take off. Youth Voice can take it back.',
    )
  }
  if (item.kind === 'exclusion') {
    throw new Unacceptable(
      'This item is there because another one is exempt. It goes when no exempt item is left.',
    )
  }
  await removeFromAgenda(tx, item)
  await recordAct(tx, {
    act: 'item.removed',
    subject: { kind: 'agenda_item', id: itemId },
    details: { meetingId: item.meeting_id, kind: item.kind },
  })
}

/**
 * Puts the agenda in order. The exclusion of the public stays before the first exempt item,
 * wherever it was dragged.
 */
export async function reorderAgenda(
  tx: Tx,
  meetingId: string,
  wanted: readonly string[],
): Promise<void> {
  await openAgenda(tx, meetingId)
  const items = await listItems(tx, meetingId)
  const known = new Set(items.map((item) => item.item_id))
  const isWhole = wanted.length === known.size && new Set(wanted).size === known.size
  if (!isWhole || wanted.some((id) => !known.has(id))) {
    throw new Unacceptable(
      'Somebody added or removed an item while you were putting them in order. Here is the agenda as it is now.',
    )
  }
  refuseBeforeYoungPeople(items, wanted)
  await writeOrder(tx, wanted)
  await keepExclusion(tx, meetingId)
  await askTheChairAgain(tx, meetingId)
  await recordAct(tx, { act: 'agenda.reordered', subject: { kind: 'meeting', id: meetingId } })
}

/** What young people asked for comes first; the clerk may order their items among themselves. */
function refuseBeforeYoungPeople(items: readonly AgendaItem[], wanted: readonly string[]): void {
  const young = items.filter((item) => item.kind === 'young_people').map((item) => item.item_id)
  if (wanted.slice(0, young.length).some((id) => !young.includes(id))) {
    throw new Unacceptable('What young people asked for stays first on the agenda.')
  }
}

async function openAgenda(tx: Tx, meetingId: string): Promise<Meeting> {
  const meeting = await getMeeting(tx, meetingId)
  if (meeting.state !== 'scheduled') {
    throw new Unacceptable(
      'The agenda is published, so its items and numbers stay. An item can still be marked as withdrawn.',
    )
  }
  return meeting
}
