import { sql } from 'kysely'
import type { Tx } from '#platform/db/tables.ts'
import { getBody } from '#rooms/council/index.ts'
import {
  deadlinesOf,
  noticeGiven,
  participationInWords,
  workingInWords,
} from '../meetings/deadlines.ts'
import type { Meeting } from '../meetings/find-meeting.ts'
import { municipalYearOf } from '../meetings/municipal-year.ts'
import { clerkContact, membershipOf } from './board-people.ts'
import type { PublicDocument, PublicItem, PublicMeeting, PublicPack } from './facts.ts'

type Base = Omit<PublicMeeting, 'history'>

/** The public facts of a meeting, from rows. Items and documents come in only once published. */
export async function buildMeetingFacts(tx: Tx, meeting: Meeting): Promise<Base> {
  const body = await getBody(tx, meeting.body_id)
  const deadlines = await deadlinesOf(tx, meeting)
  const contact = await clerkContact(tx, meeting.body_id)
  const year = await municipalYearOf(tx, Temporal.PlainDate.from(meeting.meets_on))
  const isPublished = meeting.agenda_published_at !== null
  return {
    slug: meeting.slug,
    board: { slug: body.slug, name: body.name },
    state: meeting.state,
    stateReason: meeting.state_reason,
    meetsOn: meeting.meets_on,
    startsAt: meeting.starts_at.slice(0, 5),
    year: year.label,
    venue: meeting.venue,
    accessNote: meeting.access_note,
    quorum: meeting.quorum,
    contact,
    membership: await membershipOf(tx, meeting.body_id),
    participation: participationInWords(deadlines, contact?.email ?? 'the clerk'),
    questionsUntil: deadlines.questionsUntil.toString(),
    deadline: { ...workingInWords(deadlines), cutoff: deadlines.cutoff },
    notice: noticeOf(meeting, deadlines),
    items: isPublished ? await publicItems(tx, meeting.meeting_id) : [],
    pack: isPublished ? await packOf(tx, meeting) : null,
  }
}

function noticeOf(meeting: Meeting, deadlines: Parameters<typeof noticeGiven>[2]) {
  if (!meeting.agenda_published_at) return null
  const at = Temporal.Instant.from(meeting.agenda_published_at.toISOString())
  const given = noticeGiven(at, meeting.meets_on, deadlines)
  return {
    publishedAt: at.toString(),
    countsAs: given.countsAs.toString(),
    clearDays: given.clearDays,
    shortNotice: meeting.short_notice_reason,
  }
}

/** Items as the public sees them. The title of an exempt item does not even leave the database. */
export async function publicItems(tx: Tx, meetingId: string): Promise<PublicItem[]> {
  const rows = await tx
    .selectFrom('hearth.agenda_item')
    .select([
      'item_id',
      'number',
      'kind',
      sql<string>`case when publicity = 'exempt' then public_title else title end`.as('title'),
      'purpose',
      'asked_for',
      'scheduled_at',
      'publicity',
      'state',
    ])
    .where('meeting_id', '=', meetingId)
    .where('number', 'is not', null)
    .orderBy('position')
    .execute()
  const documents = await publicDocuments(tx, meetingId)
  return rows.map((row) => ({
    number: row.number ?? '',
    kind: row.kind,
    title: row.title,
    // An exempt item says nothing about itself but its public title.
    purpose:
      row.publicity === 'exempt' ? 'The public may be asked to leave for this item.' : row.purpose,
    askedFor: row.asked_for,
    time: row.scheduled_at?.slice(0, 5) ?? null,
    publicity: row.publicity,
    state: row.state,
    documents: documents.get(row.item_id) ?? [],
  }))
}

async function publicDocuments(tx: Tx, meetingId: string): Promise<Map<string, PublicDocument[]>> {
  const rows = await tx
    .selectFrom('hearth.document')
    .select([
      'document_id',
      'item_id',
      'slug',
      sql<string>`case when publicity = 'exempt' then public_title else title end`.as('title'),
      'publicity',
      'paragraphs',
      sql<string | null>`case when publicity = 'exempt' then null else report_id end`.as(
        'report_id',
      ),
      'pages_from',
      'pages_to',
      'pdf_name',
      'pdf_size',
    ])
    .where('meeting_id', '=', meetingId)
    .where('slug', 'is not', null)
    .orderBy('item_id')
    .orderBy('position')
    .execute()
  const appendices = await appendixTitles(
    tx,
    rows.flatMap((row) => (row.report_id ? [row.report_id] : [])),
  )
  const byItem = new Map<string, PublicDocument[]>()
  for (const row of rows) {
    const document: PublicDocument = {
      slug: row.slug ?? '',
      title: row.title,
      publicity: row.publicity,
      paragraphs: row.publicity === 'exempt' ? row.paragraphs : [],
      appendices: (row.report_id && appendices.get(row.report_id)) || [],
      pages:
        row.pages_from !== null && row.pages_to !== null
          ? { from: row.pages_from, to: row.pages_to }
          : null,
      pdf: row.pdf_name && row.pdf_size ? { name: row.pdf_name, size: row.pdf_size } : null,
    }
    byItem.set(row.item_id, [...(byItem.get(row.item_id) ?? []), document])
  }
  return byItem
}

async function appendixTitles(tx: Tx, reportIds: readonly string[]) {
  const titles = new Map<string, { title: string; pages: number }[]>()
  if (reportIds.length === 0) return titles
  const rows = await tx
    .selectFrom('hearth.report_appendix')
    .select(['report_id', 'title', 'pages'])
    .where('report_id', 'in', [...reportIds])
    .orderBy('position')
    .execute()
  for (const row of rows) {
    const before = titles.get(row.report_id) ?? []
    titles.set(row.report_id, [...before, { title: row.title, pages: row.pages.length }])
  }
  return titles
}

async function packOf(tx: Tx, meeting: Meeting): Promise<PublicPack> {
  const row = await tx
    .selectFrom('hearth.meeting_pack')
    .select(['public_name', 'public_size', 'public_pages'])
    .where('meeting_id', '=', meeting.meeting_id)
    .executeTakeFirst()
  // While a later version is being built, the earlier one stays open.
  if (!row?.public_name) return { state: 'building', name: null, size: null, pages: null }
  return {
    state: 'ready',
    name: row.public_name,
    size: row.public_size,
    pages: row.public_pages,
  }
}
