import { z } from 'zod'
import type { Tx } from '#platform/db/tables.ts'
import { NotFound, Unacceptable } from '#platform/http/errors.ts'
import { defineAction, definePage, type Ask, type AskAbout } from '#platform/http/page.ts'
import { changeItem, removeItem } from '../agenda/change-item.ts'
import { releaseItem, withdrawItem } from '../agenda/withdraw-item.ts'
import { getItem, type AgendaItem, type Meeting } from '../meetings/find-meeting.ts'
import { paths } from '../paths.ts'
import { theClerkOfTheBoard } from '../policies.ts'
import { askedForWords } from '../reports/words.ts'
import { itemFields } from './item-form.ts'
import { crumbsToMeeting, loadMeeting } from './load-meeting.ts'
import { versionField } from './meeting-form.ts'

interface ItemRecord {
  readonly body_id: string
  readonly meeting: Meeting
  readonly item: AgendaItem
}

async function loadItem(tx: Tx, ask: Ask): Promise<ItemRecord> {
  const meeting = await loadMeeting(tx, ask)
  const item = await getItem(tx, ask.params['item'] ?? '')
  if (item.meeting_id !== meeting.meeting_id) throw new NotFound()
  return { body_id: meeting.body_id, meeting, item }
}

const why = z.object({
  why: z
    .string()
    .trim()
    .min(10, 'Say why in a sentence; the public will read it.')
    .max(500, 'Keep the reason to a few sentences.'),
})

/** One item of an agenda: its words before it is published, its fate afterwards. */
export const workItemPage = definePage({
  path: '/work/meetings/:meeting/items/:item',
  policy: theClerkOfTheBoard,
  surface: 'member',
  skin: 'council',
  hidden: true,
  load: loadItem,
  template: 'governance/work/item.njk',
  async view(tx, ask) {
    const { meeting, item } = ask.record
    const papers = await tx
      .selectFrom('hearth.document')
      .select(['document_id', 'title'])
      .where('item_id', '=', item.item_id)
      .orderBy('position')
      .execute()
    const here = paths.workItem(meeting.slug, item.item_id)
    return {
      title: `${item.number ?? item.position}. ${item.title}`,
      crumbs: crumbsToMeeting(meeting),
      item,
      time: item.scheduled_at?.slice(0, 5) ?? '',
      papers: papers.map((paper) => ({
        text: paper.title,
        href: paths.workPaper(meeting.slug, paper.document_id),
      })),
      isOpen: meeting.state === 'scheduled',
      isExempt: item.publicity === 'exempt',
      mayRemove: !['young_people', 'exclusion'].includes(item.kind),
      mayWithdraw: meeting.state === 'published' && item.state === 'on_agenda',
      mayRelease: item.publicity === 'exempt' && item.number !== null,
      askedFor: Object.entries(askedForWords).map(([value, text]) => ({ value, text })),
      remove: `${here}/remove`,
      withdraw: `${here}/withdraw`,
      release: `${here}/release`,
      back: paths.workMeeting(meeting.slug),
    }
  },
  actions: {
    '': defineAction({
      policy: theClerkOfTheBoard,
      form: z.object({
        ...itemFields,
        publicTitle: z.string().trim().max(200, 'Keep it under 200 characters.').default(''),
        version: versionField,
      }),
      async submit(tx, ask: AskAbout<ItemRecord>, form) {
        if (ask.record.item.publicity === 'exempt' && form.publicTitle === '') {
          throw new Unacceptable({ publicTitle: 'Give it a title that the public can read.' })
        }
        await changeItem(tx, ask.record.item.item_id, form, form.version)
        return { to: paths.workMeeting(ask.record.meeting.slug), say: 'Saved.' }
      },
    }),
    remove: defineAction({
      policy: theClerkOfTheBoard,
      async submit(tx, ask: AskAbout<ItemRecord>) {
        await removeItem(tx, ask.record.item.item_id)
        return { to: paths.workMeeting(ask.record.meeting.slug), say: 'It is off the agenda.' }
      },
    }),
    withdraw: defineAction({
      policy: theClerkOfTheBoard,
      form: why,
      async submit(tx, ask: AskAbout<ItemRecord>, form) {
        await withdrawItem(tx, ask.record.item.item_id, form.why)
        return {
          to: paths.workMeeting(ask.record.meeting.slug),
          say: 'The item is withdrawn. Its number stays, and the public page says why.',
        }
      },
    }),
    release: defineAction({
      policy: theClerkOfTheBoard,
      form: why,
      async submit(tx, ask: AskAbout<ItemRecord>, form) {
        await releaseItem(tx, ask.record.item.item_id, form.why)
        return {
          to: paths.workMeeting(ask.record.meeting.slug),
          say: 'The item and its report are public now.',
        }
      },
    }),
  },
})
