import { agreeAgenda } from '#rooms/governance/agenda/agree-agenda.ts'
import { publishAgenda } from '#rooms/governance/agenda/publish-agenda.ts'
import { getMeeting } from '#rooms/governance/meetings/find-meeting.ts'
import { scheduleMeeting, type NewMeeting } from '#rooms/governance/meetings/schedule-meeting.ts'
import { buildPacks } from '#rooms/governance/packs/build-packs.ts'
import { addAppendix } from '#rooms/governance/reports/appendices.ts'
import { placeReport } from '#rooms/governance/reports/place-report.ts'
import {
  receiveReport,
  signOffReport,
  submitReport,
} from '#rooms/governance/reports/sign-off-report.ts'
import {
  saveReport,
  startReport,
  type ReportDraft,
} from '#rooms/governance/reports/write-report.ts'
import type { TestHouse } from './test-house.ts'

/** Two months ahead of the test clock: nothing about it is late. */
export const BOARD_MEETS_ON = '2026-12-09'

/** The clerk schedules a meeting of the Board. */
export function scheduleBoardMeeting(
  house: TestHouse,
  wanted: Partial<Omit<NewMeeting, 'bodyId'>> = {},
): Promise<{ meetingId: string; slug: string }> {
  return house.as(house.people.clerk, (tx) =>
    scheduleMeeting(tx, {
      bodyId: house.people.board,
      meetsOn: Temporal.PlainDate.from(BOARD_MEETS_ON),
      startsAt: '15:00',
      venue: 'Committee Room 2, Wren House, Castle Street',
      accessNote: 'Step-free from Castle Street, with a hearing loop.',
      ...wanted,
    }),
  )
}

/** A report with nothing left to warn about; `change` what the test is about. */
export const completeDraft = ({ words, ...change }: Partial<ReportDraft> = {}): ReportDraft => ({
  title: 'Foster homes near school',
  askedFor: 'decision',
  purpose: 'To receive a report by the head of fostering and decide what to ask for.',
  words: {
    portfolio_holder: 'Councillor for children and families',
    local_councillors: 'All',
    author_email: 'priya.castellane@wrenshire.example',
    author_phone: '01632 960123',
    reason: 'More children should live near the school they know.',
    summary: 'Eleven in twenty foster homes are within five miles of school.',
    financial: 'None',
    wellbeing: 'Friends and school keep a child steady.',
    climate: 'Shorter journeys.',
    other: 'None',
    risk: 'Too few carers come forward.',
    equalities: 'Assessed; no group loses out.',
    body: '# Where we are\n\nCarers told us:\n\n- phone calls\n- visits\n\n# What next\n\nWe will ask again in spring.',
    background: 'None',
    ...words,
  },
  recommendations: [
    { verb: 'note', text: 'where foster homes are' },
    { verb: 'agree', text: 'to ask for ten more homes near the two largest schools' },
  ],
  riskNow: 'medium',
  riskAfter: 'low',
  publicity: 'public',
  publicTitle: '',
  paragraphs: [],
  publicInterest: '',
  ...change,
})

/** What makes a report exempt under paragraphs 1 and 2. */
export const exemption = {
  publicity: 'exempt',
  publicTitle: 'A report about a placement',
  paragraphs: [1, 2],
  publicInterest:
    'The two children could be recognised, and nothing the public would learn outweighs that.',
} as const satisfies Partial<ReportDraft>

/** A report that its author has written and handed in. */
export async function submittedReport(
  house: TestHouse,
  meetingId: string,
  change: Partial<ReportDraft> = {},
  appendix?: { title: string; bytes: Uint8Array },
): Promise<string> {
  return house.as(house.people.headOfFostering, async (tx) => {
    const draft = completeDraft(change)
    const reportId = await startReport(tx, { meetingId, title: draft.title })
    await saveReport(tx, reportId, draft, 1)
    if (appendix) await addAppendix(tx, reportId, appendix)
    await submitReport(tx, reportId)
    return reportId
  })
}

/** A report all the way onto the agenda. */
export async function reportOnAgenda(
  house: TestHouse,
  meetingId: string,
  change: Partial<ReportDraft> = {},
  appendix?: { title: string; bytes: Uint8Array },
): Promise<{ reportId: string; itemId: string }> {
  const reportId = await submittedReport(house, meetingId, change, appendix)
  await house.as(house.people.director, (tx) => signOffReport(tx, reportId))
  return house.as(house.people.clerk, async (tx) => {
    await receiveReport(tx, reportId, { agreesItIsExempt: true })
    return { reportId, ...(await placeReport(tx, reportId, meetingId)) }
  })
}

/** The Chair agrees and the clerk publishes; the packs are built unless the test looks at that. */
export async function publishedAgenda(
  house: TestHouse,
  meetingId: string,
  options: { shortNotice?: string; packs?: boolean } = {},
): Promise<void> {
  await house.as(house.people.chair, async (tx) => {
    await agreeAgenda(tx, meetingId, (await getMeeting(tx, meetingId)).version)
  })
  await house.as(house.people.clerk, (tx) =>
    publishAgenda(tx, meetingId, { shortNotice: options.shortNotice ?? '' }),
  )
  if (options.packs !== false) await house.as(undefined, (tx) => buildPacks(tx, meetingId))
}
