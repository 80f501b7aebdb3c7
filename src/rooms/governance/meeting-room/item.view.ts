import type { Tx } from '#platform/db/tables.ts'
import type { AskAbout } from '#platform/http/page.ts'
import { NotFound } from '#platform/http/errors.ts'
import { namePeople } from '#rooms/council/index.ts'
import {
  describeDue,
  listActionsOf,
  listPossibleOwners,
  trackerPaths,
} from '#rooms/tracker/index.ts'
import {
  findMeetingBySlug,
  listItems,
  type AgendaItem,
  type Meeting,
} from '../meetings/find-meeting.ts'
import { paths } from '../paths.ts'
import {
  countQuorum,
  findMeetingRecord,
  isPrivate,
  listDeclarations,
  listItemRecords,
  listRoll,
} from './find-record.ts'
import { recordPaths } from './paths.ts'
import type { Outcome } from './tables.ts'
import { offerFromReport } from './offer-outcome.ts'
import { outcomeHints, outcomeWords, quorumInWords, votesInWords } from './words.ts'

export interface RunItem extends Meeting {
  readonly item: AgendaItem
}

/** A meeting with one of its items, by the number on the agenda. Throws `NotFound`. */
export async function loadRunItem(tx: Tx, slug: string, number: string): Promise<RunItem> {
  const meeting = await findMeetingBySlug(tx, slug)
  const item = (await listItems(tx, meeting.meeting_id)).find((one) => one.number === number)
  if (!item) throw new NotFound('There is no item with that number on the agenda.')
  return { ...meeting, item }
}

/** One item while the Board takes it: who may decide, what was said and what came of it. */
export async function viewItem(tx: Tx, { record: meeting }: AskAbout<RunItem>) {
  const { item } = meeting
  const record = (await listItemRecords(tx, meeting.meeting_id)).get(item.item_id)
  const hidden = isPrivate(item, await findMeetingRecord(tx, meeting.meeting_id))
  const quorum = await countQuorum(tx, meeting, item.item_id)
  const offer = record?.outcome ? undefined : await offerFromReport(tx, item.item_id)
  const here = recordPaths.runItem(meeting.slug, item.number ?? '')
  const actions = await listActionsOf(tx, { kind: 'minute', ref: item.item_id })
  const people = await namePeople(
    tx,
    actions.map((action) => action.owner_id),
  )
  const isWritable = meeting.state === 'in_session' || meeting.state === 'held'
  return {
    title: item.title,
    crumbs: [
      { text: 'This meeting', href: paths.workMeeting(meeting.slug) },
      { text: 'Run the meeting', href: recordPaths.run(meeting.slug) },
    ],
    item,
    hidden,
    record,
    version: record?.version ?? 0,
    decisionLines: (offer?.decisions ?? record?.decisions ?? []).join('\n'),
    decisionsHint: `One on each line, in the words that were agreed. They are numbered for you.${offer ? ' What the report asks for stands here already: change it to what was decided.' : ''}`,
    votes: record && votesInWords(record),
    outcome: record?.outcome && outcomeWords[record.outcome],
    quorum,
    quorumWords: quorumInWords(quorum),
    withdrawn: await whoWithdrew(tx, meeting, item),
    isWritable,
    isExclusion: item.kind === 'exclusion',
    canStart: meeting.state === 'in_session' && item.state === 'on_agenda',
    outcomes: (Object.keys(outcomeWords) as Outcome[]).map((value) => ({
      value,
      text: outcomeWords[value],
      hint: outcomeHints[value],
    })),
    suggested: offer?.outcome ?? record?.outcome ?? '',
    decisionItems: (record?.decisions ?? []).map((text, index) => ({
      value: String(index + 1),
      text: `${index + 1}. ${text}`,
    })),
    owners: await listPossibleOwners(tx, meeting.body_id),
    actions: actions.map((action) => ({
      text: `Action ${action.number}: ${action.title}`,
      href: trackerPaths.action(action.action_id),
      line: `${people.find((one) => one.id === action.owner_id)?.name ?? ''}, ${describeDue(action)}`,
    })),
    hrefs: {
      run: recordPaths.run(meeting.slug),
      start: `${here}/start`,
      save: `${here}/save`,
      outcome: `${here}/outcome`,
      raise: `${here}/raise`,
    },
  }
}

async function whoWithdrew(tx: Tx, meeting: Meeting, item: AgendaItem): Promise<string[]> {
  const roll = await listRoll(tx, meeting.meeting_id)
  const declared = await listDeclarations(tx, meeting.meeting_id)
  return declared
    .filter((one) => one.item_id === item.item_id && one.withdraws)
    .map((one) => roll.find((person) => person.rollId === one.roll_id)?.name ?? '')
}
