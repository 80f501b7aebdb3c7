import { join } from 'node:path'
import { systemClock } from '#platform/clock/clock.ts'
import { openDatabase } from '#platform/db/open-database.ts'
import { carryBySmtp, carryToFolder } from '#platform/notify/carriers.ts'
import { buildApp } from './app.ts'
import { readConfig, requireProduction } from './config.ts'
import { buildDemo } from './demo/build-demo.ts'
import { buildRooms } from './rooms.ts'
import { demoSecret, startHouse } from './start-house.ts'

const isProduction = process.argv[2] === 'serve'

/** Starts Hearth: `serve` is production; without it, the demo council on this machine. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  if (isProduction) requireProduction(config)
  const demo = !isProduction
  const say = (line: string) => process.stdout.write(`${line}\n`)
  if (demo && !['127.0.0.1', 'localhost', '::1'].includes(config.host)) {
    say(
      `Warning: the demo lets anybody be anybody, and HOST=${config.host} opens it to other machines.`,
    )
  }
  const opened = await openDatabase({
    databaseUrl: config.databaseUrl,
    dataFolder: config.dataFolder,
  })
  const rooms = buildRooms({ demo, oidc: config.oidc })
  const running = await startHouse({
    opened,
    rooms,
    clock: systemClock,
    carrier:
      config.smtpUrl && config.mailFrom
        ? carryBySmtp(config.smtpUrl, config.mailFrom)
        : carryToFolder(join(config.dataFolder, 'outbox')),
    dataFolder: config.dataFolder,
    secret: config.sessionSecret ?? demoSecret(config.dataFolder),
    publicUrl: (config.publicUrl ?? `http://${config.host}:${config.port}`).replace(/\/$/, ''),
    demo,
    onError: (error) => process.stderr.write(`${String(error)}\n`),
  })
  if (demo) await buildDemo(running.house, say)
  const { app } = await buildApp(running.house, rooms, {
    assetsFolder: join(import.meta.dirname, '../build/assets'),
    logLevel: config.logLevel,
    postsAMinute: 120,
  })
  await running.begin()
  await app.listen({ host: config.host, port: config.port })
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  say(`Hearth is ready on http://${config.host}:${port}`)
  const stop = async () => {
    await app.close()
    await running.stop()
    await opened.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
