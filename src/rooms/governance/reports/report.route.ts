import { z } from 'zod'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import type { Tx } from '#platform/db/tables.ts'
import { Unacceptable } from '#platform/http/errors.ts'
import { namePeople } from '#rooms/council/index.ts'
import { longDateTime } from '#ui/dates-in-words.ts'
import { paths } from '../paths.ts'
import {
  theAuthorOfTheReport,
  theClerkOfTheBoard,
  theDirectorOfTheBoard,
  thoseWhoHandleTheReport,
  whoeverMayWriteInTheReport,
} from '../policies.ts'
import { getMeeting } from '../meetings/find-meeting.ts'
import { getReport, listAppendices, renderReport, type Report } from './find-report.ts'
import { lintReport } from './lint-report.ts'
import { placeReport } from './place-report.ts'
import {
  askForChanges,
  receiveReport,
  sendReportBack,
  signOffReport,
  submitReport,
} from './sign-off-report.ts'
import type { ReportStep } from './tables.ts'
import { paragraphWords, stateWords } from './words.ts'

const wordsTo = (who: string) =>
  z.object({
    words: z
      .string()
      .trim()
      .min(10, `Write to ${who} what has to change.`)
      .max(4_000, 'Keep this under 4,000 characters.'),
  })

/** A report as the Board will read it, with the next step for whoever has to take it. */
export const reportPage = definePage({
  path: '/work/reports/:report',
  policy: thoseWhoHandleTheReport,
  surface: 'member',
  skin: 'council',
  hidden: true,
  load: (tx, ask) => getReport(tx, ask.params['report'] ?? ''),
  template: 'governance/reports/report.njk',
  view: viewReport,
  actions: {
    submit: defineAction({
      policy: theAuthorOfTheReport,
      async submit(tx, ask: AskAbout<Report>) {
        await submitReport(tx, ask.record.report_id)
        return { say: 'Your report is with the director.' }
      },
    }),
    'sign-off': defineAction({
      policy: theDirectorOfTheBoard,
      async submit(tx, ask: AskAbout<Report>) {
        await signOffReport(tx, ask.record.report_id)
        return { say: 'Signed off. The report is with the clerk.' }
      },
    }),
    changes: defineAction({
      policy: theDirectorOfTheBoard,
      form: wordsTo('the author'),
      async submit(tx, ask: AskAbout<Report>, form) {
        await askForChanges(tx, ask.record.report_id, form.words)
        return { say: 'The author has your words.' }
      },
    }),
    receive: defineAction({
      policy: theClerkOfTheBoard,
      form: z.object({ opinion: z.string().optional() }),
      async submit(tx, ask: AskAbout<Report>, form) {
        const decision = { agreesItIsExempt: form.opinion === 'exempt' }
        await receiveReport(tx, ask.record.report_id, decision)
        return { say: 'Received. It can go on the agenda.' }
      },
    }),
    place: defineAction({
      policy: theClerkOfTheBoard,
      async submit(tx, ask: AskAbout<Report>) {
        const { meeting_id: meetingId, report_id: reportId } = ask.record
        if (!meetingId) {
          throw new Unacceptable(
            'Its meeting was cancelled. Open another meeting and add it there.',
          )
        }
        await placeReport(tx, reportId, meetingId)
        const meeting = await getMeeting(tx, meetingId)
        return { to: paths.workMeeting(meeting.slug), say: 'The report is on the agenda.' }
      },
    }),
    'send-back': defineAction({
      policy: theClerkOfTheBoard,
      form: wordsTo('the author'),
      async submit(tx, ask: AskAbout<Report>, form) {
        await sendReportBack(tx, ask.record.report_id, form.words)
        return { to: paths.reports, say: 'The author has it back, with your words.' }
      },
    }),
  },
})

async function viewReport(tx: Tx, ask: AskAbout<Report>) {
  const report = ask.record
  const here = paths.report(report.report_id)
  const { state } = report
  const isClerk = ask.may(theClerkOfTheBoard)
  const isDirector = ask.may(theDirectorOfTheBoard)
  const mayWrite = ask.may(whoeverMayWriteInTheReport)
  return {
    title: report.title,
    crumbs: [{ text: 'Reports', href: paths.reports }],
    report,
    chip: stateWords[state],
    paper: await renderReport(tx, report),
    appendices: (await listAppendices(tx, report.report_id)).map((appendix) => ({
      title: appendix.title,
      pages: appendix.pages.length,
    })),
    steps: await stepsOf(tx, report),
    open: lintReport(report).map(({ field, text }) => ({
      text,
      href: mayWrite ? `${paths.writeReport(report.report_id)}#${field}` : undefined,
    })),
    exemption: report.publicity === 'exempt' && {
      publicTitle: report.public_title,
      publicInterest: report.public_interest,
      grounds: report.paragraphs.map((number) => ({
        name: `Paragraph ${number}`,
        value: paragraphWords[number] ?? '',
      })),
    },
    may: {
      write: mayWrite,
      submit: state === 'drafting' && ask.may(theAuthorOfTheReport),
      signOff: state === 'in_review' && isDirector,
      receive: state === 'signed_off' && isClerk,
      place: state === 'received' && isClerk && report.meeting_id !== null,
      sendBack: (state === 'signed_off' || state === 'received') && isClerk,
    },
    links: {
      write: paths.writeReport(report.report_id),
      appendices: paths.appendices(report.report_id),
      submit: `${here}/submit`,
      signOff: `${here}/sign-off`,
      changes: `${here}/changes`,
      receive: `${here}/receive`,
      place: `${here}/place`,
      sendBack: `${here}/send-back`,
    },
  }
}

const stepWords: Readonly<Record<ReportStep, string>> = {
  started: 'Begun',
  submitted: 'Handed to the director',
  changes_asked: 'Changes asked for',
  signed_off: 'Signed off',
  received: 'Received by the clerk',
  placed: 'Put on the agenda',
  sent_back: 'Sent back',
  published: 'Published with the agenda',
}

async function stepsOf(tx: Tx, report: Report) {
  const rows = await tx
    .selectFrom('hearth.report_step')
    .select(['step', 'person_id', 'at', 'words'])
    .where('report_id', '=', report.report_id)
    .orderBy('at', 'desc')
    .execute()
  const people = await namePeople(
    tx,
    rows.flatMap((row) => (row.person_id ? [row.person_id] : [])),
  )
  const names = new Map(people.map((person) => [person.id, person.name]))
  return rows.map((row) => ({
    when: longDateTime(row.at),
    at: row.at.toISOString(),
    title: stepWords[row.step],
    text: row.words,
    who: row.person_id ? names.get(row.person_id) : undefined,
  }))
}
