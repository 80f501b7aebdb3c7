import { recordAct } from '#platform/audit/record-act.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { councilOf } from '#platform/db/in-council.ts'
import { json } from '#platform/db/json.ts'
import type { Tx } from '#platform/db/tables.ts'
import { announce } from '#platform/events/event-bus.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import {
  getItem,
  getMeeting,
  listItems,
  type AgendaItem,
  type Meeting,
} from '../meetings/find-meeting.ts'
import type { ItemState } from '../meetings/tables.ts'
import {
  countQuorum,
  findMeetingRecord,
  isPrivate,
  listItemRecords,
  type ItemRecord,
} from './find-record.ts'
import { judgeVotes, type Votes } from './quorum.ts'
import type { Outcome } from './tables.ts'

/** Turns to an item: its time runs from now. One item at a time. */
export async function startItem(tx: Tx, itemId: string): Promise<void> {
  const { item, meeting } = await factsOf(tx, itemId)
  if (item.state !== 'on_agenda') throw new Unacceptable('This item was taken already.')
  await refuseWrongAudience(tx, item, meeting)
  const open = (await listItems(tx, meeting.meeting_id)).find((one) => one.state === 'in_progress')
  if (open)
    throw new Unacceptable(
      `Item ${open.number ?? ''} is still open. Record what happened with it first.`,
    )
  await saveRecord(tx, item, { started_at: nowOf(tx).toString() })
  await setItemState(tx, item, 'in_progress')
  await recordAct(tx, { act: 'item.started', subject: { kind: 'agenda_item', id: itemId } })
}

export interface Notes {
  readonly notes: string
  readonly discussion: string
  /** The version of the record that the clerk saw; 0 when there was none. */
  readonly version: number
}

/** Keeps the clerk's notes, and what should stand in the minutes. */
export async function saveNotes(tx: Tx, itemId: string, typed: Notes): Promise<void> {
  const { item, meeting, record } = await factsOf(tx, itemId)
  refuseStale(record, typed.version)
  await refuseMinuted(tx, meeting)
  await saveRecord(tx, item, { notes: typed.notes, discussion: typed.discussion })
  await recordAct(tx, { act: 'item.notes_saved', subject: { kind: 'agenda_item', id: itemId } })
}

export interface NewOutcome {
  readonly outcome: Outcome
  /** The numbered decisions, in the Board's words. */
  readonly decisions: readonly string[]
  readonly votes?: Votes | undefined
  readonly version: number
}

/** Whether the Board needs its quorum to reach this: it can always put off, withdraw or not decide. */
export const needsQuorum = (outcome: Outcome): boolean =>
  outcome === 'resolved' || outcome === 'noted' || outcome === 'recommended'

/** Records what the Board did with an item. Without a quorum it can decide nothing. */
export async function recordOutcome(tx: Tx, itemId: string, given: NewOutcome): Promise<void> {
  const { item, meeting, record } = await factsOf(tx, itemId)
  const decisions = given.decisions.map((one) => one.trim()).filter((one) => one !== '')
  refuseStale(record, given.version)
  await refuseMinuted(tx, meeting)
  await refuseWrongAudience(tx, item, meeting)
  const at = record?.ended_at ?? new Date(nowOf(tx).epochMilliseconds)
  const quorum = await countQuorum(tx, meeting, itemId, at)
  if (!quorum.isQuorate && (needsQuorum(given.outcome) || given.votes))
    throw new Unacceptable({
      outcome: `There is no quorum for this item: ${quorum.present} of the ${quorum.needed} members it needs are here. Nothing can be decided. Wait, or put the item off.`,
    })
  if ((given.outcome === 'resolved' || given.outcome === 'recommended') && decisions.length === 0)
    throw new Unacceptable({ decisions: 'Write down what the Board decided, in its own words.' })
  if (given.votes && needsQuorum(given.outcome)) {
    const problem = judgeVotes(given.votes, quorum.present)
    if (problem) throw new Unacceptable({ votes_for: problem })
  }
  const changed = record?.outcome !== given.outcome || !sameWords(record.decisions, decisions)
  await saveRecord(tx, item, {
    started_at: record?.started_at ?? at,
    ended_at: at,
    outcome: given.outcome,
    decisions: json(decisions),
    votes_for: given.votes?.votesFor ?? null,
    votes_against: given.votes?.against ?? null,
    abstentions: given.votes?.abstentions ?? null,
    casting_vote: given.votes?.castingVote ?? false,
  })
  await setItemState(tx, item, stateAfter(given.outcome))
  await recordAct(tx, {
    act: 'item.outcome_recorded',
    subject: { kind: 'agenda_item', id: itemId },
    details: { outcome: given.outcome, decisions: decisions.length },
  })
  if (changed)
    await announce(tx, 'item.outcome_recorded', {
      meetingId: meeting.meeting_id,
      meetingSlug: meeting.slug,
      itemId,
      outcome: given.outcome,
      decisions,
      sourceRoom: item.source_room,
      sourceRef: item.source_ref,
    })
}

const sameWords = (before: readonly string[] | undefined, after: readonly string[]): boolean =>
  JSON.stringify(before ?? []) === JSON.stringify(after)

