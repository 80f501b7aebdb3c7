/** Every address of this room. */
export const paths = {
  returns: '/returns',
  sendTotals: '/returns/send',
  scorecards: '/scorecards',
  scorecard: (id: string) => `/scorecards/${id}`,
  scorecardIndicator: (id: string, indicator: string) =>
    `/scorecards/${id}/indicators/${indicator}`,
  scorecardCsv: (id: string) => `/scorecards/${id}/scorecard.csv`,
  submit: (id: string) => `/scorecards/${id}/submit`,
  takeBack: (id: string) => `/scorecards/${id}/take-back`,
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
  publicIndicatorAt: (date: string, indicator: string) => `/scorecard/at/${date}/${indicator}`,
} as const
