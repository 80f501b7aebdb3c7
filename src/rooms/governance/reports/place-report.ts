import { recordAct } from '#platform/audit/record-act.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { keepExclusion } from '../agenda/exclusion-item.ts'
import { placeItem } from '../agenda/place-item.ts'
import { addDocument } from '../documents/submit-paper.ts'
import { getMeeting } from '../meetings/find-meeting.ts'
import { getReport, renderReport, type Report } from './find-report.ts'
import { recordStep } from './record-step.ts'

/** Puts a received report on an agenda; from here on its text is frozen. @returns the item */
export async function placeReport(
  tx: Tx,
  reportId: string,
  meetingId: string,
): Promise<{ itemId: string }> {
  const report = await getReport(tx, reportId)
  const meeting = await getMeeting(tx, meetingId)
  if (report.state !== 'received') {
    throw new Unacceptable('Only a report that is signed off and received can go on an agenda.')
  }
  if (meeting.state !== 'scheduled' || meeting.body_id !== report.body_id) {
    throw new Unacceptable('The agenda of that meeting is closed. Choose a later one.')
  }
  const isExempt = report.publicity === 'exempt'
  const itemId = await placeItem(
    tx,
    meetingId,
    {
      kind: 'report',
      title: report.title,
      publicTitle: isExempt ? report.public_title : undefined,
      purpose: report.purpose,
      askedFor: report.asked_for === '' ? 'noting' : report.asked_for,
      publicity: isExempt ? 'exempt' : 'public',
    },
    isExempt ? 'last' : 'reports',
  )
  await tx
    .updateTable('hearth.report')
    .set({
      state: 'on_agenda',
      item_id: itemId,
      meeting_id: meetingId,
      version: report.version + 1,
    })
    .where('report_id', '=', reportId)
    .execute()
  const placed = await getReport(tx, reportId)
  await addDocument(tx, {
    meetingId,
    itemId,
    title: report.title,
    paper: await renderReport(tx, placed),
    reportId,
    ...(isExempt ? { exempt: exemption(report) } : {}),
  })
  await keepExclusion(tx, meetingId)
  await recordStep(tx, reportId, 'placed')
  await recordAct(tx, {
    act: 'report.placed',
    subject: { kind: 'report', id: reportId },
    details: { meetingId, itemId },
  })
  return { itemId }
}

function exemption(report: Report) {
  if (!report.proper_officer_id || !report.decided_on || !report.review_on) {
    throw new Unacceptable('The proper officer has not decided that this report is exempt.')
  }
  return {
    publicTitle: report.public_title,
    paragraphs: report.paragraphs,
    publicInterest: report.public_interest,
    properOfficerId: report.proper_officer_id,
    decidedOn: report.decided_on,
    reviewOn: report.review_on,
  }
}
