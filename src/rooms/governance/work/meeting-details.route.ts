import { z } from 'zod'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import { changeMeeting } from '../meetings/change-meeting.ts'
import type { Meeting } from '../meetings/find-meeting.ts'
import { paths } from '../paths.ts'
import { theClerkOfTheBoard } from '../policies.ts'
import { crumbsToMeeting, loadMeeting } from './load-meeting.ts'
import { meetingFields, versionField } from './meeting-form.ts'

/** Time, place and quorum of a meeting. Its date is its address, and does not change. */
export const meetingDetailsPage = definePage({
  path: '/work/meetings/:meeting/details',
  policy: theClerkOfTheBoard,
  surface: 'member',
  skin: 'council',
  hidden: true,
  load: loadMeeting,
  template: 'governance/work/meeting-details.njk',
  view: async (_tx, ask) => ({
    title: 'Change time or place',
    crumbs: crumbsToMeeting(ask.record),
    meeting: ask.record,
    time: ask.record.starts_at.slice(0, 5),
    cancel: paths.cancelMeeting(ask.record.slug),
  }),
  actions: {
    '': defineAction({
      policy: theClerkOfTheBoard,
      form: z.object({ ...meetingFields, version: versionField }),
      async submit(tx, ask: AskAbout<Meeting>, form) {
        await changeMeeting(tx, ask.record.meeting_id, { ...form, startsAt: form.time })
        return {
          to: paths.workMeeting(ask.record.slug),
          say: 'Saved. The public page says the same.',
        }
      },
    }),
  },
})
