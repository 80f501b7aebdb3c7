import type { z } from 'zod'
import { contextOf } from '../db/in-council.ts'
import type { Tx } from '../db/tables.ts'

/** A job's name and what it carries; cheap to import wherever one is sent. */
export interface JobDefinition<D> {
  readonly name: string
  readonly data: z.ZodType<D>
}

/** A job with the work it does, in a transaction of its own for its council. */
export interface JobHandler<D> {
  readonly job: JobDefinition<D>
  run(tx: Tx, data: D): Promise<void>
}

// A list of handlers holds jobs of every shape; each is checked where it is defined.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyJobHandler = JobHandler<any>

export interface JobSender {
  send(tx: Tx, name: string, data: object, options?: SendOptions): Promise<void>
}

export interface SendOptions {
  /** Wait this long before it is worked off. */
  readonly afterSeconds?: number
}

/** Sends a job that is there if, and only if, this transaction commits. */
export async function sendJob<D extends object>(
  tx: Tx,
  job: JobDefinition<D>,
  data: D,
  options: SendOptions = {},
): Promise<void> {
  await contextOf(tx).jobs.send(tx, job.name, job.data.parse(data), options)
}
