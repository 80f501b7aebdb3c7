import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  completeDraft,
  exemption,
  scheduleBoardMeeting,
  submittedReport,
} from '#tests/support/governance-world.ts'
import { hostilePdf } from '#tests/support/pdf-maker.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import { addAppendix } from './appendices.ts'
import { getReport } from './find-report.ts'
import { placeReport } from './place-report.ts'
import {
  askForChanges,
  receiveReport,
  sendReportBack,
  signOffReport,
  submitReport,
} from './sign-off-report.ts'
import { saveReport, startReport } from './write-report.ts'

describe.each(engines)('a report on %s', (engine) => {
  let house: TestHouse
  let meetingId: string
  beforeAll(async () => {
    house = await openTestHouse(engine)
    meetingId = (await scheduleBoardMeeting(house)).meetingId
  })
  afterAll(() => house.close())

  const author = <T>(work: Parameters<TestHouse['as']>[1]) =>
    house.as(house.people.headOfFostering, work) as Promise<T>
  const director = (work: Parameters<TestHouse['as']>[1]) => house.as(house.people.director, work)
  const clerk = (work: Parameters<TestHouse['as']>[1]) => house.as(house.people.clerk, work)
  const state = async (reportId: string) =>
    (await house.as(undefined, (tx) => getReport(tx, reportId))).state

  it('goes from its author by the director and the clerk to the agenda', async () => {
    const reportId = await submittedReport(house, meetingId)
    expect(await state(reportId)).toBe('in_review')
    await director((tx) => signOffReport(tx, reportId))
    expect(await state(reportId)).toBe('signed_off')
    await clerk((tx) => receiveReport(tx, reportId, { agreesItIsExempt: false }))
    await clerk((tx) => placeReport(tx, reportId, meetingId))
    expect(await state(reportId)).toBe('on_agenda')
    const steps = await house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.report_step')
        .select('step')
        .where('report_id', '=', reportId)
        .execute(),
    )
    expect(new Set(steps.map((row) => row.step))).toEqual(
      new Set(['started', 'submitted', 'signed_off', 'received', 'placed']),
    )
  })

  it('cannot be signed off while something is open, and says what', async () => {
    const reportId = await submittedReport(house, meetingId, { words: { reason: '' } })
    await expect(director((tx) => signOffReport(tx, reportId))).rejects.toThrow(
      '“Reason for the recommendations” is empty',
    )
    expect(await state(reportId)).toBe('in_review')
  })

  it('comes back with the director’s words, and its author is told without its title', async () => {
    const reportId = await submittedReport(house, meetingId, { title: 'Larkrise and its garden' })
    await director((tx) => askForChanges(tx, reportId, 'Say what the garden costs.'))
    expect(await state(reportId)).toBe('drafting')
    const visitor = await house.visit(house.people.headOfFostering)
    expect((await visitor.get(`/work/reports/${reportId}`)).body).toContain(
      'Say what the garden costs.',
    )
    const messages = await house.as(undefined, (tx) =>
      tx.selectFrom('hearth.outbox_message').select(['subject', 'body']).execute(),
    )
    expect(messages.map((one) => one.subject)).toContain(
      'The director asks for changes to your report.',
    )
    expect(JSON.stringify(messages)).not.toContain('Larkrise')
  })

  it('is exempt only when the proper officer decides so', async () => {
    const reportId = await submittedReport(house, meetingId, exemption)
    await director((tx) => signOffReport(tx, reportId))
    await expect(
      clerk((tx) => receiveReport(tx, reportId, { agreesItIsExempt: false })),
    ).rejects.toThrow('Nobody else can decide this for you')
    await clerk((tx) => receiveReport(tx, reportId, { agreesItIsExempt: true }))
    const report = await house.as(undefined, (tx) => getReport(tx, reportId))
    expect(report).toMatchObject({
      proper_officer_id: house.people.clerk,
      decided_on: '2026-10-14',
      review_on: '2027-10-14',
    })
  })

  it('loses its sign-off and the officer’s decision when the clerk sends it back', async () => {
    const reportId = await submittedReport(house, meetingId, exemption)
    await director((tx) => signOffReport(tx, reportId))
    await clerk((tx) => receiveReport(tx, reportId, { agreesItIsExempt: true }))
    await clerk((tx) => sendReportBack(tx, reportId, 'The public title names the street.'))
    const report = await house.as(undefined, (tx) => getReport(tx, reportId))
    expect(report).toMatchObject({ state: 'drafting', proper_officer_id: null, decided_on: null })
    await expect(clerk((tx) => placeReport(tx, reportId, meetingId))).rejects.toThrow(
      'Only a report that is signed off and received',
    )
  })

  it('tells whoever saves second who was first and what it says now', async () => {
    const reportId = await author<string>((tx) =>
      startReport(tx, { meetingId, title: 'Two at once' }),
    )
    const save = (summary: string) =>
      author((tx) => saveReport(tx, reportId, completeDraft({ words: { summary } }), 1))
    await save('The first words.')
    await expect(save('The second words.')).rejects.toThrow(
      /Priya Castellane saved this report at 10\.00am.*“Summary” there says: The first words\./,
    )
    const kept = await house.as(undefined, (tx) => getReport(tx, reportId))
    expect(kept.words['summary']).toBe('The first words.')
  })

  it('stands still once it is signed off', async () => {
    const reportId = await submittedReport(house, meetingId)
    await director((tx) => signOffReport(tx, reportId))
    await expect(author((tx) => saveReport(tx, reportId, completeDraft(), 3))).rejects.toThrow(
      'This report is signed off',
    )
    await expect(author((tx) => submitReport(tx, reportId))).rejects.toThrow('with somebody else')
    const adding = author((tx) => addAppendix(tx, reportId, { title: 'Late', bytes: hostilePdf() }))
    await expect(adding).rejects.toThrow('Its appendices stay as they are')
  })

  it('takes a PDF by its content, through the page, and refuses what only has its name', async () => {
    const reportId = await author<string>((tx) =>
      startReport(tx, { meetingId, title: 'A report with a map' }),
    )
    const visitor = await house.visit(house.people.headOfFostering)
    const url = `/work/reports/${reportId}/appendices`
    const file = (bytes: Uint8Array) => ({
      file: { name: 'secret-name.pdf', type: 'application/pdf', bytes },
    })
    const wrong = await visitor.upload(
      url,
      { title: 'The map' },
      file(Buffer.from('no PDF at all')),
    )
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('What counts is its content, not its name.')
    const none = await visitor.post(url, { title: 'The map' })
    expect(none.body).toContain('Choose a PDF to add.')
    const right = await visitor.upload(url, { title: 'The map' }, file(hostilePdf()))
    expect(right.statusCode).toBe(303)
    const page = (await visitor.get(url)).body
    expect(page).toContain('The map')
    expect(page).not.toContain('secret-name')
  })

  it('is its author’s own while it is drafted, and nobody’s who has no part in it', async () => {
    const reportId = await author<string>((tx) =>
      startReport(tx, { meetingId, title: 'Early thoughts on rent' }),
    )
    for (const who of ['clerk', 'chair', 'councillor', 'analyst', 'inFledge'] as const) {
      const visitor = await house.visit(house.people[who])
      expect((await visitor.get(`/work/reports/${reportId}`)).statusCode).toBe(404)
      expect((await visitor.get(`/work/reports/${reportId}/write`)).statusCode).toBe(404)
    }
    const clerkList = (await (await house.visit(house.people.clerk)).get('/work/reports')).body
    expect(clerkList).toContain('Early thoughts on rent')
    expect(clerkList).not.toContain(`/work/reports/${reportId}`)
  })
})
