import { z } from 'zod'
import { holds } from '#platform/auth/actor.ts'
import { todayOf } from '#platform/clock/clock.ts'
import { defineAction, definePage, nothing } from '#platform/http/page.ts'
import { Refused, Unacceptable } from '#platform/http/errors.ts'
import { listBodies } from '#rooms/council/index.ts'
import { defaultQuorum } from '../meetings/default-quorum.ts'
import { scheduleMeeting } from '../meetings/schedule-meeting.ts'
import { paths } from '../paths.ts'
import { anyClerk } from '../policies.ts'
import { meetingFields } from './meeting-form.ts'

/** The clerk sets the date of a meeting. */
export const scheduleMeetingPage = definePage({
  path: paths.scheduleMeeting,
  policy: anyClerk,
  surface: 'member',
  skin: 'council',
  load: nothing,
  template: 'governance/work/schedule-meeting.njk',
  async view(tx, ask) {
    const boards = (await listBodies(tx, ['board'])).filter((body) =>
      holds(ask.actor, 'clerk', body.body_id),
    )
    const [first] = boards
    return {
      title: 'Schedule a meeting',
      crumbs: [{ text: 'Meetings', href: paths.workMeetings }],
      boards: boards.map((body) => ({ value: body.body_id, text: body.name })),
      quorum: first ? await defaultQuorum(tx, first.body_id, todayOf(tx)) : 3,
    }
  },
  actions: {
    '': defineAction({
      policy: anyClerk,
      form: z.object({
        board: z.uuid('Choose the board that meets.'),
        date: z.iso.date('Give the date of the meeting.'),
        ...meetingFields,
      }),
      async submit(tx, ask, form) {
        if (!holds(ask.actor, 'clerk', form.board)) {
          throw new Refused('You are not the clerk of that board.')
        }
        const meetsOn = Temporal.PlainDate.from(form.date)
        if (meetsOn.dayOfWeek > 5) {
          throw new Unacceptable({ date: 'That is a weekend. Choose a day from Monday to Friday.' })
        }
        const { slug } = await scheduleMeeting(tx, {
          bodyId: form.board,
          meetsOn,
          startsAt: form.time,
          venue: form.venue,
          accessNote: form.accessNote,
          quorum: form.quorum,
        })
        return {
          to: paths.workMeeting(slug),
          say: 'The meeting is scheduled, and its date is public.',
        }
      },
    }),
  },
})
