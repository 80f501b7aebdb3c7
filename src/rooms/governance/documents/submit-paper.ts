import { recordAct } from '#platform/audit/record-act.ts'
import { nowOf } from '#platform/clock/clock.ts'
import { councilOf } from '#platform/db/in-council.ts'
import { json } from '#platform/db/json.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/new-id.ts'
import { paper as paperShape, type Paper } from '#platform/paper/blocks.ts'
import { askTheChairAgain } from '../agenda/order.ts'
import { getItem, getMeeting } from '../meetings/find-meeting.ts'

/**
 * Hands in a public paper for an item: a frozen snapshot of what the other room computed or wrote.
 * Handed in again before publication, the newer one takes the place of the one with its title.
 */
export async function submitPaper(
  tx: Tx,
  submitted: { itemId: string; title: string; paper: Paper },
): Promise<{ documentId: string }> {
  const item = await getItem(tx, submitted.itemId)
  const meeting = await getMeeting(tx, item.meeting_id)
  if (meeting.state !== 'scheduled') {
    throw new Unacceptable(
      'The agenda of that meeting is published, and its papers with it. Hand this in for the next meeting.',
    )
  }
  await tx
    .deleteFrom('hearth.document')
    .where('item_id', '=', item.item_id)
    .where('title', '=', submitted.title)
    .execute()
  const documentId = await addDocument(tx, {
    meetingId: meeting.meeting_id,
    itemId: item.item_id,
    title: submitted.title,
    paper: paperShape.parse(submitted.paper),
  })
  await askTheChairAgain(tx, meeting.meeting_id)
  await recordAct(tx, {
    act: 'paper.submitted',
    subject: { kind: 'document', id: documentId },
    details: { meetingId: meeting.meeting_id, itemId: item.item_id },
  })
  return { documentId }
}

export interface NewDocument {
  readonly meetingId: string
  readonly itemId: string
  readonly title: string
  readonly paper: Paper
  readonly reportId?: string
  readonly exempt?: {
    readonly publicTitle: string
    readonly paragraphs: readonly number[]
    readonly publicInterest: string
    readonly properOfficerId: string
    readonly decidedOn: string
    readonly reviewOn: string
  }
}

/** Adds a document behind those that an item already has. @returns its id */
export async function addDocument(tx: Tx, document: NewDocument): Promise<string> {
  const last = await tx
    .selectFrom('hearth.document')
    .select((row) => row.fn.max('position').as('position'))
    .where('item_id', '=', document.itemId)
    .executeTakeFirst()
  const documentId = newId()
  const { exempt } = document
  await tx
    .insertInto('hearth.document')
    .values({
      council_id: councilOf(tx).id,
      document_id: documentId,
      meeting_id: document.meetingId,
      item_id: document.itemId,
      position: (last?.position ?? 0) + 1,
      title: document.title,
      public_title: exempt?.publicTitle ?? null,
      publicity: exempt ? 'exempt' : 'public',
      paragraphs: json(exempt?.paragraphs ?? []),
      public_interest: exempt?.publicInterest ?? '',
      proper_officer_id: exempt?.properOfficerId ?? null,
      decided_on: exempt?.decidedOn ?? null,
      review_on: exempt?.reviewOn ?? null,
      paper: json(document.paper),
      report_id: document.reportId ?? null,
      submitted_at: nowOf(tx).toString(),
    })
    .execute()
  return documentId
}
