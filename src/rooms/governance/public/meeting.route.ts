import type { Actor } from '#platform/auth/actor.ts'
import { definePage } from '#platform/http/page.ts'
import { everyone } from '#platform/policy/policy.ts'
import { longDate, longDateTime, time } from '#ui/dates-in-words.ts'
import { anyoneEntitledToRestrictedPapers } from '../policies.ts'
import { paths } from '../paths.ts'
import { questionsLine } from './board.route.ts'
import type { PublicMeeting } from './facts.ts'
import { itemView } from './item-view.ts'
import { meetingChip, noticeInWords } from './meeting-words.ts'
import { findMinutes, readMeeting, readOutcomes } from './read-public.ts'

/** The public page of a meeting: the agenda first, then the papers, then how it came about. */
export const meetingPage = definePage({
  path: '/meetings/:meeting',
  policy: everyone,
  surface: 'public',
  skin: 'council',
  load: (tx, ask) => readMeeting(tx, ask.params['meeting'] ?? ''),
  template: 'governance/public/meeting.njk',
  async view(tx, ask) {
    const meeting = ask.record
    const outcomes = await readOutcomes(tx, meeting.slug)
    const minutes = await findMinutes(tx, meeting.slug)
    const isAhead = meeting.state === 'scheduled' || meeting.state === 'published'
    return {
      title: `${meeting.board.name}, ${longDate(meeting.meetsOn)}`,
      description: `${time(meeting.startsAt)}, ${meeting.venue}.`,
      crumbs: crumbsTo(meeting),
      feeds: [
        { title: `News of the ${meeting.board.name} (Atom)`, href: paths.feed(meeting.board.slug) },
      ],
      meeting,
      heading: longDate(meeting.meetsOn),
      chip: meetingChip(meeting, minutes !== undefined),
      facts: factsOf(meeting),
      notice: noticeInWords(meeting),
      items: meeting.items.map((item) => itemView(meeting.slug, item, outcomes.get(item.number))),
      pack: meeting.pack && {
        isReady: meeting.pack.state === 'ready',
        href: paths.pack(meeting.slug),
        size: meeting.pack.size,
        pages: meeting.pack.pages,
      },
      minutes,
      questions: isAhead ? questionsLine(meeting.questionsUntil, ask.now) : undefined,
      history: meeting.history.toReversed().map(({ at, text }) => ({
        at,
        when: longDateTime(at),
        title: text,
      })),
      calendar: paths.meetingCalendar(meeting.slug),
      work: workLink(ask.actor, meeting.slug),
    }
  },
})

/** The way up from anything that belongs to a meeting. */
export const crumbsTo = (meeting: Pick<PublicMeeting, 'board'>) => [
  { text: meeting.board.name, href: paths.board(meeting.board.slug) },
  { text: 'Meetings', href: paths.boardMeetings(meeting.board.slug) },
]

function factsOf(meeting: PublicMeeting) {
  return [
    { name: 'When', value: `${longDate(meeting.meetsOn)}, ${time(meeting.startsAt)}` },
    { name: 'Where', value: meeting.venue },
    { name: 'Getting in', value: meeting.accessNote },
    { name: 'Quorum', value: `${meeting.quorum} voting members` },
  ].filter((fact) => fact.value !== '')
}

/** Whoever prepares meetings or reads restricted papers finds the way to it from here; what is behind it is not read. */
const workLink = (actor: Actor, slug: string): string | undefined =>
  anyoneEntitledToRestrictedPapers(actor, undefined) ? paths.workMeeting(slug) : undefined
