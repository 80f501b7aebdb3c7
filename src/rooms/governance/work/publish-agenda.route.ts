import { z } from 'zod'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { checkAgenda } from '../agenda/check-agenda.ts'
import { publishAgenda } from '../agenda/publish-agenda.ts'
import type { Meeting } from '../meetings/find-meeting.ts'
import { paths } from '../paths.ts'
import { theClerkOfTheBoard } from '../policies.ts'
import { crumbsToMeeting, loadMeeting } from './load-meeting.ts'
import { deadlineView } from './meeting.route.ts'

/** The last look before an agenda is public: what is in place, how much notice it gives. */
export const publishAgendaPage = definePage({
  path: '/work/meetings/:meeting/publish',
  policy: theClerkOfTheBoard,
  surface: 'member',
  skin: 'council',
  hidden: true,
  load: loadMeeting,
  template: 'governance/work/publish-agenda.njk',
  async view(tx, ask) {
    const meeting = ask.record
    const checks = await checkAgenda(tx, meeting)
    return {
      title: `Publish the agenda for ${longDate(meeting.meets_on)}`,
      crumbs: crumbsToMeeting(meeting),
      meeting,
      isOpen: meeting.state === 'scheduled',
      isReady: checks.every((check) => check.ok),
      checks: checks.map((check) => ({
        text: check.text,
        ok: check.ok,
        todo: check.ok ? '' : check.todo,
      })),
      deadline: await deadlineView(tx, meeting, ask.now),
      back: paths.workMeeting(meeting.slug),
      publicPage: paths.meeting(meeting.slug),
    }
  },
  actions: {
    '': defineAction({
      policy: theClerkOfTheBoard,
      form: z.object({
        shortNotice: z.string().max(600, 'Keep the reason to a few sentences.').optional(),
      }),
      async submit(tx, ask: AskAbout<Meeting>, form) {
        await publishAgenda(tx, ask.record.meeting_id, { shortNotice: form.shortNotice ?? '' })
        return {
          to: paths.workMeeting(ask.record.slug),
          say: 'The agenda is public. The packs are being built and follow in a minute.',
        }
      },
    }),
  },
})
