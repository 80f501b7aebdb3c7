import { recordAct } from '#platform/audit/record-act.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { councilOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/new-id.ts'
import { getBody, getPerson, listPeopleByRole, type Role } from '#rooms/council/index.ts'
import { getMeeting, type Meeting } from '../meetings/find-meeting.ts'
import { findMeetingRecord, listRoll } from './find-record.ts'
import type { Capacity } from './tables.ts'

const memberRoles: readonly Role[] = ['chair', 'vice_chair', 'member', 'co_opted']

/** Writes down whom the meeting expects, as they are today. Called again, it adds nobody twice. */
export async function callRoll(tx: Tx, meetingId: string): Promise<void> {
  const meeting = await getMeeting(tx, meetingId)
  insistOnRunning(meeting)
  if (!(await findMeetingRecord(tx, meetingId))) {
    await tx
      .insertInto('hearth.meeting_record')
      .values({
        council_id: councilOf(tx).id,
        meeting_id: meetingId,
        no_declarations_at: null,
        exclusion: null,
        exclusion_at: null,
        readmitted_at: null,
      })
      .execute()
  }
  const known = new Set((await listRoll(tx, meetingId)).map((one) => one.personId))
  const expected = await listPeopleByRole(tx, memberRoles, meeting.body_id)
  const inOrder = memberRoles.flatMap((role) => expected.filter((one) => one.role === role))
  for (const person of inOrder) {
    if (known.has(person.id)) continue
    known.add(person.id)
    await addRow(tx, meetingId, {
      personId: person.id,
      name: person.name,
      line: person.line,
      capacity: person.role as Capacity,
    })
  }
  await recordAct(tx, { act: 'roll.called', subject: { kind: 'meeting', id: meetingId } })
}

export type Guest =
  | {
      readonly kind: 'person'
      readonly personId: string
      readonly capacity: 'officer' | 'also_present'
    }
  | {
      readonly kind: 'guest'
      readonly name: string
      readonly line: string
      readonly capacity: 'officer' | 'also_present'
    }
  /** Young people stand in a roll by the group they speak for, never by name. */
  | { readonly kind: 'group'; readonly bodyId: string }

/** Adds somebody who is there without being a member. @returns the id of their line */
export async function addToRoll(tx: Tx, meetingId: string, guest: Guest): Promise<string> {
  const meeting = await getMeeting(tx, meetingId)
  insistOnRunning(meeting)
  const row = await describeGuest(tx, guest)
  const roll = await listRoll(tx, meetingId)
  const twice = roll.find((one) =>
    row.personId ? one.personId === row.personId : one.name === row.name,
  )
  if (twice) throw new Unacceptable({ who: `${twice.name} is on the roll already.` })
  const rollId = await addRow(tx, meetingId, row)
  await recordAct(tx, {
    act: 'roll.added',
    subject: { kind: 'meeting', id: meetingId },
    details: { rollId, capacity: row.capacity },
  })
  return rollId
}

interface NewRow {
  readonly personId: string | null
  readonly name: string
  readonly line: string
  readonly capacity: Capacity
}

async function describeGuest(tx: Tx, guest: Guest): Promise<NewRow> {
  if (guest.kind === 'group') {
    const body = await getBody(tx, guest.bodyId)
    return {
      personId: null,
      name: `Young people from ${body.name}`,
      line: '',
      capacity: 'young_people',
    }
  }
  if (guest.kind === 'guest') {
    const name = guest.name.trim()
    if (name === '') throw new Unacceptable({ guest_name: 'Write the name of the guest.' })
    return { personId: null, name, line: guest.line.trim(), capacity: guest.capacity }
  }
  const person = await getPerson(tx, guest.personId)
  if (person.kind === 'young_person')
    throw new Unacceptable({ who: 'Young people are recorded by their group, not by name.' })
  return {
    personId: person.id,
    name: person.name,
    line: person.line,
    capacity: guest.capacity,
  }
}

async function addRow(tx: Tx, meetingId: string, row: NewRow): Promise<string> {
  const last = await tx
    .selectFrom('hearth.meeting_roll')
    .select((column) => column.fn.max('position').as('position'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  const rollId = newId()
  await tx
    .insertInto('hearth.meeting_roll')
    .values({
      council_id: councilOf(tx).id,
      roll_id: rollId,
      meeting_id: meetingId,
      person_id: row.personId,
      name: row.name,
      line: row.line,
      capacity: row.capacity,
      position: (last?.position ?? 0) + 1,
      apologies_at: null,
    })
    .execute()
  return rollId
}

/** Records or takes back apologies: notice of absence, which is more than being absent. */
export async function setApologies(
  tx: Tx,
  meetingId: string,
  rollId: string,
  given: boolean,
): Promise<void> {
  const meeting = await getMeeting(tx, meetingId)
  insistOnRunning(meeting)
  const person = (await listRoll(tx, meetingId)).find((one) => one.rollId === rollId)
  if (!person) throw new Unacceptable('Nobody of that name is on the roll of this meeting.')
  if (given && person.presence.length > 0)
    throw new Unacceptable(`${person.name} is recorded as here, so there are no apologies.`)
  await tx
    .updateTable('hearth.meeting_roll')
    .set({ apologies_at: given ? nowOf(tx).toString() : null })
    .where('roll_id', '=', rollId)
    .execute()
  await recordAct(tx, {
    act: given ? 'apologies.received' : 'apologies.taken_back',
    subject: { kind: 'meeting', id: meetingId },
    details: { rollId },
  })
}

/** The record of a meeting is open from the publication of its agenda to its end. */
export function insistOnRunning(meeting: Meeting): void {
  if (meeting.state === 'published' || meeting.state === 'in_session') return
  throw new Unacceptable(
    meeting.state === 'scheduled'
      ? 'The agenda of this meeting is not published yet.'
      : 'This meeting is over, and its record is closed.',
  )
}
