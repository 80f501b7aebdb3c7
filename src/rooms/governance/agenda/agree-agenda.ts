import { recordAct } from '#platform/audit/record-act.ts'
import { nowOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { getMeeting } from '../meetings/find-meeting.ts'

/**
 * The Chair agrees the agenda as they saw it. When it has changed since the page was opened, they
 * are shown it again rather than held to something they have not read.
 */
export async function agreeAgenda(tx: Tx, meetingId: string, version: number): Promise<void> {
  const meeting = await getMeeting(tx, meetingId)
  if (meeting.state !== 'scheduled') {
    throw new Unacceptable('This agenda is published already.')
  }
  if (meeting.version !== version) {
    throw new Unacceptable(
      'The agenda has changed since you opened this page. Read it again below, then agree it.',
    )
  }
  await tx
    .updateTable('hearth.meeting')
    .set({ chair_agreed_at: nowOf(tx).toString() })
    .where('meeting_id', '=', meetingId)
    .execute()
  await recordAct(tx, { act: 'agenda.agreed', subject: { kind: 'meeting', id: meetingId } })
}
