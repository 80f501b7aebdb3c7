import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { getBody } from '#rooms/council/index.ts'
import { makeActionsPublic, raiseAction, type DuePoint } from '#rooms/tracker/index.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { getItem, getMeeting, type Meeting } from '../meetings/find-meeting.ts'
import { findPublishedMinute } from '../minutes/find-minutes.ts'
import { paths } from '../paths.ts'
import { findMeetingRecord, isPrivate, listItemRecords } from './find-record.ts'

export interface ActionFromDecision {
  /** Which of the decisions, from 1. */
  readonly decision: number
  readonly title: string
  readonly ownerId: string
  readonly due:
    | { readonly kind: 'date'; readonly on: string }
    | { readonly kind: 'next_meeting' }
    | { readonly kind: 'months'; readonly months: number }
  /** For an exempt item: what the public may read of it. Nothing: it stays inside. */
  readonly publicTitle?: string
}

/** Raises an action in the tracker from a decision of the Board. @returns its id */
export async function raiseFromDecision(
  tx: Tx,
  itemId: string,
  wanted: ActionFromDecision,
): Promise<string> {
  const item = await getItem(tx, itemId)
  const meeting = await getMeeting(tx, item.meeting_id)
  const record = (await listItemRecords(tx, meeting.meeting_id)).get(itemId)
  const words = record?.decisions[wanted.decision - 1]
  if (!words)
    throw new Unacceptable({ decision: 'Choose the decision that this action carries out.' })
  const hidden = isPrivate(item, await findMeetingRecord(tx, meeting.meeting_id))
  const publicTitle = hidden ? wanted.publicTitle?.trim() : wanted.title
  const body = await getBody(tx, meeting.body_id)
  const actionId = await raiseAction(tx, {
    bodyId: meeting.body_id,
    title: wanted.title,
    ownerId: wanted.ownerId,
    due: await dueOf(tx, meeting, wanted.due),
    source: {
      kind: 'minute',
      ref: itemId,
      label: `Item ${item.number ?? ''}, ${body.name}, ${longDate(meeting.meets_on)}`,
      url: paths.item(meeting.slug, item.number ?? ''),
      words,
    },
    ...(publicTitle ? { publicTitle } : {}),
    isRestricted: hidden,
  })
  // Raised after the minutes were published, it is public at once, as the others are.
  const minute = await findPublishedMinute(tx, itemId)
  if (minute)
    await makeActionsPublic(
      tx,
      { kind: 'minute', ref: itemId },
      { label: minute.label, url: minute.url },
    )
  return actionId
}

async function dueOf(tx: Tx, meeting: Meeting, due: ActionFromDecision['due']): Promise<DuePoint> {
  if (due.kind !== 'next_meeting') return due
  const next = await tx
    .selectFrom('hearth.meeting')
    .select(['meeting_id', 'meets_on'])
    .where('body_id', '=', meeting.body_id)
    .where('meets_on', '>', meeting.meets_on)
    .where('state', 'in', ['scheduled', 'published'])
    .orderBy('meets_on')
    .executeTakeFirst()
  return {
    kind: 'next_meeting',
    meeting: next && { id: next.meeting_id, meetsOn: next.meets_on },
  }
}
