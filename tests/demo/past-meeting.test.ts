import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dateInEngland } from '#platform/clock/clock.ts'
import { createDemoAs } from '#platform/demo/demo-as.ts'
import { followDemoActions } from '#rooms/tracker/demo.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import {
  prepareDemoPastMeeting,
  publishDemoPastMeeting,
  scheduleDemoMeetings,
} from '#rooms/governance/demo.ts'
import { holdDemoPastMeeting } from '#rooms/governance/meeting-room/demo.ts'
import { recordPaths } from '#rooms/governance/meeting-room/paths.ts'

describe.each(engines)('the past meeting of the demo on %s', (engine) => {
  let house: TestHouse
  let slug: string
  beforeAll(async () => {
    house = await openTestHouse(engine)
    const as = createDemoAs(house.running.house, house.council)
    const { past } = await scheduleDemoMeetings(as, house.people, dateInEngland(house.clock.now()))
    slug = past.slug
    await prepareDemoPastMeeting(as, house.people, past)
    await publishDemoPastMeeting(as, house.people, past)
    const actions = await holdDemoPastMeeting(as, house.people, past)
    await followDemoActions(
      as,
      house.people,
      actions,
      past.meetsOn.toZonedDateTime('Europe/London').add({ hours: 17 }).toInstant(),
    )
  })
  afterAll(() => house.close())

  it('has draft minutes with who was there and when', async () => {
    const anyone = await house.visit()
    const page = (await anyone.open(recordPaths.minutes(slug))).body
    for (const words of [
      'Councillor Dilip Marwaha, from 3.21pm',
      'Leon Abernathy-Shaw, Head of the leaving care service, until 4.41pm',
      'Young people from Nest',
      'a personal interest in item',
      '4 for, 0 against, 1 abstained',
    ])
      expect(page).toContain(words)
    expect(page).not.toContain('both boys')
  })

  it('left one action late, one under way and one done', async () => {
    const anyone = await house.visit()
    const open = (await anyone.open('/actions')).body
    expect(open).toContain('1 action is late')
    expect(open).toContain('Under way')
    expect((await anyone.open('/actions?state=done')).body).toContain('open their halls')
  })
})
