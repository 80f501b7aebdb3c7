import { definePage } from '#platform/http/page.ts'
import { everyone } from '#platform/policy/policy.ts'
import { readPublished } from '#platform/publish/read-published.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { paths } from '../paths.ts'
import type { PublicDocumentPage } from './facts.ts'
import { documentView } from './meeting-words.ts'
import { crumbsTo } from './meeting.route.ts'

/** A public report or paper as a page; its PDF is the companion, not the other way round. */
export const documentPage = definePage({
  path: '/meetings/:meeting/documents/:document',
  policy: everyone,
  surface: 'public',
  skin: 'council',
  async load(tx, ask) {
    const slug = `${ask.params['meeting'] ?? ''}-${ask.params['document'] ?? ''}`
    return (await readPublished<PublicDocumentPage>(tx, 'document', slug)).data
  },
  template: 'governance/public/document.njk',
  async view(_tx, ask) {
    const { meeting, item, document, paper } = ask.record
    return {
      title: document.title,
      description: `Item ${item.number} of the ${meeting.board.name}, ${longDate(meeting.meetsOn)}.`,
      crumbs: [
        ...crumbsTo(meeting),
        { text: longDate(meeting.meetsOn), href: paths.meeting(meeting.slug) },
        { text: `Item ${item.number}`, href: paths.item(meeting.slug, item.number) },
      ],
      meeting,
      item,
      document: documentView(meeting.slug, document),
      paper,
    }
  },
})
