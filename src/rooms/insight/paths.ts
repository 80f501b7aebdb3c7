/** Every address of this room. */
export const paths = {
  returns: '/returns',
  sendTotals: '/returns/send',
  definitions: '/returns/definitions',
  saveDefinitions: '/returns/definitions/save',
  imports: '/returns/import',
  sendImport: '/returns/import/send',
  decideImport: '/returns/import/decide',
  import: (id: string) => `/returns/import/${id}`,
  deleteImport: (id: string) => `/returns/import/${id}/delete`,
  importQueries: (id: string) => `/returns/import/${id}/queries.csv`,
  scorecards: '/scorecards',
  scorecard: (id: string) => `/scorecards/${id}`,
  scorecardIndicator: (id: string, indicator: string) =>
    `/scorecards/${id}/indicators/${indicator}`,
  scorecardTheme: (id: string, theme: string) => `/scorecards/${id}/theme/${theme}`,
  scorecardStrategy: (id: string) => `/scorecards/${id}/strategy`,
  scorecardHomes: (id: string) => `/scorecards/${id}/homes`,
  scorecardHomesCsv: (id: string) => `/scorecards/${id}/homes.csv`,
  publicHomes: '/scorecard/homes',
  publicHomesAt: (date: string) => `/scorecard/at/${date}/homes`,
  unregistered: '/unregistered-homes',
  newUnregistered: '/unregistered-homes/new',
  unregisteredHome: (id: string) => `/unregistered-homes/${id}`,
  unregisteredNotice: (board: string, month: string) =>
    `/unregistered-homes/notices/${board}/${month}`,
  signNotice: (board: string, month: string) =>
    `/unregistered-homes/notices/${board}/${month}/sign`,
  noticeCsv: (board: string, month: string) =>
    `/unregistered-homes/notices/${board}/${month}/notice.csv`,
  compare: '/scorecards/compare',
  compareTwo: (from: string, to: string) => `/scorecards/compare?from=${from}&to=${to}`,
  scorecardCsv: (id: string) => `/scorecards/${id}/scorecard.csv`,
  submit: (id: string) => `/scorecards/${id}/submit`,
  scorecardComments: (id: string) => `/scorecards/${id}/comments`,
  askForComments: (id: string) => `/scorecards/${id}/comments/ask`,
  signComments: (id: string) => `/scorecards/${id}/comments/sign-off`,
  correctFigure: (id: string, indicator: string) =>
    `/scorecards/${id}/indicators/${indicator}/correct`,
  takeBack: (id: string) => `/scorecards/${id}/take-back`,
  entries: '/entries',
  entryOwners: (board: string) => `/entries/${board}/owners`,
  entry: (board: string, indicator: string, source?: string, asAt?: string) =>
    `/entries/${board}/figure/${indicator}${cellQuery({ source, asAt })}`,
  takeOutEntry: (board: string, indicator: string) =>
    `/entries/${board}/figure/${indicator}/take-out`,
  entriesTogether: (board: string, window: string, asAt: string) =>
    `/entries/${board}/together/${window}/${asAt}`,
  measures: '/measures',
  measure: (indicator: string) => `/measures/${indicator}`,
  removeBenchmark: (indicator: string) => `/measures/${indicator}/remove-benchmark`,
  addBenchmark: (indicator: string) => `/measures/${indicator}/add-benchmark`,
  setTarget: (indicator: string) => `/measures/${indicator}/set-target`,
  endTarget: (indicator: string) => `/measures/${indicator}/end-target`,
  public: '/scorecard',
  publicIndicator: (indicator: string) => `/scorecard/${indicator}`,
  publicCsv: '/scorecard.csv',
  publicAt: (date: string) => `/scorecard/at/${date}`,
  publicTheme: (theme: string) => `/scorecard/theme/${theme}`,
  publicThemeAt: (date: string, theme: string) => `/scorecard/at/${date}/theme/${theme}`,
  publicComparePage: '/scorecard/compare',
  publicCompare: (from: string, to: string) => `/scorecard/compare?from=${from}&to=${to}`,
  publicInShort: '/scorecard/in-short',
  // The young people's room, which this one does not know: its addresses, for links only.
  youngHome: '/me',
  youngStart: '/start',
  saidDid: '/you-said-we-did',
  say: '/say',
  strategy: '/strategy',
  editStrategy: '/strategy/edit',
  editPriority: (priorityId: string) => `/strategy/edit/${priorityId}`,
  publicIndicatorAt: (date: string, indicator: string) => `/scorecard/at/${date}/${indicator}`,
} as const

/** Which source and time of a figure; nothing where neither is said. */
function cellQuery(cell: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(cell).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`
}
