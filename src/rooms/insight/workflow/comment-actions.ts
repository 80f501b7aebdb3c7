import { z } from 'zod'
import { defineAction, type AskAbout } from '#platform/http/page.ts'
import {
  theAnalystWhileItIsADraft,
  theHeadOfServiceWhileItIsADraft,
  whoeverDecidesOnThisComment,
} from '../policies.ts'
import {
  askForComment,
  checkComment,
  insistOnSameWords,
  sendCommentBack,
  signComment,
} from './comment-steps.ts'
import type { OneLine } from './comment-view.ts'

const seen = { version: z.coerce.number().int() }

/** The analyst asks the service that owns the figure for its words. */
export const askForCommentAction = defineAction({
  policy: theAnalystWhileItIsADraft,
  async submit(tx, { record }: AskAbout<OneLine>) {
    await askForComment(tx, record.scorecard, record.line)
    return { say: 'Asked. It stands on the desk of whoever owns the figure.' }
  },
})

/** The analyst checks the service's words. */
export const checkCommentAction = defineAction({
  policy: theAnalystWhileItIsADraft,
  form: z.object(seen),
  async submit(tx, { record }: AskAbout<OneLine>, { version }) {
    insistOnSameWords(record.line, version)
    await checkComment(tx, record.scorecard, record.line)
    return { say: 'Checked. The head of service signs the words off next.' }
  },
})

/** The head of service signs the words off. */
export const signCommentAction = defineAction({
  policy: theHeadOfServiceWhileItIsADraft,
  form: z.object(seen),
  async submit(tx, { record }: AskAbout<OneLine>, { version }) {
    insistOnSameWords(record.line, version)
    await signComment(tx, record.scorecard, record.line)
    return { say: 'Signed off. The public will read these words with the scorecard.' }
  },
})

/** Either of them sends the words back, with a reason. */
export const sendBackAction = defineAction({
  policy: whoeverDecidesOnThisComment,
  form: z.object({
    ...seen,
    why: z
      .string({ error: 'Say what has to change, so that the writer knows.' })
      .trim()
      .min(1, 'Say what has to change, so that the writer knows.')
      .max(300, 'Say it in up to 300 characters.'),
  }),
  async submit(tx, { record }: AskAbout<OneLine>, { version, why }) {
    insistOnSameWords(record.line, version)
    await sendCommentBack(tx, record.scorecard, record.line, why)
    return { say: 'Sent back, with your reason.' }
  },
})
