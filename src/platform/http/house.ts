import type { FastifyInstance } from 'fastify'
import type { Actor, PersonActor } from '../auth/actor.ts'
import type { Clock } from '../clock/clock.ts'
import type { Migration } from '../db/migrate.ts'
import type { Council } from '../db/in-council.ts'
import type { Db, Tx } from '../db/tables.ts'
import type { EventBus } from '../events/event-bus.ts'
import type { AnyJobHandler, JobSender } from '../jobs/job-sender.ts'
import type { FileStore } from '../storage/file-store.ts'
import type { AnyPage } from './page.ts'

/** Everything a request may lean on, composed by hand in `app.ts`. */
export interface House {
  readonly db: Db
  readonly clock: Clock
  readonly events: EventBus
  readonly jobs: JobSender
  readonly files: FileStore
  readonly secret: string
  readonly publicUrl: string
  /** Demo mode: personas on the sign-in page, and a word about it on every page. */
  readonly demo: boolean
  /** The council that an address belongs to. */
  readonly council: (host: string) => Promise<Council>
  /** Who a session belongs to, with the roles held today; undefined when they left. */
  readonly findPerson: (tx: Tx, personId: string) => Promise<PersonActor | undefined>
  /** What stands in the menu for this reader. */
  readonly navigation: (actor: Actor) => readonly { text: string; href: string }[]
  readonly render: (template: string, data: object) => string
  /** Only in the test of permissions: answers 204 where an act would have begun. */
  readonly stopAfterPolicy: () => boolean
}

/** What a room brings to the house. */
export interface Room {
  readonly name: string
  readonly migrations: readonly Migration[]
  readonly pages: readonly AnyPage[]
  /** Routes that are not pages (feeds, files, JSON); each names its policy in its config. */
  readonly routes?: (app: FastifyInstance, house: House) => void
  readonly jobs?: readonly AnyJobHandler[]
  readonly listen?: (events: EventBus) => void
  /** Entries of the menu for this reader. */
  readonly navigation?: (actor: Actor) => readonly { text: string; href: string }[]
  /** What waits for this person, for their desk; late things first. */
  readonly desk?: (tx: Tx, actor: PersonActor) => Promise<readonly DeskEntry[]>
}

/** One thing that waits for somebody. */
export interface DeskEntry {
  readonly text: string
  readonly href: string
  /** One line more: since when, by when, for whom. */
  readonly detail?: string
  readonly urgency: 'late' | 'soon' | 'open'
}
