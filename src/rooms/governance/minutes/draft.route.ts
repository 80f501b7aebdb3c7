import { z } from 'zod'
import { defineAction, definePage } from '#platform/http/page.ts'
import { recordPaths } from '../meeting-room/paths.ts'
import { findMeetingBySlug, type Meeting } from '../meetings/find-meeting.ts'
import {
  theChairOfTheBoard,
  theClerkAndTheChairOfTheBoard,
  theClerkOfTheBoard,
} from '../policies.ts'
import { draftMinutes } from './draft-minutes.ts'
import { viewDraft } from './draft.view.ts'
import { askForChange, clearMinutes } from './edit-minute.ts'
import { publishMinutes } from './publish-minutes.ts'

const start = defineAction<Meeting, undefined>({
  policy: theClerkOfTheBoard,
  async submit(tx, { record }) {
    const { first, last } = await draftMinutes(tx, record.meeting_id)
    return { say: `The minutes are drafted and numbered ${first} to ${last}.` }
  },
})

const clear = defineAction<Meeting, undefined>({
  policy: theChairOfTheBoard,
  async submit(tx, { record }) {
    await clearMinutes(tx, record.meeting_id)
    return { say: 'Cleared. The clerk can publish them now.' }
  },
})

const ask = defineAction<Meeting, { remark: string }>({
  policy: theChairOfTheBoard,
  form: z.object({
    remark: z.string().max(2000, { error: 'Keep this under 2000 characters.' }).default(''),
  }),
  async submit(tx, { record }, form) {
    await askForChange(tx, record.meeting_id, form.remark)
    return { say: 'The clerk reads what you asked for.' }
  },
})

const publish = defineAction<Meeting, undefined>({
  policy: theClerkOfTheBoard,
  async submit(tx, { record }) {
    await publishMinutes(tx, record.meeting_id)
    return {
      to: recordPaths.minutes(record.slug),
      say: 'The draft minutes, the decisions and the actions are public.',
    }
  },
})

/** Drafting, clearing and publishing the minutes of a meeting. */
export const draftMinutesPage = definePage<Meeting>({
  path: recordPaths.draftMinutes(':slug'),
  policy: theClerkAndTheChairOfTheBoard,
  surface: 'member',
  skin: 'council',
  load: (tx, asked) => findMeetingBySlug(tx, asked.params['slug'] ?? ''),
  view: viewDraft,
  template: 'governance/minutes/draft.njk',
  actions: { start, clear, ask, publish },
})
