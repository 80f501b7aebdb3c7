import { recordAct } from '#platform/audit/record-act.ts'
import { personOf } from '#platform/auth/actor.ts'
import { todayOf } from '#platform/clock/clock.ts'
import { actorOf } from '#platform/db/in-council.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { listPeopleByRole } from '#rooms/council/index.ts'
import { getReport, type Report } from './find-report.ts'
import { lintReport } from './lint-report.ts'
import { recordStep } from './record-step.ts'
import type { ReportState, ReportStep } from './tables.ts'
import { tellAbout } from './tell-about-report.ts'

/** The author hands the report to the director. Open warnings go with it, for both to see. */
export async function submitReport(tx: Tx, reportId: string): Promise<void> {
  const report = await inState(tx, reportId, ['drafting'], 'It is with somebody else already.')
  await move(tx, report, 'in_review', 'submitted')
  for (const director of await listPeopleByRole(tx, ['director'], report.body_id)) {
    await tellAbout(tx, report, director.id, 'A report waits for you to sign it off.')
  }
}

/** The director sends the report back with words about what has to change. */
export async function askForChanges(tx: Tx, reportId: string, words: string): Promise<void> {
  const report = await inState(tx, reportId, ['in_review'], 'It is not waiting for your sign-off.')
  await move(tx, report, 'drafting', 'changes_asked', words)
  await tellAbout(tx, report, report.author_id, 'The director asks for changes to your report.')
}

/** The director signs the report off; every warning has to be cleared first. */
export async function signOffReport(tx: Tx, reportId: string): Promise<void> {
  const report = await inState(tx, reportId, ['in_review'], 'It is not waiting for your sign-off.')
  const warnings = lintReport(report)
  if (warnings.length > 0) {
    throw new Unacceptable(
      `This report cannot be signed off yet. ${warnings.map((warning) => warning.text).join(' ')}`,
    )
  }
  await move(tx, report, 'signed_off', 'signed_off')
  for (const clerk of await listPeopleByRole(tx, ['clerk'], report.body_id)) {
    await tellAbout(tx, report, clerk.id, 'A report is signed off and waits for you.')
  }
}

/**
 * The clerk receives a signed-off report. For an exempt one that is the decision of the proper
 * officer that it is not open to the public (LGA 1972 s.100B(2)), reviewed after twelve months.
 */
export async function receiveReport(
  tx: Tx,
  reportId: string,
  decision: { agreesItIsExempt: boolean },
): Promise<void> {
  const report = await inState(tx, reportId, ['signed_off'], 'It has not been signed off.')
  if (report.publicity === 'exempt') {
    if (!decision.agreesItIsExempt) {
      throw new Unacceptable({
        opinion:
          'Tick that you agree it should be exempt, or send it back with your reasons. Nobody else can decide this for you.',
      })
    }
    const today = todayOf(tx)
    await tx
      .updateTable('hearth.report')
      .set({
        proper_officer_id: personOf(actorOf(tx)).personId,
        decided_on: today.toString(),
        review_on: today.add({ months: 12 }).toString(),
      })
      .where('report_id', '=', reportId)
      .execute()
  }
  await move(tx, report, 'received', 'received')
}

/** The clerk sends a report back to its author; what was signed off has to be signed off again. */
export async function sendReportBack(tx: Tx, reportId: string, words: string): Promise<void> {
  const report = await inState(
    tx,
    reportId,
    ['signed_off', 'received'],
    'Take it off the agenda first, or publish a new version.',
  )
  await tx
    .updateTable('hearth.report')
    .set({ proper_officer_id: null, decided_on: null, review_on: null })
    .where('report_id', '=', reportId)
    .execute()
  await move(tx, report, 'drafting', 'sent_back', words)
  await tellAbout(tx, report, report.author_id, 'The clerk has sent your report back.')
}

async function inState(
  tx: Tx,
  reportId: string,
  states: readonly ReportState[],
  otherwise: string,
): Promise<Report> {
  const report = await getReport(tx, reportId)
  if (!states.includes(report.state)) throw new Unacceptable(otherwise)
  return report
}

async function move(
  tx: Tx,
  report: Report,
  state: ReportState,
  step: ReportStep,
  words = '',
): Promise<void> {
  await tx
    .updateTable('hearth.report')
    .set({ state, version: report.version + 1 })
    .where('report_id', '=', report.report_id)
    .execute()
  await recordStep(tx, report.report_id, step, words)
  await recordAct(tx, {
    act: `report.${step}`,
    subject: { kind: 'report', id: report.report_id },
    details: { version: report.version },
  })
}
