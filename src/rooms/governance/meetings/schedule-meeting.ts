import { recordAct } from '#platform/audit/record-act.ts'
import { todayOf } from '#platform/clock/clock.ts'
import { councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/new-id.ts'
import { getBody } from '#rooms/council/index.ts'
import { addStandardItems } from '../agenda/standard-items.ts'
import { publishBoard } from '../public/publish-board.ts'
import { publishMeeting } from '../public/publish-meeting.ts'
import { defaultQuorum } from './default-quorum.ts'
import { repointToCalendar } from './carry-over.ts'
import { getMeeting } from './find-meeting.ts'

export interface NewMeeting {
  readonly bodyId: string
  readonly meetsOn: Temporal.PlainDate
  /** Local wall time, 15:00. */
  readonly startsAt: string
  readonly venue: string
  /** How to get in, step-free access, joining details. */
  readonly accessNote: string
  /** Absent: the board's rule. */
  readonly quorum?: number | undefined
}

/** Schedules a meeting: its date is public at once, its agenda begins with what is always on it. */
export async function scheduleMeeting(
  tx: Tx,
  wanted: NewMeeting,
): Promise<{ meetingId: string; slug: string }> {
  const body = await getBody(tx, wanted.bodyId)
  if (Temporal.PlainDate.compare(wanted.meetsOn, todayOf(tx)) < 0) {
    throw new Unacceptable({ date: 'That day has passed. Choose a day from today on.' })
  }
  const quorum = wanted.quorum ?? (await defaultQuorum(tx, wanted.bodyId, wanted.meetsOn))
  const meetingId = newId()
  const slug = await freeSlug(tx, `${wanted.meetsOn.toString()}-${body.slug}`)
  await tx
    .insertInto('hearth.meeting')
    .values({
      council_id: councilOf(tx).id,
      meeting_id: meetingId,
      body_id: body.body_id,
      slug,
      meets_on: wanted.meetsOn.toString(),
      starts_at: wanted.startsAt,
      venue: wanted.venue,
      access_note: wanted.accessNote,
      state: 'scheduled',
      state_reason: null,
      quorum,
      chair_agreed_at: null,
      short_notice_reason: null,
      agenda_published_at: null,
      opened_at: null,
      closed_at: null,
    })
    .execute()
  await addStandardItems(tx, await getMeeting(tx, meetingId))
  await recordAct(tx, {
    act: 'meeting.scheduled',
    subject: { kind: 'meeting', id: meetingId },
    details: { slug, quorum },
  })
  await repointToCalendar(tx, body.body_id)
  await publishBoard(tx, body.body_id)
  await publishMeeting(tx, meetingId, 'Meeting scheduled')
  return { meetingId, slug }
}

/** Two meetings of a board on one day differ by a number at the end of their addresses. */
async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  const taken = await tx
    .selectFrom('hearth.meeting')
    .select('slug')
    .where('slug', 'like', `${wanted}%`)
    .execute()
  const slugs = new Set(taken.map((row) => row.slug))
  let slug = wanted
  for (let next = 2; slugs.has(slug); next += 1) slug = `${wanted}-${next}`
  return slug
}
