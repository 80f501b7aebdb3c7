import { Unacceptable } from '#platform/http/errors.ts'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import { longDate } from '#ui/dates-in-words.ts'
import { deadlinesOf } from '../meetings/deadlines.ts'
import { getMeeting } from '../meetings/find-meeting.ts'
import { paths } from '../paths.ts'
import { whoeverMayWriteInTheReport } from '../policies.ts'
import { getReport, type Report } from './find-report.ts'
import { lintReport } from './lint-report.ts'
import {
  draftOf,
  halfRecommendations,
  recommendationRows,
  reportForm,
  type ReportFormInput,
} from './report-form.ts'
import { defaultTemplate, templateOf } from './template.ts'
import { askedForWords, paragraphWords, riskWords, verbWords } from './words.ts'
import { saveReport } from './write-report.ts'

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }))

/** The author writes, on the council's template, as often as they like. */
export const writeReportPage = definePage({
  path: '/work/reports/:report/write',
  policy: whoeverMayWriteInTheReport,
  surface: 'member',
  skin: 'council',
  hidden: true,
  load: (tx, ask) => getReport(tx, ask.params['report'] ?? ''),
  template: 'governance/reports/write-report.njk',
  async view(tx, ask) {
    const report = ask.record
    const meeting = report.meeting_id ? await getMeeting(tx, report.meeting_id) : undefined
    const due = meeting && (await deadlinesOf(tx, meeting)).reportsDue
    return {
      title: `Write: ${report.title}`,
      crumbs: [
        { text: 'Reports', href: paths.reports },
        { text: report.title, href: paths.report(report.report_id) },
      ],
      report,
      template: templateOf(report.template),
      recommendations: recommendationRows(report),
      due: meeting && due && `For ${longDate(meeting.meets_on)}: signed off by ${longDate(due)}.`,
      open: lintReport(report).map(({ field, text }) => ({ text, href: `#${field}` })),
      askedFor: choices(askedForWords),
      verbs: choices(verbWords),
      risks: choices(riskWords),
      grounds: Object.entries(paragraphWords).map(([value, text]) => ({
        value,
        text: `${value}. ${text}`,
      })),
    }
  },
  actions: {
    '': defineAction({
      policy: whoeverMayWriteInTheReport,
      form: reportForm(defaultTemplate),
      async submit(tx, ask: AskAbout<Report>, form: ReportFormInput) {
        const half = halfRecommendations(form)
        if (Object.keys(half).length > 0) throw new Unacceptable(half)
        const { report_id: reportId } = ask.record
        const draft = draftOf(templateOf(ask.record.template), form)
        await saveReport(tx, reportId, draft, Number(form['version']))
        const open = lintReport(await getReport(tx, reportId)).length
        return {
          to: paths.report(reportId),
          say:
            open === 0
              ? 'Saved. Nothing is missing.'
              : `Saved. ${open === 1 ? 'One thing is' : `${open} things are`} still open.`,
        }
      },
    }),
  },
})
