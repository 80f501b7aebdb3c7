import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { CliVerb } from '#platform/cli/verb.ts'
import { lockFolder } from '#platform/db/lock-folder.ts'
import { ensureRoles } from '#platform/db/ensure-roles.ts'
import { readConfig } from '../config.ts'
import { oneFolder, runTool } from './backup-folder.ts'
import { withDatabase } from './with-house.ts'

export const restoreVerb: CliVerb = {
  name: 'restore',
  summary: 'bring back what backup wrote, into an empty place',
  help: `Usage: hearth restore FOLDER

Brings back a folder that hearth backup wrote: into an empty HEARTH_DATA folder, or into an empty
PostgreSQL database (DATABASE_URL), for which pg_restore has to be installed
and BACKUP_DATABASE_URL has to name a superuser; Hearth's own login keeps its name.`,
  async run(args, io) {
    const folder = oneFolder(args)
    const config = readConfig(process.env)
    const embedded = join(folder, 'database.pglite.tar.gz')
    const server = join(folder, 'database.pgdump')
    if (config.databaseUrl) {
      if (!existsSync(server))
        throw new Error(`${folder} holds no backup of a PostgreSQL database.`)
      await withDatabase(({ db }) => ensureRoles(db))
      runTool('pg_restore', ['--exit-on-error', `--dbname=${config.backupDatabaseUrl}`, server])
    } else {
      if (!existsSync(embedded))
        throw new Error(`${folder} holds no backup of an embedded database.`)
      await restoreEmbedded(embedded, config.dataFolder)
    }
    for (const name of ['files', 'secret']) {
      const from = join(folder, name)
      if (existsSync(from)) cpSync(from, join(config.dataFolder, name), { recursive: true })
    }
    io.out('Everything is back. Check it: hearth audit verify\n')
    return 0
  },
}

async function restoreEmbedded(dump: string, dataFolder: string): Promise<void> {
  const place = join(dataFolder, 'database')
  if (existsSync(place))
    throw new Error(`${dataFolder} holds a database already. Name an empty HEARTH_DATA.`)
  const release = lockFolder(dataFolder)
  try {
    const pglite = await PGlite.create(place, { loadDataDir: new Blob([readFileSync(dump)]) })
    await pglite.close()
  } catch (error) {
    rmSync(place, { recursive: true, force: true })
    throw error
  } finally {
    release()
  }
}
