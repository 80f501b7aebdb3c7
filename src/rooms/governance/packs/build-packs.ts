import { z } from 'zod'
import { recordAct } from '#platform/audit/record-act.ts'
import { dateInEngland, nowOf } from '#platform/clock/clock.ts'
import { councilOf } from '#platform/db/in-council.ts'
import { json } from '#platform/db/json.ts'
import type { Tx } from '#platform/db/tables.ts'
import { sendJob, type JobDefinition, type JobHandler } from '#platform/jobs/job-sender.ts'
import { storeFile } from '#platform/storage/file-store.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { publishDocuments } from '../documents/publish-documents.ts'
import { renderDocument } from '../documents/render-document.ts'
import { getMeeting, type Meeting } from '../meetings/find-meeting.ts'
import type { PublicMeeting } from '../public/facts.ts'
import { buildMeetingFacts } from '../public/meeting-facts.ts'
import { publishMeeting } from '../public/publish-meeting.ts'
import { appendicesOf, publicPack, restrictedPack } from './assemble-pack.ts'
import { buildPackPair, type PackPair } from './build-pack-pair.ts'

const buildPacksJob: JobDefinition<{ meetingId: string }> = {
  name: 'governance-build-packs',
  data: z.object({ meetingId: z.string() }),
}

/** The packs are made behind the publication: the agenda and its reports are public at once. */
export const buildPacksHandler: JobHandler<{ meetingId: string }> = {
  job: buildPacksJob,
  run: (tx, { meetingId }) => buildPacks(tx, meetingId),
}

/** Notes that the packs of a meeting are wanted, and asks for them to be built. */
export async function askForPacks(tx: Tx, meetingId: string): Promise<void> {
  const wanted = { state: 'building', problem: '', asked_at: nowOf(tx).toString() } as const
  await tx
    .insertInto('hearth.meeting_pack')
    .values({
      council_id: councilOf(tx).id,
      meeting_id: meetingId,
      ...wanted,
      version: 0,
      front_pages: null,
      ranges: json([]),
      public_name: null,
      public_sha256: null,
      public_size: null,
      public_pages: null,
      built_at: null,
    })
    .onConflict((conflict) => conflict.columns(['council_id', 'meeting_id']).doUpdateSet(wanted))
    .execute()
  await sendJob(tx, buildPacksJob, { meetingId })
}

/** Builds both packs and each public document's own PDF, and publishes them. */
export async function buildPacks(tx: Tx, meetingId: string): Promise<void> {
  const meeting = await getMeeting(tx, meetingId)
  const row = await tx
    .selectFrom('hearth.meeting_pack')
    .select(['state', 'version', 'front_pages'])
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  // A job can be worked off twice; the second time there is nothing left to do.
  if (row?.state !== 'building') return
  const facts: PublicMeeting = { ...(await buildMeetingFacts(tx, meeting)), history: [] }
  let pair: PackPair
  try {
    // A later version keeps the numbers of the first: its front may not grow or shrink.
    const front = row.front_pages === null ? {} : { frontPages: row.front_pages }
    const open = await publicPack(tx, facts, meeting)
    pair = await buildPackPair(await restrictedPack(tx, facts, meeting, front), (ranges) => ({
      ...open(ranges),
      ...front,
    }))
    await makeDocumentFiles(tx, facts, meeting)
  } catch (error) {
    await noteFailure(tx, meetingId, error)
    return
  }
  await keepPacks(tx, facts, meeting, pair, row.version + 1)
  await publishDocuments(tx, await publishMeeting(tx, meetingId))
  await recordAct(tx, {
    act: 'pack.built',
    subject: { kind: 'meeting', id: meetingId },
    details: { version: row.version + 1, pages: pair.public.pageCount },
  })
}

async function keepPacks(
  tx: Tx,
  facts: PublicMeeting,
  meeting: Meeting,
  pair: PackPair,
  version: number,
): Promise<void> {
  await tx
    .updateTable('hearth.meeting_pack')
    .set({
      state: 'ready',
      version,
      front_pages: pair.restricted.frontPages,
      ranges: json(pair.restricted.ranges),
      public_name: `public-pack-${facts.board.slug}-${facts.meetsOn}-v${version}.pdf`,
      public_sha256: await storeFile(tx, pair.public.pdf, 'application/pdf'),
      public_size: pair.public.pdf.byteLength,
      public_pages: pair.public.pageCount,
      built_at: nowOf(tx).toString(),
    })
    .where('meeting_id', '=', meeting.meeting_id)
    .execute()
  for (const range of pair.restricted.ranges) {
    const item = facts.items.find((one) => one.number === range.itemNumber)
    const document = item?.documents[range.documentIndex]
    if (!document) throw new Error('The pack counts a document that the meeting does not have.')
    await tx
      .updateTable('hearth.document')
      .set({ pages_from: range.from, pages_to: range.to })
      .where('meeting_id', '=', meeting.meeting_id)
      .where('slug', '=', document.slug)
      .execute()
  }
}

async function makeDocumentFiles(tx: Tx, facts: PublicMeeting, meeting: Meeting): Promise<void> {
  const rows = await tx
    .selectFrom('hearth.document')
    .innerJoin('hearth.agenda_item', (join) =>
      join
        .onRef('hearth.agenda_item.council_id', '=', 'hearth.document.council_id')
        .onRef('hearth.agenda_item.item_id', '=', 'hearth.document.item_id'),
    )
    .select([
      'hearth.document.document_id',
      'hearth.document.slug',
      'hearth.document.paper',
      'hearth.document.report_id',
      'hearth.agenda_item.number',
    ])
    .where('hearth.document.meeting_id', '=', meeting.meeting_id)
    .where('hearth.document.publicity', '=', 'public')
    .where('hearth.document.slug', 'is not', null)
    .execute()
  const publishedAt = meeting.agenda_published_at ?? new Date(nowOf(tx).epochMilliseconds)
  for (const row of rows) {
    const pdf = await renderDocument({
      paper: row.paper,
      appendices: row.report_id ? await appendicesOf(tx, row.report_id) : [],
      footer: `${councilOf(tx).name}, ${facts.board.name}, ${longDate(facts.meetsOn)}, item ${row.number ?? ''}`,
      date: dateInEngland(Temporal.Instant.from(publishedAt.toISOString())).toString(),
    })
    await tx
      .updateTable('hearth.document')
      .set({
        pdf_name: `${row.slug ?? 'document'}.pdf`,
        pdf_sha256: await storeFile(tx, pdf, 'application/pdf'),
        pdf_size: pdf.byteLength,
      })
      .where('document_id', '=', row.document_id)
      .execute()
  }
}

/** The clerk reads what went wrong; the public reads that the pack is not there yet. */
async function noteFailure(tx: Tx, meetingId: string, error: unknown): Promise<void> {
  const problem = error instanceof Error ? error.message : 'The pack could not be built.'
  await tx
    .updateTable('hearth.meeting_pack')
    .set({ state: 'failed', problem })
    .where('meeting_id', '=', meetingId)
    .execute()
  await recordAct(tx, { act: 'pack.failed', subject: { kind: 'meeting', id: meetingId } })
}
