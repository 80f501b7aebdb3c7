import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { scheduleBoardMeeting } from '#tests/support/governance-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, TEST_NOW, type TestHouse } from '#tests/support/test-house.ts'
import {
  goodEntry,
  inDays,
  plainAnswer,
  sendKitsCard,
  setVoiceFacts,
  takeTo,
  today,
} from '#tests/support/voice-world.ts'
import { announce } from '#platform/events/event-bus.ts'
import { listActionsOf } from '#rooms/tracker/index.ts'
import { publishEntry } from '../said-did/publish-entry.ts'
import { couldNotReach, listDeliveries, toldInPerson, tryMessage } from '../telling/deliveries.ts'
import { seeWhatHappened, tellEveryone } from '../telling/tell.ts'
import { findMyLine, listOriginators } from '../writing/find-originator.ts'
import { sayOpinion } from '../writing/writer-steps.ts'
import { joinCard, skimCard } from '../desk/read-card.ts'
import { getCard } from './find-card.ts'
import {
  sayNotBetter,
  sayNotGoodEnough,
  sayStillDisagree,
  showToGroup,
} from '../answering/group-view.ts'
import {
  recordLeadMemberAnswer,
  releaseAnswer,
  returnWords,
  sendAnswer,
} from '../answering/send-answer.ts'
import { needLonger, passOn } from '../answering/own-card.ts'

