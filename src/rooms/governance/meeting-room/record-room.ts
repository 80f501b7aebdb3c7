import './tables.ts'
import '../minutes/tables.ts'
import type { Room } from '#platform/http/house.ts'
import { decisionsPage } from '../decisions/decisions.route.ts'
import { serveFeeds } from '../feeds/feeds.route.ts'
import { draftMinutesPage } from '../minutes/draft.route.ts'
import { editMinutePage } from '../minutes/edit-minute.route.ts'
import { serveMinutesFile } from '../minutes/serve-minutes.route.ts'
import { minutesPage } from '../minutes/show-minutes.route.ts'
import { interestsPage } from './interests.route.ts'
import { runItemPage } from './item.route.ts'
import { peoplePage } from './people.route.ts'
import { runPage } from './run.route.ts'

/** The pages of the meeting itself, its minutes and the register of decisions. */
export const recordPages: Room['pages'] = [
  runPage,
  peoplePage,
  interestsPage,
  runItemPage,
  draftMinutesPage,
  editMinutePage,
  minutesPage,
  decisionsPage,
]

/** Files and feeds of the same. */
export const recordRoutes: NonNullable<Room['routes']> = (app, house) => {
  serveMinutesFile(app, house)
  serveFeeds(app, house)
}
