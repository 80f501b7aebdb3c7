import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoLocalFiles } from '#rooms/insight/demo-returns/local-files.ts'
import { AS_AT, returnFiles } from '#tests/support/insight-world.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'
import type { Visitor } from '#tests/support/visitor.ts'
import { deleteFiles, readImport } from './read-import.ts'

const decision = { on: 'yes', days: '7', source: 'Data protection assessment of May 2026' }

describe.each(engines)('reading returns on the server, on %s', (engine) => {
  let house: TestHouse
  let analyst: Visitor
  let director: Visitor
  const files = returnFiles({ children: 40 })
  beforeAll(async () => {
    house = await openTestHouse(engine)
    analyst = await house.visit(house.people.analyst)
    director = await house.visit(house.people.director)
  })
  afterAll(() => house.close())

  const send = async (given = files) => {
    await analyst.get('/returns/import')
    return analyst.upload(
      '/returns/import/send',
      {
        'as-at': AS_AT,
        population: '31,000',
        'population-year': '2024',
        'population-source': 'invented',
        body: house.people.board,
      },
      {
        files: given.map(({ name, bytes }) => ({
          name,
          type: 'text/csv',
          bytes: Buffer.from(bytes),
        })),
      },
    )
  }
  const imports = () =>
    house.as(undefined, (tx) => tx.selectFrom('hearth.returns_import').selectAll().execute())
  const keptBytes = () =>
    house.as(undefined, (tx) =>
      tx.selectFrom('hearth.returns_import_file').select(['sealed', 'sealed_name']).execute(),
    )

  it('is off until a director decides, and the analyst cannot decide alone', async () => {
    expect((await analyst.get('/returns/import')).body).toContain('Switched off')
    expect((await send()).statusCode).toBe(403)
    expect((await analyst.post('/returns/import/decide', decision)).statusCode).toBe(403)
    await director.get('/returns/import')
    const answer = await director.send('/returns/import/decide', decision)
    expect(answer.body).toContain('files are deleted after 7 days')
  })

  it('asks for the days and for the decision that it rests on', async () => {
    await director.get('/returns/import')
    const answer = await director.post('/returns/import/decide', {
      on: 'yes',
      days: '400',
      source: '',
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('90 days at most')
    expect(answer.body).toContain('which decision this rests on')
  })

  it('keeps the files sealed: no child, no heading and no name of a file in the database', async () => {
    const answer = await send()
    expect(answer.statusCode).toBe(303)
    const rows = await keptBytes()
    expect(rows).toHaveLength(files.length)
    for (const { sealed, sealed_name } of rows) {
      const text =
        Buffer.from(sealed).toString('latin1') + Buffer.from(sealed_name).toString('latin1')
      expect(text).not.toMatch(/CHILD|DECOM|episodes|header/)
    }
  })

  it('makes the same draft as the browser would', async () => {
    const [given] = await imports()
    await house.as(undefined, (tx) => readImport(tx, given!.import_id))
    const [read] = await imports()
    expect(read!.state).toBe('read')
    const page = await analyst.get(`/returns/import/${given!.import_id}`)
    expect(page.body).toContain(`/scorecards/${read!.scorecard_id}`)
    const scorecard = await analyst.get(`/scorecards/${read!.scorecard_id}/indicators/D2`)
    expect(scorecard.body).toMatch(/tile__value">40</)
  })

  it('gives the queries to the analyst of the board alone, and records each look', async () => {
    const [given] = await imports()
    const url = `/returns/import/${given!.import_id}/queries.csv`
    expect((await director.get(url)).statusCode).toBe(403)
    const csv = await analyst.get(url)
    expect(csv.statusCode).toBe(200)
    expect(csv.headers['cache-control']).toBe('no-store')
    expect(csv.body).toContain('Rule,Table,Row,Child')
    const acts = await house.as(undefined, (tx) =>
      tx.selectFrom('hearth.audit_entry').select('act').execute(),
    )
    expect(acts.map(({ act }) => act)).toContain('returns.queries_read')
  })

  it('deletes the files on their day, and keeps that they were sent', async () => {
    const [given] = await imports()
    expect(given!.delete_on).toBe('2026-10-21')
    await house.as(undefined, (tx) => deleteFiles(tx, given!.import_id))
    expect(await keptBytes()).toHaveLength(0)
    const page = await analyst.get(`/returns/import/${given!.import_id}`)
    expect(page.body).toContain('Deleted')
    const gone = await analyst.get(`/returns/import/${given!.import_id}/queries.csv`)
    expect(gone.statusCode).toBe(404)
  })

  it('says where a file cannot be read, and not what stood there', async () => {
    const broken = {
      name: 'reviews.csv',
      bytes: new TextEncoder().encode('CHILD,DOB,REVIEW,REVIEW_CODE\nA1,,31/02/2025,PN1\n'),
    }
    await send([broken])
    const given = (await imports()).find((one) => one.state === 'waiting')!
    await house.as(undefined, (tx) => readImport(tx, given.import_id))
    const page = await analyst.get(`/returns/import/${given.import_id}`)
    expect(page.body).toContain('reviews.csv, row 2, column REVIEW')
    expect(page.body).not.toContain('31/02/2025')
  })

  it('reads a workbook of lists as the browser does', async () => {
    const council = { children: 40, years: 3, seed: 11, ending: AS_AT }
    const [lists] = demoLocalFiles({ ...council, extractsTo: AS_AT, extracts: 1 })
    await send([...files, lists!])
    const given = (await imports()).find((one) => one.state === 'waiting')!
    await house.as(undefined, (tx) => readImport(tx, given.import_id))
    const read = (await imports()).find((one) => one.import_id === given.import_id)!
    expect(read.state).toBe('read')
    const line = await analyst.get(`/scorecards/${read.scorecard_id}/indicators/L1`)
    expect(line.body).toContain('From the list of care leavers of 31 March 2026.')
  })

  it('deletes everything at once when it is switched off', async () => {
    await director.get('/returns/import')
    const answer = await director.send('/returns/import/decide', { ...decision, on: 'no' })
    expect(answer.body).toContain('Every file that was sent is deleted')
    expect(await keptBytes()).toHaveLength(0)
    expect((await send()).statusCode).toBe(403)
  })

  it('cannot be opened after the sealed bytes were swapped', async () => {
    await director.get('/returns/import')
    await director.send('/returns/import/decide', decision)
    await send(files.slice(0, 2))
    const given = (await imports()).find((one) => one.state === 'waiting')!
    await house.as(undefined, (tx) =>
      sql`update hearth.returns_import_file one set sealed = other.sealed
        from hearth.returns_import_file other
        where one.import_id = ${given.import_id} and other.import_id = one.import_id
          and one.position = 0 and other.position = 1`.execute(tx),
    )
    await expect(house.as(undefined, (tx) => readImport(tx, given.import_id))).rejects.toThrow()
  })
})
