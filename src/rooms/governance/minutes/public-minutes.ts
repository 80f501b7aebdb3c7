import type { Tx } from '#platform/db/tables.ts'
import type { PaperBlock } from '#platform/paper/blocks.ts'
import { getBody } from '#rooms/council/index.ts'
import { listActionsOf, trackerPaths } from '#rooms/tracker/index.ts'
import { time } from '#ui/dates-in-words.ts'
import { listItemRecords, listRoll, type OnTheRoll } from '../meeting-room/find-record.ts'
import { isPresentAt } from '../meeting-room/quorum.ts'
import type { Outcome } from '../meeting-room/tables.ts'
import { outcomeWords, votesInWords } from '../meeting-room/words.ts'
import type { Meeting } from '../meetings/find-meeting.ts'
import type { ItemKind } from '../meetings/tables.ts'
import { textToBlocks } from '../reports/plain-text.ts'
import { listMinutes, type Minute } from './find-minutes.ts'

/** Minutes as the public reads them. Nothing of a private item has a field to stand in. */
export interface PublicMinutes {
  readonly slug: string
  readonly board: { readonly slug: string; readonly name: string }
  readonly label: string
  readonly year: string
  readonly meetsOn: string
  /** "3.02pm to 5.10pm" */
  readonly hours: string
  readonly venue: string
  readonly people: readonly { readonly heading: string; readonly names: readonly string[] }[]
  readonly minutes: readonly PublicMinute[]
  readonly signature: string
}

export interface PublicMinute {
  readonly number: number
  readonly itemNumber: string
  readonly kind: ItemKind
  /** For a private item, its public title. */
  readonly title: string
  readonly isPrivate: boolean
  readonly blocks: readonly PaperBlock[]
  readonly outcome: Outcome
  readonly outcomeLabel: string | null
  readonly decisions: readonly string[]
  readonly votes: string | null
  readonly actions: readonly { readonly text: string; readonly href: string }[]
}

export const DRAFT_LABEL = 'Draft minutes (not yet confirmed)'

/** What the public may read of the minutes of a meeting, from their rows. */
export async function buildPublicMinutes(tx: Tx, meeting: Meeting): Promise<PublicMinutes> {
  const body = await getBody(tx, meeting.body_id)
  const minutes = await listMinutes(tx, meeting.meeting_id)
  const records = await listItemRecords(tx, meeting.meeting_id)
  const shown: PublicMinute[] = []
  for (const minute of minutes) {
    const record = records.get(minute.item_id)
    shown.push(
      minute.is_private
        ? withoutMatter(minute)
        : {
            ...base(minute),
            title: minute.title,
            blocks: blocksOf(minute.text),
            decisions: minute.decisions,
            votes: record ? votesInWords(record) : null,
            actions: await actionsOf(tx, minute),
          },
    )
  }
  return {
    slug: meeting.slug,
    board: { slug: body.slug, name: body.name },
    label: DRAFT_LABEL,
    year: minutes[0]?.year ?? '',
    meetsOn: meeting.meets_on,
    hours: `${time(meeting.opened_at ?? meeting.starts_at)} to ${meeting.closed_at ? time(meeting.closed_at) : 'its end'}`,
    venue: meeting.venue,
    people: peopleOf(await listRoll(tx, meeting.meeting_id), meeting),
    minutes: shown,
    signature: 'Signed by the person presiding at the meeting that confirms these minutes.',
  }
}

function base(minute: Minute) {
  return {
    number: minute.number,
    itemNumber: minute.item_number,
    kind: minute.kind,
    isPrivate: minute.is_private,
    outcome: minute.outcome,
    outcomeLabel: writesItself.includes(minute.kind) ? null : outcomeWords[minute.outcome],
  }
}

/** Minutes of these say all in their text. */
const writesItself: readonly ItemKind[] = ['apologies', 'declarations', 'next_meeting']

/** A private item for the public: its public title, and the summary that was written for them. */
function withoutMatter(minute: Minute): PublicMinute {
  return {
    ...base(minute),
    title: minute.public_title ?? 'Exempt item',
    blocks: blocksOf(
      minute.public_summary ||
        'The Board took this item without the public. Nothing more of it is published.',
    ),
    decisions: [],
    votes: null,
    actions: [],
  }
}

async function actionsOf(tx: Tx, minute: Minute): Promise<PublicMinute['actions'][number][]> {
  const actions = await listActionsOf(tx, { kind: 'minute', ref: minute.item_id })
  return actions.flatMap((action) =>
    action.public_title
      ? [
          {
            text: `Action ${action.number}: ${action.public_title}`,
            href: trackerPaths.publicAction(action.number),
          },
        ]
      : [],
  )
}

/** Plain text as blocks; a line with `#` is a sub-heading. */
export const blocksOf = (text: string): PaperBlock[] =>
  textToBlocks(text, { heading: (words) => ({ type: 'heading', level: 3, text: words }) })

/** Who was there, under the headings of minutes (LGA 1972 Sch. 12 para. 40). */
export function peopleOf(roll: readonly OnTheRoll[], meeting: Meeting): PublicMinutes['people'] {
  const came = roll.filter((one) => one.presence.length > 0)
  const among = (capacities: readonly OnTheRoll['capacity'][]) =>
    came
      .filter((one) => capacities.includes(one.capacity))
      .map((one) => describePerson(one, meeting))
  return [
    { heading: 'Present', names: among(['chair', 'vice_chair', 'member', 'co_opted']) },
    {
      heading: 'Apologies',
      names: roll.filter((one) => one.hasApologised).map((one) => one.name),
    },
    { heading: 'Also present', names: among(['also_present', 'young_people']) },
    { heading: 'Officers present (for all or part of the meeting)', names: among(['officer']) },
  ].filter((group) => group.names.length > 0)
}

function describePerson(person: OnTheRoll, meeting: Meeting): string {
  const role =
    person.capacity === 'chair'
      ? ' (Chair)'
      : person.capacity === 'vice_chair'
        ? ' (Vice-chair)'
        : person.capacity === 'co_opted'
          ? ' (co-opted)'
          : ''
  const isNamedByPost = person.capacity === 'officer' || person.capacity === 'also_present'
  const post = isNamedByPost && person.line ? `, ${person.line}` : ''
  return `${person.name}${role}${post}${timesOf(person, meeting)}`
}

/** Times only where somebody came late or left early. */
function timesOf(person: OnTheRoll, meeting: Meeting): string {
  const { opened_at: opened, closed_at: closed } = meeting
  const first = person.presence[0]
  const last = person.presence.at(-1)
  if (!first || !last || !opened) return ''
  const cameLate = !isPresentAt(person, opened) && first.arrivedAt > opened
  const leftEarly = last.leftAt !== null && (closed === null || last.leftAt < closed)
  if (cameLate && leftEarly && last.leftAt)
    return `, from ${time(first.arrivedAt)} to ${time(last.leftAt)}`
  if (cameLate) return `, from ${time(first.arrivedAt)}`
  if (leftEarly && last.leftAt) return `, until ${time(last.leftAt)}`
  return ''
}
