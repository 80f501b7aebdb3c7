import { holds } from '#platform/auth/actor.ts'
import { todayOf } from '#platform/clock/clock.ts'
import { definePage, nothing } from '#platform/http/page.ts'
import type { Tx } from '#platform/db/tables.ts'
import { longDate, time } from '#ui/dates-in-words.ts'
import { deadlinesOf, noticeGiven } from '../meetings/deadlines.ts'
import type { Meeting } from '../meetings/find-meeting.ts'
import { paths } from '../paths.ts'
import { anyoneWithAPartInTheBoardsWork, thoseEntitledToRestrictedPapers } from '../policies.ts'
import { meetingChip } from '../public/meeting-words.ts'

/** Every meeting with what its date asks of the people who prepare it. */
export const meetingListPage = definePage({
  path: paths.workMeetings,
  policy: anyoneWithAPartInTheBoardsWork,
  surface: 'member',
  skin: 'council',
  load: nothing,
  template: 'governance/work/meeting-list.njk',
  async view(tx, ask) {
    const today = todayOf(tx).toString()
    const meetings = await tx
      .selectFrom('hearth.meeting')
      .selectAll()
      .orderBy('meets_on', 'desc')
      .limit(60)
      .execute()
    const isAhead = (meeting: Meeting) => meeting.meets_on >= today && meeting.state !== 'cancelled'
    const entry = async (meeting: Meeting) => ({
      text: longDate(meeting.meets_on),
      href: thoseEntitledToRestrictedPapers(ask.actor, meeting)
        ? paths.workMeeting(meeting.slug)
        : paths.meeting(meeting.slug),
      line: `${time(meeting.starts_at.slice(0, 5))}, ${meeting.venue}. ${await asksFor(tx, meeting)}`,
      date: meeting.meets_on,
      past: meeting.meets_on < today,
      chip: meetingChip(meeting, false),
    })
    const ahead = meetings.filter(isAhead).reverse()
    return {
      title: 'Meetings',
      isClerk: holds(ask.actor, 'clerk'),
      schedule: paths.scheduleMeeting,
      closedDays: paths.closedDays,
      ahead: await Promise.all(ahead.map(entry)),
      before: await Promise.all(meetings.filter((meeting) => !isAhead(meeting)).map(entry)),
    }
  },
})

/** What the date of a meeting asks for now. */
async function asksFor(tx: Tx, meeting: Meeting): Promise<string> {
  if (meeting.state === 'cancelled') return meeting.state_reason ?? ''
  const deadlines = await deadlinesOf(tx, meeting)
  if (meeting.state === 'scheduled') {
    return `Agenda to be published by ${longDate(deadlines.latest)}; reports signed off by ${longDate(deadlines.reportsDue)}.`
  }
  if (meeting.state !== 'published' || !meeting.agenda_published_at) return ''
  const at = Temporal.Instant.from(meeting.agenda_published_at.toISOString())
  const notice = noticeGiven(at, meeting.meets_on, deadlines)
  // A closed day that was added later takes a day from a notice already given.
  return notice.isShort && meeting.short_notice_reason === null
    ? `By the closed days known now the notice was only ${notice.clearDays} clear days. Ask the Monitoring Officer.`
    : 'The agenda is published.'
}
