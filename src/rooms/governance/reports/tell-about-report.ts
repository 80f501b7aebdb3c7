import { contextOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { putInOutbox } from '#platform/notify/outbox.ts'
import { findContact } from '#rooms/council/index.ts'
import { paths } from '../paths.ts'
import type { Report } from './find-report.ts'

/** A message about a report. It never carries the title: previews are read over shoulders. */
export async function tellAbout(
  tx: Tx,
  report: Report,
  personId: string,
  sentence: string,
): Promise<void> {
  const to = await findContact(tx, personId)
  if (!to) return
  const { publicUrl } = contextOf(tx)
  await putInOutbox(tx, {
    channel: 'email',
    to,
    subject: sentence,
    body: `${sentence}\n\nOpen it here, signed in: ${publicUrl}${paths.report(report.report_id)}\n`,
    about: { kind: 'report', id: report.report_id },
  })
}
