import { z } from 'zod'
import type { Tx } from '#platform/db/tables.ts'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import { listNamesOfYoungPeople } from '#rooms/council/index.ts'
import { linesOf } from '../meeting-room/form-parts.ts'
import { listItemRecords } from '../meeting-room/find-record.ts'
import { recordPaths } from '../meeting-room/paths.ts'
import { outcomeWords } from '../meeting-room/words.ts'
import { findMeetingBySlug, type Meeting } from '../meetings/find-meeting.ts'
import { theClerkOfTheBoard } from '../policies.ts'
import { editMinute } from './edit-minute.ts'
import { getMinute, type Minute } from './find-minutes.ts'
import { warnOfNames } from './lint-minutes.ts'

interface EditedMinute extends Meeting {
  readonly minute: Minute
}

const words = (most: number) =>
  z
    .string()
    .max(most, { error: `Keep this under ${most} characters.` })
    .default('')

const form = z.object({
  text: words(20_000),
  decisions: words(10_000),
  public_summary: words(4000),
  no_summary_because: words(500),
  version: z.coerce.number().int(),
})

const save = defineAction<EditedMinute, z.infer<typeof form>>({
  policy: theClerkOfTheBoard,
  form,
  async submit(tx, { record }, typed) {
    await editMinute(tx, record.minute, {
      text: typed.text,
      decisions: linesOf(typed.decisions),
      publicSummary: typed.public_summary,
      noSummaryBecause: typed.no_summary_because,
      version: typed.version,
    })
    return {
      to: `${recordPaths.draftMinutes(record.slug)}#minute-${record.minute.number}`,
      say: `Minute ${record.minute.number} is saved.`,
    }
  },
})

/** One minute, with the clerk's notes beside it. */
export const editMinutePage = definePage<EditedMinute>({
  path: recordPaths.editMinute(':slug', ':number'),
  policy: theClerkOfTheBoard,
  surface: 'member',
  skin: 'council',
  async load(tx, ask) {
    const meeting = await findMeetingBySlug(tx, ask.params['slug'] ?? '')
    return {
      ...meeting,
      minute: await getMinute(tx, meeting.meeting_id, ask.params['number'] ?? ''),
    }
  },
  view: viewMinute,
  template: 'governance/minutes/edit-minute.njk',
  actions: { '': save },
})

async function viewMinute(tx: Tx, { record }: AskAbout<EditedMinute>) {
  const { minute } = record
  const notes = (await listItemRecords(tx, record.meeting_id)).get(minute.item_id)
  return {
    title: `Minute ${minute.number}: ${minute.title}`,
    crumbs: [{ text: 'The draft minutes', href: recordPaths.draftMinutes(record.slug) }],
    minute,
    back: recordPaths.draftMinutes(record.slug),
    outcome: outcomeWords[minute.outcome],
    decisionLines: minute.decisions.join('\n'),
    notes: notes?.notes,
    warnings: warnOfNames(minute, await listNamesOfYoungPeople(tx)),
  }
}
