import { z } from 'zod'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import { getPerson } from '#rooms/council/index.ts'
import { addOwnItem } from '../agenda/change-item.ts'
import type { Meeting } from '../meetings/find-meeting.ts'
import { paths } from '../paths.ts'
import { theClerkOfTheBoard } from '../policies.ts'
import { placeReport } from '../reports/place-report.ts'
import { askedForWords } from '../reports/words.ts'
import { itemFields } from './item-form.ts'
import { crumbsToMeeting, loadMeeting } from './load-meeting.ts'

/** The clerk adds a received report, or an item of their own. */
export const addItemPage = definePage({
  path: '/work/meetings/:meeting/items',
  policy: theClerkOfTheBoard,
  surface: 'member',
  skin: 'council',
  hidden: true,
  load: loadMeeting,
  template: 'governance/work/add-item.njk',
  async view(tx, ask) {
    const meeting = ask.record
    const reports = await tx
      .selectFrom('hearth.report')
      .select(['report_id', 'title', 'author_id', 'publicity', 'meeting_id'])
      .where('body_id', '=', meeting.body_id)
      .where('state', '=', 'received')
      .orderBy('title')
      .execute()
    return {
      title: 'Add an item',
      crumbs: crumbsToMeeting(meeting),
      isOpen: meeting.state === 'scheduled',
      reports: await Promise.all(
        reports.map(async (report) => ({
          id: report.report_id,
          title: report.title,
          href: paths.report(report.report_id),
          author: (await getPerson(tx, report.author_id)).name,
          isExempt: report.publicity === 'exempt',
        })),
      ),
      place: `${paths.addItem(meeting.slug)}/report`,
      reportsHref: paths.reports,
      askedFor: Object.entries(askedForWords).map(([value, text]) => ({ value, text })),
    }
  },
  actions: {
    '': defineAction({
      policy: theClerkOfTheBoard,
      form: z.object(itemFields),
      async submit(tx, ask: AskAbout<Meeting>, form) {
        await addOwnItem(tx, ask.record.meeting_id, form)
        return { to: paths.workMeeting(ask.record.slug), say: 'The item is on the agenda.' }
      },
    }),
    report: defineAction({
      policy: theClerkOfTheBoard,
      form: z.object({ report: z.uuid('Choose a report from the list.') }),
      async submit(tx, ask: AskAbout<Meeting>, form) {
        await placeReport(tx, form.report, ask.record.meeting_id)
        return { to: paths.workMeeting(ask.record.slug), say: 'The report is on the agenda.' }
      },
    }),
  },
})
