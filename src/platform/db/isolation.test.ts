import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { theSystem, thePublic } from '#platform/auth/actor.ts'
import { inCouncil } from '#platform/db/in-council.ts'
import { contextFor } from '#platform/http/reader.ts'
import { newId } from '#platform/ids/new-id.ts'
import { engines } from '#tests/support/test-database.ts'
import { openTestHouse, type TestHouse } from '#tests/support/test-house.ts'

describe.each(engines)('isolation by the database on %s', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine)
  })
  afterAll(() => house.close())

  const asPublic = <T>(work: Parameters<typeof inCouncil<T>>[3]) =>
    inCouncil(
      house.opened.db,
      'public',
      contextFor(house.running.house, house.council, thePublic),
      work,
    )

  it('gives every table a council, first in its key, and forces row-level security on it', async () => {
    const tables = await sql<{ name: string; forced: boolean; first_key: string | null }>`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
        (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
         where i.indrelid = c.oid and i.indisprimary) as first_key
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'hearth' and c.relkind = 'r'`.execute(house.opened.db)
    expect(tables.rows.length).toBeGreaterThan(10)
    for (const table of tables.rows) {
      expect(table, table.name).toMatchObject({ forced: true, first_key: 'council_id' })
    }
  })

  it('shows one council nothing of another', async () => {
    const other = { id: newId(), slug: 'elsewhere', name: 'Elsewhere', shortName: 'Elsewhere' }
    const context = contextFor(house.running.house, other, theSystem)
    const people = await inCouncil(house.opened.db, 'app', context, (tx) =>
      tx.selectFrom('hearth.person').selectAll().execute(),
    )
    expect(people).toEqual([])
    const write = inCouncil(house.opened.db, 'app', context, (tx) =>
      tx
        .insertInto('hearth.body')
        .values({
          council_id: house.council.id,
          body_id: newId(),
          slug: 'x',
          name: 'x',
          kind: 'board',
          purpose: '',
        })
        .execute(),
    )
    await expect(write).rejects.toThrow(/row-level security/)
  })

  it('lets a public request read what was published and no other table', async () => {
    await expect(
      asPublic((tx) => tx.selectFrom('hearth.publication').selectAll().execute()),
    ).resolves.toEqual([])
    for (const table of [
      'hearth.person',
      'hearth.audit_entry',
      'hearth.session',
      'hearth.outbox_message',
    ] as const) {
      const read = asPublic((tx) => tx.selectFrom(table).selectAll().execute())
      await expect(read, table).rejects.toThrow(/permission denied/)
    }
  })

  it('keeps the application from changing or deleting what the audit says', async () => {
    const change = house.as(undefined, (tx) =>
      tx.updateTable('hearth.audit_entry').set({ actor_line: 'Nobody' }).execute(),
    )
    await expect(change).rejects.toThrow(/permission denied/)
    const remove = house.as(undefined, (tx) => tx.deleteFrom('hearth.audit_seal').execute())
    await expect(remove).rejects.toThrow(/permission denied/)
  })
})
