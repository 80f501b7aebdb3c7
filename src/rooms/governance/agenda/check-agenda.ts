import type { Tx } from '#platform/db/tables.ts'
import type { AgendaItem, Meeting } from '../meetings/find-meeting.ts'
import { listItems } from '../meetings/find-meeting.ts'
import { clerkContact, membershipOf } from '../public/board-people.ts'
import { exclusionWords } from './exclusion-item.ts'

/** One condition of publishing, with what to do about it. */
export interface AgendaCheck {
  readonly text: string
  readonly ok: boolean
  /** How it reads while it is not in place. */
  readonly missing: string
  readonly todo: string
}

/** Everything that has to be in place before an agenda can be published. */
export async function checkAgenda(tx: Tx, meeting: Meeting): Promise<AgendaCheck[]> {
  const items = await listItems(tx, meeting.meeting_id)
  return [
    ...(await frontSheet(tx, meeting)),
    {
      text: 'The Chair has agreed this agenda',
      ok: meeting.chair_agreed_at !== null,
      missing: 'The Chair has not agreed this agenda yet',
      todo: 'The Chair agrees the agenda on their own page. Any change to it asks them again.',
    },
    {
      text: 'Every item says what the Board is asked to do',
      ok: items.length > 0 && items.every((item) => item.purpose.trim() !== ''),
      missing: 'Some items do not say what the Board is asked to do',
      todo: `Give a line to: ${namesOf(items.filter((item) => item.purpose.trim() === ''))}`,
    },
    ...(await exemptChecks(tx, items)),
  ]
}

async function frontSheet(tx: Tx, meeting: Meeting): Promise<AgendaCheck[]> {
  const contact = await clerkContact(tx, meeting.body_id)
  const members = await membershipOf(tx, meeting.body_id)
  return [
    {
      text: 'The venue or joining details are set',
      ok: meeting.venue.trim() !== '',
      missing: 'Nobody knows yet where the meeting is held',
      todo: 'Say where the meeting is held, in the meeting’s details.',
    },
    {
      text: 'The public can reach a clerk',
      ok: contact !== null,
      missing: 'The public cannot reach a clerk',
      todo: 'A clerk of this board needs an e-mail address.',
    },
    {
      text: `The quorum (${meeting.quorum}) can be met by the members`,
      ok: meeting.quorum >= 1 && members.filter((member) => member.votes).length >= meeting.quorum,
      missing: `The members cannot meet the quorum (${meeting.quorum})`,
      todo: 'The board has fewer voting members than its quorum. Add its members, or correct the quorum.',
    },
  ]
}

/** LGA 1972 s.100B(2), (5): every withheld document has its ground, its reasons and who decided. */
async function exemptChecks(tx: Tx, items: readonly AgendaItem[]): Promise<AgendaCheck[]> {
  const exempt = items.filter((item) => item.publicity === 'exempt')
  if (exempt.length === 0) return []
  const documents = await tx
    .selectFrom('hearth.document')
    .select(['item_id', 'paragraphs', 'public_interest', 'proper_officer_id'])
    .where('publicity', '=', 'exempt')
    .where(
      'item_id',
      'in',
      exempt.map((item) => item.item_id),
    )
    .execute()
  const untitled = exempt.filter(
    (item) =>
      !item.public_title?.trim() ||
      item.public_title.trim().toLowerCase() === item.title.trim().toLowerCase(),
  )
  const ungrounded = exempt.filter((item) => {
    const own = documents.filter((document) => document.item_id === item.item_id)
    return (
      own.length === 0 ||
      own.some(
        (document) =>
          document.paragraphs.length === 0 ||
          document.public_interest.trim() === '' ||
          document.proper_officer_id === null,
      )
    )
  })
  const exclusion = items.find((item) => item.kind === 'exclusion')
  const first = exempt[0]?.position ?? 0
  return [
    {
      text: 'Every exempt item has a title that the public can read',
      ok: untitled.length === 0,
      missing: 'An exempt item has no title that the public can read',
      todo: `Give a public title of its own to: ${positionsOf(untitled)}`,
    },
    {
      text: 'Every exempt item has its paragraphs, its reasons and the proper officer who decided',
      ok: ungrounded.length === 0,
      missing: 'An exempt item lacks its paragraphs, its reasons or the proper officer’s decision',
      todo: `Send back the reports of: ${positionsOf(ungrounded)}`,
    },
    {
      text: 'The exclusion of the public stands before them and names them rightly',
      ok:
        exclusion !== undefined &&
        exclusion.position < first &&
        exclusion.purpose === (await exclusionWords(tx, items)),
      missing: 'The exclusion of the public does not fit the exempt items',
      todo: 'Move any item up or down once, so that the exclusion is written anew.',
    },
  ]
}

const namesOf = (items: readonly AgendaItem[]): string =>
  items.map((item) => `${item.position}. ${item.title}`).join('; ')

const positionsOf = (items: readonly AgendaItem[]): string =>
  items.map((item) => `item ${item.position}`).join(', ')
