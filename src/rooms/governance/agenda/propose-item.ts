import { recordAct } from '#platform/audit/record-act.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { getBody } from '#rooms/council/index.ts'
import { findNextOpenMeeting, getItem, getMeeting } from '../meetings/find-meeting.ts'
import type { AskedFor } from '../meetings/tables.ts'
import { placeItem, removeFromAgenda } from './place-item.ts'

export interface ProposedItem {
  readonly bodyId: string
  readonly kind: 'young_people' | 'scorecard'
  readonly title: string
  /** One line: what the Board is asked to do with it. */
  readonly purpose: string
  readonly askedFor: AskedFor
  /** Who proposes, and what they know it by; every event about the item carries both. */
  readonly sourceRoom: string
  readonly sourceRef: string
  /** Young people's items stand first, in the order they came; papers stand among the reports. */
  readonly place: 'first' | 'reports'
}

/**
 * Puts an item on the next agenda that is not published yet. Throws a sentence when no such
 * meeting is scheduled. Proposing the same source again gives the item that is already there.
 */
export async function proposeItem(
  tx: Tx,
  proposed: ProposedItem,
): Promise<{ itemId: string; meetingId: string }> {
  const { bodyId, place, ...item } = proposed
  const meeting = await findNextOpenMeeting(tx, bodyId)
  if (!meeting) {
    const body = await getBody(tx, bodyId)
    throw new Unacceptable(
      `No meeting of the ${body.name} is scheduled whose agenda is still open. Ask Democratic Services to schedule one, then try again.`,
    )
  }
  const before = await findProposed(tx, meeting.meeting_id, proposed)
  if (before) return { itemId: before, meetingId: meeting.meeting_id }
  const itemId = await placeItem(tx, meeting.meeting_id, { ...item, publicity: 'public' }, place)
  await recordAct(tx, {
    act: 'item.proposed',
    subject: { kind: 'agenda_item', id: itemId },
    details: { meetingId: meeting.meeting_id, kind: item.kind, sourceRoom: item.sourceRoom },
  })
  return { itemId, meetingId: meeting.meeting_id }
}

/** Takes back an item that another room proposed, while its agenda is not published. */
export async function withdrawProposal(tx: Tx, itemId: string, why: string): Promise<void> {
  const item = await getItem(tx, itemId)
  const meeting = await getMeeting(tx, item.meeting_id)
  if (meeting.state !== 'scheduled') {
    throw new Unacceptable(
      'The agenda is published, so the item keeps its place. Democratic Services can mark it as withdrawn.',
    )
  }
  await removeFromAgenda(tx, item)
  await recordAct(tx, {
    act: 'item.taken_back',
    subject: { kind: 'agenda_item', id: itemId },
    why,
    details: { meetingId: meeting.meeting_id },
  })
}

async function findProposed(
  tx: Tx,
  meetingId: string,
  proposed: ProposedItem,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('hearth.agenda_item')
    .select('item_id')
    .where('meeting_id', '=', meetingId)
    .where('source_room', '=', proposed.sourceRoom)
    .where('source_ref', '=', proposed.sourceRef)
    .executeTakeFirst()
  return row?.item_id
}
