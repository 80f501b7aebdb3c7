import { recordAct } from '#platform/audit/record-act.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { announce } from '#platform/events/event-bus.ts'
import { publishBoard } from '../public/publish-board.ts'
import { publishMeeting } from '../public/publish-meeting.ts'
import { carryOver, repointToCalendar } from './carry-over.ts'
import { getMeeting, type Meeting } from './find-meeting.ts'

export interface MeetingDetails {
  readonly startsAt: string
  readonly venue: string
  readonly accessNote: string
  readonly quorum: number
  /** The version that the editor saw. */
  readonly version: number
}

/** Changes when on its day and where a meeting is held. Its date is its address, and stays. */
export async function changeMeeting(
  tx: Tx,
  meetingId: string,
  details: MeetingDetails,
): Promise<void> {
  const meeting = await getMeeting(tx, meetingId)
  if (meeting.state !== 'scheduled' && meeting.state !== 'published') {
    throw new Unacceptable('This meeting is no longer ahead, so its details stay as they are.')
  }
  if (meeting.version !== details.version) {
    throw new Unacceptable(
      `Somebody changed this meeting while you were writing. It now says: ${meeting.starts_at.slice(0, 5)}, ${meeting.venue}, quorum ${meeting.quorum}. Your words are still below: save again to put them in place of that.`,
    )
  }
  await tx
    .updateTable('hearth.meeting')
    .set((row) => ({
      starts_at: details.startsAt,
      venue: details.venue,
      access_note: details.accessNote,
      quorum: details.quorum,
      version: row('version', '+', 1),
    }))
    .where('meeting_id', '=', meetingId)
    .execute()
  const changes = whatChanged(meeting, details)
  await recordAct(tx, {
    act: 'meeting.changed',
    subject: { kind: 'meeting', id: meetingId },
    details: { changes },
  })
  await publishMeeting(tx, meetingId, changes.length > 0 ? changes.join(' ') : undefined)
}

/** Cancels a meeting that has not begun. Its page stays, with the reason. */
export async function cancelMeeting(tx: Tx, meetingId: string, reason: string): Promise<void> {
  const meeting = await getMeeting(tx, meetingId)
  if (meeting.state !== 'scheduled' && meeting.state !== 'published') {
    throw new Unacceptable('Only a meeting that has not begun can be cancelled.')
  }
  await tx
    .updateTable('hearth.meeting')
    .set((row) => ({
      state: 'cancelled',
      state_reason: reason,
      version: row('version', '+', 1),
    }))
    .where('meeting_id', '=', meetingId)
    .execute()
  await recordAct(tx, {
    act: 'meeting.cancelled',
    subject: { kind: 'meeting', id: meetingId },
    why: reason,
  })
  const items = await carryOver(tx, meeting)
  await repointToCalendar(tx, meeting.body_id)
  await publishBoard(tx, meeting.body_id)
  await publishMeeting(tx, meetingId, `Meeting cancelled: ${reason}`)
  await announce(tx, 'meeting.cancelled', {
    meetingId,
    meetingSlug: meeting.slug,
    bodyId: meeting.body_id,
    items,
  })
}

function whatChanged(before: Meeting, after: MeetingDetails): string[] {
  const changes: string[] = []
  if (before.starts_at.slice(0, 5) !== after.startsAt.slice(0, 5)) {
    changes.push(
      `Time changed from ${before.starts_at.slice(0, 5)} to ${after.startsAt.slice(0, 5)}.`,
    )
  }
  if (before.venue !== after.venue) {
    changes.push(`Venue changed from “${before.venue}” to “${after.venue}”.`)
  }
  return changes
}
