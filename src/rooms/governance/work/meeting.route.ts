import { z } from 'zod'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { getBody } from '#rooms/council/index.ts'
import { longDate, longDateTime, time } from '#ui/dates-in-words.ts'
import { orderAfter } from '#ui/reorder.ts'
import { agreeAgenda } from '../agenda/agree-agenda.ts'
import { reorderAgenda } from '../agenda/change-item.ts'
import { checkAgenda } from '../agenda/check-agenda.ts'
import { deadlinesOf, noticeGiven, workingInWords } from '../meetings/deadlines.ts'
import { listItems, type AgendaItem, type Meeting } from '../meetings/find-meeting.ts'
import { askForPacks } from '../packs/build-packs.ts'
import { paths } from '../paths.ts'
import {
  theChairOfTheBoard,
  theClerkOfTheBoard,
  thoseEntitledToRestrictedPapers,
} from '../policies.ts'
import { meetingChip } from '../public/meeting-words.ts'
import { crumbsToMeeting, loadMeeting } from './load-meeting.ts'
import { versionField } from './meeting-form.ts'

/** Where a meeting is prepared: its agenda in the making, its deadline, what is still open. */
export const workMeetingPage = definePage({
  path: '/work/meetings/:meeting',
  policy: thoseEntitledToRestrictedPapers,
  surface: 'member',
  skin: 'council',
  hidden: true,
  load: loadMeeting,
  template: 'governance/work/meeting.njk',
  view: viewMeeting,
  actions: {
    order: defineAction({
      policy: theClerkOfTheBoard,
      form: z.object({ order: z.string(), move: z.string().optional() }),
      async submit(tx, ask: AskAbout<Meeting>, form) {
        await reorderAgenda(tx, ask.record.meeting_id, orderAfter(form))
        return { say: 'The agenda has its new order.' }
      },
    }),
    agree: defineAction({
      policy: theChairOfTheBoard,
      form: z.object({ version: versionField }),
      async submit(tx, ask: AskAbout<Meeting>, form) {
        await agreeAgenda(tx, ask.record.meeting_id, form.version)
        return { say: 'You have agreed the agenda. The clerk can publish it now.' }
      },
    }),
    rebuild: defineAction({
      policy: theClerkOfTheBoard,
      async submit(tx, ask: AskAbout<Meeting>) {
        if (!ask.record.agenda_published_at) {
          throw new Unacceptable('The packs are built when the agenda is published.')
        }
        await askForPacks(tx, ask.record.meeting_id)
        return { say: 'The packs are being built again. Reload this page in a minute.' }
      },
    }),
  },
})

async function viewMeeting(tx: Tx, ask: AskAbout<Meeting>) {
  const meeting = ask.record
  const body = await getBody(tx, meeting.body_id)
  const items = await listItems(tx, meeting.meeting_id)
  const papers = await papersOf(tx, meeting)
  const isOpen = meeting.state === 'scheduled'
  const isClerk = ask.may(theClerkOfTheBoard)
  const checks = isOpen ? await checkAgenda(tx, meeting) : []
  return {
    title: `${body.name}, ${longDate(meeting.meets_on)}`,
    crumbs: crumbsToMeeting(meeting).slice(0, 1),
    meeting,
    board: body.name,
    heading: longDate(meeting.meets_on),
    lead: `${time(meeting.starts_at.slice(0, 5))}, ${meeting.venue}. Quorum ${meeting.quorum}.`,
    chip: meetingChip(meeting, false),
    isOpen,
    isClerk,
    isChair: ask.may(theChairOfTheBoard),
    agreedAt: meeting.chair_agreed_at && longDateTime(meeting.chair_agreed_at),
    version: meeting.version,
    deadline: await deadlineView(tx, meeting, ask.now),
    items: items.map((item) =>
      itemView(meeting.slug, item, papers.get(item.item_id) ?? [], isOpen),
    ),
    openChecks: checks
      .filter((check) => !check.ok)
      .map((check) => ({ text: check.missing, why: check.todo })),
    publicAfterPrivate: publicAfterPrivate(items),
    pack: await packView(tx, meeting),
    links: {
      page: paths.meeting(meeting.slug),
      add: paths.addItem(meeting.slug),
      details: paths.meetingDetails(meeting.slug),
      publish: paths.publishAgenda(meeting.slug),
      cancel: paths.cancelMeeting(meeting.slug),
      restricted: paths.restrictedPack(meeting.slug),
      run: paths.meetingRoom(meeting.slug),
      order: `${paths.workMeeting(meeting.slug)}/order`,
      agree: `${paths.workMeeting(meeting.slug)}/agree`,
      rebuild: `${paths.workMeeting(meeting.slug)}/rebuild`,
    },
  }
}

