const part = encodeURIComponent

/** Every address of the Board's room. The public ones are permanent. */
export const paths = {
  // Public
  board: (board: string) => `/boards/${part(board)}`,
  boardMeetings: (board: string, year?: string) =>
    `/boards/${part(board)}/meetings${year ? `?year=${part(year)}` : ''}`,
  meeting: (slug: string) => `/meetings/${part(slug)}`,
  item: (slug: string, number: string) => `/meetings/${part(slug)}/items/${part(number)}`,
  document: (slug: string, document: string) =>
    `/meetings/${part(slug)}/documents/${part(document)}`,
  documentFile: (slug: string, document: string, name: string) =>
    `/meetings/${part(slug)}/documents/${part(document)}/${part(name)}`,
  packFile: (slug: string, name: string) => `/meetings/${part(slug)}/packs/${part(name)}`,
  pack: (slug: string) => `/meetings/${part(slug)}/pack.pdf`,
  minutes: (slug: string) => `/meetings/${part(slug)}/minutes`,
  calendar: (board: string) => `/boards/${part(board)}/calendar.ics`,
  meetingCalendar: (slug: string) => `/meetings/${part(slug)}.ics`,
  feed: (board: string) => `/feeds/${part(board)}.atom`,
  decisions: '/decisions',
  exemptReason: (document: string) => `/exempt-reasons/${part(document)}`,

  // For people with a part in the Board's work
  workMeetings: '/work/meetings',
  scheduleMeeting: '/work/meetings/new',
  closedDays: '/work/closed-days',
  workMeeting: (slug: string) => `/work/meetings/${part(slug)}`,
  meetingDetails: (slug: string) => `/work/meetings/${part(slug)}/details`,
  publishAgenda: (slug: string) => `/work/meetings/${part(slug)}/publish`,
  cancelMeeting: (slug: string) => `/work/meetings/${part(slug)}/cancel`,
  addItem: (slug: string) => `/work/meetings/${part(slug)}/items`,
  workItem: (slug: string, itemId: string) => `/work/meetings/${part(slug)}/items/${part(itemId)}`,
  workPaper: (slug: string, documentId: string) =>
    `/work/meetings/${part(slug)}/papers/${part(documentId)}`,
  restrictedPack: (slug: string) => `/work/meetings/${part(slug)}/restricted-pack`,
  restrictedPackFile: (slug: string) => `/work/meetings/${part(slug)}/restricted-pack.pdf`,
  reports: '/work/reports',
  startReport: '/work/reports/new',
  report: (reportId: string) => `/work/reports/${part(reportId)}`,
  writeReport: (reportId: string) => `/work/reports/${part(reportId)}/write`,
  appendices: (reportId: string) => `/work/reports/${part(reportId)}/appendices`,
  meetingRoom: (slug: string) => `/meetings/${part(slug)}/run`,
} as const
