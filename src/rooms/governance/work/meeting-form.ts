import { z } from 'zod'

/** The fields that a meeting and its details share, each with its own sentence. */
export const meetingFields = {
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give the time as hours and minutes, such as 15:00.'),
  venue: z
    .string()
    .trim()
    .min(1, 'Say where it is held, or how to join.')
    .max(300, 'Keep the venue to one or two lines.'),
  accessNote: z.string().trim().max(600, 'Keep this to a few sentences.'),
  quorum: z
    .string()
    .trim()
    .regex(/^([1-9]|[1-4]\d)$/, 'Give the quorum as a number of voting members.')
    .transform(Number),
}

/** The version of a record that a form was opened on. */
export const versionField = z.coerce.number('Reload this page and try again.').int()
