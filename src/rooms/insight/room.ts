import './tables.ts'
import './import/tables.ts'
import type { Room } from '#platform/http/house.ts'
import './register/tables.ts'
import { comparePage } from './compare/compare.route.ts'
import { publicComparePage } from './compare/public-compare.route.ts'
import { listDeskEntries } from './desk.ts'
import { serveDownloads } from './downloads/downloads.routes.ts'
import { importPage } from './import/import.route.ts'
import { importsPage } from './import/imports.route.ts'
import { serveQueries } from './import/queries.routes.ts'
import { importHandlers } from './import/read-import.ts'
import { enterFigurePage } from './entry/enter-figure.route.ts'
import { enterTogetherPage } from './entry/enter-together.route.ts'
import { listEntriesPage } from './entry/list-entries.route.ts'
import { ownersPage } from './entry/owners.route.ts'
import { editMeasurePage } from './measures/edit-measure.route.ts'
import { listMeasuresPage } from './measures/list-measures.route.ts'
import { paths } from './paths.ts'
import { anyoneWhoWeighsFigures } from './policies.ts'
import { publicIndicatorAtPage, publicIndicatorPage } from './public/public-indicator.route.ts'
import { publicScorecardAtPage, publicScorecardPage } from './public/public-scorecard.route.ts'
import { publicThemeAtPage, publicThemePage } from './public/public-theme.route.ts'
import { editDefinitionsPage } from './returns/edit-definitions.route.ts'
import { listRegisterEntries } from './register/desk-entries.ts'
import { homePage } from './register/home.route.ts'
import { newHomePage } from './register/new-home.route.ts'
import { noticePage } from './register/notice.route.ts'
import { serveNotices } from './register/notice.routes.ts'
import { registerPage } from './register/register.route.ts'
import { readReturnsPage } from './returns/read-returns.route.ts'
import { listScorecardsPage } from './scorecards/list-scorecards.route.ts'
import { listenForAgendas } from './scorecards/publish-scorecard.ts'
import { showIndicatorPage } from './scorecards/show-indicator.route.ts'
import { showScorecardPage } from './scorecards/show-scorecard.route.ts'
import { showThemePage } from './scorecards/show-theme.route.ts'
import { editPriorityPage } from './strategy/edit-priority.route.ts'
import { editStrategyPage } from './strategy/edit-strategy.route.ts'
import { homesPage } from './sufficiency/homes.route.ts'
import { publicHomesAtPage, publicHomesPage } from './sufficiency/public-homes.route.ts'
import { serveHomes } from './sufficiency/homes.routes.ts'
import { scorecardStrategyPage, strategyPage } from './strategy/strategy.route.ts'
import { inShortPage } from './young/in-short.route.ts'
import { commentsPage } from './workflow/comments.route.ts'
import { correctFigurePage } from './workflow/correct-figure.route.ts'

/** The facts beside the voice: the council's own returns, computed into the Board's scorecard. */
export const insightRoom: Room = {
  name: 'insight',
  migrations: [
    { name: '0040-scorecards', file: new URL('./migrations/0040-scorecards.sql', import.meta.url) },
    { name: '0041-entries', file: new URL('./migrations/0041-entries.sql', import.meta.url) },
    {
      name: '0042-sufficiency',
      file: new URL('./migrations/0042-sufficiency.sql', import.meta.url),
    },
    { name: '0043-strategy', file: new URL('./migrations/0043-strategy.sql', import.meta.url) },
    { name: '0044-register', file: new URL('./migrations/0044-register.sql', import.meta.url) },
    { name: '0045-imports', file: new URL('./migrations/0045-imports.sql', import.meta.url) },
  ],
  pages: [
    readReturnsPage,
    editDefinitionsPage,
    importsPage,
    importPage,
    listScorecardsPage,
    showScorecardPage,
    showIndicatorPage,
    homesPage,
    registerPage,
    newHomePage,
    noticePage,
    homePage,
    listEntriesPage,
    commentsPage,
    correctFigurePage,
    ownersPage,
    enterFigurePage,
    enterTogetherPage,
    listMeasuresPage,
    editMeasurePage,
    publicScorecardPage,
    publicScorecardAtPage,
    publicIndicatorPage,
    publicIndicatorAtPage,
    publicHomesPage,
    publicHomesAtPage,
    publicThemePage,
    publicThemeAtPage,
    publicComparePage,
    showThemePage,
    comparePage,
    inShortPage,
    strategyPage,
    scorecardStrategyPage,
    editStrategyPage,
    editPriorityPage,
  ],
  routes(app, house) {
    serveDownloads(app, house)
    serveQueries(app, house)
    serveHomes(app, house)
    serveNotices(app, house)
  },
  jobs: importHandlers,
  listen: listenForAgendas,
  navigation: (actor) => {
    if (anyoneWhoWeighsFigures(actor)) return [{ text: 'Scorecard', href: paths.scorecards }]
    const isYoung = actor.kind === 'person' && actor.isYoung
    return isYoung
      ? [{ text: 'How it is going', href: paths.publicInShort }]
      : [{ text: 'Scorecard', href: paths.public }]
  },
  desk: async (tx, person) => [
    ...(await listRegisterEntries(tx, person)),
    ...(await listDeskEntries(tx, person)),
  ],
}
