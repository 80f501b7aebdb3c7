import { holds, personOf, type PersonActor } from '#platform/auth/actor.ts'
import { definePage, nothing } from '#platform/http/page.ts'
import type { Tx } from '#platform/db/tables.ts'
import { namePeople } from '#rooms/council/index.ts'
import { shortDate } from '#ui/dates-in-words.ts'
import { paths } from '../paths.ts'
import {
  anyoneWhoHandlesReports,
  anyoneWhoWritesReports,
  thoseWhoHandleTheReport,
  theAuthorOfTheReport,
} from '../policies.ts'
import type { Report } from './find-report.ts'
import { stateWords } from './words.ts'

type Listed = Pick<
  Report,
  'report_id' | 'title' | 'state' | 'author_id' | 'body_id' | 'publicity'
> & { meets_on: string | null }

/** Where every report is, for those with a hand in it. */
export const reportListPage = definePage({
  path: paths.reports,
  policy: anyoneWhoHandlesReports,
  surface: 'member',
  skin: 'council',
  load: nothing,
  template: 'governance/reports/report-list.njk',
  async view(tx, ask) {
    const actor = personOf(ask.actor)
    const reports = await listReports(tx)
    const authors = await namePeople(
      tx,
      reports.map((report) => report.author_id),
    )
    const names = new Map(authors.map((author) => [author.id, author.name]))
    const entry = (report: Listed) => ({
      text: report.title,
      // A draft is its author's own until they hand it in; the clerk sees that it is coming.
      href: thoseWhoHandleTheReport(actor, report) ? paths.report(report.report_id) : undefined,
      line: [
        `By ${names.get(report.author_id) ?? ''}`,
        report.meets_on ? `for ${shortDate(report.meets_on)}` : 'for no meeting yet',
        report.publicity === 'exempt' ? 'exempt' : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
      chip: stateWords[report.state],
    })
    const waiting = reports.filter((report) => waitsFor(actor, report))
    const others = reports.filter((report) => !waiting.includes(report) && mayKnowOf(actor, report))
    return {
      title: 'Reports',
      mayWrite: ask.may(anyoneWhoWritesReports),
      start: paths.startReport,
      waiting: waiting.map(entry),
      others: others.map(entry),
    }
  },
})

/** Every report that is not long past, the next meeting's first. */
export async function listReports(tx: Tx): Promise<Listed[]> {
  return tx
    .selectFrom('hearth.report')
    .leftJoin('hearth.meeting', (join) =>
      join
        .onRef('hearth.meeting.council_id', '=', 'hearth.report.council_id')
        .onRef('hearth.meeting.meeting_id', '=', 'hearth.report.meeting_id'),
    )
    .select([
      'report_id',
      'title',
      'hearth.report.state',
      'author_id',
      'hearth.report.body_id',
      'publicity',
      'meets_on',
    ])
    .orderBy('meets_on', 'desc')
    .orderBy('title')
    .limit(200)
    .execute()
}

/** Whether this person is the one who has to do something now. */
export function waitsFor(actor: PersonActor, report: Listed): boolean {
  switch (report.state) {
    case 'drafting':
      return theAuthorOfTheReport(actor, report)
    case 'in_review':
      return holds(actor, 'director', report.body_id)
    case 'signed_off':
    case 'received':
      return holds(actor, 'clerk', report.body_id)
    case 'on_agenda':
    case 'published':
      return false
  }
}

const mayKnowOf = (actor: PersonActor, report: Listed): boolean =>
  thoseWhoHandleTheReport(actor, report) || holds(actor, 'clerk', report.body_id)
