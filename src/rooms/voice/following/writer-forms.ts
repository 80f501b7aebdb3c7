import { z } from 'zod'

/** What a writer can send back about their card; used with an account and with a code. */
export const replyForm = z.object({
  reply: z
    .string({ error: 'Write something first.' })
    .trim()
    .min(1, 'Write something first.')
    .max(3000, 'That is very long. Say it shorter.'),
})

export const chooseForm = z.object({
  choice: z.enum(['advocate', 'complaint', 'worker'], { error: 'Pick one of these.' }),
})

export const opinionForm = z.object({
  opinion: z.enum(['happy', 'still_not_happy', 'not_enough', 'better', 'a_bit', 'no'], {
    error: 'Pick one of these.',
  }),
  words: z.string().trim().max(1000, 'That is very long. Say it shorter.').default(''),
})

export const reopenForm = z.object({
  why: z
    .string({ error: 'Say what is wrong.' })
    .trim()
    .min(1, 'Say what is wrong.')
    .max(1000, 'That is very long. Say it shorter.'),
})
