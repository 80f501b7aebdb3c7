import type { AgendaItem, Meeting } from '../meetings/find-meeting.ts'
import type { Declaration, OnTheRoll } from '../meeting-room/find-record.ts'
import { interestWords } from '../meeting-room/words.ts'
import { longDate, time } from '#ui/dates-in-words.ts'

/** What the words of procedural minutes are made from. */
export interface RecordFacts {
  readonly roll: readonly OnTheRoll[]
  readonly declarations: readonly Declaration[]
  readonly items: readonly AgendaItem[]
  readonly privateItems: ReadonlySet<string>
  readonly next: Pick<Meeting, 'meets_on' | 'starts_at' | 'venue'> | undefined
}

/** "A", "A and B", "A, B and C". */
export const inARow = (names: readonly string[]): string =>
  names.length <= 1
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

/** The text that a minute begins with: from the record where it says all, else what the clerk wrote. */
export function firstWords(item: AgendaItem, discussion: string, facts: RecordFacts): string {
  const own = discussion.trim()
  const procedural = proceduralWords(item, facts)
  return [procedural, own].filter((text) => text !== '').join('\n\n')
}

function proceduralWords(item: AgendaItem, facts: RecordFacts): string {
  switch (item.kind) {
    case 'apologies':
      return apologies(facts.roll)
    case 'declarations':
      return declarations(facts)
    case 'next_meeting':
      return nextMeeting(facts.next)
    default:
      return ''
  }
}

function apologies(roll: readonly OnTheRoll[]): string {
  const absent = roll.filter((one) => one.hasApologised).map((one) => one.name)
  return absent.length === 0
    ? 'There were no apologies.'
    : `Apologies were received from ${inARow(absent)}.`
}

function declarations({ declarations: made, roll, items, privateItems }: RecordFacts): string {
  if (made.length === 0) return 'Members were asked. Nobody declared an interest.'
  return made
    .map((one) => {
      const who = roll.find((person) => person.rollId === one.roll_id)?.name ?? 'A member'
      const number = items.find((item) => item.item_id === one.item_id)?.number ?? ''
      const left = one.withdraws ? ' They left the room for that item.' : ''
      // A sensitive interest is named only as existing (Localism Act 2011 s.32); one in a private
      // item could give away what the item is about.
      if (one.is_sensitive)
        return `${who} declared an interest in item ${number}, which is sensitive and is not described.${left}`
      const kind = interestWords[one.kind]
      if (privateItems.has(one.item_id)) return `${who} declared ${kind} in item ${number}.${left}`
      return `${who} declared ${kind} in item ${number}: ${one.nature.replace(/\.$/, '')}.${left}`
    })
    .join('\n\n')
}

function nextMeeting(next: RecordFacts['next']): string {
  if (!next) return 'The date of the next meeting was not settled yet.'
  return `The Board meets next on ${longDate(next.meets_on)} at ${time(next.starts_at.slice(0, 5))}, ${next.venue}.`
}
