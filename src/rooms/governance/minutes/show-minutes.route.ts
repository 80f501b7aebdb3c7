import { definePage } from '#platform/http/page.ts'
import { everyone } from '#platform/policy/policy.ts'
import { findPublishedFile, readPublished } from '#platform/publish/read-published.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { recordPaths } from '../meeting-room/paths.ts'
import { paths } from '../paths.ts'
import type { PublicMinutes } from './public-minutes.ts'

/** The minutes as everybody reads them. */
export const minutesPage = definePage<PublicMinutes>({
  path: recordPaths.minutes(':slug'),
  policy: everyone,
  surface: 'public',
  skin: 'council',
  load: async (tx, ask) =>
    (await readPublished<PublicMinutes>(tx, 'minutes', ask.params['slug'] ?? '')).data,
  template: 'governance/minutes/show-minutes.njk',
  async view(tx, { record: minutes }) {
    const file = await findPublishedFile(tx, 'minutes', minutes.slug, `minutes-${minutes.slug}.pdf`)
    return {
      title: `Minutes of ${longDate(minutes.meetsOn)}`,
      description: `${minutes.label} of the ${minutes.board.name}, ${longDate(minutes.meetsOn)}.`,
      crumbs: [
        { text: minutes.board.name, href: paths.board(minutes.board.slug) },
        { text: longDate(minutes.meetsOn), href: paths.meeting(minutes.slug) },
      ],
      feeds: [
        { title: `News of the ${minutes.board.name}`, href: recordPaths.feed(minutes.board.slug) },
      ],
      minutes: {
        ...minutes,
        minutes: minutes.minutes.map((minute) => ({
          ...minute,
          paper: { title: minute.title, blocks: minute.blocks },
        })),
      },
      pdf: { href: recordPaths.minutesFile(minutes.slug), size: file.size },
      decisions: recordPaths.decisions({ year: minutes.year }),
    }
  },
})
