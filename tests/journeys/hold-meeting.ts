import { MEETING } from './prepare-meeting.ts'
import type { Reader } from './reader.ts'
import type { Stage } from './stage.ts'

const run = `/meetings/${MEETING}/run`

/** Attendance, apologies, declarations, the live quorum. */
export async function openMeeting(stage: Stage): Promise<void> {
  stage.house.clock.moveTo('2026-12-09T15:00:00Z')
  await stage.as('Imogen Tallow', async (clerk) => {
    await clerk.go(run)
    await clerk.press('Open the meeting')
    await clerk.press('Apologies Councillor Dilip Marwaha')
    await clerk.press('Everyone without apologies is here')
    await clerk.see('6 voting members here, 3 needed')
    await clerk.judge()
    await clerk.go(`${run}/interests`)
    await clerk.choose('Who', 'Councillor Tom Garrowby')
    await clerk.choose('In which item', { index: 1 })
    await clerk.pick(/^Personal, declared/)
    await clerk.write('What it is', 'His sister is a foster carer.')
    await clerk.press('Record the interest')
    await clerk.see('His sister is a foster carer')
    await clerk.judge()
  })
}

/** Every item gets an outcome; the public leaves before the exempt one. */
export async function takeItems(stage: Stage): Promise<void> {
  await stage.as('Imogen Tallow', async (clerk) => {
    await clerk.go(run)
    const decide = async (title: string | RegExp, outcome: RegExp, decision: string) => {
      await clerk.go(run)
      await clerk.follow(title)
      await clerk.press('Begin this item')
      await clerk.write(/^For the minutes/, 'The Board talked about it with those who came.')
      await clerk.pick(outcome, 'Outcome')
      if (decision) await clerk.write(/^Decisions/, decision)
      await clerk.press('Record the outcome')
    }
    if (stage.facts['card title']) await decide(stage.facts['card title'], /^Noted/, '')
    await decide(
      'Delegated powers for foster carers',
      /^Resolved/,
      'Every foster carer has delegated powers in writing.',
    )
    await clerk.go(run)
    await clerk.follow('Delegated powers for foster carers')
    await clerk.write(/^What is to be done/, 'Send every foster carer a delegated powers letter')
    await clerk.choose(/^The one person who does it/, 'Priya Castellane, Head of fostering')
    await clerk.pick(/^On a day/)
    await clerk.write(/^The day/, '2027-01-29')
    await clerk.press('Raise the action')
    await clerk.see('Send every foster carer a delegated powers letter')
    await clerk.judge()

    await clerk.go(run)
    await clerk.pick(/The public leaves/)
    await clerk.press('Record what it decided')
    await clerk.see('The public has left')
    await decide(/A home for one brother and sister/, /^Resolved/, 'The home is agreed.')
    await closeIt(clerk)
  })
}

async function closeIt(clerk: Reader): Promise<void> {
  await clerk.go(run)
  await clerk.press(/^Put off what is left/)
  await clerk.press('Close the meeting')
  await clerk.see('The meeting is over')
}

/** Minutes drafted with running numbers, cleared by the Chair, published as draft. */
export async function publishMinutes(stage: Stage): Promise<void> {
  const draft = `/meetings/${MEETING}/minutes/draft`
  await stage.as('Imogen Tallow', async (clerk) => {
    await clerk.go(draft)
    await clerk.press('Draft the minutes')
    await clerk.judge()
    await clerk.go(draft)
    const exempt = clerk.page
      .locator('section', { hasText: 'A home for one brother and sister' })
      .last()
    await Promise.all([
      clerk.page.waitForEvent('load'),
      exempt.getByRole('link', { name: /Change minute/ }).click(),
    ])
    await clerk.write(/^Summary for the public/, 'The Board decided about one home.')
    await clerk.press('Save the minute')
  })
  await stage.as('Councillor Adaeze Whitcombe', async (chair) => {
    await chair.go(draft)
    await chair.press('Clear them for publication')
  })
  await stage.as('Imogen Tallow', async (clerk) => {
    await clerk.go(draft)
    await clerk.press('Publish as draft minutes')
    await clerk.go(`/meetings/${MEETING}/minutes`)
    await clerk.see('Draft minutes')
    await clerk.see('Councillor Dilip Marwaha')
    await clerk.judge()
  })
}

/** The owner reports the action as done with proof; the officer who keeps the tracker closes it. */
export async function finishAction(stage: Stage): Promise<void> {
  await stage.as('Priya Castellane', async (owner) => {
    await owner.go('/tracker')
    await owner.follow(/Send every foster carer a delegated powers letter/)
    stage.facts['action'] = owner.path
    await owner.press('I have begun')
    await owner.write(/^What was done/, 'All 142 letters went out on 5 January.')
    await owner.press('Report it as done')
    await owner.judge()
  })
  await stage.as('Imogen Tallow', async (clerk) => {
    await clerk.go(stage.facts['action'] ?? '')
    await clerk.press('Yes, close it')
    await clerk.see('Closed')
  })
}
