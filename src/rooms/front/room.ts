import type { Actor } from '#platform/auth/actor.ts'
import type { Room } from '#platform/http/house.ts'
import { serveBoards } from './boards.routes.ts'
import { deskPage } from './desk.route.ts'
import { homePage } from './home.route.ts'
import { paths } from './paths.ts'
import { searchPage } from './search.route.ts'

/**
 * Where readers arrive: the public first page, search, and everyone's own desk. It sits on no
 * arrow of its own; it shows where each arrow is.
 */
export const frontRoom = (rooms: readonly Room[]): Room => ({
  name: 'front',
  migrations: [],
  pages: [homePage, searchPage, deskPage(rooms)],
  routes: serveBoards,
  navigation: menuOf,
})

/** The public reads what was published; whoever signed in begins at their desk. */
function menuOf(actor: Actor): readonly { text: string; href: string }[] {
  if (actor.kind === 'person') return actor.isYoung ? [] : [{ text: 'My desk', href: paths.desk }]
  return [
    { text: 'You said, we did', href: paths.youSaid },
    { text: 'The Board', href: paths.boards },
    { text: 'Decisions', href: paths.decisions },
    { text: 'Actions', href: paths.actions },
    { text: 'Search', href: paths.search },
  ]
}
