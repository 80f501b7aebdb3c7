import { personOf } from '#platform/auth/actor.ts'
import type { DeskEntry, Room } from '#platform/http/house.ts'
import { definePage, nothing } from '#platform/http/page.ts'
import { anyAdultSignedIn } from './policies.ts'
import { paths } from './paths.ts'

const order: readonly DeskEntry['urgency'][] = ['late', 'soon', 'open']
const words = {
  late: { text: 'Late', kind: 'late' },
  soon: { text: 'Soon', kind: 'wait' },
  open: { text: 'Open', kind: 'open' },
} as const

/** What waits for the person who signed in, from every room, late things first. */
export const deskPage = (rooms: readonly Room[]) =>
  definePage({
    path: paths.desk,
    policy: anyAdultSignedIn,
    hidden: true,
    surface: 'member',
    skin: 'council',
    load: nothing,
    template: 'front/desk.njk',
    async view(tx, ask) {
      const person = personOf(ask.actor)
      const entries: DeskEntry[] = []
      for (const room of rooms) entries.push(...((await room.desk?.(tx, person)) ?? []))
      entries.sort((a, b) => order.indexOf(a.urgency) - order.indexOf(b.urgency))
      return {
        title: 'My desk',
        person,
        waiting: entries.map((entry) => ({
          text: entry.text,
          href: entry.href,
          why: entry.detail,
          chip: words[entry.urgency],
        })),
      }
    },
  })
