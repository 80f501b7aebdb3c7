import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listActionsOf } from '#rooms/tracker/index.ts'
import { scheduleBoardMeeting } from '#tests/support/governance-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { Visitor } from '#tests/support/visitor.ts'
import {
  inDays,
  KITS_WORDS,
  SHARED_WORDS,
  setVoiceFacts,
  today,
} from '#tests/support/voice-world.ts'
import { getCard } from './cards/find-card.ts'

const PLAIN = 'Yes. You will get a free bus pass if you go to college.'

/** Telephone numbers are kept on one line by spaces that do not break. */
const plain = (body: string): string => body.replaceAll('\u00a0', ' ')

describe.each(engines)('a challenge through its pages, without scripts, on %s', (engine) => {
  let house: TestHouse
  let kit: Visitor
  let zoe: Visitor
  let rashid: Visitor
  let priya: Visitor
  let cardId = ''
  beforeAll(async () => {
    house = await openTestHouse(engine)
    await setVoiceFacts(house)
    await scheduleBoardMeeting(house)
    kit = await house.visit(house.people.inFledge)
    zoe = await house.visit(house.people.youthVoice)
    rashid = await house.visit(house.people.corporateParentingOfficer)
    priya = await house.visit(house.people.headOfFostering)
  })
  afterAll(() => house.close())

  const card = () => house.as(undefined, (tx) => getCard(tx, cardId))
  const press = async (visitor: Visitor, page: string, verb: string, values = {}) => {
    expect((await visitor.get(page)).statusCode, page).toBe(200)
    const answer = await visitor.post(`${page}/${verb}`, values)
    expect(answer.statusCode, `${verb}: ${answer.body.slice(0, 3000)}`).toBe(303)
    return answer
  }
  const desk = () => `/youth-voice/cards/${cardId}`

  it('is written, looked at and sent by the 19-year-old', async () => {
    await kit.get('/say')
    const form = { words: KITS_WORDS, show_name_to: 'group', tell_by: 'message' }
    const preview = await kit.post('/say', form)
    expect(preview.statusCode).toBe(200)
    expect(preview.body).toContain('Nothing is sent yet')
    expect(preview.body).toContain('Kit, from Fledge')
    cardId = /name="card" value="([^"]+)"/.exec(preview.body)?.[1] ?? ''
    const back = await kit.post('/say/change', { ...form, card: cardId })
    expect(back.body).toContain('Marlow Road College')
    const sent = await kit.post('/say/send', { ...form, card: cardId })
    expect(sent.body).toContain('Zoe will read it by Thursday 15 October')
    expect(sent.body).toMatch(/(?:[A-Z]+-){4}\d\d/)
    const twice = await kit.post('/say/send', { ...form, card: cardId })
    expect(twice.statusCode).toBe(422)
    expect((await kit.get('/me')).body).toContain('My bus to Marlow Road College costs £4')
  })

  it('is read, cleared and shown to its writer by the Youth Voice worker', async () => {
    expect((await zoe.get('/youth-voice')).body).toContain(`/youth-voice/cards/${cardId}`)
    expect((await zoe.get('/home')).body).toContain('A new card to read')
    await press(zoe, desk(), 'skim')
    const { version, group_id: group } = await card()
    const share = { shared: SHARED_WORDS, topic: 'Getting about', group, version: String(version) }
    await press(zoe, desk(), 'share', share)
    const late = await zoe.post(`${desk()}/share`, { ...share, shared: 'Mine came too late.' })
    expect(late.statusCode).toBe(422)
    expect((await zoe.get(desk())).body).toMatch(/<del>[^<]*Marlow/)
    expect((await kit.get(`/cards/${cardId}`)).body).toContain('This is what others will read')
    await press(kit, `/cards/${cardId}`, 'agree')
  })

  it('is taken forward by the group and given one owner, a date and the first place', async () => {
    await press(zoe, desk(), 'forward', { session_on: today(house) })
    const page = await rashid.get(`/challenges/${cardId}`)
    expect(page.body).toContain(
      '5 clear working days before the Board of Wednesday 9 December 2026',
    )
    const { version } = await card()
    const asking = {
      title: 'Bus money for college',
      owner: house.people.headOfFostering,
      due_on: '2026-11-30',
      version: String(version),
    }
    const tooLate = await rashid.post(`/challenges/${cardId}/ask`, asking)
    expect(tooLate.statusCode).toBe(422)
    expect(tooLate.body).toContain('The latest day is Wednesday 11 November 2026')
    expect(tooLate.body).toContain('value="Bus money for college"')
    await press(rashid, `/challenges/${cardId}`, 'ask', { ...asking, due_on: '2026-11-11' })
    expect((await kit.get(`/cards/${cardId}`)).body).toContain('We asked Priya')
  })

  it('is answered in words that had to become plain first', async () => {
    const mine = `/my-cards/${cardId}`
    expect((await priya.get('/my-cards')).body).toContain('Bus money for college')
    await press(priya, mine, 'accept')
    const { version } = await card()
    const answer = {
      decision: 'yes',
      words: 'The authority will undertake a comprehensive evaluation of transportation.',
      what_next: 'We will post it to you.',
      by_when: inDays(house, 40),
      what_1: 'Post a bus pass to everyone who asked.',
      owner_1: house.people.headOfFostering,
      due_1: inDays(house, 40),
      version: String(version),
    }
    const checked = await priya.post(`${mine}/check`, answer)
    expect(checked.statusCode).toBe(200)
    expect(checked.body).toContain('It cannot be sent like this')
    const hard = await priya.post(`${mine}/answer`, answer)
    expect(hard.statusCode).toBe(422)
    expect(hard.body).toContain('It reads at school grade')
    expect(hard.body).toContain('comprehensive evaluation')
    const noOwner = await priya.post(`${mine}/answer`, { ...answer, words: PLAIN, owner_1: '' })
    expect(noOwner.body).toContain('Name one person.')
    await press(priya, mine, 'answer', { ...answer, words: PLAIN })
    expect((await kit.get(`/cards/${cardId}`)).body).not.toContain(PLAIN)
  })

  it('is released by Youth Voice, and agreed by the group', async () => {
    const check = `${desk()}/answer`
    expect((await zoe.get(check)).body).toContain('Young people can read this.')
    await press(zoe, check, 'release')
    const page = await kit.get(`/cards/${cardId}`)
    expect(page.body).toContain(PLAIN)
    expect(page.body.indexOf('answer__decision')).toBeLessThan(page.body.indexOf(PLAIN))
    await press(kit, `/cards/${cardId}`, 'opinion', { opinion: 'happy', words: 'Nice one' })
    await press(zoe, desk(), 'with-group', { session_on: today(house) })
    expect((await zoe.get(desk())).body).toContain('Nice one')
    await press(zoe, desk(), 'agree', { session_on: today(house) })
  })

  it('is done with proof, and the group says that it is better', async () => {
    const [action] = await house.as(undefined, (tx) =>
      listActionsOf(tx, { kind: 'card', ref: cardId }),
    )
    const page = await priya.get(`/tracker/${action!.action_id}`)
    expect(page.statusCode).toBe(200)
    const verb = /action="(\/tracker\/[^"]*(?:done|claim)[^"]*)"/.exec(page.body)?.[1] ?? ''
    const claimed = await priya.post(verb, { proof_words: '41 passes went out in the post.' })
    expect(claimed.statusCode).toBe(303)
    expect((await kit.get(`/cards/${cardId}`)).body).toContain('They say it’s done. Is it?')
    await press(zoe, desk(), 'better', { session_on: today(house), verdict: 'better' })
  })

  it('closes when its writer has seen what happened, and everybody can read the entry', async () => {
    const telling = `${desk()}/telling`
    await press(zoe, telling, 'publish', {
      said: 'The bus to college costs too much.',
      did: 'Everyone at college can get a free bus pass.',
      who: 'Priya, who runs fostering',
      status: 'done',
      entry_topic: 'Getting about',
      group_saw_on: today(house),
    })
    await press(zoe, telling, 'tell', { what_happened: 'You can get a free bus pass now.' })
    expect((await zoe.get('/youth-voice/told')).body).toContain('Kit')
    expect((await card()).state).toBe('telling')
    expect((await kit.get(`/cards/${cardId}`)).body).toContain('You can get a free bus pass now.')
    expect((await card()).state).toBe('closed')
    const visitor = await house.visit()
    expect((await visitor.get('/you-said-we-did?topic=Getting%20about')).body).toContain(
      'We did it',
    )
    expect((await visitor.get('/search?q=bus')).body).toContain(
      '/you-said-we-did/1-bus-money-for-college',
    )
    expect((await rashid.get('/challenges?show=closed')).body).toContain('Closed, everyone told')
  })

  it('can be kept for later, found again, and thrown away', async () => {
    await kit.get('/say')
    const kept = await kit.post('/say/keep', {
      words: 'Half a thought',
      show_name_to: 'board',
      tell_by: 'no',
    })
    expect(kept.headers.location).toBe('/me')
    const href = /\/say\?draft=[\w-]+/.exec((await kit.get('/me')).body)?.[0] ?? ''
    const page = await kit.get(href)
    expect(page.body).toContain('Half a thought')
    expect((await (await house.visit(house.people.inNest)).get(href)).body).not.toContain('Half')
    const id = /name="card" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    await kit.post('/say/drop', { card: id })
    expect((await kit.get('/me')).body).not.toContain('Half a thought')
  })

  it('has somebody to talk to: a thread that only Youth Voice can read', async () => {
    await kit.get('/talk')
    expect((await kit.post('/talk', { words: 'Can I ring you?' })).statusCode).toBe(303)
    const list = await zoe.get('/youth-voice/talk')
    expect(list.body).toContain('1 unread')
    const href = /\/youth-voice\/talk\/[\w-]+/.exec(list.body)?.[0] ?? ''
    await zoe.get(href)
    await zoe.post(href, { words: 'Yes. Ring me on Friday.' })
    expect((await kit.get('/talk')).body).toContain('Yes. Ring me on Friday.')
    for (const other of [rashid, priya, kit]) expect((await other.get(href)).statusCode).toBe(403)
  })

  it('works for somebody without an account, who gets a code and help first', async () => {
    const stranger = await house.visit()
    await stranger.get('/say')
    const form = { words: 'I hate my room.', group: house.people.nest }
    const preview = await stranger.post('/say', form)
    expect(plain(preview.body)).toContain('0800 1111')
    const sent = await stranger.post('/say/send', form)
    const code = /(?:[A-Z]+-){4}\d\d/.exec(sent.body)?.[0] ?? ''
    await stranger.get('/code')
    expect((await stranger.post('/code', { code })).body).toContain('Where it is')
  })

  it('can be written down by a worker, in the young person’s words, for somebody with or without an account', async () => {
    await zoe.get('/youth-voice/write')
    const form = {
      words: 'Jay told me at football: no hot water for a week.',
      who: house.people.inNest,
      group: house.people.nest,
      show_name_to: 'youth_voice',
      tell_by: 'in_person',
    }
    const sent = await zoe.post('/youth-voice/write', form)
    expect(sent.body).toMatch(/(?:[A-Z]+-){4}\d\d/)
    const jay = await house.visit(house.people.inNest)
    expect((await jay.get('/me')).body).toContain('no hot water')
    const other = await zoe.post('/youth-voice/write', { ...form, who: house.people.clerk })
    expect(other.body).toContain('Choose somebody from the list.')
    expect((await zoe.post('/youth-voice/write', { ...form, who: 'nobody' })).statusCode).toBe(200)
  })

  it('offers help without signing in, in the same place on every young page', async () => {
    const stranger = await house.visit()
    for (const url of ['/start', '/say', '/code', '/help-now', '/talk', '/you-said-we-did']) {
      const { body: whole } = await stranger.get(url)
      const body = whole.slice(whole.indexOf('<body'))
      const order = ['Get help now', 'Listen', 'Leave quickly', 'Talk to Youth Voice']
      const at = order.map((text) => body.indexOf(`>${text}<`))
      expect(
        at.every((place) => place > 0),
        url,
      ).toBe(true)
      expect(at).toEqual(at.toSorted((a, b) => a - b))
    }
    const help = plain((await stranger.get('/help-now')).body)
    for (const number of ['999', '0800 1111', '116 123', '85258']) expect(help).toContain(number)
  })
})
