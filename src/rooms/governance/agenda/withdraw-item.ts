import { recordAct } from '#platform/audit/record-act.ts'
import { dateInEngland, nowOf } from '#platform/clock/clock.ts'
import type { Tx } from '#platform/db/tables.ts'
import { announce } from '#platform/events/event-bus.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import {
  publishDocuments,
  publishReasonOf,
  askWhom,
  shortly,
} from '../documents/publish-documents.ts'
import { getItem, getMeeting } from '../meetings/find-meeting.ts'
import { askForPacks } from '../packs/build-packs.ts'
import { publishMeeting } from '../public/publish-meeting.ts'

/** Withdraws a published item: its number stays, and the public reads why. */
export async function withdrawItem(tx: Tx, itemId: string, why: string): Promise<void> {
  const item = await getItem(tx, itemId)
  const meeting = await getMeeting(tx, item.meeting_id)
  if (meeting.state !== 'published' || item.state !== 'on_agenda') {
    throw new Unacceptable(
      'Only an item of a published agenda that has not been dealt with can be withdrawn.',
    )
  }
  await tx
    .updateTable('hearth.agenda_item')
    .set({ state: 'withdrawn', version: item.version + 1 })
    .where('item_id', '=', itemId)
    .execute()
  await recordAct(tx, {
    act: 'item.withdrawn',
    subject: { kind: 'agenda_item', id: itemId },
    why,
    details: { meetingId: meeting.meeting_id, number: item.number },
  })
  await publishMeeting(tx, meeting.meeting_id, `Item ${item.number ?? ''} withdrawn: ${why}`)
  await announce(tx, 'item.withdrawn', {
    meetingId: meeting.meeting_id,
    meetingSlug: meeting.slug,
    itemId,
    why,
    sourceRoom: item.source_room,
    sourceRef: item.source_ref,
  })
}

/**
 * Makes an exempt item public: the meeting declined to exclude the public (LGA 1972 s.100C(1)), or
 * a review found that the ground is gone. The reason page stays and says since when.
 */
export async function releaseItem(tx: Tx, itemId: string, why: string): Promise<void> {
  const item = await getItem(tx, itemId)
  const meeting = await getMeeting(tx, item.meeting_id)
  if (item.publicity !== 'exempt' || item.number === null) {
    throw new Unacceptable('This item is public already, or its agenda is not published yet.')
  }
  const released = await tx
    .updateTable('hearth.document')
    .set({ publicity: 'public', released_at: nowOf(tx).toString(), release_reason: why })
    .where('item_id', '=', itemId)
    .where('publicity', '=', 'exempt')
    .returning(['slug', 'public_title', 'paragraphs', 'decided_on', 'review_on'])
    .execute()
  await tx
    .updateTable('hearth.agenda_item')
    .set({ publicity: 'public', version: item.version + 1 })
    .where('item_id', '=', itemId)
    .execute()
  await recordAct(tx, {
    act: 'item.released',
    subject: { kind: 'agenda_item', id: itemId },
    why,
    details: { meetingId: meeting.meeting_id, number: item.number },
  })
  await askForPacks(tx, meeting.meeting_id)
  const facts = await publishMeeting(
    tx,
    meeting.meeting_id,
    `Item ${item.number} is public now: ${why}`,
  )
  await publishDocuments(tx, facts)
  for (const document of released) {
    await publishReasonOf(
      tx,
      facts,
      {
        meeting: shortly(facts),
        item: { number: item.number, title: item.title },
        title: document.public_title ?? item.title,
        paragraphs: document.paragraphs,
        decidedBy: 'The proper officer',
        decidedOn: document.decided_on ?? '',
        reviewOn: document.review_on ?? '',
        askWhom: askWhom(facts),
        released: { on: dateInEngland(nowOf(tx)).toString(), why, slug: document.slug ?? '' },
      },
      document.slug ?? '',
    )
  }
}
