import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Actor } from '#platform/auth/actor.ts'
import { theSystem } from '#platform/auth/actor.ts'
import { clockAt } from '#platform/clock/clock.ts'
import { inCouncil, type Council } from '#platform/db/in-council.ts'
import type { OpenDatabase } from '#platform/db/open-database.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { KnownRoute } from '#platform/http/guard-requests.ts'
import { contextFor } from '#platform/http/reader.ts'
import type { CarriedMessage } from '#platform/notify/carriers.ts'
import { findActor } from '#rooms/council/index.ts'
import { addDemoCouncil, fillDemo } from '#src/demo/build-demo.ts'
import type { DemoPeople } from '#src/demo/people.ts'
import { buildApp } from '#src/app.ts'
import { buildRooms } from '#src/rooms.ts'
import { startHouse, type RunningHouse } from '#src/start-house.ts'
import type { OidcSettings } from '#rooms/council/room.ts'
import { openTestDatabase, type Engine } from './test-database.ts'
import { Visitor } from './visitor.ts'

export interface TestHouse {
  readonly app: FastifyInstance
  readonly opened: OpenDatabase
  readonly running: RunningHouse
  readonly routes: readonly KnownRoute[]
  readonly clock: ReturnType<typeof clockAt>
  readonly people: DemoPeople
  readonly council: Council
  /** Messages that left the house, in order. */
  readonly sent: CarriedMessage[]
  /** A browser without scripts; signed in when a person is named. */
  visit(personId?: string): Promise<Visitor>
  /** Runs a domain verb as a person (or as the house itself), in a transaction of its own. */
  as<T>(personId: string | undefined, work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** A Wednesday morning in term, in summer time. */
export const TEST_NOW = '2026-10-14T09:00:00Z'

/** A whole house on one engine with the people of Wrenshire and nothing else in it. */
export async function openTestHouse(
  engine: Engine,
  options: {
    now?: string
    stopAfterPolicy?: () => boolean
    oidc?: OidcSettings
    demo?: boolean
  } = {},
): Promise<TestHouse> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'hearth-test-'))
  const opened = await openTestDatabase(engine)
  const clock = clockAt(options.now ?? TEST_NOW)
  const sent: CarriedMessage[] = []
  const rooms = buildRooms({ demo: !options.oidc, oidc: options.oidc })
  const running = await startHouse({
    opened,
    rooms,
    clock,
    carrier: { carry: async (message) => void sent.push(message) },
    dataFolder,
    secret: 'a secret for tests, long enough for any key',
    publicUrl: 'http://127.0.0.1:3000',
    demo: !options.oidc,
    onError: (error) => console.error(error),
    ...(options.stopAfterPolicy ? { stopAfterPolicy: options.stopAfterPolicy } : {}),
  })
  const { council, people } = await addDemoCouncil(running.house)
  if (options.demo) await fillDemo(running.house, { council, people })
  const asActor = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) =>
    inCouncil(running.house.db, 'app', contextFor(running.house, council, actor), work)
  const built = await buildApp(running.house, rooms, {
    assetsFolder: join(import.meta.dirname, '../../build/assets'),
    logLevel: 'silent',
    postsAMinute: 100_000,
  })
  await built.app.ready()
  return {
    app: built.app,
    routes: built.routes,
    opened,
    running,
    clock,
    people,
    council,
    sent,
    async visit(personId) {
      const visitor = new Visitor(built.app)
      if (personId) await visitor.signIn(personId)
      return visitor
    },
    async as(personId, work) {
      const actor = personId ? await asActor(theSystem, (tx) => findActor(tx, personId)) : theSystem
      if (!actor) throw new Error('There is no such person in the test world.')
      return asActor(actor, work)
    },
    async close() {
      await built.app.close()
      await running.stop()
      await opened.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
