import { expect } from 'vitest'
import { setVoiceFacts } from '#tests/support/voice-world.ts'
import type { Stage } from './stage.ts'

export const WORDS = 'My bus to college costs too much. Sam at Elm House said ask you. Please help.'
export const SHARED = 'My bus to college costs too much. Please help.'
export const TITLE = 'Bus money for college'

/** Kit says something, sees how it will look, and gets a code. */
export async function writeCard(stage: Stage): Promise<void> {
  await setVoiceFacts(stage.house)
  await stage.as('Kit', async (kit) => {
    await kit.go('/me')
    await kit.follow(/Say something/)
    await kit.write('What do you want to say?', WORDS)
    await kit.judge()
    await kit.press('See how it looks')
    await kit.see('Nothing is sent yet')
    await kit.press('Send it')
    await kit.see(/[A-Z]+-[A-Z]+-[A-Z]+-[A-Z]+-\d\d/)
    await kit.judge()
    await kit.follow('See my card')
    stage.facts['card'] = kit.path
  })
}

const cardId = (stage: Stage): string => (stage.facts['card'] ?? '').replace('/cards/', '')
export const deskOf = (stage: Stage): string => `/youth-voice/cards/${cardId(stage)}`
export const challengeOf = (stage: Stage): string => `/challenges/${cardId(stage)}`
export const answerOf = (stage: Stage): string => `/my-cards/${cardId(stage)}`

/** Youth Voice reads it, takes names and places out, and the writer says OK to that version. */
export async function clearCard(stage: Stage): Promise<void> {
  await stage.as('Zoe Marchetti', async (worker) => {
    await worker.go('/youth-voice')
    await worker.judge()
    await worker.go(deskOf(stage))
    await worker.see('Elm House')
    await worker.press('Nobody is at risk')
    await worker.write('What others will read', SHARED)
    await worker.write(/^Topic/, 'Getting about')
    await worker.press('Show it to the writer')
  })
  await stage.as('Kit', async (kit) => {
    await kit.go(stage.facts['card'] ?? '')
    await kit.see('This is what others will read')
    await kit.judge()
    await kit.press('That’s OK')
  })
}

/** The group takes it to the Board; it gets one owner, a date, and the first place on the agenda. */
export async function askOwner(stage: Stage): Promise<void> {
  await stage.as('Zoe Marchetti', async (worker) => {
    await worker.go(deskOf(stage))
    await worker.press('They take it to the Board')
  })
  await stage.as('Rashid Okonjo', async (officer) => {
    await officer.go('/challenges')
    await officer.judge()
    await officer.go(challengeOf(stage))
    await officer.seeNot('Elm House')
    await officer.seeNot('Kit')
    await officer.write(/^Plain title/, TITLE)
    await officer.choose(/^Who answers/, 'Priya Castellane, Head of fostering')
    await officer.press('Ask them, and put it first on the agenda')
    await officer.judge()
  })
  stage.facts['card title'] = TITLE
  await stage.as('Imogen Tallow', async (clerk) => {
    await clerk.go('/work/meetings')
    await clerk.follow(/9 December 2026/)
    await clerk.see(new RegExp(`Challenge 1: ${TITLE}[^]*Apologies`))
  })
}

/** No board member, owner or officer is told who wrote it. */
export async function keepSecret(stage: Stage): Promise<void> {
  const { people } = stage.house
  for (const person of [people.chair, people.headOfFostering, people.corporateParentingOfficer]) {
    const visitor = await stage.house.visit(person)
    for (const address of [
      challengeOf(stage),
      '/challenges',
      '/my-cards',
      answerOf(stage),
      '/home',
    ]) {
      const { body } = await visitor.open(address)
      for (const secret of ['Kit', 'Elm House', 'kit.fledge', people.inFledge]) {
        expect(body.includes(secret), `${address} says ${secret}`).toBe(false)
      }
    }
    expect((await visitor.get(deskOf(stage))).statusCode).toBeGreaterThanOrEqual(403)
    expect((await visitor.get(stage.facts['card'] ?? '')).statusCode).toBeGreaterThanOrEqual(403)
  }
}
