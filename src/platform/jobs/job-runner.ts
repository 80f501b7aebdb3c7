import { sql } from 'kysely'
import { fromKysely, PgBoss, type Job } from 'pg-boss'
import type { OpenDatabase } from '../db/open-database.ts'
import { councilOf } from '../db/in-council.ts'
import type { Tx } from '../db/tables.ts'
import { newId } from '../ids/new-id.ts'
import type { AnyJobHandler, JobSender } from './job-sender.ts'

export interface JobRunner extends JobSender {
  /** Begins to work jobs off. Until then they wait. */
  work(run: RunForCouncil): Promise<void>
  stop(): Promise<void>
}

/** Opens a transaction for a council, for one job. */
export type RunForCouncil = (councilId: string, work: (tx: Tx) => Promise<void>) => Promise<void>

interface Envelope {
  councilId: string
  data: object
}

/** Starts the queues in the same database, so that a job commits with its cause. */
export async function startJobRunner(
  opened: OpenDatabase,
  handlers: readonly AnyJobHandler[],
  onError: (error: unknown) => void,
): Promise<JobRunner> {
  const boss = new PgBoss({
    ...(opened.bossDb ? { db: opened.bossDb, backend: 'pglite' as const } : {}),
    ...(opened.databaseUrl ? { connectionString: opened.databaseUrl, max: 3 } : {}),
    schedule: false,
    reindex: false,
  })
  boss.on('error', onError)
  await boss.start()
  for (const { job } of handlers) {
    await boss.createQueue(job.name, { retryLimit: 5, retryBackoff: true, retryDelay: 5 })
  }
  // On the embedded database a queue that is not in the cache is looked up on the outer handle,
  // which waits for the very transaction that sends: so the cache is warmed before any can.
  // Asking for the queue itself passes the cache by; asking for one of its jobs fills it.
  for (const { job } of handlers) await boss.findJobs(job.name, { id: newId() })
  await allowTheApplicationToSend(opened)
  return {
    async send(tx, name, data, options) {
      const envelope: Envelope = { councilId: councilOf(tx).id, data }
      const startAfter = options?.afterSeconds ?? 0
      await boss.send(name, envelope, { db: fromKysely(tx), startAfter })
    },
    async work(run) {
      for (const handler of handlers) {
        await boss.work<Envelope>(
          handler.job.name,
          { pollingIntervalSeconds: 0.5 },
          (jobs: Job<Envelope>[]) => workOff(jobs, handler, run),
        )
      }
    },
    stop: () =>
      boss.stop({ graceful: true, timeout: 5_000, close: opened.databaseUrl !== undefined }),
  }
}

async function workOff(jobs: Job<Envelope>[], handler: AnyJobHandler, run: RunForCouncil) {
  for (const { data } of jobs) {
    await run(data.councilId, (tx) => handler.run(tx, handler.job.data.parse(data.data)))
  }
}

async function allowTheApplicationToSend(opened: OpenDatabase): Promise<void> {
  await sql`grant usage on schema pgboss to hearth_app`.execute(opened.db)
  await sql`grant select, insert, update on all tables in schema pgboss to hearth_app`.execute(
    opened.db,
  )
  await sql`grant execute on all functions in schema pgboss to hearth_app`.execute(opened.db)
}
