import { definePage, nothing } from '#platform/http/page.ts'
import { everyone } from '#platform/policy/policy.ts'
import { listPublished } from '#platform/publish/read-published.ts'
import type { Tx } from '#platform/db/tables.ts'
import { paths } from './paths.ts'

/** The public first page: what the Board is for, what comes next, and what children changed. */
export const homePage = definePage({
  path: paths.home,
  policy: everyone,
  surface: 'public',
  skin: 'council',
  load: nothing,
  template: 'front/home.njk',
  async view(tx, ask) {
    const [board] = await listPublished<{ purpose?: string }>(tx, { kinds: ['board'], limit: 1 })
    const meetings = await listPublished(tx, { kinds: ['meeting'], limit: 12 })
    const now = ask.now.epochMilliseconds
    const isAhead = (row: { happened_at: Date }) => row.happened_at.getTime() >= now
    const next = meetings.filter(isAhead).at(-1)
    const last = meetings.find((row) => !isAhead(row))
    return {
      title: `${board?.title ?? 'Corporate Parenting Board'}`,
      description:
        'What children in care and care leavers asked for, what the Board decided, and what happened.',
      board: board && entry(board),
      purpose: board?.data.purpose,
      meetings: [
        ...(next ? [{ ...entry(next), date: next.happened_at, text: `Next: ${next.title}` }] : []),
        ...(last
          ? [{ ...entry(last), date: last.happened_at, past: true, text: `Last: ${last.title}` }]
          : []),
      ],
      changed: await latest(tx, 'you-said-we-did', 3),
      decisions: await latest(tx, 'decision', 4),
      scorecard: (await latest(tx, 'scorecard', 1))[0],
      feeds: board?.board_slug
        ? [{ title: 'News of the Board (Atom)', href: `/feeds/${board.board_slug}.atom` }]
        : [],
      calendar: board?.board_slug && `/boards/${board.board_slug}/calendar.ics`,
    }
  },
})

const latest = async (tx: Tx, kind: string, limit: number) =>
  (await listPublished(tx, { kinds: [kind], limit })).map(entry)

const entry = (row: { title: string; summary: string; url: string }) => ({
  text: row.title,
  line: row.summary,
  href: row.url,
})
