import { recordAct } from '#platform/audit/record-act.ts'
import { nowOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { announce } from '#platform/events/event-bus.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { publishDocuments } from '../documents/publish-documents.ts'
import { deadlinesOf, noticeGiven } from '../meetings/deadlines.ts'
import { getMeeting, listItems, type AgendaItem, type Meeting } from '../meetings/find-meeting.ts'
import { askForPacks } from '../packs/build-packs.ts'
import { publishBoard } from '../public/publish-board.ts'
import { publishMeeting } from '../public/publish-meeting.ts'
import { recordStep } from '../reports/record-step.ts'
import { checkAgenda } from './check-agenda.ts'
import { keepExclusion } from './exclusion-item.ts'

/**
 * Publishes the agenda: items get their numbers for ever, the public reports become pages, and both
 * packs are built behind it. Less than five clear days needs a reason, which the public reads
 * (LGA 1972 s.100B(3): a meeting convened at shorter notice).
 */
export async function publishAgenda(
  tx: Tx,
  meetingId: string,
  options: { shortNotice: string },
): Promise<void> {
  await keepExclusion(tx, meetingId)
  const meeting = await getMeeting(tx, meetingId)
  await refuseUnready(tx, meeting)
  const deadlines = await deadlinesOf(tx, meeting)
  const notice = noticeGiven(nowOf(tx), meeting.meets_on, deadlines)
  const reason = options.shortNotice.trim()
  if (notice.isShort && reason.length < 20) {
    throw new Unacceptable({
      shortNotice: `Published now, the papers would lie open for ${notice.clearDays} clear days instead of five. Say in a sentence or two why the meeting cannot wait; the public will read it.`,
    })
  }
  await tx
    .updateTable('hearth.meeting')
    .set({
      state: 'published',
      agenda_published_at: nowOf(tx).toString(),
      short_notice_reason: notice.isShort ? reason : null,
      version: meeting.version + 1,
    })
    .where('meeting_id', '=', meetingId)
    .execute()
  const items = await fixNumbers(tx, meetingId)
  await publishReports(tx, items)
  await askForPacks(tx, meetingId)
  await publishBoard(tx, meeting.body_id)
  await publishDocuments(tx, await publishMeeting(tx, meetingId, 'Agenda published'))
  await recordAct(tx, {
    act: 'agenda.published',
    subject: { kind: 'meeting', id: meetingId },
    why: notice.isShort ? reason : undefined,
    details: { clearDays: notice.clearDays, items: items.length },
  })
  await announce(tx, 'agenda.published', {
    meetingId,
    meetingSlug: meeting.slug,
    meetsOn: meeting.meets_on,
    items: items.map((item) => ({
      itemId: item.item_id,
      number: item.number ?? '',
      sourceRoom: item.source_room,
      sourceRef: item.source_ref,
    })),
  })
}

async function refuseUnready(tx: Tx, meeting: Meeting): Promise<void> {
  if (meeting.state !== 'scheduled') {
    throw new Unacceptable('The agenda of this meeting is published already.')
  }
  const open = (await checkAgenda(tx, meeting)).filter((check) => !check.ok)
  if (open.length > 0) {
    throw new Unacceptable(
      `The agenda cannot be published yet. ${open.map((check) => check.todo).join(' ')}`,
    )
  }
}

/** Numbers follow the order of the agenda, and documents get their addresses from public words. */
async function fixNumbers(tx: Tx, meetingId: string): Promise<AgendaItem[]> {
  for (const item of await listItems(tx, meetingId)) {
    const number = String(item.position)
    await tx
      .updateTable('hearth.agenda_item')
      .set({ number })
      .where('item_id', '=', item.item_id)
      .execute()
    const documents = await tx
      .selectFrom('hearth.document')
      .select(['document_id', 'publicity', 'title', 'public_title'])
      .where('item_id', '=', item.item_id)
      .orderBy('position')
      .execute()
    for (const [index, document] of documents.entries()) {
      const words = document.publicity === 'exempt' ? document.public_title : document.title
      const ending = index === 0 ? '' : `-${index + 1}`
      await tx
        .updateTable('hearth.document')
        .set({ slug: `${number}-${slugOf(words ?? 'document')}${ending}` })
        .where('document_id', '=', document.document_id)
        .execute()
    }
  }
  return listItems(tx, meetingId)
}

async function publishReports(tx: Tx, items: readonly AgendaItem[]): Promise<void> {
  const reports = await tx
    .updateTable('hearth.report')
    .set({ state: 'published' })
    .where('state', '=', 'on_agenda')
    .where(
      'item_id',
      'in',
      items.map((item) => item.item_id),
    )
    .returning('report_id')
    .execute()
  for (const report of reports) await recordStep(tx, report.report_id, 'published')
}

/** A title as a part of an address. */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug.slice(0, 60).replace(/-+$/, '') || 'document'
}
