import './tables.ts'
import type { Room } from '#platform/http/house.ts'
import { listDeskEntries } from './desk.ts'
import { editMeasurePage } from './measures/edit-measure.route.ts'
import { listMeasuresPage } from './measures/list-measures.route.ts'
import { paths } from './paths.ts'
import { anyoneWhoWeighsFigures } from './policies.ts'
import { serveCsv } from './public/csv.routes.ts'
import { publicIndicatorAtPage, publicIndicatorPage } from './public/public-indicator.route.ts'
import { publicScorecardAtPage, publicScorecardPage } from './public/public-scorecard.route.ts'
import { readReturnsPage } from './returns/read-returns.route.ts'
import { listScorecardsPage } from './scorecards/list-scorecards.route.ts'
import { listenForAgendas } from './scorecards/publish-scorecard.ts'
import { showIndicatorPage } from './scorecards/show-indicator.route.ts'
import { showScorecardPage } from './scorecards/show-scorecard.route.ts'

/** The facts beside the voice: the council's own returns, computed into the Board's scorecard. */
export const insightRoom: Room = {
  name: 'insight',
  migrations: [
    { name: '0040-scorecards', file: new URL('./migrations/0040-scorecards.sql', import.meta.url) },
    { name: '0041-entries', file: new URL('./migrations/0041-entries.sql', import.meta.url) },
  ],
  pages: [
    readReturnsPage,
    listScorecardsPage,
    showScorecardPage,
    showIndicatorPage,
    listMeasuresPage,
    editMeasurePage,
    publicScorecardPage,
    publicScorecardAtPage,
    publicIndicatorPage,
    publicIndicatorAtPage,
  ],
  routes: serveCsv,
  listen: listenForAgendas,
  navigation: (actor) => {
    if (anyoneWhoWeighsFigures(actor)) return [{ text: 'Scorecard', href: paths.scorecards }]
    const isYoung = actor.kind === 'person' && actor.isYoung
    return isYoung ? [] : [{ text: 'Scorecard', href: paths.public }]
  },
  desk: listDeskEntries,
}
