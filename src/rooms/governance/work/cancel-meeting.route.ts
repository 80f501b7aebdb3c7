import { z } from 'zod'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { cancelMeeting } from '../meetings/change-meeting.ts'
import type { Meeting } from '../meetings/find-meeting.ts'
import { paths } from '../paths.ts'
import { theClerkOfTheBoard } from '../policies.ts'
import { crumbsToMeeting, loadMeeting } from './load-meeting.ts'

/** The clerk cancels a meeting that has not begun. */
export const cancelMeetingPage = definePage({
  path: '/work/meetings/:meeting/cancel',
  policy: theClerkOfTheBoard,
  surface: 'member',
  skin: 'council',
  hidden: true,
  load: loadMeeting,
  template: 'governance/work/cancel-meeting.njk',
  view: async (_tx, ask) => ({
    title: `Cancel the meeting of ${longDate(ask.record.meets_on)}`,
    crumbs: crumbsToMeeting(ask.record),
    back: paths.workMeeting(ask.record.slug),
  }),
  actions: {
    '': defineAction({
      policy: theClerkOfTheBoard,
      form: z.object({
        reason: z
          .string()
          .trim()
          .min(10, 'Say why in a sentence; everyone who looks for the meeting will read it.')
          .max(500, 'Keep the reason to a few sentences.'),
      }),
      async submit(tx, ask: AskAbout<Meeting>, form) {
        await cancelMeeting(tx, ask.record.meeting_id, form.reason)
        return {
          to: paths.workMeeting(ask.record.slug),
          say: 'The meeting is cancelled. Its page says so, and why.',
        }
      },
    }),
  },
})
