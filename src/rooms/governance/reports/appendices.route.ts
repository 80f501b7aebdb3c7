import { z } from 'zod'
import { Unacceptable } from '#platform/http/errors.ts'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import { isUpload, LARGEST_UPLOAD } from '#platform/http/read-form.ts'
import { paths } from '../paths.ts'
import { whoeverMayWriteInTheReport } from '../policies.ts'
import { addAppendix, removeAppendix } from './appendices.ts'
import { getReport, listAppendices, type Report } from './find-report.ts'

/** PDFs behind a report. */
export const appendicesPage = definePage({
  path: '/work/reports/:report/appendices',
  policy: whoeverMayWriteInTheReport,
  surface: 'member',
  skin: 'council',
  hidden: true,
  load: (tx, ask) => getReport(tx, ask.params['report'] ?? ''),
  template: 'governance/reports/appendices.njk',
  async view(tx, ask) {
    const report = ask.record
    const appendices = await listAppendices(tx, report.report_id)
    return {
      title: 'Appendices',
      crumbs: [
        { text: 'Reports', href: paths.reports },
        { text: report.title, href: paths.report(report.report_id) },
      ],
      report,
      appendices: appendices.map((appendix) => ({
        id: appendix.appendix_id,
        title: appendix.title,
        pages: appendix.pages.length,
        size: appendix.size,
        leftOut: appendix.left_out.join(' '),
      })),
      remove: `${paths.appendices(report.report_id)}/remove`,
      back: paths.report(report.report_id),
    }
  },
  actions: {
    '': defineAction({
      policy: whoeverMayWriteInTheReport,
      uploads: { file: { types: ['application/pdf'], maxBytes: LARGEST_UPLOAD } },
      form: z.object({
        title: z
          .string()
          .trim()
          .min(3, 'Give the appendix a title; the name of the file is not used.')
          .max(150, 'Keep the title under 150 characters.'),
        file: z.unknown().optional(),
      }),
      async submit(tx, ask: AskAbout<Report>, form) {
        if (!isUpload(form.file)) throw new Unacceptable({ file: 'Choose a PDF to add.' })
        const { title, file } = form
        const leftOut = await addAppendix(tx, ask.record.report_id, { title, bytes: file.bytes })
        return { say: ['The appendix is added.', ...leftOut].join(' ') }
      },
    }),
    remove: defineAction({
      policy: whoeverMayWriteInTheReport,
      form: z.object({ appendix: z.uuid('Choose an appendix from the list.') }),
      async submit(tx, ask: AskAbout<Report>, form) {
        await removeAppendix(tx, ask.record.report_id, form.appendix)
        return { to: paths.appendices(ask.record.report_id), say: 'The appendix is taken off.' }
      },
    }),
  },
})
