import type { Selectable } from 'kysely'
import { nowOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound } from '#platform/http/errors.ts'
import { isId } from '#platform/ids/new-id.ts'
import type { AgendaItem, Meeting } from '../meetings/find-meeting.ts'
import { quorumAt, type Countable, type QuorumCount } from './quorum.ts'
import type {
  DeclarationTable,
  ItemRecordTable,
  MeetingRecordTable,
  MeetingRollTable,
} from './tables.ts'

export type RollRow = Selectable<MeetingRollTable>
export type Declaration = Selectable<DeclarationTable>
export type ItemRecord = Selectable<ItemRecordTable>
export type MeetingRecord = Selectable<MeetingRecordTable>

/** Somebody on the roll with the intervals they were in the room. */
export interface OnTheRoll extends Countable {
  readonly personId: string | null
  readonly name: string
  readonly line: string
  readonly hasApologised: boolean
}

/** Everyone a meeting expected or received, in the order of the minutes. */
export async function listRoll(tx: Tx, meetingId: string): Promise<OnTheRoll[]> {
  const rows = await tx
    .selectFrom('hearth.meeting_roll')
    .leftJoin('hearth.presence', (join) =>
      join
        .onRef('hearth.presence.council_id', '=', 'hearth.meeting_roll.council_id')
        .onRef('hearth.presence.roll_id', '=', 'hearth.meeting_roll.roll_id'),
    )
    .selectAll('hearth.meeting_roll')
    .select(['hearth.presence.arrived_at', 'hearth.presence.left_at'])
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('arrived_at')
    .execute()
  const roll = new Map<
    string,
    OnTheRoll & { presence: { arrivedAt: Date; leftAt: Date | null }[] }
  >()
  for (const row of rows) {
    const known = roll.get(row.roll_id) ?? {
      rollId: row.roll_id,
      personId: row.person_id,
      name: row.name,
      line: row.line,
      capacity: row.capacity,
      hasApologised: row.apologies_at !== null,
      presence: [],
    }
    if (row.arrived_at) known.presence.push({ arrivedAt: row.arrived_at, leftAt: row.left_at })
    roll.set(row.roll_id, known)
  }
  return [...roll.values()]
}

/** One line of a roll. Throws `NotFound`. */
export async function getRollRow(tx: Tx, meetingId: string, rollId: string): Promise<RollRow> {
  const row = isId(rollId)
    ? await tx
        .selectFrom('hearth.meeting_roll')
        .selectAll()
        .where('meeting_id', '=', meetingId)
        .where('roll_id', '=', rollId)
        .executeTakeFirst()
    : undefined
  if (!row) throw new NotFound('Nobody of that name is on the roll of this meeting.')
  return row
}

/** Interests declared at a meeting, in the order they were made. */
export async function listDeclarations(tx: Tx, meetingId: string): Promise<Declaration[]> {
  return tx
    .selectFrom('hearth.declaration')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('made_at')
    .orderBy('declaration_id')
    .execute()
}

/** What the meeting as a whole said or resolved; undefined before anything was recorded. */
export async function findMeetingRecord(
  tx: Tx,
  meetingId: string,
): Promise<MeetingRecord | undefined> {
  return tx
    .selectFrom('hearth.meeting_record')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
}

/** What was recorded for the items of a meeting, by item. */
export async function listItemRecords(tx: Tx, meetingId: string): Promise<Map<string, ItemRecord>> {
  const rows = await tx
    .selectFrom('hearth.item_record')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .execute()
  return new Map(rows.map((row) => [row.item_id, row]))
}

/** Whether an item is taken without the public: exempt, and the meeting did not decline to exclude them. */
export const isPrivate = (
  item: Pick<AgendaItem, 'publicity'>,
  record: Pick<MeetingRecord, 'exclusion'> | undefined,
): boolean => item.publicity === 'exempt' && record?.exclusion !== 'refused'

/** The quorum of a meeting now, or at a moment; for an item, without those who withdrew from it. */
export async function countQuorum(
  tx: Tx,
  meeting: Meeting,
  itemId?: string,
  at: Date = new Date(nowOf(tx).epochMilliseconds),
): Promise<QuorumCount> {
  const roll = await listRoll(tx, meeting.meeting_id)
  const withdrawals = await listWithdrawals(tx, meeting.meeting_id)
  return quorumAt(at, meeting.quorum, roll, withdrawals, itemId)
}

/** Who left the room for which item because of an interest. */
export async function listWithdrawals(tx: Tx, meetingId: string) {
  const declared = await listDeclarations(tx, meetingId)
  return declared
    .filter((one) => one.withdraws)
    .map((one) => ({ rollId: one.roll_id, itemId: one.item_id }))
}
