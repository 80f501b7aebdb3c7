import type { Tx } from '#platform/db/tables.ts'
import type { AskAbout } from '#platform/http/page.ts'
import { todayOf } from '#platform/clock/clock.ts'
import { getBody } from '#rooms/council/index.ts'
import { longDate, time } from '#ui/dates-in-words.ts'
import { listItems, type AgendaItem, type Meeting } from '../meetings/find-meeting.ts'
import { findMinutes } from '../minutes/find-minutes.ts'
import { paths } from '../paths.ts'
import { listRefusedItems } from './exclude-public.ts'
import {
  countQuorum,
  findMeetingRecord,
  isPrivate,
  listDeclarations,
  listItemRecords,
  listRoll,
  type ItemRecord,
  type MeetingRecord,
} from './find-record.ts'
import { isProcedural } from './record-outcome.ts'
import { recordPaths } from './paths.ts'
import { listUnsettled } from './run-session.ts'
import { outcomeWords, quorumInWords } from './words.ts'

/** The meeting as its clerk runs it: what needs them first, then the order of business. */
export async function viewRun(tx: Tx, ask: AskAbout<Meeting>) {
  const meeting = ask.record
  const body = await getBody(tx, meeting.body_id)
  const items = (await listItems(tx, meeting.meeting_id)).filter((item) => item.number !== null)
  const records = await listItemRecords(tx, meeting.meeting_id)
  const record = await findMeetingRecord(tx, meeting.meeting_id)
  const roll = await listRoll(tx, meeting.meeting_id)
  const declared = await listDeclarations(tx, meeting.meeting_id)
  const current = items.find((item) => item.state === 'in_progress')
  const quorum = await countQuorum(tx, meeting, current?.item_id)
  const refused = await listRefusedItems(tx, meeting.meeting_id)
  const inSession = meeting.state === 'in_session'
  const run = recordPaths.run(meeting.slug)
  return {
    title: `Run the meeting of ${longDate(meeting.meets_on)}`,
    crumbs: [{ text: 'This meeting', href: paths.workMeeting(meeting.slug) }],
    eyebrow: body.name,
    meeting,
    chip: stateChip(meeting),
    quorumWords: quorumInWords(quorum),
    here: roll.filter((one) => one.presence.at(-1)?.leftAt === null).length,
    isToday: meeting.meets_on <= todayOf(tx).toString(),
    isCalled: record !== undefined,
    startsAt: time(meeting.starts_at.slice(0, 5)),
    openedAt: meeting.opened_at && time(meeting.opened_at),
    attention: inSession ? attentionFor(meeting, record, declared.length, quorum, refused) : [],
    refused: refused.map((item) => ({ id: item.item_id, number: item.number })),
    rows: items.map((item) => rowOf(item, records.get(item.item_id), record, meeting)),
    canDecideExclusion:
      inSession && !record?.exclusion && items.some((item) => item.publicity === 'exempt'),
    exclusionPurpose: items.find((item) => item.kind === 'exclusion')?.purpose,
    isPublicOut: inSession && !meeting.is_open_to_public,
    unsettled: inSession ? (await listUnsettled(tx, meeting)).length : 0,
    hasMinutes: (await findMinutes(tx, meeting.meeting_id)) !== undefined,
    hrefs: {
      people: recordPaths.people(meeting.slug),
      interests: recordPaths.interests(meeting.slug),
      draft: recordPaths.draftMinutes(meeting.slug),
      call: `${run}/call`,
      open: `${run}/open`,
      close: `${run}/close`,
      exclude: `${run}/exclude`,
      readmit: `${run}/readmit`,
      defer: `${run}/defer`,
      release: `${run}/release`,
    },
  }
}

function stateChip(meeting: Meeting) {
  if (meeting.state === 'in_session')
    return meeting.is_open_to_public
      ? { text: 'In session, in public', kind: 'open' }
      : { text: 'In session, without the public', kind: 'private' }
  if (meeting.state === 'held') return { text: 'Held', kind: 'done' }
  if (meeting.state === 'cancelled') return { text: 'Cancelled', kind: 'neutral' }
  return { text: 'Not opened yet', kind: 'wait' }
}

function attentionFor(
  meeting: Meeting,
  record: MeetingRecord | undefined,
  declarations: number,
  quorum: { present: number; needed: number; isQuorate: boolean },
  refused: readonly AgendaItem[],
) {
  const list = []
  if (!quorum.isQuorate)
    list.push({
      text: 'There is no quorum',
      href: recordPaths.people(meeting.slug),
      why: `${quorum.present} here, ${quorum.needed} needed. Nothing can be decided until more voting members are in the room.`,
      chip: { text: 'Inquorate', kind: 'late' },
    })
  if (declarations === 0 && !record?.no_declarations_at)
    list.push({
      text: 'Ask for declarations of interest',
      href: recordPaths.interests(meeting.slug),
      why: 'Record what was declared, or that nobody declared anything.',
    })
  for (const item of refused)
    list.push({
      text: `Publish the report of item ${item.number ?? ''}`,
      href: '#refused',
      why: 'The Board decided to take it in public, so its report is public now.',
      chip: { text: 'To publish', kind: 'late' },
    })
  return list
}

function rowOf(
  item: AgendaItem,
  record: ItemRecord | undefined,
  meetingRecord: MeetingRecord | undefined,
  meeting: Meeting,
) {
  const hidden = isPrivate(item, meetingRecord)
  return {
    number: item.number,
    title: item.title,
    href: recordPaths.runItem(meeting.slug, item.number ?? ''),
    note: hidden ? 'Without the public' : item.kind === 'young_people' ? 'From young people' : '',
    chip: itemChip(item, record),
  }
}

function itemChip(item: AgendaItem, record: ItemRecord | undefined) {
  if (record?.outcome && !(isProcedural(item) && record.outcome === 'noted'))
    return { text: outcomeWords[record.outcome], kind: 'done' }
  if (item.state === 'withdrawn') return { text: 'Withdrawn', kind: 'neutral' }
  if (item.state === 'in_progress') return { text: 'Now', kind: 'open' }
  if (record?.outcome) return { text: 'Recorded', kind: 'done' }
  return isProcedural(item) && item.kind !== 'exclusion'
    ? { text: 'Written from the record', kind: 'neutral' }
    : { text: 'To come', kind: 'wait' }
}
