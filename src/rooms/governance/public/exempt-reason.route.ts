import { definePage } from '#platform/http/page.ts'
import { everyone } from '#platform/policy/policy.ts'
import { readPublished } from '#platform/publish/read-published.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { paths } from '../paths.ts'
import { paragraphWords } from '../reports/words.ts'
import type { PublicReason } from './facts.ts'
import { crumbsTo } from './meeting.route.ts'

/** Why a document is not public: the ground, who decided, when it is looked at again. */
export const exemptReasonPage = definePage({
  path: '/exempt-reasons/:document',
  policy: everyone,
  surface: 'public',
  skin: 'council',
  async load(tx, ask) {
    const slug = ask.params['document'] ?? ''
    return (await readPublished<PublicReason>(tx, 'exempt-reason', slug)).data
  },
  template: 'governance/public/exempt-reason.njk',
  async view(_tx, ask) {
    const reason = ask.record
    return {
      title: `Why “${reason.title}” is not public`,
      crumbs: [
        ...crumbsTo(reason.meeting),
        { text: longDate(reason.meeting.meetsOn), href: paths.meeting(reason.meeting.slug) },
        {
          text: `Item ${reason.item.number}`,
          href: paths.item(reason.meeting.slug, reason.item.number),
        },
      ],
      reason,
      grounds: reason.paragraphs.map((number) => ({
        name: `Paragraph ${number}`,
        value: paragraphWords[number] ?? '',
      })),
      released: reason.released && {
        ...reason.released,
        href: paths.document(reason.meeting.slug, reason.released.slug),
      },
    }
  },
})
