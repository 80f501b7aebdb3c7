import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '#platform/db/migrate.ts'
import {
  openPgliteInMemory,
  openPostgres,
  wrapPglite,
  type OpenDatabase,
} from '#platform/db/open-database.ts'
import { buildRooms, listMigrations } from '#src/rooms.ts'

export type Engine = 'pglite' | 'postgres'

/** Both engines, or the one that HEARTH_TEST_ENGINE names for a quick look. */
export const engines: readonly Engine[] = process.env['HEARTH_TEST_ENGINE']
  ? [process.env['HEARTH_TEST_ENGINE'] as Engine]
  : ['pglite', 'postgres']

const adminUrl =
  process.env['HEARTH_TEST_POSTGRES'] ?? `postgres://${userInfo().username}@127.0.0.1:5432/postgres`

/** An empty, migrated database of its own for one test file. Closing it removes it. */
export async function openTestDatabase(engine: Engine): Promise<OpenDatabase> {
  return engine === 'pglite' ? openEmbedded() : openServer()
}

async function openEmbedded(): Promise<OpenDatabase> {
  const dump = await migratedDump()
  return wrapPglite(await openPgliteInMemory(dump))
}

/** Migrating takes seconds; a dump of the migrated database is kept until a migration changes. */
async function migratedDump(): Promise<Blob> {
  const migrations = listMigrations(buildRooms({ demo: true, oidc: undefined }))
  const hash = createHash('sha256')
  for (const migration of migrations)
    hash.update(migration.name).update(readFileSync(migration.file))
  const folder = join(import.meta.dirname, '../../build/test-dumps')
  const path = join(folder, `${hash.digest('hex').slice(0, 16)}.tar`)
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true })
    const pglite = await openPgliteInMemory()
    const opened = wrapPglite(pglite)
    await migrate(opened.db, migrations)
    const dump = await pglite.dumpDataDir('none')
    const draft = `${path}.${process.pid}.part`
    writeFileSync(draft, new Uint8Array(await dump.arrayBuffer()))
    renameSync(draft, path)
    await opened.close()
  }
  return new Blob([readFileSync(path)])
}

async function openServer(): Promise<OpenDatabase> {
  const name = `hearth_test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  await asAdmin(`create database ${name}`)
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  const opened = openPostgres(url.toString(), 6)
  return {
    ...opened,
    async close() {
      await opened.close()
      await asAdmin(`drop database if exists ${name} with (force)`)
    },
  }
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
