import { z } from 'zod'
import { defineAction, definePage } from '#platform/http/page.ts'
import { NotFound } from '#platform/http/errors.ts'
import { isUpload, type Upload } from '#platform/http/read-form.ts'
import { getAction, type Action } from '../actions/find-action.ts'
import {
  claimActionDone,
  closeAction,
  noteOnAction,
  sendActionBack,
  startAction,
  stopAction,
} from '../actions/move-action-on.ts'
import { moveDue, transferAction } from '../actions/reassign-action.ts'
import { paths } from '../paths.ts'
import {
  theOwnerAndWhoeverKeepsTheTracker,
  theOwnerOfTheAction,
  thoseWhoMayKnowOfTheAction,
  whoeverKeepsTheTracker,
  whoeverKeepsTheTrackerForTheBoard,
} from '../policies.ts'
import { viewAction } from './show-action.view.ts'

const text = (most: number) =>
  z.string().max(most, { error: `Keep this under ${most} characters.` })

const doneForm = z.object({
  proof_words: text(4000).default(''),
  proof_link: z
    .union([
      z.literal(''),
      z.url({
        protocol: /^https?$/,
        error: 'Give the whole link, beginning with https://, or leave it empty.',
      }),
    ])
    .default(''),
  proof_file: z.custom<Upload>(isUpload).optional(),
})

const start = defineAction<Action, undefined>({
  policy: theOwnerOfTheAction,
  async submit(tx, { record }) {
    await startAction(tx, record.action_id)
    return { say: 'It is under way. Come back here when it is done.' }
  },
})

const done = defineAction<Action, z.infer<typeof doneForm>>({
  policy: theOwnerOfTheAction,
  form: doneForm,
  uploads: {
    proof_file: {
      types: ['application/pdf', 'image/png', 'image/jpeg'],
      maxBytes: 10 * 1024 * 1024,
    },
  },
  async submit(tx, { record }, form) {
    await claimActionDone(tx, record.action_id, {
      words: form.proof_words,
      link: form.proof_link || undefined,
      file: form.proof_file,
    })
    return {
      say:
        record.source_kind === 'card'
          ? 'Thank you. The young people who asked are told, and say whether it is better now.'
          : 'Thank you. It is closed once the clerk or the corporate parenting officer has confirmed it.',
    }
  },
})

const close = defineAction<Action, { close_words: string }>({
  policy: whoeverKeepsTheTrackerForTheBoard,
  form: z.object({ close_words: text(1000).default('') }),
  async submit(tx, { record }, form) {
    await closeAction(tx, record.action_id, { by: 'board', words: form.close_words })
    return { say: 'Confirmed. The action is closed.' }
  },
})

const sendBack = defineAction<Action, { back_words: string }>({
  policy: whoeverKeepsTheTrackerForTheBoard,
  form: z.object({ back_words: text(1000).default('') }),
  async submit(tx, { record }, form) {
    await sendActionBack(tx, record.action_id, { by: 'board', words: form.back_words })
    return { say: 'Sent back. Its owner reads what is still missing.' }
  },
})

const note = defineAction<Action, { note: string }>({
  policy: theOwnerAndWhoeverKeepsTheTracker,
  form: z.object({ note: text(2000).default('') }),
  async submit(tx, { record }, form) {
    await noteOnAction(tx, record.action_id, form.note)
    return { say: 'Your note is in the history.' }
  },
})

const transfer = defineAction<Action, { new_owner: string; transfer_words: string }>({
  policy: whoeverKeepsTheTracker,
  form: z.object({
    new_owner: z.uuid({ error: 'Choose who takes it on.' }),
    transfer_words: text(1000).default(''),
  }),
  async submit(tx, { record }, form) {
    await transferAction(tx, record.action_id, {
      ownerId: form.new_owner,
      why: form.transfer_words,
    })
    return { say: 'It has a new owner, and stands on their desk.' }
  },
})

const due = defineAction<Action, { new_due: string; due_why: string }>({
  policy: whoeverKeepsTheTracker,
  form: z.object({
    new_due: z.iso.date({ error: 'Choose the new day.' }),
    due_why: text(1000).default(''),
  }),
  async submit(tx, { record }, form) {
    await moveDue(tx, record.action_id, {
      due: { kind: 'date', on: form.new_due },
      why: form.due_why,
    })
    return { say: 'The day has moved. The one before stays in the history.' }
  },
})

const stop = defineAction<Action, { stop_words: string }>({
  policy: whoeverKeepsTheTrackerForTheBoard,
  form: z.object({ stop_words: text(1000).default('') }),
  async submit(tx, { record }, form) {
    await stopAction(tx, record.action_id, { by: 'board', words: form.stop_words })
    return { say: 'The action is stopped, and the reason is part of the record.' }
  },
})

/** One action: what was promised, what happened, and what this reader can do about it. */
export const actionPage = definePage<Action>({
  path: paths.action(':action'),
  policy: thoseWhoMayKnowOfTheAction,
  surface: 'member',
  skin: 'council',
  async load(tx, ask) {
    const action = await getAction(tx, ask.params['action'] ?? '')
    // Those not entitled to the private item may not even learn that something came of it.
    if (action.is_restricted && !thoseWhoMayKnowOfTheAction(ask.actor, action)) throw new NotFound()
    return action
  },
  view: viewAction,
  template: 'tracker/one/show-action.njk',
  actions: { start, done, close, 'send-back': sendBack, note, transfer, due, stop },
})
