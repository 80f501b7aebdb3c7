import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { scheduleBoardMeeting } from '#tests/support/governance-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, TEST_NOW, type TestHouse } from '#tests/support/test-house.ts'
import { goodEntry, sendKitsCard, setVoiceFacts, takeTo } from '#tests/support/voice-world.ts'
import { publishEntry } from '../said-did/publish-entry.ts'
import { tellEveryone } from '../telling/tell.ts'
import { reopenCard } from '../writing/writer-steps.ts'
import { skimCard } from '../desk/read-card.ts'
import { getCard } from './find-card.ts'
import { ringClock, tellAboutLateness } from './ring-clocks.ts'

describe.each(engines)('what time does to a challenge on %s', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine)
    await setVoiceFacts(house)
    await scheduleBoardMeeting(house)
  })
  afterEach(() => house.clock.moveTo(TEST_NOW))
  afterAll(() => house.close())

  const stateOf = async (cardId: string) =>
    (await house.as(undefined, (tx) => getCard(tx, cardId))).state
  const asYouthVoice = <T>(work: Parameters<typeof house.as<T>>[1]) =>
    house.as(house.people.youthVoice, work)

  it('is opened again by whoever said it, and has to be told anew', async () => {
    const { cardId } = await sendKitsCard(house, { showNameTo: 'nobody' })
    await asYouthVoice((tx) => skimCard(tx, cardId))
    await takeTo(house, cardId, 'telling')
    await asYouthVoice((tx) => publishEntry(tx, cardId, goodEntry(house)))
    await asYouthVoice((tx) => tellEveryone(tx, cardId, 'You can get a bus pass now.'))
    expect(await stateOf(cardId)).toBe('closed')
    house.clock.moveTo('2026-10-15T09:00:00Z')
    await house.as(undefined, (tx) => reopenCard(tx, cardId, 'The passes have stopped.'))
    expect(await stateOf(cardId)).toBe('answering')
    await takeTo(house, cardId, 'telling')
    await asYouthVoice((tx) => tellEveryone(tx, cardId, 'The passes are back.'))
    // The entry tells of the first time: it has to be brought up to date too.
    expect(await stateOf(cardId)).toBe('telling')
    await asYouthVoice((tx) =>
      publishEntry(tx, cardId, goodEntry(house, { did: 'The passes are back.' })),
    )
    expect(await stateOf(cardId)).toBe('closed')
  })

  it('goes to the group when the writer has said nothing for 48 hours, and not before', async () => {
    const { cardId } = await sendKitsCard(house)
    const card = await takeTo(house, cardId, 'shown_to_writer')
    const ring = { cardId, state: card.state, since: card.state_since.toISOString() }
    await house.as(undefined, (tx) => ringClock(tx, ring))
    expect(await stateOf(cardId)).toBe('shown_to_writer')
    house.clock.moveTo('2026-10-16T09:00:01Z')
    await house.as(undefined, (tx) => ringClock(tx, ring))
    expect(await stateOf(cardId)).toBe('with_group')
  })

  it('goes on when the group stays silent for 28 days and two reminders, and says so', async () => {
    const { cardId } = await sendKitsCard(house)
    const card = await takeTo(house, cardId, 'done_claimed')
    const ring = { cardId, state: card.state, since: card.state_since.toISOString() }
    for (const day of ['2026-10-24', '2026-11-02', '2026-11-11']) {
      house.clock.moveTo(`${day}T10:00:00Z`)
      await house.as(undefined, (tx) => ringClock(tx, ring))
    }
    const after = await house.as(undefined, (tx) => getCard(tx, cardId))
    expect(after).toMatchObject({ state: 'telling', not_confirmed: true, nudges: 2 })
  })

  it('tells the owner and Youth Voice on the first late day, and keeps who was told', async () => {
    const { cardId } = await sendKitsCard(house)
    const card = await takeTo(house, cardId, 'answering')
    const look = { cardId, dueOn: card.due_on ?? '', step: 0 }
    house.clock.moveTo('2026-11-11T16:59:00Z')
    await house.as(undefined, (tx) => tellAboutLateness(tx, look))
    expect(await noticesOf(cardId)).toEqual([])
    house.clock.moveTo('2026-11-12T09:00:00Z')
    await house.as(undefined, (tx) => tellAboutLateness(tx, look))
    await house.as(undefined, (tx) => tellAboutLateness(tx, look))
    expect(await noticesOf(cardId)).toEqual([
      { step: 1, told_names: 'Priya Castellane, Zoe Marchetti' },
    ])
  })

  const noticesOf = (cardId: string) =>
    house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.card_late_notice')
        .select(['step', 'told_names'])
        .where('card_id', '=', cardId)
        .orderBy('step')
        .execute(),
    )
})
