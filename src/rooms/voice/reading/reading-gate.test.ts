import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scheduleBoardMeeting } from '#tests/support/governance-world.ts'
import { judgeYoungPage, wordsOfMain } from '#tests/support/read-young-page.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { Visitor } from '#tests/support/visitor.ts'
import {
  goodEntry,
  inDays,
  KITS_WORDS,
  letSignIn,
  sendKitsCard,
  setVoiceFacts,
  stops,
  takeTo,
  today,
} from '#tests/support/voice-world.ts'
import { sayNotGoodEnough } from '../answering/group-view.ts'
import { needLonger } from '../answering/own-card.ts'
import { leaveCard, pauseCard } from '../desk/prepare-card.ts'
import {
  askWriter,
  finishHandOver,
  handToPerson,
  raiseSafety,
  skimCard,
} from '../desk/read-card.ts'
import { publishEntry } from '../said-did/publish-entry.ts'
import { answerYoungPerson, writeToYouthVoice } from '../talk/talk.ts'
import { listThreads } from '../talk/talk.ts'
import { tellEveryone } from '../telling/tell.ts'
import { choosePerson, pullOut } from '../writing/writer-steps.ts'
import { youngLine } from '../words/young-states.ts'

const [engine] = engines

describe('every page a young person reads', () => {
  let house: TestHouse
  let kit: Visitor
  beforeAll(async () => {
    house = await openTestHouse(engine ?? 'pglite')
    await setVoiceFacts(house)
    await scheduleBoardMeeting(house)
    kit = await house.visit(house.people.inFledge)
  })
  afterAll(() => house.close())

  const asYouthVoice = <T>(work: Parameters<typeof house.as<T>>[1]) =>
    house.as(house.people.youthVoice, work)

  const expectPlain = (html: string, what: string) =>
    expect({ what, problems: judgeYoungPage(html) }).toEqual({ what, problems: [] })

  it('is plain when nobody has signed in', async () => {
    for (const url of ['/start', '/say', '/code', '/help-now', '/talk', '/you-said-we-did']) {
      const page = await (await house.visit()).get(url)
      expect(page.statusCode, url).toBe(200)
      expectPlain(page.body, url)
    }
  })

  it('is plain where there is no page, and where it is not theirs', async () => {
    for (const url of ['/nothing-here', '/youth-voice']) {
      expectPlain((await kit.get(url)).body, url)
    }
  })

  it('is plain before anything was said', async () => {
    for (const url of ['/start', '/me', '/say', '/talk', '/help-now']) {
      expectPlain((await kit.get(url)).body, url)
    }
  })

  it('is plain while something is being said, with every kind of mistake', async () => {
    const form = { words: KITS_WORDS, show_name_to: 'board', tell_by: 'message' }
    for (const show_name_to of ['nobody', 'youth_voice', 'group', 'board']) {
      await kit.get('/say')
      expectPlain(
        (await kit.post('/say', { ...form, show_name_to })).body,
        `seen by ${show_name_to}`,
      )
    }
    const empty = await kit.post('/say', { words: '' })
    expect(empty.statusCode).toBe(422)
    expectPlain(empty.body, 'nothing written')
    expectPlain((await kit.post('/say/send', form)).body, 'sent')
    expectPlain((await kit.send('/say/keep', { ...form, card: '' })).body, 'kept')
    const stranger = await house.visit()
    await stranger.get('/say')
    expectPlain((await stranger.post('/say', { words: 'Hi.' })).body, 'no group chosen')
    const sent = await stranger.post('/say/send', { words: 'Hi.', group: house.people.nest })
    expect(sent.body).toContain('This is your code')
    expectPlain(sent.body, 'sent with no name')
    for (const code of ['', 'nonsense', 'PLUM-RIVER-GOAT-LAMP-42']) {
      expectPlain((await stranger.post('/code', { code })).body, `the code ${code}`)
    }
  })

  it('is plain at every stop of a card, for its writer, its group and by its code', async () => {
    const { cardId, code } = await sendKitsCard(house, { showNameTo: 'board' })
    await letSignIn(house, house.people.alsoInFledge)
    const remy = await house.visit(house.people.alsoInFledge)
    const stranger = await house.visit()
    for (const stop of stops) {
      await takeTo(house, cardId, stop)
      expectPlain((await kit.get(`/cards/${cardId}`)).body, `my card, ${stop}`)
      expectPlain((await kit.get('/me')).body, `my page, ${stop}`)
      await stranger.get('/code')
      const byCode = await stranger.post('/code', { code })
      expect(byCode.body, stop).toContain('Where it is')
      expectPlain(byCode.body, `by code, ${stop}`)
      const others = await remy.get(`/cards/${cardId}`)
      if (stops.indexOf(stop) < stops.indexOf('with_group')) expect(others.statusCode).toBe(404)
      else expectPlain(others.body, `the group's card, ${stop}`)
    }
    await asYouthVoice((tx) => publishEntry(tx, cardId, goodEntry(house)))
    await asYouthVoice((tx) => tellEveryone(tx, cardId, 'You can get a free bus pass now.'))
    expectPlain((await kit.get(`/cards/${cardId}`)).body, 'told')
    expectPlain((await kit.get(`/cards/${cardId}`)).body, 'closed')
    const list = await kit.get('/you-said-we-did')
    expect(list.body).toContain('Bus money for college')
    expectPlain(list.body, 'you said, we did')
    expectPlain((await kit.get('/you-said-we-did/1-bus-money-for-college')).body, 'an entry')
  })

  it('is plain on every side path', async () => {
    const on = today(house)
    const paths: Record<string, (cardId: string) => Promise<unknown>> = {
      help_needed: async (id) => {
        await asYouthVoice((tx) => skimCard(tx, id))
        await asYouthVoice((tx) => askWriter(tx, id, 'Which bus do you take?'))
      },
      personal_route: async (id) => {
        await asYouthVoice((tx) => skimCard(tx, id))
        await asYouthVoice((tx) => handToPerson(tx, id, true))
      },
      handed_over: async (id) => {
        await asYouthVoice((tx) => skimCard(tx, id))
        await asYouthVoice((tx) => handToPerson(tx, id, true))
        await house.as(house.people.inFledge, (tx) => choosePerson(tx, id, 'complaint'))
        await asYouthVoice((tx) => finishHandOver(tx, id))
      },
      safety_route: (id) => asYouthVoice((tx) => raiseSafety(tx, id)),
      withdrawn: (id) => house.as(house.people.inFledge, (tx) => pullOut(tx, id)),
      not_taken: async (id) => {
        await takeTo(house, id, 'with_group')
        await asYouthVoice((tx) =>
          leaveCard(tx, id, { on, reason: 'We want to fix the bus first. Then this.' }),
        )
      },
      paused: async (id) => {
        await takeTo(house, id, 'answering')
        await asYouthVoice((tx) =>
          pauseCard(tx, id, {
            reason: 'The bus firm is shut until then.',
            until: inDays(house, 30),
          }),
        )
      },
      answering: async (id) => {
        await takeTo(house, id, 'answering')
        await house.as(house.people.headOfFostering, (tx) =>
          needLonger(tx, id, {
            until: inDays(house, 60),
            why: 'We wait for the bus firm.',
            as: 'owner',
          }),
        )
      },
      lead_member: async (id) => {
        for (let round = 1; round <= 3; round += 1) {
          await takeTo(house, id, 'group_view')
          await asYouthVoice((tx) =>
            sayNotGoodEnough(tx, id, { on, missing: 'We want trains too.' }),
          )
        }
      },
    }
    for (const [state, go] of Object.entries(paths)) {
      const { cardId } = await sendKitsCard(house)
      await go(cardId)
      const page = await kit.get(`/cards/${cardId}`)
      expect(page.statusCode).toBe(200)
      expectPlain(page.body, state)
    }
  })

  it('is plain while talking with Youth Voice', async () => {
    await house.as(house.people.inFledge, (tx) => writeToYouthVoice(tx, 'Can I ring you?'))
    await asYouthVoice(async (tx) => {
      const [thread] = await listThreads(tx)
      await answerYoungPerson(tx, thread!.threadId, 'Yes. Ring me on Friday.')
    })
    expectPlain((await kit.get('/talk')).body, 'talk')
  })

  it('has a plain line for every state', () => {
    const facts = {
      readers: 'Zoe or Sam',
      reader: 'Zoe',
      readBy: 'Thursday 15 October',
      group: 'Fledge',
      owner: 'Priya',
      due: 'Wednesday 11 November',
      until: 'Friday 1 January',
      hasWords: false,
      isLate: false,
    }
    const lines = Object.values(youngLine).flatMap((line) => [
      line(facts),
      line({ ...facts, hasWords: true, isLate: true }),
    ])
    expectPlain(`<main><p>${lines.join('</p><p>')}</p></main>`, 'all lines')
  })
})

describe('the gate itself', () => {
  it('stops a hard page, a long sentence, a banned word and a telling tab', () => {
    const page = (title: string, words: string) =>
      judgeYoungPage(`<title>${title}</title><main><p>${words}</p></main>`)
    expect(page('Hi', 'You can get a bus pass now.')).toEqual([])
    expect(
      page(
        'Hi',
        'Accommodation opportunities necessitate considerable organisational collaboration.',
      )[0],
    ).toMatch(/^grade/)
    expect(
      page('Hi', `We ${'go and '.repeat(12)}stop.`).some((one) => one.startsWith('long sentence')),
    ).toBe(true)
    expect(page('Hi', 'We found you a new placement.')).toEqual(['banned word: placement'])
    expect(page('Your foster home', 'You can get a bus pass now.')).toEqual([
      'the tab says why: Your foster home',
    ])
  })

  it('reads what is on the page, and leaves out what young people wrote', () => {
    const html =
      '<main><h1>Hi</h1><svg><path d="M0"/></svg><div data-own-words><p>My words</p></div><p>Ours <a href="/">here</a></p><input name="x"></main>'
    expect(wordsOfMain(html)).toBe('Hi\nOurs here')
  })
})