describe.each(engines)('the way of a challenge on %s', (engine) => {
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
  const asOwner = <T>(work: Parameters<typeof house.as<T>>[1]) =>
    house.as(house.people.headOfFostering, work)

  it('goes from a child’s words to everyone told, and closes only then', async () => {
    const { cardId } = await sendKitsCard(house)
    await takeTo(house, cardId, 'telling')
    expect(await stateOf(cardId)).toBe('telling')
    await asYouthVoice((tx) => publishEntry(tx, cardId, goodEntry(house)))
    expect(await stateOf(cardId)).toBe('telling')
    await asYouthVoice((tx) => tellEveryone(tx, cardId, 'You can get a free bus pass now.'))
    // A message that left has not arrived.
    expect(await stateOf(cardId)).toBe('telling')
    await house.as(house.people.inFledge, async (tx) => {
      const line = await findMyLine(tx, cardId)
      if (line) await seeWhatHappened(tx, await getCard(tx, cardId), line)
    })
    expect(await stateOf(cardId)).toBe('closed')
    const actions = await asYouthVoice((tx) => listActionsOf(tx, { kind: 'card', ref: cardId }))
    expect(actions.map((action) => action.state)).toEqual(['closed'])
  })

  it('does not close without a "You said, we did" entry, though everyone is told', async () => {
    const { cardId } = await sendKitsCard(house, { tellBy: 'in_person' })
    await takeTo(house, cardId, 'telling')
    await asYouthVoice((tx) => tellEveryone(tx, cardId, 'You can get a free bus pass now.'))
    await asYouthVoice(async (tx) => {
      const [delivery] = await listDeliveries(tx, await getCard(tx, cardId))
      await toldInPerson(tx, delivery!.delivery_id)
    })
    expect(await stateOf(cardId)).toBe('telling')
    await asYouthVoice((tx) => publishEntry(tx, cardId, goodEntry(house)))
    expect(await stateOf(cardId)).toBe('closed')
  })

  it('is on the next agenda as its first item, with an owner and a date', async () => {
    const { cardId } = await sendKitsCard(house)
    const card = await takeTo(house, cardId, 'asked')
    expect(card.owner_id).toBe(house.people.headOfFostering)
    expect(card.due_on).toBe('2026-11-11')
    const item = await house.as(house.people.clerk, (tx) =>
      tx
        .selectFrom('hearth.agenda_item')
        .selectAll()
        .where('source_ref', '=', cardId)
        .executeTakeFirstOrThrow(),
    )
    expect(item.kind).toBe('young_people')
    expect(item.title).toBe(`Challenge ${card.number}: Bus money for college`)
  })

  it('is moved by nothing that the Board minutes: noted changes a link and no more', async () => {
    const { cardId } = await sendKitsCard(house)
    const before = await takeTo(house, cardId, 'answering')
    await house.as(house.people.clerk, async (tx) => {
      const link = await tx
        .selectFrom('hearth.card_on_board')
        .selectAll()
        .where('card_id', '=', cardId)
        .executeTakeFirstOrThrow()
      await announce(tx, 'item.outcome_recorded', {
        meetingId: link.meeting_id,
        meetingSlug: link.meeting_slug ?? '',
        itemId: link.item_id,
        outcome: 'noted',
        decisions: [],
        sourceRoom: 'voice',
        sourceRef: cardId,
      })
    })
    const after = await house.as(undefined, (tx) => getCard(tx, cardId))
    expect(after).toEqual(before)
    const link = await house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.card_on_board')
        .select('outcome')
        .where('card_id', '=', cardId)
        .executeTakeFirst(),
    )
    expect(link?.outcome).toBe('noted')
  })

  it('tells each of several writers of a joined card, those with a code too', async () => {
    const first = await sendKitsCard(house)
    const second = await sendKitsCard(house, { showNameTo: 'nobody' }, house.people.alsoInFledge)
    await asYouthVoice((tx) => skimCard(tx, second.cardId))
    await asYouthVoice((tx) => joinCard(tx, second.cardId, first.cardId))
    expect(await stateOf(second.cardId)).toBe('joined')
    await takeTo(house, first.cardId, 'telling')
    await asYouthVoice((tx) => publishEntry(tx, first.cardId, goodEntry(house)))
    await asYouthVoice((tx) => tellEveryone(tx, first.cardId, 'You can get a bus pass now.'))
    const states = await asYouthVoice(async (tx) =>
      (await listDeliveries(tx, await getCard(tx, first.cardId))).map((one) => one.state),
    )
    expect(states.toSorted()).toEqual(['available_by_code', 'to_tell'])
    expect(await stateOf(first.cardId)).toBe('telling')
  })

  it('counts nobody as out of reach before two tries, in two ways, over two weeks', async () => {
    const { cardId } = await sendKitsCard(house)
    await takeTo(house, cardId, 'telling')
    await asYouthVoice((tx) => publishEntry(tx, cardId, goodEntry(house)))
    await asYouthVoice((tx) => tellEveryone(tx, cardId, 'You can get a bus pass now.'))
    const [line] = await asYouthVoice((tx) => listOriginators(tx, cardId))
    const delivery = await asYouthVoice(async (tx) => {
      const [one] = await listDeliveries(tx, await getCard(tx, cardId))
      await tryMessage(tx, one!.delivery_id, line!)
      return one!
    })
    await expect(asYouthVoice((tx) => couldNotReach(tx, delivery.delivery_id))).rejects.toThrow(
      'So far: 2 tries, 1 way, 0 days.',
    )
    expect(await stateOf(cardId)).toBe('telling')
  })

  it('goes back three times when the answer is not good enough, then to the Lead Member', async () => {
    const { cardId } = await sendKitsCard(house)
    const on = today(house)
    for (let round = 1; round <= 3; round += 1) {
      await takeTo(house, cardId, 'group_view')
      await asYouthVoice((tx) =>
        sayNotGoodEnough(tx, cardId, { on, missing: 'We asked for trains too.' }),
      )
    }
    expect(await stateOf(cardId)).toBe('lead_member')
    await house.as(house.people.corporateParentingOfficer, async (tx) =>
      recordLeadMemberAnswer(tx, cardId, {
        ...plainAnswer(house, (await getCard(tx, cardId)).version),
        givenBy: 'in person',
      }),
    )
    await asYouthVoice((tx) => showToGroup(tx, cardId, 'group', on))
    await asYouthVoice((tx) =>
      sayStillDisagree(tx, cardId, { on, missing: 'We still want trains.' }),
    )
    const card = await house.as(undefined, (tx) => getCard(tx, cardId))
    expect(card).toMatchObject({ state: 'telling', group_disagrees: true, rounds: 3 })
  })

  it('refuses an answer that is too hard, too long or without an action, and keeps none of it', async () => {
    const { cardId } = await sendKitsCard(house)
    const { version } = await takeTo(house, cardId, 'answering')
    const send = (change: Parameters<typeof plainAnswer>[2]) =>
      asOwner((tx) => sendAnswer(tx, cardId, plainAnswer(house, version, change)))
    await expect(
      send({
        words:
          'The authority will undertake a comprehensive evaluation of transportation accessibility.',
      }),
    ).rejects.toThrow(/^It reads at school grade/)
    await expect(send({ words: 'We will help you. '.repeat(40) })).rejects.toThrow(
      'It has 160 words',
    )
    await expect(send({ actions: [] })).rejects.toThrow('A yes needs at least one action')
    await expect(send({ decision: 'already', actions: [] })).rejects.toThrow('can check this')
    expect(await stateOf(cardId)).toBe('answering')
  })

  it('lets Youth Voice send words back, and release the next ones; the old ones stay readable', async () => {
    const { cardId } = await sendKitsCard(house)
    await takeTo(house, cardId, 'answer_check')
    await asYouthVoice((tx) => returnWords(tx, cardId, 'Say which bus firm.'))
    const back = await house.as(undefined, (tx) => getCard(tx, cardId))
    expect(back.state).toBe('answering')
    await asOwner((tx) => sendAnswer(tx, cardId, plainAnswer(house, back.version)))
    await asYouthVoice((tx) => releaseAnswer(tx, cardId))
    const answers = await asYouthVoice((tx) =>
      tx
        .selectFrom('hearth.card_answer')
        .select(['version', 'state', 'checker_name'])
        .where('card_id', '=', cardId)
        .orderBy('version')
        .execute(),
    )
    expect(answers).toEqual([
      { version: 1, state: 'returned', checker_name: null },
      { version: 2, state: 'released', checker_name: 'Zoe Marchetti' },
    ])
  })

  it('passes on once, and takes more time once; then the director decides', async () => {
    const { cardId } = await sendKitsCard(house)
    const asked = await takeTo(house, cardId, 'asked')
    await asOwner((tx) =>
      passOn(tx, cardId, { toId: house.people.headOfCareLeavers, why: 'Leon runs this.' }),
    )
    const passed = await house.as(undefined, (tx) => getCard(tx, cardId))
    expect(passed).toMatchObject({ owner_id: house.people.headOfCareLeavers, due_on: asked.due_on })
    await expect(
      house.as(house.people.headOfCareLeavers, (tx) =>
        passOn(tx, cardId, { toId: house.people.headOfFostering, why: 'No, Priya does.' }),
      ),
    ).rejects.toThrow('passed on once')
    await takeTo(house, cardId, 'answering')
    const longer = (as: 'owner' | 'director', days: number) =>
      asOwner((tx) =>
        needLonger(tx, cardId, {
          until: inDays(house, days),
          why: 'We wait for the bus firm.',
          as,
        }),
      )
    await longer('owner', 60)
    await expect(longer('owner', 90)).rejects.toThrow('A second time needs the director')
    await longer('director', 90)
    const late = await house.as(undefined, (tx) => getCard(tx, cardId))
    expect(late).toMatchObject({ first_due_on: asked.due_on, due_on: inDays(house, 90) })
  })

  it('sends actions back when the group says that it is not better', async () => {
    const { cardId } = await sendKitsCard(house)
    await takeTo(house, cardId, 'done_claimed')
    await house.as(house.people.inFledge, async (tx) => {
      const line = await findMyLine(tx, cardId)
      await sayOpinion(tx, line!, { about: 'done', opinion: 'no', words: 'No pass came.' })
    })
    await asYouthVoice((tx) =>
      sayNotBetter(tx, cardId, { on: today(house), missing: 'Nobody has a pass yet.' }),
    )
    expect(await stateOf(cardId)).toBe('doing')
    const [action] = await asYouthVoice((tx) => listActionsOf(tx, { kind: 'card', ref: cardId }))
    expect(action!.state).toBe('in_progress')
  })
})
