import { atLocalTime } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { Paper, PaperBlock } from '#platform/paper/blocks.ts'
import { publish, type PublicationFile } from '#platform/publish/publish.ts'
import { paths } from '../paths.ts'
import type {
  PublicDocument,
  PublicDocumentPage,
  PublicItem,
  PublicMeeting,
  PublicReason,
} from '../public/facts.ts'

/** Publishes a page for each public document of a meeting, and a reason for each withheld one. */
export async function publishDocuments(tx: Tx, meeting: PublicMeeting): Promise<void> {
  for (const item of meeting.items) {
    for (const document of item.documents) {
      if (document.publicity === 'exempt') await publishReason(tx, meeting, item, document)
      else await publishDocument(tx, meeting, item, document)
    }
  }
}

async function publishDocument(
  tx: Tx,
  meeting: PublicMeeting,
  item: PublicItem,
  document: PublicDocument,
): Promise<void> {
  // Asked for by publicity again: a document that is not public cannot get here by a wrong slug.
  const row = await tx
    .selectFrom('hearth.document')
    .innerJoin('hearth.meeting', (join) =>
      join
        .onRef('hearth.meeting.council_id', '=', 'hearth.document.council_id')
        .onRef('hearth.meeting.meeting_id', '=', 'hearth.document.meeting_id'),
    )
    .select(['paper', 'pdf_sha256'])
    .where('hearth.meeting.slug', '=', meeting.slug)
    .where('hearth.document.slug', '=', document.slug)
    .where('publicity', '=', 'public')
    .executeTakeFirstOrThrow()
  const files: PublicationFile[] =
    document.pdf && row.pdf_sha256
      ? [{ ...document.pdf, sha256: row.pdf_sha256, mediaType: 'application/pdf' }]
      : []
  const data: PublicDocumentPage = {
    meeting: shortly(meeting),
    item: { number: item.number, title: item.title },
    document,
    paper: row.paper,
  }
  await publish(tx, {
    kind: 'document',
    slug: `${meeting.slug}-${document.slug}`,
    title: document.title,
    summary: item.purpose,
    boardSlug: meeting.board.slug,
    url: paths.document(meeting.slug, document.slug),
    data,
    searchText: textOf(row.paper),
    happenedAt: atLocalTime(meeting.meetsOn, meeting.startsAt),
    files,
  })
}

async function publishReason(
  tx: Tx,
  meeting: PublicMeeting,
  item: PublicItem,
  document: PublicDocument,
): Promise<void> {
  const row = await tx
    .selectFrom('hearth.document')
    .innerJoin('hearth.meeting', (join) =>
      join
        .onRef('hearth.meeting.council_id', '=', 'hearth.document.council_id')
        .onRef('hearth.meeting.meeting_id', '=', 'hearth.document.meeting_id'),
    )
    .innerJoin('hearth.person', (join) =>
      join
        .onRef('hearth.person.council_id', '=', 'hearth.document.council_id')
        .onRef('hearth.person.person_id', '=', 'hearth.document.proper_officer_id'),
    )
    .select(['decided_on', 'review_on', 'hearth.person.line'])
    .where('hearth.meeting.slug', '=', meeting.slug)
    .where('hearth.document.slug', '=', document.slug)
    .executeTakeFirstOrThrow()
  await publishReasonOf(
    tx,
    meeting,
    {
      meeting: shortly(meeting),
      item: { number: item.number, title: item.title },
      title: document.title,
      paragraphs: document.paragraphs,
      decidedBy: `${row.line}, as proper officer`,
      decidedOn: row.decided_on ?? '',
      reviewOn: row.review_on ?? '',
      askWhom: askWhom(meeting),
      released: null,
    },
    document.slug,
  )
}

/** Publishes why a document is, or was, not public. */
export async function publishReasonOf(
  tx: Tx,
  meeting: PublicMeeting,
  reason: PublicReason,
  documentSlug: string,
): Promise<void> {
  const slug = `${meeting.slug}-${documentSlug}`
  await publish(tx, {
    kind: 'exempt-reason',
    slug,
    title: `Why “${reason.title}” is not public`,
    summary: `Item ${reason.item.number}, ${meeting.board.name}.`,
    boardSlug: meeting.board.slug,
    url: paths.exemptReason(slug),
    data: reason,
    searchText: reason.title,
    happenedAt: atLocalTime(meeting.meetsOn, meeting.startsAt),
  })
}

/** Who answers questions about a withheld document. */
export const askWhom = (meeting: PublicMeeting): string =>
  meeting.contact ? `${meeting.contact.post}, ${meeting.contact.email}` : 'Democratic Services'

export const shortly = (meeting: PublicMeeting): PublicDocumentPage['meeting'] => ({
  slug: meeting.slug,
  board: meeting.board,
  meetsOn: meeting.meetsOn,
  startsAt: meeting.startsAt,
  state: meeting.state,
})

/** What search looks through in a paper. */
export const textOf = (paper: Paper): string => paper.blocks.map(blockText).join('\n')

function blockText(block: PaperBlock): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return block.text
    case 'list':
      return block.items.join('\n')
    case 'table':
      return [block.caption, ...block.rows.map((row) => row.join(' '))].join('\n')
    case 'figure':
      return `${block.title}\n${block.description}`
    case 'facts':
      return block.items.map((item) => `${item.name}: ${item.value}`).join('\n')
  }
}
