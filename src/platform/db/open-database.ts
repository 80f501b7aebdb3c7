import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { fromPglite, type Db as BossDb } from 'pg-boss'
import { lockFolder } from './lock-folder.ts'
import type { Db } from './tables.ts'

export interface OpenDatabase {
  readonly db: Db
  readonly engine: 'pglite' | 'postgres'
  /** How pg-boss reaches the same database. */
  readonly bossDb: BossDb | undefined
  readonly databaseUrl: string | undefined
  /** The embedded database itself, for backups; absent on PostgreSQL. */
  readonly pglite: PGlite | undefined
  close(): Promise<void>
}

// Plain dates stay words (YYYY-MM-DD): a Date object would move them by the time zone.
const PG_DATE = 1082
const PG_INT8 = 20
pg.types.setTypeParser(PG_DATE, (value) => value)
pg.types.setTypeParser(PG_INT8, (value) => Number(value))
const pgliteParsers = {
  [PG_DATE]: (value: string) => value,
  [PG_INT8]: (value: string) => Number(value),
}

/** Opens PostgreSQL when an address is given, else the embedded database in the data folder. */
export async function openDatabase(options: {
  databaseUrl?: string | undefined
  dataFolder: string
  maxConnections?: number
}): Promise<OpenDatabase> {
  if (options.databaseUrl) return openPostgres(options.databaseUrl, options.maxConnections ?? 10)
  const release = lockFolder(options.dataFolder)
  try {
    const pglite = await bootPglite(join(options.dataFolder, 'database'))
    const opened = wrapPglite(pglite)
    return {
      ...opened,
      async close() {
        await opened.close()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

/** Opens PostgreSQL with a pool. Every query goes through a transaction with its own role. */
export function openPostgres(databaseUrl: string, maxConnections: number): OpenDatabase {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: maxConnections })
  // A lost idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  const db = new Kysely<object>({ dialect: new PostgresDialect({ pool }) }) as Db
  return {
    db,
    engine: 'postgres',
    bossDb: undefined,
    databaseUrl,
    pglite: undefined,
    close: () => db.destroy(),
  }
}

/** Wraps a running embedded database; closing the result closes it. */
export function wrapPglite(pglite: PGlite): OpenDatabase {
  const db = new Kysely<object>({ dialect: new PGliteDialect({ pglite }) }) as Db
  return {
    db,
    engine: 'pglite',
    bossDb: fromPglite(pglite),
    databaseUrl: undefined,
    pglite,
    async close() {
      if (!pglite.closed) await pglite.close()
    },
  }
}

/** Makes an embedded database in memory, from a dump when one is given. */
export async function openPgliteInMemory(dump?: Blob): Promise<PGlite> {
  return PGlite.create({ parsers: pgliteParsers, ...(dump ? { loadDataDir: dump } : {}) })
}

/**
 * Boots the embedded database. Killed during its first boot it would leave a folder that never
 * opens again, so the first boot happens beside it and is renamed once it stands.
 */
async function bootPglite(folder: string): Promise<PGlite> {
  if (!existsSync(folder)) {
    const cradle = `${folder}.first-boot`
    rmSync(cradle, { recursive: true, force: true })
    mkdirSync(cradle, { recursive: true })
    const first = await PGlite.create(cradle)
    await first.close()
    renameSync(cradle, folder)
  }
  return PGlite.create(folder, { parsers: pgliteParsers })
}
