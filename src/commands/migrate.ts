import type { CliVerb } from '#platform/cli/verb.ts'
import { migrate } from '#platform/db/migrate.ts'
import { buildRooms, listMigrations } from '../rooms.ts'
import { readArguments } from './bad-use.ts'
import { withDatabase } from './with-house.ts'

export const migrateVerb: CliVerb = {
  name: 'migrate',
  summary: 'bring the database up to this version',
  help: `Usage: hearth migrate

Brings the database (DATABASE_URL, else the embedded one in HEARTH_DATA) up to this version.
Run it before starting a new version; running it twice changes nothing.`,
  async run(args, io) {
    readArguments(args, {})
    const ran = await withDatabase(({ db }) =>
      migrate(db, listMigrations(buildRooms({ demo: true, oidc: undefined }))),
    )
    io.out(ran.length === 0 ? 'The database is up to date.\n' : `Applied: ${ran.join(', ')}\n`)
    return 0
  },
}
