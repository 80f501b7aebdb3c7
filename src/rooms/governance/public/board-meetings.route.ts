import { dateInEngland } from '#platform/clock/clock.ts'
import { definePage } from '#platform/http/page.ts'
import { everyone } from '#platform/policy/policy.ts'
import { paths } from '../paths.ts'
import { meetingEntry } from './meeting-words.ts'
import { readBoard, readMeetings } from './read-public.ts'

/** Every meeting of a board, a municipal year at a time. */
export const boardMeetingsPage = definePage({
  path: '/boards/:board/meetings',
  policy: everyone,
  surface: 'public',
  skin: 'council',
  load: (tx, ask) => readBoard(tx, ask.params['board'] ?? ''),
  template: 'governance/public/board-meetings.njk',
  async view(tx, ask) {
    const board = ask.record
    const today = dateInEngland(ask.now).toString()
    const meetings = await readMeetings(tx, board.slug)
    const years = [...new Set(meetings.map((meeting) => meeting.year))].sort().reverse()
    const asked = ask.query['year']
    const newest = years.find((year) =>
      meetings.some((meeting) => meeting.year === year && meeting.meetsOn <= today),
    )
    const year = asked && years.includes(asked) ? asked : (newest ?? years.at(-1))
    const minuted = await slugsWithMinutes(tx, board.slug)
    const shown = meetings.filter((meeting) => meeting.year === year)
    return {
      title: year ? `Meetings ${year}` : 'Meetings',
      crumbs: [{ text: board.name, href: paths.board(board.slug) }],
      board,
      year,
      years: years.map((one) => ({
        text: one,
        href: paths.boardMeetings(board.slug, one),
        current: one === year,
      })),
      meetings: shown.map((meeting) => meetingEntry(meeting, today, minuted.has(meeting.slug))),
      boardHref: paths.board(board.slug),
    }
  },
})

async function slugsWithMinutes(
  tx: Parameters<typeof readMeetings>[0],
  boardSlug: string,
): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('hearth.publication')
    .select('slug')
    .where('kind', '=', 'minutes')
    .where('board_slug', '=', boardSlug)
    .where('is_current', '=', true)
    .execute()
  return new Set(rows.map((row) => row.slug))
}
