import { recordAct } from '#platform/audit/record-act.ts'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound, Refused } from '#platform/http/errors.ts'
import { definePage, type Ask } from '#platform/http/page.ts'
import { isId } from '#platform/ids/new-id.ts'
import { barredItems } from '../packs/barred-items.ts'
import { thoseEntitledToRestrictedPapers } from '../policies.ts'
import { paragraphWords } from '../reports/words.ts'
import { crumbsToMeeting, loadMeeting } from './load-meeting.ts'

async function loadPaper(tx: Tx, ask: Ask) {
  const meeting = await loadMeeting(tx, ask)
  const documentId = ask.params['document'] ?? ''
  const document = isId(documentId)
    ? await tx
        .selectFrom('hearth.document')
        .select(['document_id', 'item_id', 'title', 'publicity', 'paragraphs', 'paper'])
        .where('meeting_id', '=', meeting.meeting_id)
        .where('document_id', '=', documentId)
        .executeTakeFirst()
    : undefined
  if (!document) throw new NotFound()
  if (document.publicity === 'exempt' && ask.actor.kind === 'person') {
    const barred = await barredItems(tx, meeting.meeting_id, ask.actor.personId)
    if (barred.has(document.item_id)) {
      throw new Refused(
        'You left this item for an interest that you declared, so its restricted papers are closed to you. The clerk can tell you more.',
      )
    }
  }
  return { body_id: meeting.body_id, meeting, document }
}

/** A paper for those entitled to it, before it is published and when it never will be. */
export const workPaperPage = definePage({
  path: '/work/meetings/:meeting/papers/:document',
  policy: thoseEntitledToRestrictedPapers,
  surface: 'member',
  skin: 'council',
  hidden: true,
  load: loadPaper,
  template: 'governance/work/paper.njk',
  async view(tx, ask) {
    const { meeting, document } = ask.record
    const isExempt = document.publicity === 'exempt'
    // Who opened what is restricted can be told afterwards.
    if (isExempt) {
      await recordAct(tx, {
        act: 'restricted_paper.opened',
        subject: { kind: 'document', id: document.document_id },
        details: { meetingId: meeting.meeting_id },
      })
    }
    return {
      title: document.title,
      crumbs: crumbsToMeeting(meeting),
      paper: document.paper,
      isExempt,
      grounds: document.paragraphs
        .map((number) => `${number} (${paragraphWords[number] ?? ''})`)
        .join('; '),
    }
  },
})
