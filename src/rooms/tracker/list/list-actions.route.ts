import { definePage, nothing } from '#platform/http/page.ts'
import { paths } from '../paths.ts'
import { anyAdultWithARole } from '../policies.ts'
import { viewTracker } from './list-actions.view.ts'

export const trackerPage = definePage({
  path: paths.tracker(),
  policy: anyAdultWithARole,
  surface: 'member',
  skin: 'council',
  load: nothing,
  view: viewTracker,
  template: 'tracker/list/list-actions.njk',
})
