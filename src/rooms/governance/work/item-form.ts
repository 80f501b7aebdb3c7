import { z } from 'zod'

/** The words of an agenda item, each with its own sentence. */
export const itemFields = {
  title: z
    .string()
    .trim()
    .min(3, 'Give the item a title.')
    .max(200, 'Keep the title under 200 characters.'),
  purpose: z
    .string()
    .trim()
    .min(5, 'Say in one line what the Board is asked to do.')
    .max(500, 'Keep this to one or two lines.'),
  askedFor: z.enum(['decision', 'information', 'consultation', 'endorsement', 'noting'], {
    error: 'Choose what the Board is asked for.',
  }),
  time: z
    .string()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'Give the time as hours and minutes, or leave it empty.')
    .default(''),
}
