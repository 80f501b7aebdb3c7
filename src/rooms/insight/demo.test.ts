import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDemoAs } from '#platform/demo/demo-as.ts'
import { publishedAgenda, scheduleBoardMeeting } from '#tests/support/governance-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import { demoComments } from './demo-words.ts'
import { seedDemoDraft, seedDemoScorecard } from './demo.ts'
import { findRiskyWords } from './scorecards/risky-words.ts'

describe.each(engines)('the scorecards of the demo council, on %s', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine)
  })
  afterAll(() => house.close())

  it('are one that the Board saw, in public, and a newer draft for the coming meeting', async () => {
    const as = createDemoAs(house.running.house, house.council)
    const now = house.clock.now()
    const { meetingId } = await scheduleBoardMeeting(house)
    await seedDemoScorecard(as, house.people, now.subtract({ hours: 24 * 40 }))
    await publishedAgenda(house, meetingId, { packs: false })
    const draftId = await seedDemoDraft(as, house.people, now.subtract({ hours: 48 }))

    const page = await (await house.visit()).get('/scorecard')
    expect(page.body).toContain('Scorecard at 31 August 2026')
    expect(page.body).toContain('Short of the target')
    expect(page.body).toContain(demoComments['S6'])
    const analyst = await house.visit(house.people.analyst)
    expect((await analyst.get(`/scorecards/${draftId}`)).body).toContain('30 September 2026')
    expect((await analyst.get('/home')).body).toContain('Finish the scorecard at 30 September 2026')
  })

  it('say nothing in their comments that could point at a child', () => {
    for (const comment of Object.values(demoComments)) {
      expect(findRiskyWords(comment, 20)).toEqual([])
    }
  })
})
