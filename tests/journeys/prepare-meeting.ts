import { hostilePdf } from '#tests/support/pdf-maker.ts'
import type { Reader } from './reader.ts'
import type { Stage } from './stage.ts'

/** Stands in the exempt report only; the leak check looks for it everywhere else. */
export const PLANTED = 'Quillfeather'
export const MEETING = '2026-12-09-corporate-parenting-board'

/** The clerk sets a date, with its five clear days worked out. */
export async function scheduleMeeting(stage: Stage): Promise<void> {
  await stage.as('Imogen Tallow', async (clerk) => {
    await clerk.go('/work/meetings')
    await clerk.follow('Schedule a meeting')
    await clerk.write('Date', '2026-12-09')
    await clerk.write(/Where/, 'Members’ Room, County Hall, Wrenbury')
    await clerk.press('Schedule the meeting')
    await clerk.see('Tuesday 1 December 2026')
  })
}

const sections: readonly [RegExp, string][] = [
  [/^Reason for the recommendations/, 'Carers tell us they cannot say yes to everyday things.'],
  [/^Summary/, 'Foster carers need to be able to agree to haircuts, sleepovers and school trips.'],
  [/^What it costs/, 'None.'],
  [/^Well-being and health/, 'Children feel less different from their friends.'],
  [/^Climate/, 'None.'],
  [/^Other implications/, 'None.'],
  [/^Equalities/, 'The assessment found nobody who loses out.'],
  [/^Background papers/, 'None.'],
]

async function fillReport(author: Reader, body: string): Promise<void> {
  await author.choose(/What the Board is asked for/, 'For decision')
  await author.write(
    /The line under the title/,
    'To receive a report by the head of fostering and decide.',
  )
  await author.write(/^Portfolio holder/, 'Councillor Adaeze Whitcombe')
  await author.write(/^Local councillors/, 'All')
  await author.write(/^Your e-mail/, 'priya.castellane@wrenshire.example')
  await author.choose('Recommendation 1', 'Agree')
  await author.write(
    /^Recommendation 1 goes on/,
    'that every foster carer has delegated powers in writing',
  )
  for (const [label, words] of sections) await author.write(label, words)
  await author.pick('Medium', 'Risk now')
  await author.pick('Low', 'Risk after what is proposed')
  await author.write(/^The report itself/, body)
}

async function startReport(author: Reader, title: string): Promise<void> {
  await author.go('/work/reports')
  await author.follow('Start a report')
  await author.write('Title', title)
  await author.pick(/9 December 2026/)
  await author.press('Start writing')
}

/** The head of fostering writes a public report with an appendix, and an exempt one. */
export async function writeReports(stage: Stage): Promise<void> {
  await stage.as('Priya Castellane', async (author) => {
    await startReport(author, 'Delegated powers for foster carers')
    await fillReport(
      author,
      '# What carers said\nSixty carers answered.\n\n- Haircuts\n- Sleepovers',
    )
    await author.pick('Public')
    await author.press('Save the report')
    await author.see('Nothing is missing')
    stage.facts['report'] = author.path
    await author.follow('Appendices')
    await author.write('Title', 'The carers’ survey')
    await author.attach('PDF', { name: 'survey.pdf', bytes: hostilePdf() })
    await author.press('Add the appendix')
    await author.see('The appendix is added')
    await author.follow('Back to the report')
    await author.press('Hand it to the director')

    await startReport(author, `A home for one brother and sister: ${PLANTED}`)
    await fillReport(author, `${PLANTED} House is the only home that fits.`)
    await author.pick('Exempt')
    await author.pick(/^1\. Information relating to any individual/)
    await author.pick(/^2\. Information likely to reveal/)
    await author.write(
      /^Why keeping it exempt/,
      `Two children could be recognised from ${PLANTED}.`,
    )
    await author.write(/^Title for the public/, 'A decision about one home')
    await author.press('Save the report')
    stage.facts['exempt report'] = author.path
    await author.press('Hand it to the director')
  })
}

/** The director signs off; the clerk receives, and puts both on the agenda. */
export async function signOffReports(stage: Stage): Promise<void> {
  const reports = [stage.facts['report'] ?? '', stage.facts['exempt report'] ?? '']
  await stage.as('Marguerite Thorne', async (director) => {
    for (const report of reports) {
      await director.go(report)
      await director.press('Sign off')
      await director.see('Signed off')
    }
  })
  await stage.as('Imogen Tallow', async (clerk) => {
    for (const report of reports) {
      await clerk.go(report)
      if (report === stage.facts['exempt report']) await clerk.pick(/I agree that this report/)
      await clerk.press('Receive the report')
      await clerk.press('Put on the agenda')
      await clerk.see('The report is on the agenda')
    }
  })
}

/** The clerk moves an item by its buttons, the Chair agrees, the clerk publishes. */
export async function publishAgenda(stage: Stage): Promise<void> {
  stage.house.clock.moveTo('2026-11-30T10:00:00Z')
  await stage.as('Imogen Tallow', async (clerk) => {
    await clerk.go(`/work/meetings/${MEETING}`)
    await clerk.see('Exclusion of the public')
    await clerk.judge()
  })
  await stage.as('Councillor Adaeze Whitcombe', async (chair) => {
    await chair.go(`/work/meetings/${MEETING}`)
    await chair.press('Agree this agenda')
    await chair.see('You have agreed the agenda')
  })
  await stage.as('Imogen Tallow', async (clerk) => {
    await clerk.go(`/work/meetings/${MEETING}`)
    await clerk.follow('Publish the agenda')
    await clerk.see('6 clear days')
    await clerk.press('Publish the agenda')
    await clerk.see('The agenda is public')
  })
  await stage.until('the public pack is built', async () => {
    const visitor = await stage.house.visit()
    return (await visitor.open(`/meetings/${MEETING}/pack.pdf`)).statusCode === 200
  })
}
