import { recordAct } from '#platform/audit/record-act.ts'
import { nowOf, todayOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { getMeeting, listItems, type Meeting } from '../meetings/find-meeting.ts'
import { publishMeeting } from '../public/publish-meeting.ts'
import { callRoll } from './call-roll.ts'
import { findMeetingRecord, listDeclarations, listItemRecords } from './find-record.ts'
import { momentOf } from './moment.ts'
import { isProcedural, isSettled, saveRecord, setItemState } from './record-outcome.ts'

/** Opens a meeting on its day. Without a quorum it can be opened, and can decide nothing. */
export async function openMeeting(tx: Tx, meetingId: string, at?: string): Promise<void> {
  const meeting = await getMeeting(tx, meetingId)
  if (meeting.state !== 'published')
    throw new Unacceptable('Only a meeting whose agenda is published can be opened.')
  if (meeting.meets_on > todayOf(tx).toString())
    throw new Unacceptable(
      `This meeting is on ${longDate(meeting.meets_on)}. It can be opened on that day.`,
    )
  await callRoll(tx, meetingId)
  await changeMeeting(tx, meeting, {
    state: 'in_session',
    opened_at: momentOf(tx, meeting, at, 'opened_at'),
  })
  await recordAct(tx, { act: 'meeting.opened', subject: { kind: 'meeting', id: meetingId } })
  await publishMeeting(tx, meetingId, 'Meeting opened')
}

/** Closes a meeting once everything on its agenda has an outcome. */
export async function closeMeeting(tx: Tx, meetingId: string, at?: string): Promise<void> {
  const meeting = await getMeeting(tx, meetingId)
  insistOnSession(meeting)
  const left = await listUnsettled(tx, meeting)
  if (left.length > 0)
    throw new Unacceptable(
      `Nothing is recorded yet for ${left.length === 1 ? 'item' : 'items'} ${left.map((item) => item.number).join(', ')}. Record what happened, or put off what is left.`,
    )
  await refuseSilence(tx, meetingId)
  for (const item of await listItems(tx, meetingId)) {
    if (!isProcedural(item) || item.state !== 'on_agenda') continue
    await saveRecord(tx, item, { ended_at: nowOf(tx).toString(), outcome: 'noted' })
    await setItemState(tx, item, 'dealt_with')
  }
  await changeMeeting(tx, meeting, {
    state: 'held',
    closed_at: momentOf(tx, meeting, at, 'closed_at'),
    is_open_to_public: true,
  })
  await recordAct(tx, { act: 'meeting.closed', subject: { kind: 'meeting', id: meetingId } })
  await publishMeeting(tx, meetingId, 'Meeting held')
}

/** Items for which the clerk still has to record something. */
export async function listUnsettled(tx: Tx, meeting: Meeting) {
  const records = await listItemRecords(tx, meeting.meeting_id)
  const isOpen = (await findMeetingRecord(tx, meeting.meeting_id))?.exclusion == null
  return (await listItems(tx, meeting.meeting_id)).filter((item) => {
    if (isSettled(item, records.get(item.item_id))) return false
    // Whether to exclude the public is a resolution, unless every exempt item was put off.
    if (item.kind === 'exclusion') return isOpen && item.state === 'on_agenda'
    return !isProcedural(item)
  })
}

/** Members were asked: either somebody declared an interest, or the record says that nobody did. */
async function refuseSilence(tx: Tx, meetingId: string): Promise<void> {
  const record = await findMeetingRecord(tx, meetingId)
  const declared = await listDeclarations(tx, meetingId)
  if (declared.length > 0 || record?.no_declarations_at) return
  throw new Unacceptable(
    'Record the interests that were declared, or that there were none, before the meeting is closed.',
  )
}

export function insistOnSession(meeting: Meeting): void {
  if (meeting.state !== 'in_session') throw new Unacceptable('This meeting is not in session.')
}

/** Changes the row of a meeting as the meeting room does. */
export async function changeMeeting(
  tx: Tx,
  meeting: Meeting,
  change: Partial<{
    state: 'in_session' | 'held'
    opened_at: Date
    closed_at: Date
    is_open_to_public: boolean
  }>,
): Promise<void> {
  await tx
    .updateTable('hearth.meeting')
    .set((row) => ({ ...change, version: row('version', '+', 1) }))
    .where('meeting_id', '=', meeting.meeting_id)
    .execute()
}
