import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sealChain } from '#platform/audit/seal-chain.ts'
import { theSystem } from '#platform/auth/actor.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { inCouncil, type Council } from '#platform/db/in-council.ts'
import { migrate } from '#platform/db/migrate.ts'
import type { OpenDatabase } from '#platform/db/open-database.ts'
import type { Tx } from '#platform/db/tables.ts'
import { createEventBus } from '#platform/events/event-bus.ts'
import type { House, Room } from '#platform/http/house.ts'
import { contextFor } from '#platform/http/reader.ts'
import { startJobRunner, type JobRunner } from '#platform/jobs/job-runner.ts'
import type { Carrier } from '#platform/notify/carriers.ts'
import { createDeliverHandler } from '#platform/notify/deliver-message.ts'
import { stopPdfProcess } from '#platform/pdf/pdf-process.ts'
import { createFileStore } from '#platform/storage/file-store.ts'
import { findActor } from '#rooms/council/index.ts'
import { assetAddresses, createEnvironment } from '#ui/environment.ts'
import { createCouncilFinder, listCouncils } from './councils.ts'
import { listMigrations, navigationOf } from './rooms.ts'

export interface RunningHouse {
  readonly house: House
  readonly jobs: JobRunner
  /** Every council of this house, the first one first. */
  readonly councils: () => Promise<readonly Council[]>
  /** Runs work for a council, as the house itself. */
  readonly asSystem: <T>(council: Council, work: (tx: Tx) => Promise<T>) => Promise<T>
  /** Works off jobs and seals the audit chain until stopped. */
  begin(): Promise<void>
  stop(): Promise<void>
}

export interface HouseOptions {
  readonly opened: OpenDatabase
  readonly rooms: readonly Room[]
  readonly clock: Clock
  readonly carrier: Carrier
  readonly dataFolder: string
  readonly secret: string
  readonly publicUrl: string
  readonly demo: boolean
  readonly onError: (error: unknown) => void
  readonly stopAfterPolicy?: () => boolean
}

/** Puts the house together by hand: database, rooms, jobs, files. Nothing listens yet. */
export async function startHouse(options: HouseOptions): Promise<RunningHouse> {
  const { opened, rooms, clock } = options
  await migrate(opened.db, listMigrations(rooms))
  const events = createEventBus()
  for (const room of rooms) room.listen?.(events)
  const handlers = [
    createDeliverHandler(options.carrier),
    ...rooms.flatMap((room) => room.jobs ?? []),
  ]
  const jobs = await startJobRunner(opened, handlers, options.onError)
  const environment = createEnvironment({ asset: assetAddresses() })
  const house: House = {
    db: opened.db,
    clock,
    events,
    jobs,
    files: createFileStore(join(options.dataFolder, 'files')),
    secret: options.secret,
    publicUrl: options.publicUrl,
    demo: options.demo,
    council: createCouncilFinder(opened.db),
    findPerson: findActor,
    navigation: navigationOf(rooms),
    render: (template, data) => environment.render(template, data),
    stopAfterPolicy: options.stopAfterPolicy ?? (() => false),
  }
  const asSystem = <T>(council: Council, work: (tx: Tx) => Promise<T>): Promise<T> =>
    inCouncil(house.db, 'app', contextFor(house, council, theSystem), work)
  const sealChains = async () => {
    for (const council of await listCouncils(opened.db)) await asSystem(council, sealChain)
  }
  let sealing: NodeJS.Timeout | undefined
  return {
    house,
    jobs,
    asSystem,
    councils: () => listCouncils(opened.db),
    async begin() {
      await jobs.work(async (councilId, work) => {
        const council = (await listCouncils(opened.db)).find((one) => one.id === councilId)
        if (council) await asSystem(council, work)
      })
      sealing = setInterval(() => void sealChains().catch(options.onError), 3_000)
    },
    async stop() {
      clearInterval(sealing)
      await jobs.stop()
      stopPdfProcess()
    },
  }
}

/** The secret of a demo house: made once, kept in its data folder, so that sessions survive a restart. */
export function demoSecret(dataFolder: string): string {
  const path = join(dataFolder, 'secret')
  if (!existsSync(path)) {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(path, 'utf8')
}
