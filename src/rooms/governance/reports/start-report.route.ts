import { z } from 'zod'
import { holds } from '#platform/auth/actor.ts'
import { todayOf } from '#platform/clock/clock.ts'
import { Refused } from '#platform/http/errors.ts'
import { defineAction, definePage, nothing } from '#platform/http/page.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { deadlinesOf } from '../meetings/deadlines.ts'
import { getMeeting } from '../meetings/find-meeting.ts'
import { paths } from '../paths.ts'
import { anyoneWhoWritesReports } from '../policies.ts'
import { startReport } from './write-report.ts'

/** An author begins a report for a meeting. */
export const startReportPage = definePage({
  path: paths.startReport,
  policy: anyoneWhoWritesReports,
  surface: 'member',
  skin: 'council',
  load: nothing,
  template: 'governance/reports/start-report.njk',
  async view(tx) {
    const meetings = await tx
      .selectFrom('hearth.meeting')
      .selectAll()
      .where('state', '=', 'scheduled')
      .where('meets_on', '>=', todayOf(tx).toString())
      .orderBy('meets_on')
      .execute()
    return {
      title: 'Start a report',
      crumbs: [{ text: 'Reports', href: paths.reports }],
      reports: paths.reports,
      meetings: await Promise.all(
        meetings.map(async (meeting) => ({
          value: meeting.meeting_id,
          text: longDate(meeting.meets_on),
          hint: `Signed off and with the clerk by ${longDate((await deadlinesOf(tx, meeting)).reportsDue)}`,
        })),
      ),
    }
  },
  actions: {
    '': defineAction({
      policy: anyoneWhoWritesReports,
      form: z.object({
        title: z
          .string()
          .trim()
          .min(5, 'Give the report a title of a few words.')
          .max(200, 'Keep the title under 200 characters.'),
        meeting: z.uuid('Choose the meeting that it is for.'),
      }),
      async submit(tx, ask, form) {
        const meeting = await getMeeting(tx, form.meeting)
        const writes =
          holds(ask.actor, 'report_author', meeting.body_id) ||
          holds(ask.actor, 'director', meeting.body_id)
        if (!writes) throw new Refused('You do not write reports for that board.')
        const reportId = await startReport(tx, { meetingId: form.meeting, title: form.title })
        return { to: paths.writeReport(reportId) }
      },
    }),
  },
})
