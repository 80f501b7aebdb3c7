import { recordAct } from '#platform/audit/record-act.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { json } from '#platform/db/json.ts'
import type { Tx } from '#platform/db/tables.ts'
import { announce } from '#platform/events/event-bus.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { numbered } from '../agenda/exclusion-item.ts'
import { releaseItem } from '../agenda/withdraw-item.ts'
import {
  getItem,
  getMeeting,
  listItems,
  type AgendaItem,
  type Meeting,
} from '../meetings/find-meeting.ts'
import { publishMeeting } from '../public/publish-meeting.ts'
import { countQuorum, findMeetingRecord } from './find-record.ts'
import { judgeVotes, type Votes } from './quorum.ts'
import { saveRecord, setItemState } from './record-outcome.ts'
import { changeMeeting, insistOnSession } from './run-session.ts'

/**
 * The Board decides whether the public leaves before the exempt items. If it does not agree, those
 * items are public, and so are their reports (LGA 1972 ss.100A(4), 100C(1)); the clerk publishes
 * them with `publishRefusedItem`.
 */
export async function decideExclusion(
  tx: Tx,
  meetingId: string,
  decided: { passed: boolean; votes?: Votes | undefined },
): Promise<void> {
  const { meeting, item, exempt } = await factsOf(tx, meetingId)
  const quorum = await countQuorum(tx, meeting, item.item_id)
  if (!quorum.isQuorate)
    throw new Unacceptable(
      `There is no quorum: ${quorum.present} of the ${quorum.needed} members it needs are here. The public cannot be excluded now.`,
    )
  const problem = decided.passed && decided.votes && judgeVotes(decided.votes, quorum.present)
  if (problem) throw new Unacceptable({ exclusion_for: problem })
  const now = nowOf(tx).toString()
  const decisions = [decided.passed ? passedWords(item) : refusedWords(exempt)]
  const outcome = decided.passed ? 'resolved' : 'no_decision'
  await tx
    .updateTable('hearth.meeting_record')
    .set({ exclusion: decided.passed ? 'passed' : 'refused', exclusion_at: now })
    .where('meeting_id', '=', meetingId)
    .execute()
  await saveRecord(tx, item, {
    started_at: now,
    ended_at: now,
    outcome,
    decisions: json(decisions),
    votes_for: decided.votes?.votesFor ?? null,
    votes_against: decided.votes?.against ?? null,
    abstentions: decided.votes?.abstentions ?? null,
    casting_vote: decided.votes?.castingVote ?? false,
  })
  await setItemState(tx, item, 'dealt_with')
  if (decided.passed) await changeMeeting(tx, meeting, { is_open_to_public: false })
  await recordAct(tx, {
    act: decided.passed ? 'public.excluded' : 'public.not_excluded',
    subject: { kind: 'meeting', id: meetingId },
    details: { items: exempt.map((one) => one.number) },
  })
  await publishMeeting(
    tx,
    meetingId,
    decided.passed ? 'The public was asked to leave' : 'The Board decided to stay in public',
  )
  await announce(tx, 'item.outcome_recorded', {
    meetingId,
    meetingSlug: meeting.slug,
    itemId: item.item_id,
    outcome,
    decisions,
    sourceRoom: item.source_room,
    sourceRef: item.source_ref,
  })
}

/** Lets the public back in. */
export async function readmitPublic(tx: Tx, meetingId: string): Promise<void> {
  const meeting = await getMeeting(tx, meetingId)
  insistOnSession(meeting)
  if (meeting.is_open_to_public) throw new Unacceptable('The public is in the room already.')
  const open = (await listItems(tx, meetingId)).find(
    (item) => item.state === 'in_progress' && item.publicity === 'exempt',
  )
  if (open) throw new Unacceptable(`Item ${open.number ?? ''} is exempt and still open.`)
  await changeMeeting(tx, meeting, { is_open_to_public: true })
  await tx
    .updateTable('hearth.meeting_record')
    .set({ readmitted_at: nowOf(tx).toString() })
    .where('meeting_id', '=', meetingId)
    .execute()
  await recordAct(tx, { act: 'public.readmitted', subject: { kind: 'meeting', id: meetingId } })
  await publishMeeting(tx, meetingId, 'The public was let back in')
}

/** Publishes the report of an item for which the Board declined to exclude the public. */
export async function publishRefusedItem(tx: Tx, itemId: string): Promise<void> {
  const item = await getItem(tx, itemId)
  const record = await findMeetingRecord(tx, item.meeting_id)
  if (record?.exclusion !== 'refused')
    throw new Unacceptable('The Board did not decide that this item is public.')
  await releaseItem(tx, itemId, 'The Board did not agree to exclude the public.')
}

/** Exempt items that the Board decided to take in public, and whose reports are not public yet. */
export async function listRefusedItems(tx: Tx, meetingId: string): Promise<AgendaItem[]> {
  const record = await findMeetingRecord(tx, meetingId)
  if (record?.exclusion !== 'refused') return []
  return (await listItems(tx, meetingId)).filter(
    (item) => item.publicity === 'exempt' && item.state !== 'withdrawn',
  )
}

async function factsOf(tx: Tx, meetingId: string) {
  const meeting: Meeting = await getMeeting(tx, meetingId)
  insistOnSession(meeting)
  const items = await listItems(tx, meetingId)
  const item = items.find((one) => one.kind === 'exclusion')
  const exempt = items.filter((one) => one.publicity === 'exempt' && one.state !== 'withdrawn')
  if (!item || exempt.length === 0)
    throw new Unacceptable('Nothing on this agenda is exempt, so the public stays.')
  if ((await findMeetingRecord(tx, meetingId))?.exclusion)
    throw new Unacceptable('The Board has decided this already.')
  return { meeting, item, exempt }
}

/** The resolution, made of the words that were on the agenda. */
function passedWords(item: AgendaItem): string {
  const grounds = item.purpose.replace(
    /^To decide whether the public should be asked to leave the meeting/,
    '',
  )
  return `That, under section 100A(4) of the Local Government Act 1972, the public be asked to leave the meeting${grounds}`
}

const refusedWords = (exempt: readonly AgendaItem[]): string =>
  `The Board did not agree to ask the public to leave, so ${numbered(
    'item',
    exempt.map((one) => one.number ?? ''),
  )} ${exempt.length === 1 ? 'was' : 'were'} taken in public.`
