/** `:slug` stays as it is, so that the same functions name the routes. */
const part = (text: string): string => (text.startsWith(':') ? text : encodeURIComponent(text))

/** The addresses of the meeting itself, its minutes, the decisions and the feeds. */
export const recordPaths = {
  run: (slug: string) => `/meetings/${part(slug)}/run`,
  people: (slug: string) => `/meetings/${part(slug)}/run/people`,
  interests: (slug: string) => `/meetings/${part(slug)}/run/interests`,
  runItem: (slug: string, number: string) => `/meetings/${part(slug)}/run/items/${part(number)}`,
  minutes: (slug: string) => `/meetings/${part(slug)}/minutes`,
  minute: (slug: string, number: number) => `/meetings/${part(slug)}/minutes#minute-${number}`,
  minutesFile: (slug: string) => `/meetings/${part(slug)}/minutes.pdf`,
  draftMinutes: (slug: string) => `/meetings/${part(slug)}/minutes/draft`,
  editMinute: (slug: string, number: string) =>
    `/meetings/${part(slug)}/minutes/draft/${part(number)}`,
  decisions: (filter: { year?: string; outcome?: string } = {}) => {
    const query = new URLSearchParams(
      Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1])),
    ).toString()
    return query === '' ? '/decisions' : `/decisions?${query}`
  },
  boardCalendar: (board: string) => `/boards/${part(board)}/calendar.ics`,
  meetingCalendar: (slug: string) => `/meetings/${part(slug)}.ics`,
  feed: (board: string) => `/feeds/${part(board)}.atom`,
} as const
