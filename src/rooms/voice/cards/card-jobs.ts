import { z } from 'zod'
import type { JobDefinition } from '#platform/jobs/job-sender.ts'

/** Looks at a card again when its time in a state is up. If it has moved on, nothing happens. */
export const cardClock: JobDefinition<{ cardId: string; state: string; since: string }> = {
  name: 'card-clock',
  data: z.object({ cardId: z.string(), state: z.string(), since: z.string() }),
}

/** Looks whether an answer is late, and tells who has to hear of it. */
export const cardLate: JobDefinition<{ cardId: string; dueOn: string; step: number }> = {
  name: 'card-late',
  data: z.object({ cardId: z.string(), dueOn: z.string(), step: z.number().int() }),
}
