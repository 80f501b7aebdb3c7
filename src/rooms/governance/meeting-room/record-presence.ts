import { recordAct } from '#platform/audit/record-act.ts'
import { councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/new-id.ts'
import { longDateTime, time } from '#ui/dates-in-words.ts'
import { getMeeting } from '../meetings/find-meeting.ts'
import { insistOnRunning } from './call-roll.ts'
import { getRollRow, listRoll } from './find-record.ts'
import { momentOf } from './moment.ts'

/** Somebody came in: now, or at the time given on the day of the meeting. */
export async function recordArrival(
  tx: Tx,
  meetingId: string,
  rollId: string,
  at?: string,
): Promise<void> {
  const { meeting, person, last } = await factsOf(tx, meetingId, rollId)
  const arrivedAt = momentOf(tx, meeting, at, 'at')
  if (last?.left_at === null) throw new Unacceptable(`${person.name} is in the room already.`)
  if (last?.left_at && arrivedAt < last.left_at)
    throw new Unacceptable({
      at: `${person.name} left at ${time(last.left_at)}. Give a time after that.`,
    })
  await tx
    .insertInto('hearth.presence')
    .values({
      council_id: councilOf(tx).id,
      presence_id: newId(),
      roll_id: rollId,
      arrived_at: arrivedAt,
      left_at: null,
    })
    .execute()
  // Whoever sent apologies and came after all is present.
  await tx
    .updateTable('hearth.meeting_roll')
    .set({ apologies_at: null })
    .where('roll_id', '=', rollId)
    .execute()
  await note(tx, 'presence.arrived', meetingId, rollId, arrivedAt)
}

/** Somebody left the room. */
export async function recordDeparture(
  tx: Tx,
  meetingId: string,
  rollId: string,
  at?: string,
): Promise<void> {
  const { meeting, person, last } = await factsOf(tx, meetingId, rollId)
  const leftAt = momentOf(tx, meeting, at, 'at')
  if (last?.left_at !== null) throw new Unacceptable(`${person.name} is not in the room.`)
  if (leftAt < last.arrived_at)
    throw new Unacceptable({
      at: `${person.name} came in at ${time(last.arrived_at)}. Give a time after that.`,
    })
  await tx
    .updateTable('hearth.presence')
    .set({ left_at: leftAt })
    .where('presence_id', '=', last.presence_id)
    .execute()
  await note(tx, 'presence.left', meetingId, rollId, leftAt)
}

/** Everyone on the roll who sent no apologies and was not recorded yet came in. */
export async function recordArrivalOfTheRest(
  tx: Tx,
  meetingId: string,
  at?: string,
): Promise<number> {
  const missing = (await listRoll(tx, meetingId)).filter(
    (one) => !one.hasApologised && one.presence.length === 0,
  )
  for (const one of missing) await recordArrival(tx, meetingId, one.rollId, at)
  return missing.length
}

/** Takes back the last mark: a departure is opened again, an arrival is struck. */
export async function takeBackPresence(tx: Tx, meetingId: string, rollId: string): Promise<void> {
  const { person, last } = await factsOf(tx, meetingId, rollId)
  if (!last) throw new Unacceptable(`Nothing is recorded for ${person.name} yet.`)
  if (last.left_at === null)
    await tx.deleteFrom('hearth.presence').where('presence_id', '=', last.presence_id).execute()
  else
    await tx
      .updateTable('hearth.presence')
      .set({ left_at: null })
      .where('presence_id', '=', last.presence_id)
      .execute()
  await note(tx, 'presence.taken_back', meetingId, rollId, last.left_at ?? last.arrived_at)
}

async function factsOf(tx: Tx, meetingId: string, rollId: string) {
  const meeting = await getMeeting(tx, meetingId)
  insistOnRunning(meeting)
  const person = await getRollRow(tx, meetingId, rollId)
  const last = await tx
    .selectFrom('hearth.presence')
    .selectAll()
    .where('roll_id', '=', rollId)
    .orderBy('arrived_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { meeting, person, last }
}

const note = (tx: Tx, act: string, meetingId: string, rollId: string, at: Date) =>
  recordAct(tx, {
    act,
    subject: { kind: 'meeting', id: meetingId },
    details: { rollId, at: longDateTime(at) },
  })
