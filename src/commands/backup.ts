import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { CliVerb } from '#platform/cli/verb.ts'
import { lockFolder } from '#platform/db/lock-folder.ts'
import { readConfig } from '../config.ts'
import { BadUse, readArguments } from './bad-use.ts'
import { withDatabase } from './with-house.ts'

export const backupVerb: CliVerb = {
  name: 'backup',
  summary: 'write the database and every stored file to a folder',
  help: `Usage: hearth backup FOLDER

Writes the database and every stored file to a new folder. On PostgreSQL it uses pg_dump, which
has to be installed. On the embedded database, stop Hearth first.`,
  async run(args, io) {
    const folder = oneFolder(readArguments(args, {}).positionals)
    if (existsSync(folder)) throw new Error(`${folder} is there already. Name a new folder.`)
    await withDatabase(async (opened, config) => {
      mkdirSync(folder, { recursive: true })
      if (opened.pglite) {
        const dump = await opened.pglite.dumpDataDir('gzip')
        writeFileSync(
          join(folder, 'database.pglite.tar.gz'),
          new Uint8Array(await dump.arrayBuffer()),
        )
      } else {
        runTool('pg_dump', [
          '--format=custom',
          `--file=${join(folder, 'database.pgdump')}`,
          opened.databaseUrl ?? '',
        ])
      }
      const files = join(config.dataFolder, 'files')
      if (existsSync(files)) cpSync(files, join(folder, 'files'), { recursive: true })
      const secret = join(config.dataFolder, 'secret')
      if (existsSync(secret)) cpSync(secret, join(folder, 'secret'))
    })
    io.out(
      `Everything is in ${folder}. It holds personal data: keep it as you keep the database.\n`,
    )
    return 0
  },
}

export const restoreVerb: CliVerb = {
  name: 'restore',
  summary: 'bring back what backup wrote, into an empty place',
  help: `Usage: hearth restore FOLDER

Brings back a folder that hearth backup wrote: into an empty HEARTH_DATA folder, or into an empty
PostgreSQL database (DATABASE_URL), for which pg_restore has to be installed.`,
  async run(args, io) {
    const folder = oneFolder(readArguments(args, {}).positionals)
    const config = readConfig(process.env)
    const embedded = join(folder, 'database.pglite.tar.gz')
    const server = join(folder, 'database.pgdump')
    if (config.databaseUrl) {
      if (!existsSync(server))
        throw new Error(`${folder} holds no backup of a PostgreSQL database.`)
      runTool('pg_restore', [
        '--exit-on-error',
        '--no-owner',
        `--dbname=${config.databaseUrl}`,
        server,
      ])
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

function oneFolder(positionals: readonly string[]): string {
  const [folder] = positionals
  if (!folder || positionals.length > 1) throw new BadUse('Name one folder.')
  return folder
}

function runTool(tool: string, args: string[]): void {
  const result = spawnSync(tool, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  if (result.error) throw new Error(`${tool} is not installed here.`)
  if (result.status !== 0) throw new Error(`${tool} failed; see the lines above.`)
}
