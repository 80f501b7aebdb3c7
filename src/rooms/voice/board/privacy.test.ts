import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scheduleBoardMeeting } from '#tests/support/governance-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { Visitor } from '#tests/support/visitor.ts'
import {
  goodEntry,
  sendKitsCard,
  setVoiceFacts,
  stops,
  takeTo,
} from '#tests/support/voice-world.ts'
import { boardStates } from '../cards/card-states.ts'
import { publishEntry } from '../said-did/publish-entry.ts'
import { tellEveryone } from '../telling/tell.ts'

const looks = [
  'with_group',
  'taken_forward',
  'asked',
  'answer_check',
  'group_view',
  'doing',
  'telling',
] as const

/** Said to Youth Voice, and to nobody else: each must be found in no response to an adult. */
const SECRETS = ['Marlow Road', 'Denise', '@wrenshire.example']

describe.each(engines)('who wrote a card, on %s', (engine) => {
  let house: TestHouse
  let young: { id: string; name: string; bornOn: string }[]
  let secret: { cardId: string; code: string }
  let shown: { cardId: string; code: string }
  beforeAll(async () => {
    house = await openTestHouse(engine)
    await setVoiceFacts(house)
    await scheduleBoardMeeting(house)
    young = await house.as(undefined, async (tx) => {
      const rows = await tx
        .selectFrom('hearth.person')
        .select(['person_id', 'name', 'born_on'])
        .where('kind', '=', 'young_person')
        .execute()
      return rows.map((row) => ({ id: row.person_id, name: row.name, bornOn: row.born_on ?? '' }))
    })
    secret = await sendKitsCard(house)
    shown = await sendKitsCard(house, { showNameTo: 'board' })
  })
  afterAll(() => house.close())

  const adults = () => {
    const { people } = house
    return {
      owner: people.headOfFostering,
      'corporate parenting officer': people.corporateParentingOfficer,
      chair: people.chair,
      councillor: people.councillor,
      clerk: people.clerk,
      director: people.director,
    }
  }

  const urlsFor = (cardId: string) => [
    '/challenges',
    '/challenges?show=late',
    '/challenges?show=answered',
    '/challenges?show=young-people-say',
    '/challenges?show=closed',
    `/challenges/${cardId}`,
    '/my-cards',
    `/my-cards/${cardId}`,
    '/home',
    '/tracker',
    `/cards/${cardId}`,
    `/youth-voice/cards/${cardId}`,
    '/youth-voice/told',
    '/you-said-we-did',
    '/search?q=bus',
  ]

  const visitors = new Map<string, Visitor>()
  async function readEverything(
    cardId: string,
  ): Promise<{ who: string; url: string; body: string }[]> {
    const pages = []
    for (const [who, personId] of Object.entries(adults())) {
      const visitor = visitors.get(who) ?? (await house.visit(personId))
      visitors.set(who, visitor)
      for (const url of urlsFor(cardId)) {
        const answer = await visitor.get(url)
        expect(answer.statusCode, `${who} ${url}`).toBeLessThan(500)
        pages.push({ who, url, body: `${JSON.stringify(answer.headers)}\n${answer.body}` })
      }
    }
    return pages
  }

  const leaksIn = (body: string, allowNames: boolean): string[] => [
    ...SECRETS.filter((word) => body.includes(word)),
    ...young.flatMap((person) => [
      ...(body.includes(person.id) ? ['a person id'] : []),
      ...(person.bornOn && body.includes(person.bornOn) ? ['a date of birth'] : []),
      ...(!allowNames && new RegExp(`\\b${person.name}\\b`).test(body) ? [person.name] : []),
    ]),
  ]

  it('is in no response to an officer or a councillor, at any stop of the card', async () => {
    for (const stop of looks) {
      await takeTo(house, secret.cardId, stop)
      const originators = await idsOf(secret.cardId)
      for (const page of await readEverything(secret.cardId)) {
        const found = leaksIn(page.body, false)
        found.push(...originators.filter((id) => page.body.includes(id)))
        expect({ stop, who: page.who, url: page.url, found }).toEqual({
          stop,
          who: page.who,
          url: page.url,
          found: [],
        })
      }
    }
  })

  it('shows the chosen name to the Board when the writer wanted that, and nothing else about them', async () => {
    await takeTo(house, shown.cardId, 'answered')
    const pages = await readEverything(shown.cardId)
    for (const page of pages)
      expect(leaksIn(page.body, true), `${page.who} ${page.url}`).toEqual([])
    const councillors = pages.find(
      (page) => page.who === 'councillor' && page.url === `/challenges/${shown.cardId}`,
    )
    expect(councillors?.body).toContain('Kit, from Fledge')
    const kit = await house.visit(house.people.inFledge)
    await kit.get(`/cards/${shown.cardId}`)
    await kit.post(`/cards/${shown.cardId}/name-off`)
    for (const page of await readEverything(shown.cardId)) {
      // The agenda's paper keeps what was handed in; every page of the card itself has let it go.
      expect(page.body, `${page.who} ${page.url}`).not.toContain('Kit, from Fledge')
    }
  })

  it('lets no officer know that a card exists before its group takes it forward', async () => {
    const { cardId } = await sendKitsCard(house)
    for (const stop of stops) {
      const card = await takeTo(house, cardId, stop)
      if (boardStates.includes(card.state)) break
      for (const personId of Object.values(adults())) {
        const visitor = await house.visit(personId)
        expect((await visitor.get(`/challenges/${cardId}`)).statusCode).toBe(404)
        expect((await visitor.get(`/my-cards/${cardId}`)).statusCode).toBe(404)
      }
    }
  })

  it('is in no public page once the entry is published and everyone is told', async () => {
    const as = house.people.youthVoice
    await takeTo(house, secret.cardId, 'telling')
    await house.as(as, (tx) => publishEntry(tx, secret.cardId, goodEntry(house)))
    await house.as(as, (tx) => tellEveryone(tx, secret.cardId, 'You can get a bus pass now.'))
    const visitor = await house.visit()
    const list = await visitor.get('/you-said-we-did')
    const address = /\/you-said-we-did\/[\w-]+/.exec(list.body)?.[0] ?? ''
    for (const url of ['/', '/you-said-we-did', address, '/search?q=bus', '/start']) {
      const answer = await visitor.get(url)
      expect(answer.statusCode, url).toBe(200)
      expect(leaksIn(answer.body, false), url).toEqual([])
    }
  })

  it('is nowhere in the audit: a young person’s own steps name nobody', async () => {
    const entries = await house.as(undefined, (tx) =>
      tx.selectFrom('hearth.audit_entry').selectAll().where('act', 'like', 'card.%').execute(),
    )
    expect(entries.some((entry) => entry.act === 'card.send')).toBe(true)
    for (const entry of entries) {
      expect(leaksIn(JSON.stringify(entry), false), entry.act).toEqual([])
    }
  })

  it('is unknown even to Youth Voice when the writer chose nobody', async () => {
    const { cardId } = await sendKitsCard(house, { showNameTo: 'nobody' })
    const zoe = await house.visit(house.people.youthVoice)
    const desk = await zoe.get(`/youth-voice/cards/${cardId}`)
    expect(desk.body).toContain('Somebody with a code')
    expect(desk.body).not.toMatch(/\bKit\b/)
    const rows = await house.as(undefined, (tx) =>
      tx.selectFrom('hearth.card_originator').selectAll().where('card_id', '=', cardId).execute(),
    )
    expect(rows[0]?.person_id).toBeNull()
  })

  it('shows a card to nobody but its writer, its group and Youth Voice', async () => {
    const { cardId } = await sendKitsCard(house)
    const jay = await house.visit(house.people.inNest)
    const kit = await house.visit(house.people.inFledge)
    expect((await jay.get(`/cards/${cardId}`)).statusCode).toBe(404)
    expect((await kit.get(`/cards/${cardId}`)).statusCode).toBe(200)
    expect((await kit.get(`/cards/${cardId}`)).headers['cache-control']).toBe('no-store')
    expect((await (await house.visit()).get(`/cards/${cardId}`)).statusCode).toBe(404)
  })

  it('sends messages that say nothing to whoever reads over a shoulder', async () => {
    const rows = await house.as(undefined, (tx) =>
      tx
        .selectFrom('hearth.outbox_message')
        .selectAll()
        .where('to_address', 'like', 'kit.%')
        .execute(),
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(`${row.subject}\n${row.body}`).not.toMatch(
        /\bcare\b|council|youth voice|corporate|board|worker|bus|college|challenge|foster|fledge|nest/i,
      )
    }
  })

  const idsOf = async (cardId: string) =>
    house.as(undefined, async (tx) => {
      const rows = await tx
        .selectFrom('hearth.card_originator')
        .select('originator_id')
        .where('card_id', '=', cardId)
        .execute()
      return rows.map((row) => row.originator_id)
    })
})
