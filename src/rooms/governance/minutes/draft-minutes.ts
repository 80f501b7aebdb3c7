import { sql } from 'kysely'
import { recordAct } from '#platform/audit/record-act.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { councilOf } from '#platform/db/in-council.ts'
import { json } from '#platform/db/json.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/new-id.ts'
import { longDate } from '#ui/dates-in-words.ts'
import {
  findMeetingRecord,
  isPrivate,
  listDeclarations,
  listItemRecords,
  listRoll,
  type ItemRecord,
} from '../meeting-room/find-record.ts'
import { getMeeting, listItems, type AgendaItem, type Meeting } from '../meetings/find-meeting.ts'
import { municipalYearOf, type MunicipalYear } from '../meetings/municipal-year.ts'
import { findMinutes } from './find-minutes.ts'
import { firstWords, type RecordFacts } from './minute-words.ts'

/**
 * Drafts the minutes from the record of the meeting, and gives each minute its number. Numbers run
 * on within the municipal year; they are all given here, in one transaction, so that none is
 * missing and none is used twice. An earlier meeting of the year comes first.
 */
export async function draftMinutes(
  tx: Tx,
  meetingId: string,
): Promise<{ first: number; last: number }> {
  const meeting = await getMeeting(tx, meetingId)
  await sql`select pg_advisory_xact_lock(hashtext(${`minutes:${meeting.body_id}`}))`.execute(tx)
  if (meeting.state !== 'held')
    throw new Unacceptable('Minutes are drafted once the meeting is closed.')
  if (await findMinutes(tx, meetingId)) throw new Unacceptable('The minutes are drafted already.')
  const year = await municipalYearOf(tx, Temporal.PlainDate.from(meeting.meets_on))
  await refuseOutOfTurn(tx, meeting, year)
  const records = await listItemRecords(tx, meetingId)
  const taken = (await listItems(tx, meetingId)).flatMap((item) => {
    const record = records.get(item.item_id)
    return record?.outcome ? [{ item, record, outcome: record.outcome }] : []
  })
  await tx
    .insertInto('hearth.minutes')
    .values({
      council_id: councilOf(tx).id,
      meeting_id: meetingId,
      body_id: meeting.body_id,
      year: year.label,
      state: 'draft',
      drafted_at: nowOf(tx).toString(),
      cleared_at: null,
      cleared_by: null,
      published_at: null,
      chair_remark: null,
    })
    .execute()
  const facts = await factsOf(tx, meeting)
  const first = await nextNumber(tx, meeting.body_id, year)
  for (const [index, { item, record }] of taken.entries())
    await addMinute(tx, meeting, year, first + index, { item, record, facts })
  const last = first + taken.length - 1
  await recordAct(tx, {
    act: 'minutes.drafted',
    subject: { kind: 'meeting', id: meetingId },
    details: { year: year.label, first, last },
  })
  return { first, last }
}

/** Two meetings of a year are numbered in the order they were held. */
async function refuseOutOfTurn(tx: Tx, meeting: Meeting, year: MunicipalYear): Promise<void> {
  const earlier = await tx
    .selectFrom('hearth.meeting')
    .leftJoin('hearth.minutes', (join) =>
      join
        .onRef('hearth.minutes.council_id', '=', 'hearth.meeting.council_id')
        .onRef('hearth.minutes.meeting_id', '=', 'hearth.meeting.meeting_id'),
    )
    .select(['hearth.meeting.meets_on', 'hearth.meeting.state'])
    .where('hearth.meeting.body_id', '=', meeting.body_id)
    .where('hearth.meeting.state', 'in', ['published', 'in_session', 'held'])
    .where('hearth.meeting.meets_on', '>=', year.from.toString())
    .where((or) =>
      or.or([
        or('hearth.meeting.meets_on', '<', meeting.meets_on),
        or.and([
          or('hearth.meeting.meets_on', '=', meeting.meets_on),
          or('hearth.meeting.starts_at', '<', meeting.starts_at),
        ]),
      ]),
    )
    .where('hearth.minutes.meeting_id', 'is', null)
    .orderBy('hearth.meeting.meets_on')
    .executeTakeFirst()
  if (!earlier) return
  throw new Unacceptable(
    earlier.state === 'held'
      ? `The meeting of ${longDate(earlier.meets_on)} comes first: its minutes are not drafted, and numbers run in the order of meetings.`
      : `The meeting of ${longDate(earlier.meets_on)} comes first: it was neither closed nor cancelled, and numbers run in the order of meetings.`,
  )
}

async function nextNumber(tx: Tx, bodyId: string, year: MunicipalYear): Promise<number> {
  const last = await tx
    .selectFrom('hearth.minute')
    .select((row) => row.fn.max('number').as('number'))
    .where('body_id', '=', bodyId)
    .where('year', '=', year.label)
    .executeTakeFirst()
  return (last?.number ?? 0) + 1
}

async function factsOf(tx: Tx, meeting: Meeting): Promise<RecordFacts> {
  const items = await listItems(tx, meeting.meeting_id)
  const record = await findMeetingRecord(tx, meeting.meeting_id)
  const next = await tx
    .selectFrom('hearth.meeting')
    .select(['meets_on', 'starts_at', 'venue'])
    .where('body_id', '=', meeting.body_id)
    .where('meets_on', '>', meeting.meets_on)
    .where('state', 'in', ['scheduled', 'published'])
    .orderBy('meets_on')
    .executeTakeFirst()
  return {
    roll: await listRoll(tx, meeting.meeting_id),
    declarations: await listDeclarations(tx, meeting.meeting_id),
    items,
    privateItems: new Set(
      items.filter((item) => isPrivate(item, record)).map((item) => item.item_id),
    ),
    next,
  }
}

async function addMinute(
  tx: Tx,
  meeting: Meeting,
  year: MunicipalYear,
  number: number,
  taken: { item: AgendaItem; record: ItemRecord; facts: RecordFacts },
): Promise<void> {
  const { item, record, facts } = taken
  const hidden = facts.privateItems.has(item.item_id)
  await tx
    .insertInto('hearth.minute')
    .values({
      council_id: councilOf(tx).id,
      minute_id: newId(),
      meeting_id: meeting.meeting_id,
      item_id: item.item_id,
      body_id: meeting.body_id,
      year: year.label,
      number,
      // Taken in public although its report is still withheld: it keeps the title the public knows.
      title:
        item.publicity === 'exempt' && !hidden ? (item.public_title ?? 'Exempt item') : item.title,
      text: firstWords(item, record.discussion, facts),
      outcome: record.outcome ?? 'no_decision',
      decisions: json(record.decisions),
      is_private: hidden,
      public_title: hidden ? (item.public_title ?? 'Exempt item') : null,
    })
    .execute()
}
