import { z } from 'zod'
import type { Tx } from '#platform/db/tables.ts'
import { defineAction, definePage, type AskAbout } from '#platform/http/page.ts'
import { longDateTime } from '#ui/dates-in-words.ts'
import { findMeetingBySlug, listItems, type Meeting } from '../meetings/find-meeting.ts'
import { paths } from '../paths.ts'
import { theClerkOfTheBoard } from '../policies.ts'
import { declareInterest, declareNone, strikeDeclaration } from './declare-interest.ts'
import { findMeetingRecord, listDeclarations, listRoll } from './find-record.ts'
import { recordPaths } from './paths.ts'
import { interestWords } from './words.ts'

const policy = theClerkOfTheBoard
const ticked = z.literal('yes').optional()

const declareForm = z.object({
  who: z.uuid({ error: 'Choose who declared it.' }),
  item: z.uuid({ error: 'Choose the item it is about.' }),
  kind: z.enum(['dpi', 'other_registrable', 'non_registrable', 'personal'], {
    error: 'Choose the kind of interest.',
  }),
  nature: z.string().max(500, { error: 'Keep this under 500 characters.' }).default(''),
  sensitive: ticked,
  in_register: ticked,
  withdraws: ticked,
})

const declare = defineAction<Meeting, z.infer<typeof declareForm>>({
  policy,
  form: declareForm,
  async submit(tx, { record }, form) {
    await declareInterest(tx, record.meeting_id, {
      rollId: form.who,
      itemId: form.item,
      kind: form.kind,
      nature: form.nature,
      isSensitive: form.sensitive === 'yes',
      inRegister: form.in_register === 'yes',
      withdraws: form.withdraws === 'yes',
    })
    return { say: 'The interest is recorded.' }
  },
})

const none = defineAction<Meeting, undefined>({
  policy,
  async submit(tx, { record }) {
    await declareNone(tx, record.meeting_id)
    return {
      to: recordPaths.run(record.slug),
      say: 'It is recorded that members were asked and nobody declared an interest.',
    }
  },
})

const strike = defineAction<Meeting, { declaration: string }>({
  policy,
  form: z.object({ declaration: z.uuid({ error: 'Choose the declaration.' }) }),
  async submit(tx, { record }, form) {
    await strikeDeclaration(tx, record.meeting_id, form.declaration)
    return { say: 'It is struck from the record.' }
  },
})

/** Interests that members declare in what the meeting is about. */
export const interestsPage = definePage<Meeting>({
  path: recordPaths.interests(':slug'),
  policy,
  surface: 'member',
  skin: 'council',
  load: (tx, ask) => findMeetingBySlug(tx, ask.params['slug'] ?? ''),
  view: viewInterests,
  template: 'governance/meeting-room/interests.njk',
  actions: { declare, none, strike },
})

async function viewInterests(tx: Tx, { record: meeting }: AskAbout<Meeting>) {
  const here = recordPaths.interests(meeting.slug)
  const roll = await listRoll(tx, meeting.meeting_id)
  const items = (await listItems(tx, meeting.meeting_id)).filter((item) => item.number !== null)
  const declared = await listDeclarations(tx, meeting.meeting_id)
  const record = await findMeetingRecord(tx, meeting.meeting_id)
  return {
    title: 'Declarations of interest',
    crumbs: [
      { text: 'This meeting', href: paths.workMeeting(meeting.slug) },
      { text: 'Run the meeting', href: recordPaths.run(meeting.slug) },
    ],
    isRunning: meeting.state === 'published' || meeting.state === 'in_session',
    noneAt: record?.no_declarations_at ? longDateTime(record.no_declarations_at) : null,
    declared: declared.map((one) => ({
      id: one.declaration_id,
      who: roll.find((person) => person.rollId === one.roll_id)?.name ?? '',
      item: items.find((item) => item.item_id === one.item_id)?.number ?? '',
      kind: interestWords[one.kind],
      nature: one.is_sensitive ? 'Sensitive: its nature is not recorded here.' : one.nature,
      withdraws: one.withdraws,
    })),
    people: roll
      .filter((one) => one.capacity !== 'young_people')
      .map((one) => ({ value: one.rollId, text: one.name })),
    items: items.map((item) => ({
      value: item.item_id,
      text: `${item.number ?? ''}. ${item.title}`,
    })),
    kinds: [
      {
        value: 'dpi',
        text: 'Disclosable pecuniary interest',
        hint: 'They neither speak nor vote, and leave the room.',
      },
      { value: 'other_registrable', text: 'Other registrable interest' },
      { value: 'non_registrable', text: 'Non-registrable interest' },
      {
        value: 'personal',
        text: 'Personal, declared for openness',
        hint: 'For example, being a foster carer.',
      },
    ],
    hrefs: {
      run: recordPaths.run(meeting.slug),
      declare: `${here}/declare`,
      nobody: `${here}/none`,
      strike: `${here}/strike`,
    },
  }
}
