import { dateInEngland } from '#platform/clock/clock.ts'
import { definePage } from '#platform/http/page.ts'
import { everyone } from '#platform/policy/policy.ts'
import { longDate, time } from '#ui/dates-in-words.ts'
import { paths } from '../paths.ts'
import { meetingEntry } from './meeting-words.ts'
import { readBoard, readMeetings } from './read-public.ts'

const ahead = ['scheduled', 'published', 'in_session']

/** The public page of a board: what it is for, when it meets, who sits on it. */
export const boardPage = definePage({
  path: '/boards/:board',
  policy: everyone,
  surface: 'public',
  skin: 'council',
  load: (tx, ask) => readBoard(tx, ask.params['board'] ?? ''),
  template: 'governance/public/board.njk',
  async view(tx, ask) {
    const board = ask.record
    const today = dateInEngland(ask.now).toString()
    const meetings = await readMeetings(tx, board.slug)
    const coming = meetings
      .filter((meeting) => ahead.includes(meeting.state) && meeting.meetsOn >= today)
      .reverse()
    const [next, ...later] = coming
    const before = meetings.filter((meeting) => !coming.includes(meeting)).slice(0, 4)
    const entry = (meeting: (typeof meetings)[number]) => meetingEntry(meeting, today, false)
    return {
      title: board.name,
      description: board.purpose,
      feeds: [{ title: `News of the ${board.name} (Atom)`, href: paths.feed(board.slug) }],
      board,
      voting: board.membership.filter((member) => member.votes).length,
      next: next && {
        ...entry(next),
        questions: questionsLine(next.questionsUntil, ask.now),
        publication:
          next.state === 'scheduled'
            ? `The agenda and the reports are published by ${longDate(next.deadline.latest)}.`
            : 'The agenda is published.',
      },
      later: later.map(entry),
      before: before.map(entry),
      all: paths.boardMeetings(board.slug),
      calendar: paths.calendar(board.slug),
      decisions: paths.decisions,
    }
  },
})

/** Until when questions can be sent, or that it is too late. */
export function questionsLine(until: string, now: Temporal.Instant) {
  const instant = Temporal.Instant.from(until)
  const words = `${time(instant)} on ${longDate(instant)}`
  return Temporal.Instant.compare(now, instant) <= 0
    ? { until, text: `by ${words}`, isOpen: true }
    : { until, text: `The time for questions ended at ${words}.`, isOpen: false }
}
