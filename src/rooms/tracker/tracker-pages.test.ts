import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import { sendKitsCard } from '#tests/support/voice-world.ts'
import { makeActionsPublic, raiseAction, type NewAction } from './index.ts'
import { paths } from './paths.ts'

/** The smallest PNG: one grey pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
)

describe.each(engines)('the tracker on %s', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine)
  })
  afterAll(() => house.close())

  const raise = (more: Partial<NewAction> = {}) =>
    house.as(house.people.clerk, (tx) =>
      raiseAction(tx, {
        bodyId: house.people.board,
        title: 'Write to every foster carer',
        ownerId: house.people.headOfFostering,
        due: { kind: 'date', on: '2026-11-11' },
        source: { kind: 'minute', ref: 'item-6', label: 'Item 6, 14 October 2026' },
        ...more,
      }),
    )

  it('says what will stand in it while it is empty', async () => {
    const clerk = await house.visit(house.people.clerk)
    const page = await clerk.open(paths.tracker())
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Nobody has promised anything yet')
    const anyone = await house.visit()
    expect((await anyone.open(paths.publicActions())).body).toContain('Nothing has been asked for')
  })

  it('is closed to the public and to young people', async () => {
    const id = await raise()
    const anyone = await house.visit()
    expect((await anyone.get(paths.tracker())).headers.location).toContain('/sign-in')
    const young = await house.visit(house.people.inFledge)
    expect((await young.get(paths.tracker())).statusCode).toBe(403)
    expect((await young.get(paths.action(id))).statusCode).toBe(403)
  })

  it('shows what is late first, and filters by owner and by state', async () => {
    await raise({
      title: 'Mend the boiler in Larch House',
      due: { kind: 'date', on: '2026-10-14' },
    })
    await raise({ title: 'Count the bus passes', ownerId: house.people.director })
    house.clock.moveTo('2026-10-17T09:00:00Z')
    const chair = await house.visit(house.people.chair)
    const page = (await chair.open(paths.tracker())).body
    expect(page).toContain('3 days late')
    expect(page.indexOf('Mend the boiler')).toBeLessThan(page.indexOf('Count the bus passes'))
    const late = (await chair.open(paths.tracker({ state: 'late' }))).body
    expect(late).not.toContain('Count the bus passes')
    const hers = (await chair.open(paths.tracker({ owner: house.people.director }))).body
    expect(hers).toContain('Count the bus passes')
    expect(hers).not.toContain('Mend the boiler')
    house.clock.moveTo('2026-10-14T09:00:00Z')
  })

  it('lets an owner begin, claim with a file as proof, and the clerk confirm', async () => {
    const id = await raise({ title: 'Print the welcome booklet' })
    const owner = await house.visit(house.people.headOfFostering)
    expect((await owner.open('/home')).body).toContain('Print the welcome booklet')
    await owner.open(paths.action(id))
    expect((await owner.send(paths.verb(id, 'start'))).body).toContain('It is under way')
    const done = await owner.upload(
      paths.verb(id, 'done'),
      { proof_words: '' },
      { proof_file: { name: 'photo <1>.png', type: 'image/png', bytes: PNG } },
    )
    expect(done.statusCode).toBe(303)
    const clerk = await house.visit(house.people.clerk)
    expect((await clerk.open('/home')).body).toContain('Reported as done: is it?')
    const page = await clerk.open(paths.action(id))
    const proof = /href="(\/tracker\/[^"]+\/proof\/[^"]+)"/.exec(page.body)?.[1] ?? ''
    const file = await clerk.get(proof)
    expect(file.rawPayload.equals(PNG)).toBe(true)
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="action-\d+-proof/)
    expect((await (await house.visit()).get(proof)).statusCode).toBe(404)
    expect((await (await house.visit(house.people.inNest)).get(proof)).statusCode).toBe(404)
    await clerk.open(paths.action(id))
    expect((await clerk.send(paths.verb(id, 'close'), { close_words: '' })).body).toContain(
      'The action is closed',
    )
  })

  it('takes no claim without proof, and no file that is something else than it says', async () => {
    const id = await raise()
    const owner = await house.visit(house.people.headOfFostering)
    await owner.open(paths.action(id))
    const empty = await owner.post(paths.verb(id, 'done'), { proof_words: ' ' })
    expect(empty.statusCode).toBe(422)
    expect(empty.body).toContain('Show what was done')
    const link = await owner.post(paths.verb(id, 'done'), {
      proof_words: 'I told them all.',
      proof_link: 'javascript:alert(1)',
    })
    expect(link.statusCode).toBe(422)
    expect(link.body).toContain('I told them all.')
    const page = await owner.upload(
      paths.verb(id, 'done'),
      { proof_words: '' },
      { proof_file: { name: 'a.pdf', type: 'application/pdf', bytes: Buffer.from('<html>') } },
    )
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('What counts is its content')
  })

  it('gives nobody but the owner the claim, and only its keepers the closing', async () => {
    const id = await raise()
    const director = await house.visit(house.people.director)
    await director.open(paths.action(id))
    const claim = await director.post(paths.verb(id, 'done'), { proof_words: 'Done' })
    expect(claim.statusCode).toBe(403)
    const owner = await house.visit(house.people.headOfFostering)
    await owner.open(paths.action(id))
    await owner.send(paths.verb(id, 'done'), { proof_words: 'All letters went out.' })
    expect((await owner.post(paths.verb(id, 'close'), {})).statusCode).toBe(403)
  })

  it('does not let the clerk close what young people asked for', async () => {
    const { cardId } = await sendKitsCard(house)
    const id = await raise({ source: { kind: 'card', ref: cardId, label: 'A challenge' } })
    const owner = await house.visit(house.people.headOfFostering)
    await owner.open(paths.action(id))
    await owner.send(paths.verb(id, 'done'), { proof_words: 'All letters went out.' })
    const clerk = await house.visit(house.people.clerk)
    expect((await clerk.open(paths.action(id))).body).toContain('have the last word')
    expect((await clerk.post(paths.verb(id, 'close'), {})).statusCode).toBe(403)
  })

  it('lets its keepers move the day, pass it on and stop it, each with a reason', async () => {
    const id = await raise({ title: 'Find a room for Nest' })
    const officer = await house.visit(house.people.corporateParentingOfficer)
    await officer.open(paths.action(id))
    const bare = await officer.post(paths.verb(id, 'due'), { new_due: '2026-12-01', due_why: '' })
    expect(bare.body).toContain('Say why the day moves')
    await officer.send(paths.verb(id, 'due'), { new_due: '2026-12-01', due_why: 'Half term.' })
    await officer.send(paths.verb(id, 'transfer'), {
      new_owner: house.people.director,
      transfer_words: 'She has the rooms.',
    })
    const page = (await officer.open(paths.action(id))).body
    expect(page).toContain('Tuesday 1 December 2026')
    expect(page).toContain('From Priya Castellane to Marguerite Thorne')
    const stopped = await officer.send(paths.verb(id, 'stop'), { stop_words: 'Nest found one.' })
    expect(stopped.body).toContain('Will not be done')
  })

  it('shows the public what was decided in public, by post and never by an officer’s name', async () => {
    const source = { kind: 'minute', ref: 'item-public' } as const
    await raise({
      source,
      title: 'Buy bikes',
      publicTitle: 'Buy bikes',
      ownerId: house.people.headOfFostering,
    })
    await raise({ source, title: 'Settle the dispute at Quince Lodge' })
    await house.as(house.people.clerk, (tx) =>
      makeActionsPublic(tx, source, { label: 'Minute 7', url: '/meetings/m/minutes#minute-7' }),
    )
    const anyone = await house.visit()
    const list = (await anyone.open(paths.publicActions())).body
    expect(list).toContain('Buy bikes')
    expect(list).toContain('Head of fostering')
    expect(list).not.toMatch(/Castellane|Quince/)
    const number = /href="\/actions\/(\d+)"/.exec(list)?.[1] ?? ''
    const one = await anyone.open(paths.publicAction(number))
    expect(one.body).toContain('Minute 7')
    expect(one.body).not.toMatch(/Castellane|Quince/)
    expect((await anyone.get(paths.publicAction(999))).statusCode).toBe(404)
  })
})
