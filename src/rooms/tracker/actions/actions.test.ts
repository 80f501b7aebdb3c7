import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listPublished } from '#platform/publish/read-published.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import { sendKitsCard } from '#tests/support/voice-world.ts'
import {
  claimActionDone,
  closeAction,
  getAction,
  isOverdue,
  listActionsOf,
  makeActionsPublic,
  raiseAction,
  repointActions,
  sendActionBack,
  stopAction,
  transferAction,
  type NewAction,
} from '../index.ts'
import { listEvents } from './find-action.ts'

describe.each(engines)('actions in the tracker on %s', (engine) => {
  let house: TestHouse
  const heard: string[] = []
  beforeAll(async () => {
    house = await openTestHouse(engine)
    for (const name of ['action.claimed_done', 'action.closed', 'action.sent_back'] as const)
      house.running.house.events.on(name, async (_tx, event) => {
        heard.push(`${name} ${event.source.kind} ${event.source.ref}`)
      })
  })
  afterAll(() => house.close())

  const raise = (more: Partial<NewAction> = {}) =>
    house.as(house.people.clerk, (tx) =>
      raiseAction(tx, {
        bodyId: house.people.board,
        title: 'Give every young person a bus pass',
        ownerId: house.people.headOfFostering,
        due: { kind: 'date', on: '2026-11-11' },
        source: { kind: 'minute', ref: 'item-6', label: 'Item 6' },
        ...more,
      }),
    )
  const find = (id: string) => house.as(undefined, (tx) => getAction(tx, id))
  const state = async (id: string) => (await house.as(undefined, (tx) => getAction(tx, id))).state
  const claim = (id: string, words = 'The passes went out on Monday.') =>
    house.as(house.people.headOfFostering, (tx) => claimActionDone(tx, id, { words }))

  it('have one named owner and a number that never jumps', async () => {
    const first = await find(await raise())
    const failed = house.as(house.people.clerk, async (tx) => {
      await raiseAction(tx, {
        bodyId: house.people.board,
        title: 'This one is taken back',
        ownerId: house.people.director,
        due: { kind: 'months', months: 2 },
        source: { kind: 'minute', ref: 'item-7' },
      })
      throw new Error('the act fails')
    })
    await expect(failed).rejects.toThrow('the act fails')
    const second = await find(await raise())
    expect(second.number).toBe(first.number + 1)
    expect(second.owner_id).toBe(house.people.headOfFostering)
  })

  it('cannot be due on a day that is over', async () => {
    await expect(raise({ due: { kind: 'date', on: '2026-10-13' } })).rejects.toThrow(
      'That day is over',
    )
  })

  it('are not done without proof', async () => {
    const id = await raise()
    await expect(claim(id, '  ')).rejects.toThrow('Show what was done')
    expect(await state(id)).toBe('open')
    await claim(id)
    expect(await state(id)).toBe('submitted_as_done')
    await expect(claim(id)).rejects.toThrow('You have said so already')
  })

  it('are closed only after they were claimed as done, and say so to the house', async () => {
    const id = await raise({ source: { kind: 'minute', ref: 'item-9' } })
    const close = () =>
      house.as(house.people.clerk, (tx) => closeAction(tx, id, { by: 'board', words: 'Seen.' }))
    await expect(close()).rejects.toThrow('Nobody has shown yet')
    await claim(id)
    await close()
    expect(await state(id)).toBe('closed')
    expect(heard).toContain('action.closed minute item-9')
    const events = await house.as(undefined, (tx) => listEvents(tx, id))
    expect(events.map((event) => event.kind)).toEqual(['raised', 'claimed_done', 'closed'])
  })

  it('of a card are closed by the group that asked, and by nobody else', async () => {
    const { cardId } = await sendKitsCard(house)
    const id = await raise({ source: { kind: 'card', ref: cardId } })
    await claim(id)
    const as = (by: 'board' | 'group') =>
      house.as(house.people.clerk, (tx) => closeAction(tx, id, { by }))
    await expect(as('board')).rejects.toThrow('only their group can say')
    await as('group')
    expect(await state(id)).toBe('closed')
    const found = await house.as(undefined, (tx) =>
      listActionsOf(tx, { kind: 'card', ref: cardId }),
    )
    expect(found.map((action) => action.action_id)).toEqual([id])
  })

  it('go back to their owner with the reason when it was not enough', async () => {
    const { cardId } = await sendKitsCard(house)
    const id = await raise({ source: { kind: 'card', ref: cardId } })
    await claim(id)
    await house.as(house.people.youthVoice, (tx) =>
      sendActionBack(tx, id, { by: 'group', words: 'Two homes still have none.' }),
    )
    expect(await state(id)).toBe('in_progress')
    expect(heard).toContain(`action.sent_back card ${cardId}`)
  })

  it('are late from the day after their day, and not once they were claimed as done', async () => {
    const id = await raise({ due: { kind: 'date', on: '2026-11-11' } })
    const lateOn = async (day: string) =>
      isOverdue(await house.as(undefined, (tx) => getAction(tx, id)), Temporal.PlainDate.from(day))
    expect(await lateOn('2026-11-11')).toBe(false)
    expect(await lateOn('2026-11-12')).toBe(true)
    await claim(id)
    expect(await lateOn('2026-11-12')).toBe(false)
  })

  it('pass to another person with the reason, and stop with one', async () => {
    const id = await raise()
    await house.as(house.people.clerk, (tx) =>
      transferAction(tx, id, { ownerId: house.people.director, why: 'She leads on transport.' }),
    )
    await expect(
      house.as(house.people.clerk, (tx) => stopAction(tx, id, { by: 'board', words: '' })),
    ).rejects.toThrow('Say why')
    await house.as(house.people.clerk, (tx) =>
      stopAction(tx, id, { by: 'board', words: 'The bus company gives passes now.' }),
    )
    expect(await state(id)).toBe('not_pursued')
    const [, moved] = await house.as(undefined, (tx) => listEvents(tx, id))
    expect(moved?.words).toBe('From Priya Castellane to Marguerite Thorne. She leads on transport.')
  })

  it('follow the meetings when those change, and keep their wording', async () => {
    const id = await raise({ due: { kind: 'next_meeting' } })
    const meetings = [
      { id: crypto.randomUUID(), meetsOn: '2026-11-04', isCancelled: true },
      { id: crypto.randomUUID(), meetsOn: '2026-12-09', isCancelled: false },
    ]
    await house.as(house.people.clerk, (tx) => repointActions(tx, house.people.board, meetings))
    const action = await house.as(undefined, (tx) => getAction(tx, id))
    expect(action).toMatchObject({
      due_words: 'by the next formal meeting',
      due_on: '2026-12-09',
    })
    const again = await house.as(house.people.clerk, (tx) =>
      repointActions(tx, house.people.board, meetings),
    )
    expect(again).toBe(0)
  })

  it('are public once the minutes are, by the owner’s post and never a private title', async () => {
    const source = { kind: 'minute', ref: 'item-12' } as const
    await raise({ source, publicTitle: 'Give every young person a bus pass' })
    await raise({ source, title: 'Visit the home in Larch Street' })
    const published = () =>
      house.as(undefined, (tx) => listPublished<{ owner: string }>(tx, { kinds: ['action'] }))
    expect(await published()).toEqual([])
    await house.as(house.people.clerk, (tx) =>
      makeActionsPublic(tx, source, { label: 'Minute 7', url: '/meetings/x/minutes' }),
    )
    const [only, ...others] = await published()
    expect(others).toEqual([])
    expect(only?.data.owner).toBe('Head of fostering')
    expect(JSON.stringify(only)).not.toContain('Larch')
    expect(JSON.stringify(only)).not.toContain('Castellane')
  })
})
