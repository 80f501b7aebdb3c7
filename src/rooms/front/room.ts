import type { Room } from '#platform/http/house.ts'
import { deskPage } from './desk.route.ts'
import { homePage } from './home.route.ts'
import { searchPage } from './search.route.ts'

/**
 * Where readers arrive: the public first page, search, and everyone's own desk. It sits on no
 * arrow of its own; it shows where each arrow is.
 */
export const frontRoom = (rooms: readonly Room[]): Room => ({
  name: 'front',
  migrations: [],
  pages: [homePage, searchPage, deskPage(rooms)],
})
