import { z } from 'zod'
import { defineAction, definePage } from '#platform/http/page.ts'
import { theClerkOfTheBoard } from '../policies.ts'
import { countField, linesOf, votesFrom } from './form-parts.ts'
import { loadRunItem, viewItem, type RunItem } from './item.view.ts'
import { recordPaths } from './paths.ts'
import { raiseFromDecision } from './raise-from-decision.ts'
import { recordOutcome, saveNotes, startItem } from './record-outcome.ts'

const policy = theClerkOfTheBoard
const words = (most: number) =>
  z
    .string()
    .max(most, { error: `Keep this under ${most} characters.` })
    .default('')

const start = defineAction<RunItem, undefined>({
  policy,
  async submit(tx, { record }) {
    await startItem(tx, record.item.item_id)
    return { say: 'The Board is on this item now.' }
  },
})

const notesForm = z.object({
  discussion: words(20_000),
  notes: words(20_000),
  version: z.coerce.number().int(),
})

const save = defineAction<RunItem, z.infer<typeof notesForm>>({
  policy,
  form: notesForm,
  async submit(tx, { record }, form) {
    await saveNotes(tx, record.item.item_id, form)
    return { say: 'Your words are saved.' }
  },
})

const outcomeForm = notesForm.extend({
  outcome: z.enum(['resolved', 'noted', 'recommended', 'deferred', 'withdrawn', 'no_decision'], {
    error: 'Choose what the Board did with this item.',
  }),
  decisions: words(10_000),
  votes_for: countField,
  votes_against: countField,
  abstentions: countField,
  casting_vote: z.literal('yes').optional(),
})

const outcome = defineAction<RunItem, z.infer<typeof outcomeForm>>({
  policy,
  form: outcomeForm,
  async submit(tx, { record }, form) {
    const { item_id: itemId } = record.item
    await saveNotes(tx, itemId, form)
    await recordOutcome(tx, itemId, {
      outcome: form.outcome,
      decisions: linesOf(form.decisions),
      votes: votesFrom({
        votesFor: form.votes_for,
        against: form.votes_against,
        abstentions: form.abstentions,
        castingVote: form.casting_vote,
      }),
      version: form.version + 1,
    })
    return { say: 'The outcome is recorded.' }
  },
})

const raiseForm = z
  .object({
    decision: z.coerce.number({ error: 'Choose the decision that this carries out.' }).int(),
    action_title: z.string().trim().min(1, { error: 'Say what is to be done.' }).max(200, {
      error: 'Keep this under 200 characters.',
    }),
    public_title: words(200),
    owner: z.uuid({ error: 'Choose the one person who does it.' }),
    due_kind: z.enum(['next_meeting', 'date', 'months'], { error: 'Choose when it is due.' }),
    due_date: z.string().default(''),
    due_months: countField,
  })
  .superRefine((form, context) => {
    if (form.due_kind === 'date' && !z.iso.date().safeParse(form.due_date).success)
      context.addIssue({ code: 'custom', path: ['due_date'], message: 'Choose the day.' })
    if (
      form.due_kind === 'months' &&
      !(Number(form.due_months) >= 1 && Number(form.due_months) <= 24)
    )
      context.addIssue({
        code: 'custom',
        path: ['due_months'],
        message: 'Write a number of months from 1 to 24.',
      })
  })

const raise = defineAction<RunItem, z.infer<typeof raiseForm>>({
  policy,
  form: raiseForm,
  async submit(tx, { record }, form) {
    await raiseFromDecision(tx, record.item.item_id, {
      decision: form.decision,
      title: form.action_title,
      ownerId: form.owner,
      due: dueFrom(form),
      publicTitle: form.public_title,
    })
    return { say: 'The action is in the tracker, and on its owner’s desk.' }
  },
})

function dueFrom(form: z.infer<typeof raiseForm>) {
  if (form.due_kind === 'date') return { kind: 'date', on: form.due_date } as const
  if (form.due_kind === 'months')
    return { kind: 'months', months: Number(form.due_months) } as const
  return { kind: 'next_meeting' } as const
}

/** One item of the agenda, while the Board takes it. */
export const runItemPage = definePage<RunItem>({
  path: recordPaths.runItem(':slug', ':number'),
  policy,
  surface: 'member',
  skin: 'council',
  load: (tx, ask) => loadRunItem(tx, ask.params['slug'] ?? '', ask.params['number'] ?? ''),
  view: viewItem,
  template: 'governance/meeting-room/item.njk',
  actions: { start, save, outcome, raise },
})
