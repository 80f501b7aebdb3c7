import { z } from 'zod'
import type { JobDefinition } from '#platform/jobs/job-sender.ts'

type ImportJob = JobDefinition<{ importId: string }>

const data = z.object({ importId: z.string() })

/** Reads files that were sent, behind the answer to their sender. */
export const readImportJob: ImportJob = { name: 'insight-read-import', data }

/** Deletes them on their day. */
export const deleteImportJob: ImportJob = { name: 'insight-delete-import', data }