/** The last day to publish, with its working, and what publishing now would give. */
export async function deadlineView(tx: Tx, meeting: Meeting, now: Temporal.Instant) {
  const deadlines = await deadlinesOf(tx, meeting)
  const notice = noticeGiven(now, meeting.meets_on, deadlines)
  return {
    ...workingInWords(deadlines),
    cutoff: deadlines.cutoff,
    reportsDue: deadlines.reportsDue.toString(),
    now: {
      days: notice.clearDays,
      isShort: notice.isShort,
      warning: notice.warning,
      countsAs: notice.countsAs.toString(),
    },
  }
}

interface PaperLink {
  readonly text: string
  readonly href: string
}

async function papersOf(tx: Tx, meeting: Meeting): Promise<Map<string, PaperLink[]>> {
  const rows = await tx
    .selectFrom('hearth.document')
    .select(['document_id', 'item_id', 'title'])
    .where('meeting_id', '=', meeting.meeting_id)
    .orderBy('position')
    .execute()
  const links = new Map<string, PaperLink[]>()
  for (const row of rows) {
    const link = { text: row.title, href: paths.workPaper(meeting.slug, row.document_id) }
    links.set(row.item_id, [...(links.get(row.item_id) ?? []), link])
  }
  return links
}

function itemView(slug: string, item: AgendaItem, papers: readonly PaperLink[], isOpen: boolean) {
  const number = item.number ?? String(item.position)
  const note = [
    item.scheduled_at ? time(item.scheduled_at.slice(0, 5)) : '',
    item.publicity === 'exempt' ? `In private. Public title: ${item.public_title ?? ''}` : '',
    item.kind === 'young_people' ? 'From young people' : '',
    isOpen && item.kind === 'exclusion' ? 'Writes and places itself' : '',
    item.state === 'withdrawn' ? 'Withdrawn' : '',
    isOpen && papers.length > 0
      ? papers.length === 1
        ? '1 paper'
        : `${papers.length} papers`
      : '',
  ]
  return {
    id: item.item_id,
    // The list that can be put in order counts by itself.
    text: isOpen ? item.title : `${number}. ${item.title}`,
    numbered: `${number}. ${item.title}`,
    note: note.filter((part) => part !== '').join('. '),
    purpose: item.purpose,
    href: isOpen && item.kind === 'exclusion' ? undefined : paths.workItem(slug, item.item_id),
    papers,
  }
}

/** A public item behind a private one means that the public has to be let in again. */
function publicAfterPrivate(items: readonly AgendaItem[]): string[] {
  const first = items.findIndex((item) => item.publicity === 'exempt')
  if (first < 0) return []
  return items
    .slice(first)
    .filter((item) => item.publicity === 'public' && item.kind !== 'exclusion')
    .map((item) => `${item.position}. ${item.title}`)
}

async function packView(tx: Tx, meeting: Meeting) {
  const row = await tx
    .selectFrom('hearth.meeting_pack')
    .select(['state', 'problem', 'version'])
    .where('meeting_id', '=', meeting.meeting_id)
    .executeTakeFirst()
  return row && { ...row, public: paths.pack(meeting.slug) }
}
