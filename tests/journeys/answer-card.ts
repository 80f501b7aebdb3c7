import { expect } from 'vitest'
import { answerOf, deskOf, TITLE } from './raise-card.ts'
import type { Stage } from './stage.ts'

/** The owner answers with a decision and plain words; hard words are not let through. */
export async function answerCard(stage: Stage): Promise<void> {
  await stage.as('Priya Castellane', async (owner) => {
    await owner.go('/my-cards')
    await owner.follow(new RegExp(TITLE))
    await owner.press('Yes, I answer this')
    await owner.pick(/^Yes/, 'The decision')
    await owner.write(
      /^The answer/,
      'We will endeavour to facilitate appropriate transportation arrangements in consultation with stakeholders and external providers.',
    )
    await owner.write(/^What happens next/, 'You get a bus card in the post.')
    await owner.write(/^By when they will notice/, '2027-01-15')
    await owner.write('What', 'Send a bus card to everyone at college')
    await owner.choose('Who', 'Priya Castellane, Head of fostering')
    await owner.write('By when', '2027-01-10')
    await owner.press('Send it to Youth Voice')
    await owner.see(/Read|plain|shorter|words/i)
    await owner.write(
      /^The answer/,
      'Yes. We will pay for your bus to college. You were right to ask.',
    )
    await owner.judge()
    await owner.press('Send it to Youth Voice')
    await owner.see('Youth Voice is checking the words')
  })
}

/** Youth Voice checks the words; the group agrees; each action stands in the tracker. */
export async function agreeAnswer(stage: Stage): Promise<void> {
  await stage.as('Zoe Marchetti', async (worker) => {
    await worker.go(deskOf(stage))
    await worker.follow('Check the answer’s words')
    await worker.judge()
    await worker.press('Release it')
    await worker.go(deskOf(stage))
    await worker.press('The group has the answer')
    await worker.press('The group agrees to what will be done')
    await worker.see('It is being done')
  })
  await stage.as('Kit', async (kit) => {
    await kit.go(stage.facts['card'] ?? '')
    await kit.see('We will pay for your bus to college')
    await kit.judge()
  })
}

/** Done, with proof; the group says it is better; but it is not closed before Kit was told. */
export async function finishCard(stage: Stage): Promise<void> {
  await stage.as('Priya Castellane', async (owner) => {
    await owner.go(answerOf(stage))
    await owner.follow('Send a bus card to everyone at college')
    await owner.write(/^What was done/, 'Everyone at college got a bus card on 8 January.')
    await owner.press('Report it as done')
  })
  await stage.as('Zoe Marchetti', async (worker) => {
    await worker.go(deskOf(stage))
    await worker.pick(/Yes, it is better/)
    await worker.press('Write it down')
    await worker.follow('Tell everyone who said it')
    await worker.judge()
    await worker.write(
      /^What happened, in words/,
      'You get a bus card for college. You asked, so it changed.',
    )
    await worker.press('Tell everyone')
    await worker.pick('We did it')
    await worker.write(/^The group saw this entry/, stage.house.clock.now().toString().slice(0, 10))
    await worker.press('Publish it')
  })
}

/** Kit gets a message that names neither topic nor care, reads what happened, and the card closes. */
export async function tellKit(stage: Stage): Promise<void> {
  await stage.until('the message left', async () =>
    stage.house.sent.some((one) => one.to.startsWith('kit')),
  )
  for (const message of stage.house.sent.filter((one) => one.to.startsWith('kit'))) {
    expect(`${message.subject} ${message.body}`).not.toMatch(/\bcare\b|council|board|bus|college/i)
  }
  await stage.as('Kit', async (kit) => {
    await kit.go('/me')
    await kit.judge()
    await kit.go(stage.facts['card'] ?? '')
    await kit.see('You asked, so it changed')
  })
  await stage.as('Zoe Marchetti', async (worker) => {
    await worker.go('/youth-voice/told')
    await worker.judge()
    await worker.go(deskOf(stage))
    await worker.see('Closed')
  })
  await stage.as(undefined, async (reader) => {
    await reader.go('/you-said-we-did')
    await reader.see(TITLE)
    await reader.judge()
    await reader.go('/search?q=bus')
    await reader.see(/bus/i)
  })
}
