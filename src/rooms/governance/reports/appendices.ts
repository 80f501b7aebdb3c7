import { recordAct } from '#platform/audit/record-act.ts'
import { councilOf } from '#platform/db/in-council.ts'
import { json } from '#platform/db/json.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/new-id.ts'
import { checkUploadedPdf } from '#platform/pdf/uploaded-pdf.ts'
import { storeFile } from '#platform/storage/file-store.ts'
import { getReport, listAppendices } from './find-report.ts'

/**
 * Adds a PDF behind a report. Its content decides whether it is one; its name is not kept. Only
 * its pages, drawn anew, will ever leave the house.
 * @returns what those pages will lose, in sentences
 */
export async function addAppendix(
  tx: Tx,
  reportId: string,
  appendix: { title: string; bytes: Uint8Array },
): Promise<readonly string[]> {
  const report = await getReport(tx, reportId)
  if (report.state !== 'drafting' && report.state !== 'in_review') {
    throw new Unacceptable('This report is signed off. Its appendices stay as they are.')
  }
  const checked = await checkUploadedPdf(appendix.bytes)
  if (!checked.usable) throw new Unacceptable({ file: checked.why })
  const before = await listAppendices(tx, reportId)
  const appendixId = newId()
  await tx
    .insertInto('hearth.report_appendix')
    .values({
      council_id: councilOf(tx).id,
      appendix_id: appendixId,
      report_id: reportId,
      position: (before.at(-1)?.position ?? 0) + 1,
      title: appendix.title,
      sha256: await storeFile(tx, appendix.bytes, 'application/pdf'),
      size: appendix.bytes.byteLength,
      pages: json(checked.pages),
      left_out: json(checked.leftOut),
    })
    .execute()
  await recordAct(tx, {
    act: 'appendix.added',
    subject: { kind: 'report', id: reportId },
    details: { appendixId, pages: checked.pageCount },
  })
  return checked.leftOut
}

/** Takes an appendix off a report that is not signed off. */
export async function removeAppendix(tx: Tx, reportId: string, appendixId: string): Promise<void> {
  const report = await getReport(tx, reportId)
  if (report.state !== 'drafting' && report.state !== 'in_review') {
    throw new Unacceptable('This report is signed off. Its appendices stay as they are.')
  }
  await tx
    .deleteFrom('hearth.report_appendix')
    .where('report_id', '=', reportId)
    .where('appendix_id', '=', appendixId)
    .execute()
  await recordAct(tx, {
    act: 'appendix.removed',
    subject: { kind: 'report', id: reportId },
    details: { appendixId },
  })
}
