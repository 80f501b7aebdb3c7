import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { COUNCIL_ZONE } from '#platform/clock/clock.ts'
import type { PublicationRow } from '#platform/publish/publish.ts'
import { longDate } from '#ui/dates-in-words.ts'
import type { PublicMeeting } from '../public/facts.ts'
import { londonZone } from './london-zone.ts'

export type PublishedMeeting = Pick<PublicationRow, 'version' | 'url' | 'published_at'> & {
  readonly data: PublicMeeting
}

/** An agenda does not say when a meeting ends; calendars need something to draw. */
const USUAL_HOURS = 2

/**
 * Meetings as a calendar. It carries what the page of a meeting says of the day and the place, and
 * no titles of items, so that nothing exempt can stand in it.
 */
export function writeCalendar(
  name: string,
  meetings: readonly PublishedMeeting[],
  site: { readonly url: string; readonly council: string },
): string {
  const calendar = ical({
    name,
    prodId: { company: site.council, product: 'Hearth', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    // The zone belongs to each event: a calendar's own would be taken for its stamps, which are UTC.
    timezone: { name: null, generator: () => londonZone },
  })
  for (const meeting of meetings) {
    const { data } = meeting
    const start = Temporal.PlainDate.from(data.meetsOn).toZonedDateTime({
      timeZone: COUNCIL_ZONE,
      plainTime: data.startsAt,
    })
    calendar.createEvent({
      id: `meeting-${data.slug}@${new URL(site.url).hostname}`,
      sequence: meeting.version - 1,
      stamp: meeting.published_at,
      start,
      end: start.add({ hours: USUAL_HOURS }),
      timezone: COUNCIL_ZONE,
      summary: data.state === 'cancelled' ? `Cancelled: ${data.board.name}` : data.board.name,
      description: describe(data),
      location: data.venue,
      url: `${site.url}${meeting.url}`,
      status: data.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return calendar.toString()
}

function describe(meeting: PublicMeeting): string {
  if (meeting.state === 'cancelled')
    return `This meeting does not take place. ${meeting.stateReason ?? ''}`.trim()
  return meeting.notice
    ? 'The agenda and its papers are on the page of the meeting.'
    : `The agenda is published by ${longDate(meeting.deadline.latest)}.`
}
