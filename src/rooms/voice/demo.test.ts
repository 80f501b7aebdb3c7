import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgeYoungPage } from '#tests/support/read-young-page.ts'
import { createDemoAs } from '#platform/demo/demo-as.ts'
import { dateInEngland } from '#platform/clock/clock.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import { scheduleDemoMeetings } from '#rooms/governance/demo.ts'
import { askDemoChallenges, followDemoChallenges } from './demo.ts'

// A working day, a Sunday in winter just after midnight, the day after a bank holiday.
const days = ['2026-10-14T09:00:00Z', '2027-01-03T00:20:00Z', '2026-05-05T07:00:00Z']

describe.each(days)('the cards of the demonstration, started at %s', (now) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engines[0] ?? 'pglite', { now })
    const as = createDemoAs(house.running.house, house.council)
    const at = house.clock.now()
    await scheduleDemoMeetings(as, house.people, dateInEngland(at))
    const challenges = await askDemoChallenges(as, house.people, at)
    await followDemoChallenges(as, house.people, challenges, at)
  })
  afterAll(() => house.close())

  it('stand at every stop that somebody can try', async () => {
    const rows = await house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.card')
        .select((row) => ['state', row.fn.countAll<number>().as('count')])
        .groupBy('state')
        .orderBy('state')
        .execute(),
    )
    const states = rows.map((row) => row.state)
    for (const state of [
      'sent',
      'taken_forward',
      'answering',
      'answer_check',
      'group_view',
      'doing',
      'done_claimed',
      'telling',
      'closed',
    ] as const)
      expect(states).toContain(state)
  })

  it('have one that is late, and say who was told', async () => {
    const notices = await house.as(undefined, (tx) =>
      tx.selectFrom('hearth.card_late_notice').select('told_names').orderBy('step').execute(),
    )
    expect(notices[0]?.told_names).toBe('Priya Castellane, Zoe Marchetti')
  })

  it('show a "we can’t" as readily as a "we did"', async () => {
    const page = await (await house.visit()).get('/you-said-we-did')
    for (const words of ['We can’t, because', 'We did it', 'We’re doing it'])
      expect(page.body).toContain(words)
  })

  it('are plain to read for the young people in it', async () => {
    for (const personId of [house.people.inFledge, house.people.inNest]) {
      const young = await house.visit(personId)
      const me = await young.get('/me')
      const cards = [...new Set(me.body.match(/\/cards\/[\w-]+/g))]
      expect(cards.length).toBeGreaterThan(2)
      for (const url of ['/me', '/you-said-we-did', '/talk', ...cards]) {
        expect({ url, problems: judgeYoungPage((await young.get(url)).body) }).toEqual({
          url,
          problems: [],
        })
      }
    }
  })

  it('have nothing in the future', async () => {
    const row = await house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.card_event')
        .select((one) => one.fn.max('at').as('last'))
        .executeTakeFirst(),
    )
    expect(row?.last && row.last.getTime() <= Date.parse(now)).toBe(true)
  })
})
