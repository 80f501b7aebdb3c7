import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound } from '#platform/http/errors.ts'
import { isId } from '#platform/ids/new-id.ts'
import { getBody, getPerson, listPeopleByRole } from '#rooms/council/index.ts'
import type { Paper } from '#platform/paper/blocks.ts'
import { reportPaper } from './report-paper.ts'
import type { ReportAppendixTable, ReportTable } from './tables.ts'

export type Report = Selectable<ReportTable>
export type Appendix = Selectable<ReportAppendixTable>

/** A report by its id. Throws `NotFound`. */
export async function getReport(tx: Tx, reportId: string): Promise<Report> {
  const report = isId(reportId)
    ? await tx
        .selectFrom('hearth.report')
        .selectAll()
        .where('report_id', '=', reportId)
        .executeTakeFirst()
    : undefined
  if (!report) throw new NotFound('There is no such report.')
  return report
}

/** The appendices of a report, in order. */
export async function listAppendices(tx: Tx, reportId: string): Promise<Appendix[]> {
  return tx
    .selectFrom('hearth.report_appendix')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('position')
    .execute()
}

/** The report as the Board will read it, with its head filled in from people and meeting. */
export async function renderReport(tx: Tx, report: Report): Promise<Paper> {
  const body = await getBody(tx, report.body_id)
  const author = await getPerson(tx, report.author_id)
  const [director] = await listPeopleByRole(tx, ['director'], report.body_id)
  const meeting = report.meeting_id
    ? await tx
        .selectFrom('hearth.meeting')
        .select('meets_on')
        .where('meeting_id', '=', report.meeting_id)
        .executeTakeFirst()
    : undefined
  return reportPaper(report, {
    board: body.name,
    meetsOn: meeting?.meets_on ?? null,
    director: director ? `${director.name}, ${director.line}` : null,
    author: `${author.name}, ${author.line}`,
  })
}
