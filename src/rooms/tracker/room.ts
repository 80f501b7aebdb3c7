import './tables.ts'
import './events.ts'
import type { Room } from '#platform/http/house.ts'
import { listDeskEntries } from './desk.ts'
import { trackerPage } from './list/list-actions.route.ts'
import { serveProof } from './one/read-proof.route.ts'
import { actionPage } from './one/show-action.route.ts'
import { paths } from './paths.ts'
import { anyAdultWithARole } from './policies.ts'
import { publicActionPage, publicActionsPage } from './public/public-actions.route.ts'

/** The tracker: what somebody promised to do, by when, and the proof that it was done. */
export const trackerRoom: Room = {
  name: 'tracker',
  migrations: [
    { name: '0005-tracker', file: new URL('./migrations/0005-tracker.sql', import.meta.url) },
  ],
  pages: [trackerPage, actionPage, publicActionsPage, publicActionPage],
  routes: serveProof,
  navigation: (actor) =>
    anyAdultWithARole(actor, undefined) ? [{ text: 'Tracker', href: paths.tracker() }] : [],
  desk: listDeskEntries,
}
