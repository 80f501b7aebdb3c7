import { z } from 'zod'
import { defineAction, definePage } from '#platform/http/page.ts'
import { findMeetingBySlug, type Meeting } from '../meetings/find-meeting.ts'
import { theClerkOfTheBoard } from '../policies.ts'
import { callRoll } from './call-roll.ts'
import { decideExclusion, publishRefusedItem, readmitPublic } from './exclude-public.ts'
import { countField, momentField, votesFrom } from './form-parts.ts'
import { recordPaths } from './paths.ts'
import { deferTheRest } from './record-outcome.ts'
import { closeMeeting, openMeeting } from './run-session.ts'
import { viewRun } from './run.view.ts'

const policy = theClerkOfTheBoard

const call = defineAction<Meeting, undefined>({
  policy,
  async submit(tx, { record }) {
    await callRoll(tx, record.meeting_id)
    return { to: recordPaths.people(record.slug), say: 'The roll is ready. Record apologies here.' }
  },
})

const open = defineAction<Meeting, { opened_at: string }>({
  policy,
  form: z.object({ opened_at: momentField }),
  async submit(tx, { record }, form) {
    await openMeeting(tx, record.meeting_id, form.opened_at)
    return { to: recordPaths.people(record.slug), say: 'The meeting is open. Who is here?' }
  },
})

const close = defineAction<Meeting, { closed_at: string }>({
  policy,
  form: z.object({ closed_at: momentField }),
  async submit(tx, { record }, form) {
    await closeMeeting(tx, record.meeting_id, form.closed_at)
    return { say: 'The meeting is closed. Its minutes can be drafted now.' }
  },
})

const excludeForm = z.object({
  exclusion: z.enum(['passed', 'refused'], { error: 'Choose what the Board decided.' }),
  exclusion_for: countField,
  exclusion_against: countField,
  exclusion_abstained: countField,
})

const exclude = defineAction<Meeting, z.infer<typeof excludeForm>>({
  policy,
  form: excludeForm,
  async submit(tx, { record }, form) {
    const passed = form.exclusion === 'passed'
    await decideExclusion(tx, record.meeting_id, {
      passed,
      votes: votesFrom({
        votesFor: form.exclusion_for,
        against: form.exclusion_against,
        abstentions: form.exclusion_abstained,
        castingVote: undefined,
      }),
    })
    return {
      say: passed
        ? 'The public is asked to leave. Stop any stream before the next item.'
        : 'These items are taken in public. Publish their reports now.',
    }
  },
})

const readmit = defineAction<Meeting, undefined>({
  policy,
  async submit(tx, { record }) {
    await readmitPublic(tx, record.meeting_id)
    return { say: 'The public is back in the room.' }
  },
})

const defer = defineAction<Meeting, undefined>({
  policy,
  async submit(tx, { record }) {
    const count = await deferTheRest(tx, record.meeting_id)
    return { say: `${count} ${count === 1 ? 'item is' : 'items are'} put off to the next meeting.` }
  },
})

const release = defineAction<Meeting, { item: string }>({
  policy,
  form: z.object({ item: z.uuid({ error: 'Choose the item.' }) }),
  async submit(tx, _ask, form) {
    await publishRefusedItem(tx, form.item)
    return { say: 'The report is public. The packs are being made again with it.' }
  },
})

/** The meeting room: one page to run a meeting from. */
export const runPage = definePage<Meeting>({
  path: recordPaths.run(':slug'),
  policy,
  surface: 'member',
  skin: 'council',
  load: (tx, ask) => findMeetingBySlug(tx, ask.params['slug'] ?? ''),
  view: viewRun,
  template: 'governance/meeting-room/run.njk',
  actions: { call, open, close, exclude, readmit, defer, release },
})
