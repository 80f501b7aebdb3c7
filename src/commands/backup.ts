import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CliVerb } from '#platform/cli/verb.ts'
import { oneFolder, runTool } from './backup-folder.ts'
import { withDatabase } from './with-house.ts'

export const backupVerb: CliVerb = {
  name: 'backup',
  summary: 'write the database and every stored file to a folder',
  help: `Usage: hearth backup FOLDER

Writes the database and every stored file to a new folder. On PostgreSQL it uses pg_dump, which
has to be installed, and BACKUP_DATABASE_URL: a login that may see every council's rows (a
superuser, or one with BYPASSRLS), because Hearth's own login may not. On the embedded database, stop Hearth first.`,
  async run(args, io) {
    const folder = oneFolder(args)
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
          config.backupDatabaseUrl ?? '',
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
