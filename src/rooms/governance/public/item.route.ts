import { definePage } from '#platform/http/page.ts'
import { everyone } from '#platform/policy/policy.ts'
import { readPublished } from '#platform/publish/read-published.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { paths } from '../paths.ts'
import { askedForWords } from '../reports/words.ts'
import type { PublicItemPage } from './facts.ts'
import { itemView } from './item-view.ts'
import { crumbsTo } from './meeting.route.ts'
import { readMeeting, readOutcomes } from './read-public.ts'

/** One item of a published agenda; its address and its number stay for ever. */
export const itemPage = definePage({
  path: '/meetings/:meeting/items/:item',
  policy: everyone,
  surface: 'public',
  skin: 'council',
  async load(tx, ask) {
    const slug = `${ask.params['meeting'] ?? ''}-${ask.params['item'] ?? ''}`
    return (await readPublished<PublicItemPage>(tx, 'item', slug)).data
  },
  template: 'governance/public/item.njk',
  async view(tx, ask) {
    const { meeting, item } = ask.record
    const outcomes = await readOutcomes(tx, meeting.slug)
    const whole = await readMeeting(tx, meeting.slug)
    const at = whole.items.findIndex((one) => one.number === item.number)
    const link = (one: (typeof whole.items)[number] | undefined) =>
      one && { text: `${one.number}. ${one.title}`, href: paths.item(meeting.slug, one.number) }
    return {
      title: `Item ${item.number}: ${item.title}`,
      description: item.purpose,
      crumbs: [
        ...crumbsTo(meeting),
        { text: longDate(meeting.meetsOn), href: paths.meeting(meeting.slug) },
      ],
      meeting,
      item: itemView(meeting.slug, item, outcomes.get(item.number)),
      askedFor: askedForWords[item.askedFor],
      previous: link(whole.items[at - 1]),
      next: link(whole.items[at + 1]),
    }
  },
})