const stateAfter = (outcome: Outcome): ItemState =>
  outcome === 'deferred' || outcome === 'withdrawn' ? outcome : 'dealt_with'

/** Puts off everything that was not reached, as when the quorum is lost for good. */
export async function deferTheRest(tx: Tx, meetingId: string): Promise<number> {
  const records = await listItemRecords(tx, meetingId)
  const left = (await listItems(tx, meetingId)).filter(
    (item) => !isSettled(item, records.get(item.item_id)) && !isProcedural(item),
  )
  for (const item of left) {
    const version = records.get(item.item_id)?.version ?? 0
    await deferItem(tx, item, version)
  }
  return left.length
}

async function deferItem(tx: Tx, item: AgendaItem, version: number): Promise<void> {
  const meeting = await getMeeting(tx, item.meeting_id)
  const now = nowOf(tx).toString()
  const decisions = ['Put off to the next meeting.']
  refuseStale((await listItemRecords(tx, item.meeting_id)).get(item.item_id), version)
  await saveRecord(tx, item, { ended_at: now, outcome: 'deferred', decisions: json(decisions) })
  await setItemState(tx, item, 'deferred')
  await recordAct(tx, {
    act: 'item.outcome_recorded',
    subject: { kind: 'agenda_item', id: item.item_id },
    details: { outcome: 'deferred' },
  })
  await announce(tx, 'item.outcome_recorded', {
    meetingId: meeting.meeting_id,
    meetingSlug: meeting.slug,
    itemId: item.item_id,
    outcome: 'deferred',
    decisions,
    sourceRoom: item.source_room,
    sourceRef: item.source_ref,
  })
}

/** Items whose minute is written from the record itself, so that no outcome has to be typed. */
export const isProcedural = (item: Pick<AgendaItem, 'kind'>): boolean =>
  item.kind === 'apologies' ||
  item.kind === 'declarations' ||
  item.kind === 'exclusion' ||
  item.kind === 'next_meeting'

/** Whether nothing is left to record for an item. */
export const isSettled = (item: AgendaItem, record: ItemRecord | undefined): boolean =>
  item.state === 'withdrawn' || (record?.outcome ?? null) !== null

async function factsOf(tx: Tx, itemId: string) {
  const item = await getItem(tx, itemId)
  const meeting = await getMeeting(tx, item.meeting_id)
  if (meeting.state !== 'in_session' && meeting.state !== 'held')
    throw new Unacceptable('Open the meeting first.')
  const record = (await listItemRecords(tx, meeting.meeting_id)).get(itemId)
  return { item, meeting, record }
}

/** Exempt items are taken without the public, all others with them (LGA 1972 s.100A(4)). */
async function refuseWrongAudience(tx: Tx, item: AgendaItem, meeting: Meeting): Promise<void> {
  if (meeting.state !== 'in_session') return
  const needsPrivacy = isPrivate(item, await findMeetingRecord(tx, meeting.meeting_id))
  if (needsPrivacy && meeting.is_open_to_public)
    throw new Unacceptable(
      'This item is exempt. First the Board decides whether to ask the public to leave.',
    )
  if (!needsPrivacy && !meeting.is_open_to_public && item.kind !== 'exclusion')
    throw new Unacceptable('The public has left. Let them back in before an item that is public.')
}

function refuseStale(record: ItemRecord | undefined, seen: number): void {
  if ((record?.version ?? 0) === seen) return
  throw new Unacceptable(
    'Somebody else recorded something for this item while you were writing. Your words are still below; what they wrote stands above. Save again to put yours in place of it.',
  )
}

async function refuseMinuted(tx: Tx, meeting: Meeting): Promise<void> {
  const minutes = await tx
    .selectFrom('hearth.minutes')
    .select('meeting_id')
    .where('meeting_id', '=', meeting.meeting_id)
    .executeTakeFirst()
  if (minutes) throw new Unacceptable('The minutes are drafted. Change the words there.')
}

/** Writes a part of the record of an item. */
export async function saveRecord(
  tx: Tx,
  item: AgendaItem,
  change: Partial<{
    started_at: string | Date
    ended_at: string | Date
    notes: string
    discussion: string
    outcome: Outcome
    decisions: string
    votes_for: number | null
    votes_against: number | null
    abstentions: number | null
    casting_vote: boolean
  }>,
): Promise<void> {
  await tx
    .insertInto('hearth.item_record')
    .values({
      council_id: councilOf(tx).id,
      item_id: item.item_id,
      meeting_id: item.meeting_id,
      started_at: null,
      ended_at: null,
      outcome: null,
      decisions: json([]),
      votes_for: null,
      votes_against: null,
      abstentions: null,
      ...change,
    })
    .onConflict((conflict) =>
      conflict.columns(['council_id', 'item_id']).doUpdateSet((row) => ({
        ...change,
        version: row('hearth.item_record.version', '+', 1),
      })),
    )
    .execute()
}

/** Moves an item on. */
export async function setItemState(tx: Tx, item: AgendaItem, state: ItemState): Promise<void> {
  await tx
    .updateTable('hearth.agenda_item')
    .set((row) => ({ state, version: row('version', '+', 1) }))
    .where('item_id', '=', item.item_id)
    .execute()
}
