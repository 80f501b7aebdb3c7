import type { Tx } from '#platform/db/tables.ts'
import type { Ask } from '#platform/http/page.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { findMeetingBySlug, type Meeting } from '../meetings/find-meeting.ts'
import { paths } from '../paths.ts'

/** The meeting that an address names. */
export const loadMeeting = (tx: Tx, ask: Ask): Promise<Meeting> =>
  findMeetingBySlug(tx, ask.params['meeting'] ?? '')

/** The way up from a page about a meeting's preparation. */
export const crumbsToMeeting = (meeting: Meeting) => [
  { text: 'Meetings', href: paths.workMeetings },
  { text: longDate(meeting.meets_on), href: paths.workMeeting(meeting.slug) },
]
