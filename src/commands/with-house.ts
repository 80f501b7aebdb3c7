import { join } from 'node:path'
import { systemClock } from '#platform/clock/clock.ts'
import { openDatabase, type OpenDatabase } from '#platform/db/open-database.ts'
import { carryToFolder } from '#platform/notify/carriers.ts'
import { readConfig, type Config } from '../config.ts'
import { buildRooms } from '../rooms.ts'
import { demoSecret, startHouse, type RunningHouse } from '../start-house.ts'

/** Opens the database of these settings, does something with it, and closes it again. */
export async function withDatabase<T>(
  work: (opened: OpenDatabase, config: Config) => Promise<T>,
): Promise<T> {
  const config = readConfig(process.env)
  const opened = await openDatabase({
    databaseUrl: config.databaseUrl,
    dataFolder: config.dataFolder,
    maxConnections: 2,
  })
  try {
    return await work(opened, config)
  } finally {
    await opened.close()
  }
}

/** Starts the whole house without its web pages: migrated, with jobs that can be sent. */
export async function withHouse<T>(work: (running: RunningHouse) => Promise<T>): Promise<T> {
  return withDatabase(async (opened, config) => {
    const demo = config.oidc === undefined
    const running = await startHouse({
      opened,
      rooms: buildRooms({ demo, oidc: config.oidc }),
      clock: systemClock,
      carrier: carryToFolder(join(config.dataFolder, 'outbox')),
      dataFolder: config.dataFolder,
      secret: config.sessionSecret ?? demoSecret(config.dataFolder),
      publicUrl: config.publicUrl ?? `http://${config.host}:${config.port}`,
      demo,
      onError: (error) => process.stderr.write(`${String(error)}\n`),
    })
    try {
      return await work(running)
    } finally {
      await running.stop()
    }
  })
}
