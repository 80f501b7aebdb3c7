import { z } from 'zod'
import { decisions } from '../cards/card-states.ts'
import type { NewAnswer, PlannedAction } from './send-answer.ts'

export const ACTION_ROWS = 3

const text = z.string().trim().max(3000, 'That is too long.').default('')

const row = { what: text, owner: z.string().default(''), due: z.string().default('') }

/** The answer editor: a decision, plain words, what next, and up to three actions. */
export const answerForm = z
  .object({
    decision: z.enum(decisions, { error: 'Choose how you decide.' }),
    words: z
      .string({ error: 'Write the answer.' })
      .trim()
      .min(1, 'Write the answer.')
      .max(3000, 'That is too long.'),
    what_next: text,
    by_when: z.iso.date({ error: 'Say by when they will notice something.' }),
    how_to_check: text,
    what_1: row.what,
    owner_1: row.owner,
    due_1: row.due,
    what_2: row.what,
    owner_2: row.owner,
    due_2: row.due,
    what_3: row.what,
    owner_3: row.owner,
    due_3: row.due,
    version: z.coerce.number().int(),
  })
  .superRefine((form, context) => {
    for (const { what, ownerId, dueOn, nth } of rowsOf(form)) {
      if (what === '') continue
      if (!z.uuid().safeParse(ownerId).success) {
        context.addIssue({ code: 'custom', path: [`owner_${nth}`], message: 'Name one person.' })
      }
      if (!z.iso.date().safeParse(dueOn).success) {
        context.addIssue({ code: 'custom', path: [`due_${nth}`], message: 'Say by which day.' })
      }
    }
  })

export type AnswerForm = z.infer<typeof answerForm>

/** The rows of the form, by number. */
export function rowsOf(
  form: Readonly<Record<string, unknown>>,
): (PlannedAction & { nth: number })[] {
  const read = (name: string) => {
    const value = form[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  return Array.from({ length: ACTION_ROWS }, (_, index) => ({
    nth: index + 1,
    what: read(`what_${index + 1}`),
    ownerId: read(`owner_${index + 1}`),
    dueOn: read(`due_${index + 1}`),
  }))
}

/** The form as an answer; empty rows are no actions. */
export function toAnswer(form: AnswerForm): NewAnswer {
  return {
    decision: form.decision,
    words: form.words,
    whatNext: form.what_next,
    byWhen: form.by_when,
    howToCheck: form.how_to_check,
    actions: rowsOf(form)
      .filter((one) => one.what !== '')
      .map(({ what, ownerId, dueOn }) => ({ what, ownerId, dueOn })),
    version: form.version,
  }
}

type TextName = 'words' | 'what_next' | 'how_to_check' | 'what_1' | 'what_2' | 'what_3'

/** What was typed so far, to be judged while it is being written. */
export function typedAnswer(typed: Readonly<Record<string, string | string[]>>) {
  const of = (name: TextName) => [typed[name] ?? ''].flat().join(' ')
  return {
    words: of('words'),
    whatNext: of('what_next'),
    howToCheck: of('how_to_check'),
    actions: [{ what: of('what_1') }, { what: of('what_2') }, { what: of('what_3') }],
  }
}
